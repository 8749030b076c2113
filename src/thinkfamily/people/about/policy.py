"""Who reads and writes what is kept of one person."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import Item
from thinkfamily.people.sharing.putting_right import may_put_right
from thinkfamily.people.sharing.reads import withheld


def may_read(user: Any, member: Membership) -> Decision:
    """Whoever sees the family's record, and may know that this person belongs to it."""
    if not (seen := families.may_see(user, member.family)):
        return seen
    if (member.person_id, "family") in withheld(user, [member.person]):
        return refuse("There is no such person, or they are not yours to see.", ask=LEAD, hidden=True)
    return ALLOWED


def may_write_about(user: Any, member: Membership) -> Decision:
    """Whoever works with the family and sees the person."""
    if not (seen := may_read(user, member)):
        return seen
    return families.may_write(user, member.family)


def may_add(user: Any, to_add: Any) -> Decision:
    """As about anybody of the family."""
    return may_write_about(user, to_add.member)


def may_change(user: Any, item: Item) -> Decision:
    """Whoever sees it and is of the agency that wrote it down; others dispute it, or tell them."""
    return may_put_right(user, item)
