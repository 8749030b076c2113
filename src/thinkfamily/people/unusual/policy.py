"""Who asks about unusual looking."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.events.policy import may_read_looks


def may_read_unusual(user: Any) -> Decision:
    """Only who watches over the use of information."""
    return may_read_looks(user)


def may_look_into(user: Any, row: Any) -> Decision:
    """Anybody but the reader whom it is about."""
    if not (reads := may_read_looks(user)):
        return reads
    if row.who.pk == user.pk:
        return refuse("This is about your own looks: another governance officer asks.", hidden=True)
    return ALLOWED
