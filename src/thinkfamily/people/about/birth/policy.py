"""Who may say that somebody may know of a child now."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.reads import kept_from
from thinkfamily.people.families.models import Membership


def may_tell(user: Any, member: Membership) -> Decision:
    """Whoever writes about the child and may know that it is kept from somebody; else there is no such page."""
    if not (may := policy.may_write_about(user, member)):
        return may
    if kept_from(user, member.person):
        return ALLOWED
    return refuse("There is nothing here that is yours to see.", hidden=True)
