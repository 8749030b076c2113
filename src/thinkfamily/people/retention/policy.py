"""Who keeps the rules of retention, who holds a file, and who is the second person."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.retention.models import DisposalRun, LegalHold

OFFICER = "your information-governance officer"


def may_keep_retention(user: Any) -> Decision:
    """The governance officer: rules, holds, and lists of what would go."""
    if user.is_authenticated and user.in_role.keeps_retention:
        return ALLOWED
    return refuse("Only an information-governance officer decides how long anything is kept.", ask=OFFICER)


def may_read_retention(user: Any) -> Decision:
    """The governance officer, and whoever may be the second person."""
    if user.is_authenticated and (user.in_role.keeps_retention or user.in_role.confirms_disposal):
        return ALLOWED
    return refuse("What falls due is read by information governance.", ask=OFFICER)


def may_say_rule(user: Any, what: str) -> Decision:
    """As for all rules."""
    return may_keep_retention(user)


def may_hold(user: Any, family: Family) -> Decision:
    """The governance officer, and whoever answers for the family's record."""
    if may_keep_retention(user):
        return ALLOWED
    if not (seen := families.may_see(user, family)):
        return seen
    if families.keeps(user, family):
        return ALLOWED
    return refuse("A file is held by who answers for it, or by information governance.", ask=OFFICER)


def may_lift(user: Any, hold: LegalHold) -> Decision:
    """The governance officer alone: who asked for the hold must be asked first."""
    if decision := may_keep_retention(user):
        return decision
    return refuse("A hold is lifted by an information-governance officer.", ask=OFFICER, hidden=True)


def may_read_run(user: Any, run: DisposalRun) -> Decision:
    """As for all of retention; others get the page of what is not there."""
    if may_read_retention(user):
        return ALLOWED
    return refuse("What falls due is read by information governance.", ask=OFFICER, hidden=True)


def may_confirm(user: Any, run: DisposalRun) -> Decision:
    """Somebody other than who made the list, while it waits."""
    if not (reads := may_read_run(user, run)):
        return reads
    if not user.in_role.confirms_disposal:
        return refuse("Your role is not that of the second person.", ask=OFFICER)
    if run.asked_by_id == user.pk:
        return refuse("You made this list, so a second person confirms it.", ask="a safeguarding lead")
    return _waits(run)


def may_stop(user: Any, run: DisposalRun) -> Decision:
    """Either of the two, until it is carried out."""
    if not (reads := may_read_run(user, run)):
        return reads
    if run.stopped_at is not None or hasattr(run, "certificate"):
        return refuse("This list is closed: it was stopped, or carried out.")
    return ALLOWED


def _waits(run: DisposalRun) -> Decision:
    if run.stopped_at is not None:
        return refuse("This list was stopped: make a new one.")
    if run.confirmed_at is not None:
        return refuse("This list is confirmed already.")
    return ALLOWED
