"""Where a proposed family's page leads on to: later features register here, so that nothing here looks up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from thinkfamily.people.arrivals.models import ProposedFamily


@dataclass(frozen=True)
class Door:
    """A link at the head of the page. `said`: a sentence before it; `main`: whether it is the page's button."""

    text: str
    href: str
    said: str = ""
    main: bool = False


DOORS: list[Callable[[Any, ProposedFamily], Door | None]] = []


def add(door: Callable[[Any, ProposedFamily], Door | None]) -> None:
    """Adds one, once; it says for each reader and family what it leads to, or nothing."""
    if door not in DOORS:
        DOORS.append(door)


def for_reader(user: Any, family: ProposedFamily) -> list[Door]:
    """The doors that are open to this reader, in order."""
    return [found for door in DOORS if (found := door(user, family)) is not None]
