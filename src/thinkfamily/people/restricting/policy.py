"""Who restricts a family and lifts that."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family


def may_restrict(user: Any, family: Family) -> Decision:
    """A safeguarding lead who sees the record, by a grant that also lets them write."""
    if not (may := families.may_write(user, family)):
        return may
    if user.role == "safeguarding_lead":
        return ALLOWED
    return refuse("Only a safeguarding lead restricts a family or lifts that.", ask=LEAD)
