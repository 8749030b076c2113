"""What is wrong with a birth, in one sentence. No database, no clock."""

import datetime

EARLIEST = datetime.timedelta(weeks=20)  # before the expected day
LATEST = datetime.timedelta(weeks=6)  # after it
MOST = 4


def objection_to_birth(on: datetime.date, expected: datetime.date | None, today: datetime.date) -> str:
    """What is wrong with the day of a birth; empty if nothing. The expected day is kept whatever it was."""
    if on > today:
        return "This day has not come yet. Write down the birth when the baby is born"
    if expected and on < expected - EARLIEST:
        return "This is more than 20 weeks before the expected day: look at both days again"
    if expected and on > expected + LATEST:
        return "This is more than six weeks after the expected day: look at both days again"
    return ""
