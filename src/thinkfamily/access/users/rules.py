"""When a session ends by itself."""

import datetime

IDLE = datetime.timedelta(minutes=30)
LONGEST = datetime.timedelta(hours=10)


def session_is_over(signed_in: datetime.datetime, last_seen: datetime.datetime, now: datetime.datetime) -> bool:
    """After half an hour without a page, and at the end of a long day."""
    return now - last_seen > IDLE or now - signed_in > LONGEST
