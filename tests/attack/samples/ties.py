"""Who belongs to somebody, what is between two people, and parental responsibility."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import member
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.persons.factories import tie
from thinkfamily.people.persons.models import Person


def people(world: Any) -> tuple[Any, Person, Person]:
    """The family's id, mother and child."""
    told = member(world)
    return told["family"], amara(), Person.objects.get(pk=told["person"])


def amara() -> Person:
    """Tobi's mother."""
    return Person.objects.get(first_name="Amara", last_name="Okoro")


def mother(world: Any) -> dict[str, Any]:
    """The page of the mother, from which a child is chosen."""
    family, grown, _ = people(world)
    return {"family": family, "person": grown.pk}


def child() -> Person:
    """Tobi."""
    return Person.objects.get(first_name="Tobi", last_name="Okoro")


def a_tie(world: Any) -> dict[str, Any]:
    family, grown, young = people(world)
    return {"family": family, "tie": tie(grown, "parent_of", young, by=world.readers["priya"]).pk}


def a_bond(world: Any) -> dict[str, Any]:
    family, grown, young = people(world)
    return {"family": family, "bond": bond(grown, "close", young, by=world.readers["priya"]).pk}


def held(world: Any) -> dict[str, Any]:
    family, grown, young = people(world)
    return {"family": family, "held": responsibility(grown, young, by=world.readers["priya"]).pk}


SAMPLES = {
    "ties": Sample(member, "priya"),
    "add_tie": Sample(
        mother, "priya", lambda world: {"kind": "parent_of", "other": child().pk, "certainty": "stated", "detail": ""}
    ),
    "add_bond": Sample(mother, "priya", lambda world: {"kind": "close", "other": child().pk, "towards": "both"}),
    "add_responsibility": Sample(mother, "priya", lambda world: {"basis": "mother", "other": child().pk}),
    "change_tie": Sample(a_tie, "priya", {"version": "1", "certainty": "confirmed", "said_by": "The certificate"}),
    "change_bond": Sample(a_bond, "priya", {"version": "1", "towards": "other", "said_by": "Tobi"}),
    "change_responsibility": Sample(held, "priya", {"version": "1", "basis": "mother", "seen": "The certificate"}),
}
