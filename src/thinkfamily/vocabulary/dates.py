"""Ages and working days, as pure functions: every day is passed in."""

import datetime
from functools import cache

ONE_DAY = datetime.timedelta(days=1)


def age_on(born: datetime.date, day: datetime.date) -> int:
    """Whole years on that day; someone born on 29 February becomes older on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(born: datetime.date, age: int) -> datetime.date:
    """The day on which that age is reached."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:  # 29 February
        return datetime.date(born.year + age, 3, 1)


def working_day(day: datetime.date) -> bool:
    """Monday to Friday and no bank holiday in England and Wales."""
    return day.weekday() < 5 and day not in bank_holidays(day.year)


def working_days_after(day: datetime.date, number: int) -> datetime.date:
    """The day that many working days later; `day` itself does not count."""
    while number > 0:
        day += ONE_DAY
        number -= working_day(day)
    return day


def working_days_between(first: datetime.date, last: datetime.date) -> int:
    """How many working days come after `first`, up to and including `last`."""
    days = (first + ONE_DAY * n for n in range(1, (last - first).days + 1))
    return sum(working_day(day) for day in days)


@cache
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """England and Wales, as the Banking and Financial Dealings Act 1971 has them; single proclamations are left out."""
    easter = easter_sunday(year)
    fixed = {_next_weekday(datetime.date(year, 1, 1))}
    christmas = _next_weekday(datetime.date(year, 12, 25))
    boxing = _next_weekday(datetime.date(year, 12, 26))
    if boxing == christmas:
        boxing = _next_weekday(christmas + ONE_DAY)
    early_may = datetime.date(2020, 5, 8) if year == 2020 else _first_monday(year, 5)
    return frozenset(
        fixed
        | {easter - 2 * ONE_DAY, easter + ONE_DAY}
        | {early_may, _last_monday(year, 5), _last_monday(year, 8), christmas, boxing}
    )


def easter_sunday(year: int) -> datetime.date:
    """The Gregorian Easter, by the anonymous method of 1876."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return datetime.date(year, month, day + 1)


def _next_weekday(day: datetime.date) -> datetime.date:
    while day.weekday() >= 5:
        day += ONE_DAY
    return day


def _first_monday(year: int, month: int) -> datetime.date:
    first = datetime.date(year, month, 1)
    return first + ONE_DAY * (-first.weekday() % 7)


def _last_monday(year: int, month: int) -> datetime.date:
    first = datetime.date(year + month // 12, month % 12 + 1, 1)
    return first - ONE_DAY * ((first.weekday() - 1) % 7 + 1)
