"""What a line of the timeline says, in which order lines stand, and which a reader asked for."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

# What lines are about, as the page offers it.
KINDS = {
    "life": "Events of their lives",
    "note": "What was seen, said or done",
    "well_or_worry": "Going well, worries and warnings",
    "home": "Homes and stays",
    "tie": "Who belongs to whom",
    "service": "Services",
    "promise": "Promises and appointments",
    "place": "Places and groups",
    "document": "Documents",
    "voice": "In their own words and pictures",
    "records": "Found in records",
}


@dataclass(frozen=True)
class Happening:
    """One line: on which day, whose, in words, from where, and who may see it.

    `item`: the id of the item that says so; none for what records say. `unsure`: words of doubt, or nothing.
    """

    on: datetime.date
    words: str
    kind: str
    whose: tuple[Any, ...]
    source: str
    names: str = ""
    detail: str = ""
    precision: str = "day"
    until: datetime.date | None = None
    by: str = ""
    said_by: str = ""
    who_sees: str = ""
    unsure: str = ""
    item: Any = None
    rests_on: tuple[Any, ...] = ()  # ids of further items of which it tells something
    of: str = ""  # the item's kind, as addresses of pages call it
    mine: bool = False  # whether the reader may mend it

    @property
    def when(self) -> str:
        """6 November 2026; November 2026; 2026; 6 to 9 November 2026 as two days."""
        said = rough(self.on, self.precision)
        return f"{said} to {rough(self.until, 'day')}" if self.until and self.until != self.on else said


@dataclass(frozen=True)
class Asked:
    """What a reader asked to see of the timeline; empty for everything."""

    person: str = ""
    kind: str = ""
    source: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    oldest_first: bool = False

    @property
    def for_some(self) -> bool:
        """Whether anything is left out by the asking."""
        return any((self.person, self.kind, self.source, self.since, self.until))


def rough(day: datetime.date, precision: str) -> str:
    """A day as well as it is known."""
    if precision == "year":
        return str(day.year)
    return f"{day:%B %Y}" if precision == "month" else f"{day.day} {day:%B %Y}"


def last_day(happening: Happening) -> datetime.date:
    """The last day that it can have been: the end of its month or year where no more is known."""
    if happening.until:
        return happening.until
    if happening.precision == "year":
        return happening.on.replace(month=12, day=31)
    if happening.precision == "month":
        return (happening.on.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    return happening.on


def asked_for(happening: Happening, asked: Asked) -> bool:
    """Whether a line is one of those that the reader asked for."""
    if asked.person and asked.person not in {str(one) for one in happening.whose}:
        return False
    if asked.kind and asked.kind != happening.kind:
        return False
    if asked.source and asked.source != happening.source:
        return False
    if asked.since and last_day(happening) < asked.since:
        return False
    return not (asked.until and happening.on > asked.until)


def in_order(happenings: Iterable[Happening], *, oldest_first: bool = False) -> list[Happening]:
    """The newest first unless asked otherwise; of one day always in the same order."""
    return sorted(
        happenings, key=lambda each: (each.on, each.names, each.words, str(each.item)), reverse=not oldest_first
    )


def in_doubt(certainty: str) -> str:
    """Words of doubt about something that is only believed; nothing else."""
    return "believed, not known" if certainty == "believed" else ""


def shortened(text: str, most: int = 280) -> str:
    """The text up to a whole word, with an ellipsis where more follows."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip('.,;:')}…"
