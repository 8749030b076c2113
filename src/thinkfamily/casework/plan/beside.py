"""What later features show on a plan: who agreed to it, what was promised. Lists, the one way up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True)
class Part:
    """A part of the plan's page with its own template and its line at a glance. `items`: what is logged as shown."""

    template: str
    shown: Any
    count: int
    says: str
    items: Sequence[Item]


PARTS: list[Callable[[Whom], Part]] = []
ASKED: list[Callable[[Whom, Plan], list[SaidOfPlan]]] = []


def of_plan(seen: Whom, plan: Plan) -> list[SaidOfPlan]:
    """What everybody said whom the reader is shown."""
    return [one for asked in ASKED for one in asked(seen, plan)]


def parts_of(seen: Whom) -> list[Part]:
    """Each as far as the reader may know."""
    return [part(seen) for part in PARTS]
