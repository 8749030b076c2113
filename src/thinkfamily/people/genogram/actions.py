"""Adding to the tree: a tie or how two get on, written down as anywhere else in the record."""

from typing import Any
from uuid import UUID

from thinkfamily.access.users.models import User
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.ties import actions as ties
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import records_by_id


def join(family: Family, *, by: User, who: str, way: str, other: str, said_by: str = "", sure: str = "") -> Item:
    """`way` as the form has it. Raises Refused with a sentence where it cannot be, or asks whether it is right."""
    member, second = _member(family, who), _member(family, other).person
    what, kind, more = way.split(":")
    told: dict[str, Any] = {"by": by, "kind": kind, "other": second, "said_by": said_by}
    if what == "tie":
        return ties.add_tie(member, detail=more, sure=sure, **told)
    return ties.add_bond(member, towards=more, **told)


def _member(family: Family, person: str) -> Membership:
    """The latest membership of somebody, by any of their records."""
    found = family.memberships.select_related("person", "family").filter(person__in=records_by_id(UUID(person)))
    latest: Membership = found.order_by("-since", "-id")[0]
    return latest
