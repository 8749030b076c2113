"""What agencies promised a family, appointments, and written agreements."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.cases import begun, of_okoros
from thinkfamily.casework.commitments.factories import commitment, occasion
from thinkfamily.clock import today


def promised(world: Any) -> dict[str, Any]:
    """A promise of Priya's hub for Tobi, due today."""
    family = of_okoros(world).family_id
    return {"family": family, "item": commitment(tobi(world), by=world.readers["priya"], due=today()).pk}


def missed(world: Any) -> dict[str, Any]:
    """The same, and missed."""
    priya, family = world.readers["priya"], of_okoros(world).family_id
    kept = commitment(tobi(world), by=priya, due=today())
    return {"family": family, "item": kept.pk, "occasion": occasion(kept, today(), by=priya).pk}


def a_promise(world: Any) -> dict[str, Any]:
    """What Priya would send: for Tobi, of her own hub."""
    priya = world.readers["priya"]
    return {
        "person": tobi(world).pk, "agency": priya.agency_id, "what": "A bed for Tobi", "user": priya.pk,
        "promised_on": "1 11 2026", "where": "meeting", "due": "1 12 2026", "every": "once",
    }  # fmt: skip


CAME = {"came": "no", "in_the_way": "Snow", "told": "Amara", "said_by": "Amara"}
PROMISE = {"what": "A bed", "promised_on": "1 11 2026", "where": "meeting", "due": "1 12 2026", "every": "once"}

SAMPLES = {
    "promises": Sample(begun, "priya"),
    "add_commitment": Sample(begun, "priya", a_promise),
    "commitment": Sample(promised, "priya", CAME | {"due": today().isoformat()}),
    "mend_commitment": Sample(promised, "priya", PROMISE | {"version": 1}),
    "end_commitment": Sample(promised, "priya", {"version": 1, "ended_why": "He has a bed now"}),
    "mend_occasion": Sample(missed, "priya", CAME | {"version": 1}),
}
