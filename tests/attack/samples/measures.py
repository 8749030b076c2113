"""How things are going: what somebody answered to a measure."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.records import made
from thinkfamily.casework.measures.actions import write
from thinkfamily.casework.measures.factories import measurement
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.clock import today


def record(world: Any) -> dict[str, Any]:
    """The Okoros' record, with a number of Tobi's."""
    family = made(world)
    return {"family": family.pk, "item": measurement(tobi(world), by=world.readers["priya"]).pk}


def going(world: Any) -> dict[str, Any]:
    return {"family": record(world)["family"]}


def of_tobi(world: Any) -> dict[str, Any]:
    shipped("goal-based-outcomes")
    return {"family": made(world).pk, "person": tobi(world).pk}


def a_goal(world: Any) -> dict[str, Any]:
    return of_tobi(world) | {"measure": "goal-based-outcomes"}


def to_talk_about(world: Any) -> dict[str, Any]:
    """What Amara answered must be talked about today."""
    family, pack = made(world), shipped("phq-9")
    answers = {part.key: 1 for part in packs.measure(pack).parts}
    amara = family.memberships.get(person__first_name="Amara")
    kept = write(amara, pack, by=world.readers["priya"], who="self", answered_on=today(), answers=answers)
    return {"family": family.pk, "item": kept.pk}


ANSWER = {
    "who": "self", "answered_on": "1 11 2026", "goal": "I sleep through", "number": 6, "words": "It is quieter",
    "information": "work_with_family",
}  # fmt: skip

SAMPLES = {
    "how_things_are": Sample(going, "priya"),
    "choose_measure": Sample(of_tobi, "priya"),
    "add_measurement": Sample(a_goal, "priya", ANSWER),
    "mend_measurement": Sample(record, "priya", ANSWER | {"version": 1}),
    "take_out_measurement": Sample(record, "priya", {"version": 1, "why": "It was another sheet"}),
    "talk_today": Sample(to_talk_about, "priya", {"what": "With Tobi and Moira"}),
}
