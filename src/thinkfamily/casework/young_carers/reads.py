"""Whether each child was asked if they care for somebody, what they said, and the clock where it was confirmed."""

from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.casework.young_carers import policy, rules
from thinkfamily.casework.young_carers.law import Clock, clock_called
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NONE, Whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow

ANSWERS, CONFIRMED = (CaringAsked, NONE), (YoungCarer, NONE)


@dataclass(frozen=True)
class Child:
    """Somebody of a family, by the address of their page."""

    family: Family
    person: Person
    role: str


@dataclass
class Caring:
    """What is written down of one child, the newest first. `clock`: the law of the last that was confirmed."""

    asked: list[CaringAsked] = field(default_factory=list)
    confirmed: list[YoungCarer] = field(default_factory=list)

    @property
    def latest(self) -> CaringAsked | None:
        return self.asked[0] if self.asked else None

    @property
    def going_on(self) -> YoungCarer | None:
        return next((one for one in self.confirmed if one.done_on is None), None)

    @property
    def done(self) -> YoungCarer | None:
        return next((one for one in self.confirmed if one.done_on is not None), None)

    @property
    def to_confirm(self) -> CaringAsked | None:
        """A yes that nobody has confirmed."""
        latest = self.latest
        used = {one.asked_id for one in self.confirmed}
        return latest if latest and latest.answer == "yes" and latest.pk not in used and not self.going_on else None

    @property
    def late(self) -> bool:
        return self.going_on is not None and self.going_on.due < today()

    @property
    def clock(self) -> Clock | None:
        return clock_called(self.confirmed[0].law) if self.confirmed else None

    @property
    def items(self) -> list[CaringAsked | YoungCarer]:
        return [*self.asked, *self.confirmed]


def of_family(seen: Whom) -> dict[Any, Caring]:
    """By person, everybody whom the reader is shown. Two queries; one where nobody was asked yet."""
    found = {key: Caring() for key in seen.people}
    answers = seen.items(*ANSWERS)
    for one in reversed(answers):
        if (key := seen.same.person(one.person_id)) in found:
            found[key].asked.append(one)
    if not answers:
        return found  # nothing is confirmed that nobody answered, and the answer is of the same class
    for confirmed in reversed(seen.items(*CONFIRMED)):
        if (key := seen.same.person(confirmed.person_id)) in found:
            found[key].confirmed.append(confirmed)
    return found


def items_of(found: dict[Any, Caring]) -> list[CaringAsked | YoungCarer]:
    """Everything of them, for the log of what was shown."""
    return [item for one in found.values() for item in one.items]


def unasked(seen: Whom, assessment: Any, found: dict[Any, Caring] | None = None) -> set[Any]:
    """Children who were not asked since this assessment began, as far as the reader may know."""
    told = of_family(seen) if found is None else found
    answers = [rules.Answer(key, one.asked_on) for key, caring in told.items() for one in caring.asked]
    return rules.unasked(children(seen), answers, assessment.begun_on)


def children(seen: Whom) -> set[Any]:
    """Whom of the family somebody asks."""
    return {one.person_id for one in seen.members if policy.is_asked(one.person, one.role)}


def find_child(family: Any, person: Any) -> Child:
    """Raises Http404 for somebody who is not of this family."""
    of = families.find(family)
    rows = list(of.memberships.values_list("person", "role"))
    same = follow([key for key, _ in rows])
    role = next((role for key, role in rows if same.person(key) == person), None)
    if role is None:
        raise Http404
    return Child(of, families.find_person(person), role)
