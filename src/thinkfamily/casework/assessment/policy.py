"""Who reads an assessment, writes in it and signs it."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.cases import policy as cases
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

NONE = "No assessment has been begun for this family."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each sees of it what their agency may know."""
    return families.may_see(user, family)


def may_begin(user: Any, family: Family) -> Decision:
    """Whoever works with a family that there is an open case of; one at a time."""
    if not (may := cases.may_decide(user, family)):
        return may
    if Assessment.objects.filter(family=family, signed_at=None).exists():
        return refuse("There is an assessment in hand already: write in that one.")
    return ALLOWED


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family, several at once, while it is not signed."""
    if not (may := families.may_write(user, family)):
        return may
    if not Assessment.objects.filter(family=family, signed_at=None).exists():
        return refuse(NONE)
    return ALLOWED


def may_read_part(user: Any, part: Any) -> Decision:
    """A member's page, by the same rule; whom the reader is not shown has none."""
    return may_read(user, part.family)


def may_write_part(user: Any, part: Any) -> Decision:
    """Under one heading of somebody's page."""
    return may_write(user, part.family)


def may_mend(user: Any, held: Held) -> Decision:
    """What one's own agency wrote, until it is signed; then it stays, and the next one is written beside it."""
    if held.item.assessment.signed_at is not None:
        seen = families.may_see(user, held.family)
        return refuse("This assessment is signed: write in the next one.") if seen else seen
    return chronology.may_mend(user, held)


def may_sign(user: Any, family: Family) -> Decision:
    """Whoever may write in it and leads families; what is still missing is said by the action."""
    if not (may := may_write(user, family)):
        return may
    if not user.in_role.leads_families:
        return refuse("Your role does not sign assessments.", ask="the lead professional")
    return ALLOWED
