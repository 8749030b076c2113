"""Who reads the page of people and homes, and who changes what is on it."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links import policy as links
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Item


@dataclass(frozen=True)
class OfFamily:
    """Something on a family's page: the family, and the thing."""

    family: Family
    thing: Any


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record."""
    return families.may_see(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)


def may_change_member(user: Any, member: Membership) -> Decision:
    """Whoever works with the family says who belongs to it."""
    return families.may_write(user, member.family)


def may_change_home(user: Any, found: OfFamily) -> Decision:
    """Whoever works with the family; a home is what its people call it."""
    assert isinstance(found.thing, Household)
    return families.may_write(user, found.family)


def may_correct(user: Any, found: OfFamily) -> Decision:
    """Whoever works with the family, and is of the agency that wrote it down."""
    assert isinstance(found.thing, Item)
    if not (may := families.may_write(user, found.family)):
        return may
    if found.thing.source_agency_id != user.agency_id:
        where = found.thing.source_agency
        return refuse(f"{where} wrote this down and puts it right. Say that it is wrong, beside it.", ask=str(where))
    return ALLOWED


def may_change_stay(user: Any, found: OfFamily) -> Decision:
    """As for every item."""
    assert isinstance(found.thing, Stay)
    return may_correct(user, found)


def may_link(user: Any, family: Family) -> Decision:
    """Whoever answers for the record."""
    return links.may_link(user, family)


def may_unlink(user: Any, found: OfFamily) -> Decision:
    """Whoever answers for one of the two records."""
    assert isinstance(found.thing, FamilyLink)
    if not (seen := families.may_see(user, found.family)):
        return seen
    return links.may_end(user, found.thing)
