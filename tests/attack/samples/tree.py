"""A family's tree, and what is added to it."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made
from thinkfamily.people.persons.models import Person


def of_family(world: Any) -> dict[str, Any]:
    return {"family": made(world).pk}


def a_file(world: Any) -> dict[str, Any]:
    return {"family": made(world).pk, "kind": "svg"}


def close(world: Any) -> dict[str, Any]:
    """The Okoros are close."""
    mother, child = (Person.objects.get(first_name=name, last_name="Okoro").pk for name in ("Amara", "Tobi"))
    return {"who": mother, "way": "bond:close:both", "other": child}


SAMPLES = {
    "tree": Sample(of_family, "priya", close),
    "tree_file": Sample(a_file, "priya"),
}
