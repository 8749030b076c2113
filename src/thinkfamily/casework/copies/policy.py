"""Who reads who agreed, who writes it down, who hands somebody their copy, and who writes down what they ticked."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.copies.reads import Signed, Whose
from thinkfamily.casework.copies.rules import NOT_OPEN
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

NOBODY = "There is nobody like that in this plan, or it is not yours to see."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each sees what their agency may know of each person."""
    return families.may_see(user, family)


def may_say(user: Any, whose: Whose) -> Decision:
    """Whoever works with the family, while the plan is open: whoever was told it back writes it down."""
    if not (may := _is_asked(user, whose)):
        return may
    if not (may := families.may_write(user, whose.family)):
        return may
    return ALLOWED if whose.plan.is_open else refuse(NOT_OPEN)


def may_tick(user: Any, whose: Whose) -> Decision:
    """The same; of somebody of the family, for it is their own part."""
    if whose.team is not None:
        return refuse("Somebody of the network ticks nothing: the family ticks for them.")
    return may_say(user, whose)


def may_copy(user: Any, whose: Whose) -> Decision:
    """Whoever answers for the family's record, or for the plan: others know too little of it to hand it out."""
    if not (may := _is_asked(user, whose)):
        return may
    if families.keeps(user, whose.family) or whose.plan.kept_by_id == user.agency_id:
        return ALLOWED
    return refuse(
        "A copy of the plan is handed out by those who keep the record, or who run the plan.",
        ask=str(whose.plan.kept_by),
    )


def may_see_signature(user: Any, signed: Signed) -> Decision:
    """Whoever sees the answer that it signs."""
    return families.may_see(user, signed.family)


def _is_asked(user: Any, whose: Whose) -> Decision:
    """Somebody who died, and a baby who is expected, is not asked."""
    if not (seen := families.may_see(user, whose.family)):
        return seen
    if whose.person is None:
        return ALLOWED
    if families.people_visible_to(user).filter(pk=whose.person.pk).exists():
        silent = whose.person.died_on or whose.person.lost_on or whose.person.unborn
        return refuse("Nobody can ask them any more, or yet.") if silent else ALLOWED
    return refuse(NOBODY, hidden=True)
