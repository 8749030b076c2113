"""How long an invitation is good for, and what state it is in."""

import datetime

GOOD_FOR = datetime.timedelta(days=7)
LENGTHS = (2, 6, 13)  # weeks of access


def state(
    *,
    now: datetime.datetime,
    expires_at: datetime.datetime,
    accepted_at: datetime.datetime | None,
    withdrawn_at: datetime.datetime | None,
) -> str:
    """waiting, accepted, withdrawn or expired."""
    if accepted_at:
        return "accepted"
    if withdrawn_at:
        return "withdrawn"
    return "expired" if now >= expires_at else "waiting"
