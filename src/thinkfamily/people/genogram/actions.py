"""Adding to the tree: a tie or how two get on, written down as anywhere else in the record."""

from typing import Any
from uuid import UUID

from thinkfamily.access.users.models import User
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.ties import actions as ties
from thinkfamily.people.persons.models import Item


def join(family: Family, *, by: User, who: str, way: str, other: str, said_by: str = "", sure: str = "") -> Item:
    """`way` as the form has it. Raises Refused with a sentence where it cannot be, or asks whether it is right."""
    member = family.memberships.select_related("person", "family").filter(person=UUID(who)).order_by("-since", "-id")[0]
    second = family.memberships.select_related("person").filter(person=UUID(other)).order_by("-since", "-id")[0].person
    what, kind, more = way.split(":")
    told: dict[str, Any] = {"by": by, "kind": kind, "other": second, "said_by": said_by}
    if what == "tie":
        return ties.add_tie(member, detail=more, sure=sure, **told)
    return ties.add_bond(member, towards=more, **told)
