"""Who may end a sitting, and take a second step away: whose it is."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse

NOT_THERE = refuse("This is not there.", hidden=True)


def may_end(user: Any, sitting: Any) -> Decision:
    """One's own; nobody learns of others'."""
    return ALLOWED if user.is_authenticated and sitting.user_id == user.pk else NOT_THERE


def may_remove(user: Any, step: Any) -> Decision:
    """One's own; nobody learns of others'."""
    return ALLOWED if user.is_authenticated and step.user_id == user.pk else NOT_THERE
