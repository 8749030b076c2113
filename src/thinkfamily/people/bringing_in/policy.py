"""Who brings cases in, signs what is brought in, and takes it back."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.bringing_in.models import Bringing

NO_SUCH = "There is no such file that waits."


def may_bring_in(user: Any) -> Decision:
    """A manager, for the agency that they answer for: its cases become its records here."""
    if user.is_authenticated and user.in_role.brings_in:
        return ALLOWED
    return refuse("Cases of another system are brought in by a manager of the agency whose cases they are.")


def may_see(user: Any, bringing: Bringing) -> Decision:
    """Managers of the agency that brings them in; for others it is not there, because names stand in it."""
    if may_bring_in(user) and user.agency_id == bringing.agency_id:
        return ALLOWED
    return refuse(NO_SUCH, hidden=True)


def may_sign(user: Any, bringing: Bringing) -> Decision:
    """While it waits."""
    if not (seen := may_see(user, bringing)):
        return seen
    if bringing.signed_at:
        return refuse("This was signed and brought in already.")
    if bringing.left_at:
        return refuse("This was given up. Hand the files over again.")
    return ALLOWED


def may_undo(user: Any, bringing: Bringing) -> Decision:
    """Once, after it was brought in."""
    if not (seen := may_see(user, bringing)):
        return seen
    if not bringing.signed_at:
        return refuse("Nothing was brought in yet, so there is nothing to undo.")
    if bringing.undone_at:
        return refuse("This was undone already.")
    return ALLOWED
