"""Who may link two families, and end that."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family


def may_link(user: Any, family: Family) -> Decision:
    """Whoever answers for the record, in a role that leads families."""
    if not (may := families.may_write(user, family)):
        return may
    if not user.in_role.leads_families or not families.keeps(user, family):
        return refuse("Families are linked by those who keep this record, its lead, or a safeguarding lead.")
    return ALLOWED


def may_link_with(user: Any, family: Family, other: Family) -> Decision:
    """They must work with the other family too: nobody links what they cannot see, nor what they may only read."""
    if not (may := may_link(user, family)):
        return may
    if not families.may_see(user, other):
        return refuse("Choose a family whose record you can open.")
    return families.may_write(user, other)


def may_end(user: Any, link: FamilyLink) -> Decision:
    """Whoever may link either of the two."""
    may: Decision = refuse("This link is not yours to end.", hidden=True)
    for family in Family.objects.filter(pk__in=(link.family_id, link.other_id)):
        if may := may_link(user, family):
            return ALLOWED
    return may
