"""What agencies promised a family, appointments, and written agreements."""

import datetime
from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.cases import begun, of_okoros
from thinkfamily.casework.commitments.agreements.factories import point, written_agreement
from thinkfamily.casework.commitments.appointments.factories import appointment, made_possible
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


def to_come(world: Any, **details: Any) -> dict[str, Any]:
    """An appointment of Tobi's with Priya's hub."""
    family = of_okoros(world).family_id
    return {"family": family, "item": appointment(tobi(world), by=world.readers["priya"], **details).pk}


def did_not(world: Any) -> dict[str, Any]:
    """One that was missed yesterday."""
    day = today() - datetime.timedelta(days=1)
    return to_come(world, on=day, state="missed", could_not="us", why_theirs="ill", why_ours="away")


def today_there(world: Any) -> dict[str, Any]:
    return to_come(world, on=today())


def with_a_lift(world: Any) -> dict[str, Any]:
    """The same, and Priya drives."""
    priya, family = world.readers["priya"], of_okoros(world).family_id
    kept = appointment(tobi(world), by=priya)
    return {"family": family, "item": kept.pk, "way": made_possible(kept, by=priya).pk}


def an_appointment(world: Any) -> dict[str, Any]:
    """What Priya would send: for Tobi, with her own hub."""
    priya = world.readers["priya"]
    return WHEN | {"person": tobi(world).pk, "agency": priya.agency_id, "user": priya.pk}


def in_writing(world: Any) -> dict[str, Any]:
    """The Okoros' written agreement."""
    kept = of_okoros(world)
    written_agreement(kept, by=world.readers["priya"])
    return {"family": kept.family_id}


def with_a_point(world: Any) -> dict[str, Any]:
    """The same, and what Tobi will do."""
    kept, priya = of_okoros(world), world.readers["priya"]
    made = point(written_agreement(kept, by=priya), tobi(world), "Get up at 7", by=priya)
    return {"family": kept.family_id, "item": made.pk}


def a_point(world: Any) -> dict[str, Any]:
    return {"person": tobi(world).pk, "agency": "", "what": "Get up at 7"}


WHEN = {"purpose": "To talk about sleep", "with_whom": "Priya", "on": "1 12 2026", "at": "16:30", "place": "At school"}
DID_NOT = {
    "state": "missed", "could_not": "both", "why_theirs": "not_known", "why_ours": "wrong_address", "version": 1,
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
    "appointments": Sample(begun, "priya"),
    "add_appointment": Sample(begun, "priya", an_appointment),
    "appointment": Sample(to_come, "priya", {"way": "lift", "name": "Joan"}),
    "move_appointment": Sample(to_come, "priya", WHEN | {"version": 1}),
    "replace_appointment": Sample(did_not, "priya", WHEN | {"version": 1}),
    "settle_appointment": Sample(today_there, "priya", DID_NOT),
    "written_agreement": Sample(in_writing, "priya"),
    "begin_written_agreement": Sample(begun, "priya", {"why": "So that both know", "review_on": "1 2 2027"}),
    "add_point": Sample(in_writing, "priya", a_point),
    "say_point": Sample(with_a_point, "priya", {"says": "yes", "says_on": "1 11 2026", "version": 1}),
    "end_written_agreement": Sample(in_writing, "priya", {"version": 1, "ended_why": "We need none"}),
    "see_to": Sample(with_a_lift, "priya", {}),
}
