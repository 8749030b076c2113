"""Where a family's record leads on to, besides its own pages: later features register here."""

from collections.abc import Callable
from typing import Any

from thinkfamily.people.arrivals.family.doors import Door
from thinkfamily.people.families.models import Family

DOORS: list[Callable[[Any, Family], Door | None]] = []


def add(door: Callable[[Any, Family], Door | None]) -> None:
    """Adds one, once; it says for each reader of the record what it leads to, or nothing."""
    if door not in DOORS:
        DOORS.append(door)


def for_reader(user: Any, family: Family) -> list[Door]:
    """The doors that are open to this reader, in order."""
    return [found for door in DOORS if (found := door(user, family)) is not None]
