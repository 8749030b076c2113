"""Visits, calls and sessions: planned, held, written in, and read together."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made, record
from thinkfamily.casework.contacts import factories
from thinkfamily.casework.contacts.models import Contact


def held(world: Any) -> Contact:
    """A visit of Priya's at which Tobi was seen and said something."""
    priya = world.readers["priya"]
    return factories.contact(made(world), by=priya)


def of_held(world: Any) -> dict[str, Any]:
    kept = held(world)
    factories.seen(kept, tobi(world), "seen", by=world.readers["priya"])
    factories.line(kept, tobi(world), "I read to her", by=world.readers["priya"])
    return {"family": kept.family_id, "contact": kept.pk}


def planned(world: Any) -> dict[str, Any]:
    kept = factories.contact(made(world), by=world.readers["priya"], state="planned")
    return {"family": kept.family_id, "contact": kept.pk}


def a_line(world: Any) -> dict[str, Any]:
    kept = held(world)
    one = factories.line(kept, tobi(world), "I read to her", by=world.readers["priya"])
    return {"family": kept.family_id, "item": one.pk}


def whether_seen(world: Any) -> dict[str, Any]:
    kept = held(world)
    one = factories.seen(kept, tobi(world), "seen", by=world.readers["priya"])
    return {"family": kept.family_id, "item": one.pk}


WHERE = {"on": "20 11 2026", "place": "At home", "kind": "visit", "purpose": "How the week was"}
EVERYBODY = {f"seen_{place}": "alone" for place in range(3)}
SAYS = {"sort": "heard", "text": "I read to her", "whose": "Tobi", "how": "with", "information": "education"}


def about_tobi(world: Any) -> dict[str, Any]:
    return SAYS | {"who": tobi(world).pk}


def tobi_says(world: Any) -> dict[str, Any]:
    return {"who": tobi(world).pk, "view": "corrects", "words": "Every night"}


SAMPLES = {
    "contacts": Sample(of_held, "priya"),
    "contact": Sample(of_held, "priya"),
    "plan_contact": Sample(record, "priya", WHERE | {"on": "27 11 2027"}),
    "write_contact": Sample(record, "priya", WHERE | EVERYBODY),
    "hold_contact": Sample(planned, "priya", WHERE | EVERYBODY | {"version": 1}),
    "contact_not_held": Sample(planned, "priya", {"could_not": "us", "why_ours": "The car broke down", "version": 1}),
    "add_line": Sample(of_held, "priya", about_tobi),
    "mend_line": Sample(a_line, "priya", SAYS | {"version": 1}),
    "mend_seen": Sample(whether_seen, "priya", {"outcome": "not_seen", "why_not": "Asleep", "version": 1}),
    "read_together": Sample(of_held, "priya", tobi_says),
}
