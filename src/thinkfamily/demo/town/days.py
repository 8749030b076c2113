"""Days as whole numbers (days since 1970-01-01), and how an agency writes them."""

from datetime import date, timedelta
from functools import cache

import numpy as np

from thinkfamily.demo.town.chance import Numbers, Words

NO_DAY = -99_999
FIRST = date(1895, 1, 1).toordinal() - date(1970, 1, 1).toordinal()
LAST = date(2040, 12, 31).toordinal() - date(1970, 1, 1).toordinal()
STORY_DAY = date(2026, 11, 6)


def number(day: date) -> int:
    return day.toordinal() - date(1970, 1, 1).toordinal()


def day(value: int) -> date:
    return date(1970, 1, 1) + timedelta(days=int(value))


_WRITTEN: dict[str, Words] = {}  # style -> text of each day, filled as days come up


def write(days: Numbers, style: str = "%d/%m/%Y") -> Words:
    """Each day in the agency's style; nothing where there is no day."""
    table = _WRITTEN.setdefault(style, np.full(LAST - FIRST + 2, None, dtype=object))
    table[-1] = ""
    at = np.where(days == NO_DAY, LAST - FIRST + 1, days - FIRST)
    for place in np.unique(at).tolist():
        if table[place] is None:
            table[place] = day(place + FIRST).strftime(style)
    written: Words = table[at]
    return written


@cache
def _parts() -> tuple[Numbers, Numbers, Numbers]:
    days = [day(value) for value in range(FIRST, LAST + 1)]
    years, months, each = (
        np.array([getattr(d, part) for d in days], dtype=np.int64) for part in ("year", "month", "day")
    )
    return years, months, each


def parts(days: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Year, month and day of the month of each day."""
    year, month, of_month = _parts()
    at = (days - FIRST).clip(0, LAST - FIRST)
    return year[at], month[at], of_month[at]


def age(days: Numbers, on: int) -> Numbers:
    """Age in whole years on a day; -1 where there is no day or before birth."""
    year, month, of_month = parts(days)
    today = day(on)
    years = today.year - year - ((month * 100 + of_month) > (today.month * 100 + today.day))
    out: Numbers = np.where((days == NO_DAY) | (days > on), -1, years)
    return out
