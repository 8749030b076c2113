"""Who may see what was typed: whoever typed it."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.kept_text.models import KeptText


def may_read(user: Any, kept: KeptText) -> Decision:
    """Nobody else learns even that it is there."""
    if user.is_authenticated and kept.user_id == user.pk:
        return ALLOWED
    return refuse("This is not there.", hidden=True)
