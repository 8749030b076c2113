"""When somebody is reminded of a small step, and on which days it is safe to write. Days are passed in."""

import datetime
import re
from collections.abc import Collection, Iterator

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EVERY_DAY = frozenset(range(7))
BEFORE_DAY = 2  # days before the day by which it is to be done
BEFORE_WEEKLY = 1  # days before the day of the week on which it is done
A_WEEK = 7
FILLING = {"only", "on", "and", "or", "safe"}


def weekdays(words: str) -> frozenset[int] | None:
    """On which days of the week one may write, where the words say nothing else: Only Mondays; Mon, Wed and Fri.

    None where they say more than days: then a person reads them, and decides.
    """
    found = set()
    for word in re.findall(r"[^\W\d_]+|[^\s,.&/]", words.lower()):
        if word in FILLING:
            continue
        number = next((n for n, day in enumerate(DAYS) if _is(word, day)), None)
        if number is None:
            return None
        found.add(number)
    if words.strip() and not found:
        return None
    return frozenset(found) or EVERY_DAY


def _is(word: str, day: str) -> bool:
    return word in (day, f"{day}s", day[:3], {"tuesday": "tues", "thursday": "thurs"}.get(day, day))


def to_remind(by: datetime.date | None, weekday: int | None, day: datetime.date) -> Iterator[tuple[datetime.date, int]]:
    """The days that may be reminded of now, each with how many days before: the day, or the next two of each week."""
    if weekday is None:
        if by is not None:
            yield by, BEFORE_DAY
        return
    next_one = day + datetime.timedelta(days=(weekday - day.weekday()) % A_WEEK)
    for due in (next_one, next_one + datetime.timedelta(days=A_WEEK)):
        if by is None or due <= by:
            yield due, BEFORE_WEEKLY


def today_is(due: datetime.date, before: int, day: datetime.date, allowed: Collection[int] | None) -> str:
    """What is done today for that day: `letter`, `by_word`, or nothing. `allowed`: days of the week, none by word.

    A letter goes on the last safe day in time; where that was missed, on the next before the day is over.
    """
    if day > due:
        return ""
    latest = due - datetime.timedelta(days=before)
    if allowed is None:
        return "by_word" if day >= latest else ""
    while latest.weekday() not in allowed:
        latest -= datetime.timedelta(days=1)
    if day < latest:
        return ""
    if day.weekday() in allowed:
        return "letter"
    left = (day + datetime.timedelta(days=n) for n in range((due - day).days + 1))
    return "" if any(one.weekday() in allowed for one in left) else "by_word"
