"""The one way to make bonds and parental responsibility, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.persons.models import Person
from thinkfamily.vocabulary.kinship import HARM


def bond(who: Person, kind: str, other: Person, *, by: User, towards: str = "both", **details: object) -> Bond:
    """What is between two, from the writer's agency."""
    information = "safety" if kind in HARM else "family"
    return Bond.objects.create(
        other=other, kind=kind, towards=towards, **_item(who, by) | {"information": information} | details
    )


def responsibility(who: Person, child: Person, basis: str = "mother", *, by: User, **details: object) -> Responsibility:
    """Who holds parental responsibility for a child, and on what it rests."""
    return Responsibility.objects.create(other=child, basis=basis, **_item(who, by) | details)


def _item(of: Person, by: User) -> dict[str, object]:
    return {
        "person": of, "information": "family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
