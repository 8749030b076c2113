"""Who makes a family by hand, and adds somebody to one."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family


def may_make(user: Any) -> Decision:
    """Whoever opens families makes them too."""
    if user.in_role.leads_families and user.in_role.sees_families:
        return ALLOWED
    return refuse("Your role does not open families.", ask="your manager")


def may_add(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)
