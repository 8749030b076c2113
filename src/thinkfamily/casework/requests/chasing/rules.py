"""When something has lain too long, and when it is asked about again."""

import datetime

from thinkfamily.vocabulary.dates import working_days_after

LATE, WAITS, UNANSWERED = "late request", "long wait", "unanswered question"  # what such a task is about
REFERRED_LATE = "referral that nobody has"
LOOK_AT_A_WAIT = 14  # days of waiting without anybody's look
ASK_AGAIN = 5  # working days after somebody said that they had seen to it, and nothing has changed


def waits_long(since: datetime.date, day: datetime.date) -> bool:
    """Whether somebody looks again at a family that waits."""
    return day >= since + datetime.timedelta(days=LOOK_AT_A_WAIT)


def asks(last_done: datetime.date | None, *, open_now: bool, day: datetime.date, after: datetime.date) -> bool:
    """Whether a task is given: never beside an open one, and not at once after one that was done.

    `last_done`: when such a task was done last. `after`: the first day on which it would be asked about again.
    """
    if open_now:
        return False
    return last_done is None or day >= after


def again(last_done: datetime.date | None, *, kind: str) -> datetime.date:
    """From which day the same thing is asked about again. `kind`: what such a task is about."""
    if last_done is None:
        return datetime.date.min
    if kind == REFERRED_LATE:
        return working_days_after(last_done, 1)
    if kind == WAITS:
        return last_done + datetime.timedelta(days=LOOK_AT_A_WAIT)
    return working_days_after(last_done, ASK_AGAIN)
