"""How a family's work stands, as later features say it on the family's page: the plan."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.front_page.coming import Coming


@dataclass(frozen=True)
class Standing:
    """A block of the page: its title, what it says line by line, and where more stands."""

    title: str
    says: list[str]
    link: str
    more: str


Source = Callable[[Whom, Sequence[Coming]], Standing | None]
SOURCES: list[Source] = []


def standing(whom: Whom, soon: Sequence[Coming]) -> list[Standing]:
    """What there is to say to this reader. `soon`: all that is coming, so that nobody asks for it twice."""
    return [found for source in SOURCES if (found := source(whom, soon)) is not None]
