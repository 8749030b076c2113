"""What has happened to a family, and an event that is put right."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, record
from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.persons.models import Person


def event(world: Any) -> dict[str, Any]:
    """The mother lost her work."""
    family = made(world)
    mother = Person.objects.get(memberships__family=family, first_name="Amara")
    kept = life_event(mother, "job_loss", datetime.date(2024, 3, 1), by=world.readers["priya"])
    return {"family": family.pk, "item": kept.pk}


def said(world: Any) -> dict[str, Any]:
    """What happened to the mother."""
    who = Person.objects.get(first_name="Amara", last_name="Okoro").pk
    return {"who": who, "kind": "job_start", "on": "March 2025", "certainty": "stated"}


SAMPLES = {
    "timeline": Sample(record, "priya"),
    "add_event": Sample(record, "priya", said),
    "mend_event": Sample(
        event, "priya", {"version": 1, "kind": "job_loss", "on": "2 3 2024", "certainty": "confirmed"}
    ),
}
