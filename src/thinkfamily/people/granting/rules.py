"""How long access may last, and how often an emergency may be claimed."""

import datetime

# The longest that each ground holds before somebody must say again why. Weeks.
LONGEST = {"work": 26, "lead": 52, "supervision": 26, "invited": 13}
LENGTHS = (2, 6, 13, 26, 52)
EMERGENCY = datetime.timedelta(hours=24)
CLAIMS_AN_HOUR = 5  # names and birthdays tried in an emergency: more is guessing
CHECKED_WITHIN = datetime.timedelta(days=3)


def longest(ground: str) -> int:
    """Weeks that access on this ground may last."""
    return LONGEST.get(ground, 13)


def last_day(starts: datetime.date, weeks: int) -> datetime.date:
    """The last day of access that begins today and lasts so many weeks."""
    return starts + datetime.timedelta(weeks=weeks, days=-1)


def guesses(claims_in_the_last_hour: int) -> bool:
    """Whether somebody tries names rather than helps a family whom they know."""
    return claims_in_the_last_hour >= CLAIMS_AN_HOUR
