"""What is coming for a family: appointments, meetings. Later features add their own, so that nothing here looks up."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from thinkfamily.people.chronology.whom import Wanted, Whom
from thinkfamily.people.persons.models import Item

MOST = 3


@dataclass(frozen=True)
class Coming:
    """One thing with its day, in words, and the page where it stands. `item`: what says so, where one item does.

    `meeting`: whether the team meets, and looks at the plan again.
    """

    on: datetime.date
    words: str
    more: str
    link: str
    item: Item | None = None
    meeting: bool = False


Source = Callable[[Whom], list[Coming]]
SOURCES: list[Source] = []
ASKED: list[Wanted] = []


def add(source: Source, *asked: Wanted) -> None:
    """Adds one, once. `asked`: the items that it asks for, read with others in one question."""
    if source not in SOURCES:
        SOURCES.append(source)
        ASKED.extend(asked)


def coming(whom: Whom, day: datetime.date) -> list[Coming]:
    """What comes next that this reader may know of, the first few in the order of their days."""
    return all_coming(whom, day)[:MOST]


def all_coming(whom: Whom, day: datetime.date) -> list[Coming]:
    """All of it, in the order of the days."""
    found = [one for source in SOURCES for one in source(whom) if one.on >= day]
    return sorted(found, key=lambda one: (one.on, one.words))
