"""Who writes down that somebody wants to be reminded of a small step, and who says that they were told."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.plan import policy as plans

STEP = "action"  # what such a task or letter is about, so that it ends with everything about who has died
OURS = "An agency does this: its own people have it on their desk, and by e-mail."


def may_want(user: Any, held: Any) -> Decision:
    """Whoever may write of the step, while it is to be done; of what one of the family or network does."""
    if not (may := plans.may_write_of(user, held)):
        return may
    if held.item.ended_on:
        return refuse("Nobody needs to do this any more, so nobody is reminded of it.")
    return refuse(OURS) if held.item.owner == "agency" else ALLOWED


def may_tell(user: Any, held: Any) -> Decision:
    """The same."""
    return may_want(user, held)
