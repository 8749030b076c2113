"""Of one small step: who does it, how they can be reached, and when they were reminded, as a reader may know it."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.plan.reminding import who
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.casework.plan.shown import owner_name, reminded
from thinkfamily.people.chronology.whom import Held, Whom, whom
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.models import Item


@dataclass
class OfStep:
    """`stands`: whether anybody is reminded of it at all; it does not say why not."""

    whom: Whom
    step: Action
    name: str
    supporter: Supporter | None
    ways: list[ContactWay]
    reminders: list[StepReminder]
    stands: bool

    @property
    def says(self) -> str:
        """Whether they want to be reminded, and when."""
        return reminded(self.step)

    @property
    def items(self) -> list[Item]:
        return [self.step, *self.ways, *([self.supporter] if self.supporter else [])]


def of_step(user: User, held: Held) -> OfStep:
    """With every way to reach who does it, as far as the reader may know."""
    step: Action = held.item
    seen = whom(user, held.family, (ContactWay, {}), (Supporter, {}))
    supporter = next((one for one in seen.items(Supporter) if one.pk == step.supporter_id), None)
    key: Any = step.other_id or (supporter.other_id if supporter else None)
    person = seen.same.person(key) if key else None
    ways = [one for one in seen.items(ContactWay) if one.holds and seen.same.person(one.person_id) == person]
    with reading.as_system("whether anybody is reminded of a small step"):
        stands = who.stands(Action.objects.select_related("objective__plan__case", "supporter__other").get(pk=step.pk))
    reminders = list(step.reminders.select_related("to").order_by("-at"))
    return OfStep(seen, step, owner_name(seen, step), supporter, ways, reminders, stands)
