"""How a desk speaks: the greeting, and what of many things comes first."""

import datetime
from collections.abc import Collection

from thinkfamily.design.words import numbers

A_WEEK = 7  # days ahead that are 'this week'
FEW = {1: "One", 2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 9: "Nine"}


def greeting(hour: int) -> str:
    """Good morning until noon, good afternoon until six."""
    return "Good morning" if hour < 12 else "Good afternoon" if hour < 18 else "Good evening"


def summary(*, urgent: int, week: int, leads: int, around: int) -> str:
    """Two things cannot wait. Four more are due this week. You lead 5 families and are in the team around 3."""
    more = "more " if urgent else ""
    said = [
        f"{_few(urgent, 'thing')} cannot wait." if urgent else "Nothing is late.",
        f"{_few(week, f'{more}thing')} {'is' if week == 1 else 'are'} due this week." if week else "",
    ]
    if leads or around:
        led = f"lead {numbers.plural(leads, 'family', 'families')}" if leads else ""
        near = f"are in the team around {around}" if around else ""
        said.append(f"You {' and '.join(part for part in (led, near) if part)}.")
    return " ".join(part for part in said if part)


def _few(number: int, what: str) -> str:
    return f"{FEW.get(number, number)} {what if number == 1 else f'{what}s'}"


def days_ago(on: datetime.date, day: datetime.date) -> str:
    """4 days; today; yesterday."""
    days = (day - on).days
    return {0: "today", 1: "yesterday"}.get(days) or numbers.plural(days, "day")


def since(day: datetime.date) -> datetime.date:
    """From when something is new: the last Friday before today, so that Monday shows the whole weekend."""
    back = (day.weekday() - 4) % 7 or 7
    return day - datetime.timedelta(days=back)


def moving(states: Collection[str], moved: int) -> str:
    """How an agreed plan goes: 2 of 3 moving. `states`: of its objectives; `moved`: how many have moved of late."""
    return f"{moved} of {len(states)} moving" if states else "No objective yet"
