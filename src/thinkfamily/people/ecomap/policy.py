"""Who sees the picture of supports, and what a child drew; who draws with a child."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.sharing.policy import items_visible_to


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; the picture holds what the reader may know and nothing else."""
    return families.may_see(user, family)


def may_read_of(user: Any, member: Membership) -> Decision:
    """The same, of one member."""
    return families.may_see(user, member.family)


def may_draw(user: Any, member: Membership) -> Decision:
    """Whoever works with the family draws with its children."""
    return families.may_write(user, member.family)


def drawings_visible_to(user: Any) -> QuerySet[MyPeople]:
    """Of the reader's own agency; of another only where the child said that others may see it, and it is shared."""
    return items_visible_to(user, MyPeople).filter(Q(source_agency=user.agency_id) | Q(others_may_see=True))


def may_see_drawing(user: Any, drawing: MyPeople) -> Decision:
    """A no looks like not there."""
    if drawings_visible_to(user).filter(pk=drawing.pk).exists():
        return ALLOWED
    return refuse(families.NO_REACH, hidden=True)
