"""The one way to link two families, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person


def link(family: Family, other: Family, child: Person, *, by: User, **details: object) -> FamilyLink:
    """Two families that share a child; each may see what the other is called."""
    told = {"reason": "They share a child", "each_may_see": ["name"], "decided_by": by, "decided_at": now()}
    return FamilyLink.objects.create(family=family, other=other, child=child, **told | details)
