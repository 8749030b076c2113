"""Where we are: a step of the area's framework as a family's page says it, with the principles that govern it."""

from dataclasses import dataclass

from thinkfamily.casework.packs import reads
from thinkfamily.casework.packs.template import Principle, Step


@dataclass(frozen=True)
class Where:
    """`place`: the how-manieth of `of` steps. `then`: the titles of what may come next. `why`: why we do this."""

    step: Step
    place: int
    of: int
    then: tuple[str, ...]
    why: tuple[Principle, ...]


def titles() -> dict[str, str]:
    """By its key, what the area calls each step: for lists of families. Nothing where the area has no steps."""
    try:
        return {one.key: one.title for one in reads.steps(reads.current("steps"))}
    except reads.NoPack:
        return {}


def at(key: str) -> Where | None:
    """The step by its key; None where the area has no steps, or none that is called so."""
    try:
        steps = reads.steps(reads.current("steps"))
    except reads.NoPack:
        return None
    titles = {one.key: one.title for one in steps}
    found = [(place, one) for place, one in enumerate(steps, start=1) if one.key == key]
    if not found:
        return None
    place, step = found[0]
    then = tuple(titles[one] for one in step.next if one in titles)
    return Where(step, place, len(steps), then, reads.principles_at(key))
