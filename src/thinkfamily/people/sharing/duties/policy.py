"""Who reads what the grounds of sharing are, and who says from when a duty of the law holds here."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.vocabulary.grounds import Ground


def may_date_grounds(user: Any) -> Decision:
    """From when a duty of the law holds here is said by information governance."""
    if user.is_authenticated and user.role == "information_governance":
        return ALLOWED
    return refuse("Only an information-governance officer can say from when a ground is in force.")


def may_date_ground(user: Any, ground: Ground) -> Decision:
    """Each of them by the same people."""
    return may_date_grounds(user)


def may_read_grounds(user: Any) -> Decision:
    """Everybody with an account may read what the grounds are."""
    return ALLOWED if user.is_authenticated else refuse("Sign in first.")
