"""Who may read the logs."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse


def may_read_looks(user: Any) -> Decision:
    """Only who watches over the use of information."""
    if user.is_authenticated and user.in_role.reads_looks:
        return ALLOWED
    return refuse(
        "Only an information-governance officer can read the log of looks.", ask="your information-governance officer"
    )
