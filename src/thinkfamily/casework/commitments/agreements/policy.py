"""Who reads a written agreement, writes one, and whether anything may follow where it is not kept."""

from typing import Any

from django.conf import settings

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.commitments import policy as promises
from thinkfamily.casework.commitments.agreements.models import WrittenAgreement
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family

NONE_HERE = (
    "Nothing follows here where an agreement is not kept: this area has not allowed it. Ask what got in the way."
)


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads the points of those of whose part they may know."""
    return promises.may_read(user, family)


def may_begin(user: Any, family: Family) -> Decision:
    """Whoever works with the family; one at a time."""
    if not (may := promises.may_write(user, family)):
        return may
    if WrittenAgreement.objects.filter(case__family=family, ended_on=None).exists():
        return refuse("There is a written agreement already: add to it, or end it first.")
    return ALLOWED


def may_change(user: Any, agreement: WrittenAgreement) -> Decision:
    """Whoever works with the family, while it holds."""
    if not (may := promises.may_write(user, agreement.case.family)):
        return may
    return ALLOWED if agreement.ended_on is None else refuse("It has ended: begin a new one.")


def may_say(user: Any, held: Held) -> Decision:
    """Whoever is shown the point writes down what was said of it."""
    if not (may := promises.may_say(user, held)):
        return may
    return may_change(user, held.item.agreement)


def may_sanction(family: Family) -> Decision:
    """Only in an area that has allowed it; it is off unless a setting names the area."""
    return ALLOWED if family.area in settings.SANCTIONS_IN else refuse(NONE_HERE)
