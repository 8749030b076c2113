"""When an account is locked, and when a session ends."""

import datetime
from collections.abc import Sequence

FAILURES = 5  # in a row, within the window
WINDOW = datetime.timedelta(minutes=15)
IDLE = datetime.timedelta(minutes=30)
LONGEST = datetime.timedelta(hours=10)


def locked_until(failures: Sequence[datetime.datetime], now: datetime.datetime) -> datetime.datetime | None:
    """Until when nobody may try again. `failures`: the latest in a row, newest first; None when not locked."""
    if len(failures) < FAILURES or failures[0] - failures[FAILURES - 1] > WINDOW:
        return None
    end = failures[0] + WINDOW
    return end if end > now else None


def session_is_over(signed_in: datetime.datetime, last_seen: datetime.datetime, now: datetime.datetime) -> bool:
    """After half an hour without a page, and at the end of a long day."""
    return now - last_seen > IDLE or now - signed_in > LONGEST
