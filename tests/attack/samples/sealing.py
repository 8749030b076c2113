"""A note that is sealed from the academy, and the copy of the record for a member of the family."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import member, record, tobi
from thinkfamily.people.persons.factories import note
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sealing.factories import sealed


def written(world: Any) -> Note:
    """By Priya's hub."""
    return note(tobi(world), "He reads to his sister", by=world.readers["priya"], information="education")


def item(world: Any) -> dict[str, Any]:
    return {"kind": "note", "item": written(world).pk}


def seal(world: Any) -> dict[str, Any]:
    return {"seal": sealed(written(world), world.readers["ayesha"].agency, by=world.readers["priya"])[0].pk}


SAMPLES = {
    "seal_item": Sample(
        item,
        "priya",
        lambda world: {
            "agencies": [world.readers["ayesha"].agency.pk],
            "reason": "Told in confidence",
            "may_know": "no",
            "keeper": world.readers["priya"].pk,
            "review_on": "1 2 2027",
        },
    ),
    "seal": Sample(seal, "priya", {"what": "go_on", "review_on": "1 2 2027", "why": "Nothing has changed"}),
    "family_copy": Sample(member, "priya"),
    "restrict": Sample(record, "moira", {"why": "Somebody threatened them"}),
}
