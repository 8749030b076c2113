"""Needs, and whether a child cares for somebody."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.young_carers.factories import asked, young_carer
from thinkfamily.clock import today
from thinkfamily.people.arrivals.models import FoundNeed
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person


def of_family(world: Any) -> dict[str, Any]:
    return {"family": made(world).pk}


def needed(world: Any) -> dict[str, Any]:
    kept = made(world)
    return {"family": kept.pk, "item": need(tobi(world), "A quiet place", by=world.readers["priya"]).pk}


def of_tobi(world: Any) -> dict[str, Any]:
    return of_family(world) | {"person": tobi(world).pk}


def answered(world: Any) -> dict[str, Any]:
    kept = made(world)
    return {"family": kept.pk, "item": asked(tobi(world), "I cook", by=world.readers["priya"]).pk}


def confirmed(world: Any) -> dict[str, Any]:
    kept, priya = made(world), world.readers["priya"]
    carer = young_carer(asked(tobi(world), "I cook", by=priya), "He told me", by=priya)
    return {"family": kept.pk, "item": carer.pk}


def found(world: Any) -> dict[str, Any]:
    """Kit's missed school, of the Harpers' record, which was opened from the proposal."""
    priya, school = world.readers["priya"], FoundNeed.objects.get(family="harper", need_id="ED1")
    kit = person("Kit Harper", "2013-06-09", by=priya, proposed_id=school.person_id)
    return {"family": family("Harper family", (kit, "child"), by=priya, opened_from="harper").pk, "found": school.ref}


NEEDS = {
    "text": "A quiet place", "basis": "told", "whose": "Tobi", "since": "1 11 2026", "information": "work_with_family",
}  # fmt: skip
ASKED = {
    "answer": "no", "asked_of": "Tobi", "asked_on": "20 11 2026", "words": "No, Mum does it", "information": "health",
}  # fmt: skip
DONE = {"done_by": "Petra", "came_of_it": "Help with meals"}

SAMPLES = {
    "needs": Sample(of_family, "priya"),
    "add_need": Sample(of_family, "priya", lambda world: NEEDS | {"who": tobi(world).pk}),
    "mend_need": Sample(needed, "priya", NEEDS | {"version": 1}),
    "join_need": Sample(needed, "priya", {"version": 1, "same_as": ""}),
    "end_need": Sample(needed, "priya", {"version": 1, "ended_why": "He has a desk"}),
    "say_of_need": Sample(needed, "priya", {"said": "did", "reason": "Brought a desk"}),
    "caring": Sample(of_tobi, "priya"),
    "ask_caring": Sample(of_tobi, "priya", ASKED),
    "confirm_caring": Sample(answered, "priya", {"because": "He told me"}),
    "caring_done": Sample(confirmed, "priya", lambda world: DONE | {"done_on": f"{today():%d %m %Y}"}),
    "take_found": Sample(found, "priya", {"same_as": ""}),
}
