"""What later features show beside a plan: who agreed to it. A list, the one way up."""

from collections.abc import Callable
from dataclasses import dataclass

from thinkfamily.casework.plan.models import Plan
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.persons.models import Item


@dataclass(frozen=True)
class SaidOfPlan:
    """What somebody said of the plan, in their words, and what the line beneath says. `item`: where it is from."""

    name: str
    words: str
    answer: str
    line: str
    item: Item


ASKED: list[Callable[[Whom, Plan], list[SaidOfPlan]]] = []


def of_plan(seen: Whom, plan: Plan) -> list[SaidOfPlan]:
    """What everybody said whom the reader is shown."""
    return [one for asked in ASKED for one in asked(seen, plan)]
