"""Who a family is in two or three sentences, when each child was last seen, and what a warning still says."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.design.words import lists
from thinkfamily.vocabulary import dates

LONGEST_REVIEW = datetime.timedelta(weeks=26)
ONE_VISIT = datetime.timedelta(hours=1)  # looks that lie closer together are one and the same visit

Run = tuple[str, bool]  # words, and whether they stand out


@dataclass(frozen=True)
class Home:
    """Where somebody is: `main` where they live, or live part of the time; `how` else, as a verb."""

    label: str
    main: bool = True
    how: str = ""
    pattern: str = ""


@dataclass(frozen=True)
class Somebody:
    """A member as the sentence says them. `age`: in words; `is_what`: Kit's father; `has_died`."""

    name: str
    age: str = ""
    is_what: str = ""
    homes: tuple[Home, ...] = field(default=())
    has_died: bool = False

    @property
    def main(self) -> tuple[Home, ...]:
        return tuple(home for home in self.homes if home.main)


def who_they_are(people: Sequence[Somebody]) -> list[Run]:
    """Dana 38 and Kit 13 at 14 Larkfield Row. Rob 41, Kit's father. Kit often stays at Rob's home, Saturdays."""
    alive = [one for one in people if not one.has_died]
    runs = _at_home(alive)
    for one in alive:
        if not one.main:
            runs += [*_named([one], say_what=True), (". ", False)]
    for one in alive:
        runs += [run for home in one.homes if not home.main for run in _elsewhere(one, home)]
    for one in people:
        if one.has_died:
            runs += [(one.name, True), (f"{f', {one.is_what},' if one.is_what else ''} has died. ", False)]
    return [*runs[:-1], (runs[-1][0].rstrip(), runs[-1][1])] if runs else []


def _at_home(people: Sequence[Somebody]) -> list[Run]:
    """A sentence for each home, or homes between which somebody lives."""
    groups: dict[tuple[str, ...], list[Somebody]] = {}
    for one in people:
        if one.main:
            groups.setdefault(tuple(home.label for home in one.main), []).append(one)
    runs: list[Run] = []
    for place, (labels, group) in enumerate(groups.items()):
        pattern = next((home.pattern for one in group for home in one.main if home.pattern), "")
        comma = "," if place > 0 and group[-1].is_what else ""
        when = f", {pattern}" if pattern and len(labels) > 1 else ""
        runs += [*_named(group, say_what=place > 0), (f"{comma} at {lists.joined(labels)}{when}. ", False)]
    return runs


def _elsewhere(one: Somebody, home: Home) -> list[Run]:
    more = f", {home.pattern}" if home.pattern else ""
    return [(lists.capital(one.name), True), (f" {home.how} {home.label}{more}. ", False)]


def _named(group: Sequence[Somebody], *, say_what: bool) -> list[Run]:
    """Dana 38, Kit 13 and Ana under 1, the names standing out."""
    runs: list[Run] = []
    for place, one in enumerate(group):
        if place:
            runs.append((" and " if place == len(group) - 1 else ", ", False))
        runs.append((one.name if place else lists.capital(one.name), True))
        if one.age:
            runs.append((f" {one.age}", False))
        if say_what and one.is_what:
            runs.append((f", {one.is_what}", False))
    return runs


def is_what(sentence: str, name: str) -> str:
    """Of 'Rob is Kit's father' what Rob is; nothing of a sentence that says it otherwise."""
    start = f"{name} is "
    said = sentence[len(start) :] if sentence.startswith(start) else ""
    return said.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")


@dataclass(frozen=True)
class Seen:
    """One time that somebody was seen. `alone`: nobody says where it is none."""

    on: datetime.date
    by: str
    alone: bool | None
    words: str = ""


@dataclass(frozen=True)
class LastSeen:
    """When a child was last seen, and when alone; none where nobody has written that down for this reader."""

    name: str
    latest: Seen | None
    alone: Seen | None


def last_seen(name: str, times: Sequence[Seen]) -> LastSeen:
    """The newest of these, and the newest alone."""
    newest = sorted(times, key=lambda seen: (seen.on, seen.by), reverse=True)
    return LastSeen(name, next(iter(newest), None), next((seen for seen in newest if seen.alone), None))


def is_child(born: datetime.date | None, role: str, today: datetime.date) -> bool:
    """Under 18 by their birthday; where that is not known, by their place in the family."""
    return role == "child" if born is None else dates.age_on(born, today) < 18


def is_overdue(review_on: datetime.date, today: datetime.date) -> bool:
    """Whether somebody was to look at it again before today."""
    return review_on < today


def lead_and_rest(text: str) -> tuple[str, str]:
    """The first sentence, which stands out, and what follows it."""
    found = re.match(r"(.+?[.!?])\s+(?=[A-Z“‘\"'])", text.strip(), re.DOTALL)
    return (found.group(1), text.strip()[found.end() :]) if found else (text.strip(), "")


def bad_review(review_on: datetime.date, today: datetime.date) -> str:
    """Why this cannot be the day on which a warning is looked at again; nothing where it can."""
    if review_on <= today:
        return "Say a day to come on which this is looked at again."
    if review_on > today + LONGEST_REVIEW:
        return "Somebody must look at a warning again within six months: say an earlier day."
    return ""


def by_newest(rows: Sequence[Any]) -> list[Any]:
    """Observations, the newest first, in a fixed order."""
    return sorted(rows, key=lambda row: (row.seen_on, row.recorded_at, str(row.pk)), reverse=True)
