"""Which days of birth and expected days cannot be: values only."""

import datetime

OLDEST = 125
EARLIEST_BEFORE, LATEST_AFTER = datetime.timedelta(weeks=44), datetime.timedelta(weeks=6)


def birthday_cannot_be(born: datetime.date, today: datetime.date) -> str:
    """The sentence that refuses a day of birth, or nothing."""
    if born > today:
        return "This day has not come yet: for a baby who is expected, enter the expected day instead"
    if today.year - born.year > OLDEST:
        return f"That is more than {OLDEST} years ago: enter a day of birth such as 27 3 1988"
    return ""


def expected_day_cannot_be(expected: datetime.date, today: datetime.date) -> str:
    """The sentence that refuses an expected day, or nothing."""
    if expected > today + EARLIEST_BEFORE:
        return "A baby is expected within ten months: enter the expected day that the midwife gave"
    if expected < today - LATEST_AFTER:
        return "That was more than six weeks ago: if the baby is born, enter the day of birth instead"
    return ""
