"""How long signing in may take, and which pages come next."""

import datetime

HALFWAY = datetime.timedelta(minutes=10)


def has_run_out(began: datetime.datetime, now: datetime.datetime) -> bool:
    """Who has shown only a password must show the second step before this."""
    return not datetime.timedelta() <= now - began <= HALFWAY
