"""A family on a page: what goes well, what worries, warnings, and who was seen."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, record
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.persons.models import Person


def child(world: Any) -> Person:
    """Tobi."""
    return Person.objects.get(memberships__family=made(world), first_name="Tobi")


def seen_well(world: Any) -> dict[str, Any]:
    one = child(world)
    kept = observation(one, "well", "He reads to his sister.", by=world.readers["priya"])
    return {"family": one.memberships.get().family_id, "item": kept.pk}


def warned(world: Any) -> dict[str, Any]:
    one = child(world)
    kept = warning(one, "He is allergic to nuts.", by=world.readers["priya"])
    return {"family": one.memberships.get().family_id, "item": kept.pk}


def about_tobi(**said: str) -> Any:
    """A form about the child."""
    return lambda world: {"who": Person.objects.get(first_name="Tobi", last_name="Okoro").pk} | said


WELL = {
    "weight": "well", "text": "He sleeps through", "whose": "Amara", "seen_on": "1 10 2026",
    "information": "work_with_family",
}  # fmt: skip
WARNS = {
    "text": "He is allergic to nuts", "review_on": "1 12 2026", "told": "yes", "information": "safety",
}  # fmt: skip

SAMPLES = {
    "on_a_page": Sample(record, "priya"),
    "family_sharing": Sample(record, "priya"),
    "write_seen": Sample(record, "priya", {"happened_on": "1 10 2026", "text": "At home", "seen_0": "alone"}),
    "add_observation": Sample(record, "priya", about_tobi(**WELL)),
    "mend_observation": Sample(seen_well, "priya", WELL | {"version": 1}),
    "add_warning": Sample(record, "priya", about_tobi(**WARNS)),
    "mend_warning": Sample(warned, "priya", WARNS | {"version": 1}),
    "end_warning": Sample(warned, "priya", {"version": 1, "ended_why": "He has grown out of it"}),
}
