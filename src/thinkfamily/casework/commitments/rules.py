"""What is due when, how well a promise was kept, and when who is reminded. Days are passed in."""

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thinkfamily.vocabulary.dates import ONE_DAY, working_day, working_days_after
from thinkfamily.vocabulary.services import kind_of_agency, services

REMIND_BEFORE = 2  # working days before a promise is due
ASK_AFTER = 1  # working days after it was due
MANAGER_AFTER = 4  # working days without a word
MISSES = 2  # after so many in a row somebody else must know
OF_OTHERS = "work_with_family"  # what it tells that an agency of no known kind works with somebody
MOST = 400  # days that a promise can fall due, so that one without an end comes to one
# Words that lay it at somebody's door. What stands instead: what got in the way.
NEVER = re.compile(
    r"\b(did\s*n.?o?t|does\s*n.?o?t|not|non|dis|never|fail(?:ed|s|ing)?\s+to|refus(?:ed|es|ing)\s+to)[\s-]*"
    r"(engag\w*|attend\w*)|\bDNA(?!\s+(?:test|sample))(?:['\u2019]?e?d)?\b|\bno[\s-]show\w*|\bnon[\s-]?complian\w*|\bhard[\s-]to[\s-]reach\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Due:
    """One day that a promise fell due. `outcome`: empty while nobody has said what came of it."""

    day: datetime.date
    outcome: str = ""


@dataclass(frozen=True)
class Chased:
    """A step that is to be taken for one day."""

    day: datetime.date
    step: str


def class_of(agency_kind: str) -> str:
    """The class of information that it tells that an agency of this kind has a part."""
    kind = services().get(kind_of_agency(agency_kind))
    return kind.information if kind else OF_OTHERS


def days(first: datetime.date, every: str, last: datetime.date | None, to: datetime.date) -> list[datetime.date]:
    """The days on which something is due, the first one always, and the first of those to come after `to`."""
    found: list[datetime.date] = []
    for day in _run(first, every):
        if found and ((last is not None and day > last) or found[-1] > to or len(found) >= MOST):
            break
        found.append(day)
    return found


def _run(first: datetime.date, every: str) -> Iterator[datetime.date]:
    if every == "once":
        yield first
        return
    step = {"week": 7, "fortnight": 14}.get(every)
    for number in range(MOST + 1):
        yield first + ONE_DAY * step * number if step else _months_on(first, number)


def _months_on(first: datetime.date, number: int) -> datetime.date:
    """The same day of a later month, or the last where the month is shorter."""
    month = first.month - 1 + number
    year, month = first.year + month // 12, month % 12 + 1
    return datetime.date(year, month, min(first.day, calendar.monthrange(year, month)[1]))


def outcome(due: datetime.date, kept_on: datetime.date | None) -> str:
    """What a day comes to: kept, late or missed."""
    if kept_on is None:
        return "missed"
    return "late" if kept_on > due else "kept"


def misses(told: Sequence[Due]) -> int:
    """How often in a row, up to the latest day of which somebody has said, it was missed."""
    said = [one.outcome for one in sorted(told, key=lambda one: one.day) if one.outcome]
    count = 0
    for each in reversed(said):
        if each != "missed":
            break
        count += 1
    return count


def steps(told: Sequence[Due], day: datetime.date) -> list[Chased]:
    """Whom to remind or tell today, the oldest first. What was done already the caller leaves out.

    Of the days without a word the latest is asked about; of misses the manager and whoever leads hear after the
    second in a row.
    """
    found: list[Chased] = []
    silent = [one.day for one in sorted(told, key=lambda each: each.day) if not one.outcome]
    for late in [one for one in silent if one < day][-1:]:
        if day >= working_days_after(late, ASK_AFTER):
            found.append(Chased(late, "after"))
        if day >= working_days_after(late, MANAGER_AFTER):
            found += [Chased(late, "manager"), Chased(late, "lead")]
    for soon in [one for one in silent if one >= day]:
        if day >= working_days_before(soon, REMIND_BEFORE):
            found.append(Chased(soon, "before"))
    if misses(told) >= MISSES:
        latest = max(one.day for one in told if one.outcome)
        found += [Chased(latest, "manager"), Chased(latest, "lead")]
    return found


def working_days_before(day: datetime.date, number: int) -> datetime.date:
    """The day that many working days earlier; `day` itself does not count."""
    while number > 0:
        day -= ONE_DAY
        number -= working_day(day)
    return day


def says(counts: Mapping[str, int], *, every: str) -> str:
    """How well it was kept, in words: Kept; 7 of 8 kept; Missed twice; nothing where nobody has said."""
    kept, late, missed = (counts.get(one, 0) for one in ("kept", "late", "missed"))
    said = kept + late + missed
    if not said:
        return ""
    if every == "once":
        return "Kept" if kept else "Kept late" if late else "Missed"
    parts = [f"{kept + late} of {said} kept"]
    parts += [f"{late} late"] if late else []
    return ", ".join([*parts, *([f"missed {times(missed)}"] if missed else [])])


def times(number: int) -> str:
    """once, twice, 3 times"""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def blames(*words: str) -> str:
    """A word that lays it at somebody's door, as it was written; empty where there is none."""
    found = next((hit for one in words if (hit := NEVER.search(one or ""))), None)
    return found.group(0) if found else ""


def wrong_days(promised_on: datetime.date, due: datetime.date, last: datetime.date | None, day: datetime.date) -> str:
    """Why these days cannot be, as a sentence; empty where they can."""
    if promised_on > day:
        return "It was promised on a day that has not come yet: give the day on which it was promised."
    if due < promised_on:
        return "It would be due before it was promised: give a later day."
    if last is not None and last < due:
        return "The last day comes before the first: give a later one."
    return ""
