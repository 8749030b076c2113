"""Who and what is round a family, the picture of it, and what a child drew."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import member, record, tobi
from thinkfamily.people.network.factories import goes_to, group, place_note, supporter
from thinkfamily.people.persons.models import Person

TIE = {
    "brings": "Has him on Saturdays", "strength": "3", "towards": "to_family", "cost": "", "stressful": "no",
    "asked": "could", "asked_words": "", "told_by": "Amara", "knows": "yes", "knows_why": "",
}  # fmt: skip


def kept(world: Any) -> dict[str, Any]:
    """A grandmother, written down by Priya."""
    return {"supporter": supporter(tobi(world), "Grace Okoro", by=world.readers["priya"]).pk}


def at(world: Any) -> dict[str, Any]:
    """A park where the child goes."""
    child, priya = tobi(world), world.readers["priya"]
    place = group(by=priya)
    goes_to(child, place, by=priya)
    return {"family": child.memberships.get().family_id, "group": place.pk}


def noted(world: Any) -> dict[str, Any]:
    """What would be written about the park."""
    child = Person.objects.get(first_name="Tobi", last_name="Okoro")
    said = {"kind": "harm", "text": "Vapes are sold by the gate", "happened_on": "1 10 2026", "told_by": "A parent"}
    return said | {"person": child.pk}


def note_of_the_park(world: Any) -> dict[str, Any]:
    """Harm at the park, known through the child."""
    child, priya = tobi(world), world.readers["priya"]
    return {"note": place_note(group(by=priya), child, by=priya).pk}


SAMPLES = {
    "change_place_note": Sample(
        note_of_the_park,
        "priya",
        {
            "version": "1", "kind": "harm", "text": "Vapes are sold there", "happened_on": "1 10 2026",
            "told_by": "A parent", "until": "",
        },
    ),
    "change_group": Sample(at, "priya", {"version": "1", "name": "Quarry Park, north", "kind": "place", "where": ""}),
    "support": Sample(record, "priya"),
    "add_supporter": Sample(member, "priya", TIE | {"name": "Grace Okoro", "other": "", "kind": "kin"}),
    "add_group": Sample(member, "priya", TIE | {"group": "", "group_name": "Quarry Park", "group_kind": "place"}),
    "change_supporter": Sample(kept, "priya", TIE | {"version": "1", "relation": "grandmother"}),
    "note_place": Sample(at, "priya", noted),
    "ecomap": Sample(record, "priya"),
    "ecomap_file": Sample(record, "priya"),
    "my_people": Sample(member, "priya"),
    "draw_my_people": Sample(
        member,
        "priya",
        {
            "name-0": "Gran", "circle-0": "close", "words-0": "She sings", "family_may_see": "no",
            "others_may_see": "no", "with_whom": "Tobi and Priya", "drawn_on": "1 10 2026", "keep": "yes",
        },
    ),
}  # fmt: skip
