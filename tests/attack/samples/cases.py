"""Our work with a family: a case, who leads, how much help is needed, and the first useful thing."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.records import made, record
from thinkfamily.casework.cases.actions import promise
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.packs.factories import shipped
from thinkfamily.casework.requests.actions import Named, say_which_record
from thinkfamily.casework.requests.deciding.actions import decide
from thinkfamily.casework.requests.factories import help_request
from thinkfamily.casework.requests.models import AboutFamily
from thinkfamily.casework.requests.reads import children_named
from thinkfamily.clock import today


def begun(world: Any) -> dict[str, Any]:
    """The Okoros' case, which Priya leads."""
    return {"family": of_okoros(world).family_id}


def of_okoros(world: Any) -> Case:
    priya = world.readers["priya"]
    kept = case(made(world), by=priya)
    lead(kept, priya, by=priya)
    return kept


def with_levels(world: Any) -> dict[str, Any]:
    shipped()
    return begun(world)


def promised(world: Any) -> dict[str, Any]:
    kept = of_okoros(world)
    promise(kept, by=world.readers["priya"], what="A bed for Tobi", due=today())
    return {"family": kept.family_id}


def joining(world: Any) -> dict[str, Any]:
    """A request about the Okoros, for which help was decided, while somebody works with them."""
    priya = world.readers["priya"]
    kept = help_request(Named("Tobi Okoro", "child"), by=world.readers["ali"], to=priya.agency)
    say_which_record(kept, by=priya, family=of_okoros(world).family)
    told = dict.fromkeys(children_named(kept), "-")
    decide(kept, by=priya, outcome="whole_family", reasons="-", tells="-", children=told)
    return {"family": AboutFamily.objects.get(request=kept).family_id, "asked": kept.pk}


BEGINS = {
    "why": "School asked", "ground": "cannot_ask", "ground_reason": "She is in hospital", "intensity": "light",
    "lead": "nobody",
}  # fmt: skip
LEADS = {"reasons": "wish", "ended_why": "They asked", "said": "They asked for her"}

SAMPLES = {
    "work": Sample(begun, "priya"),
    "begin_case": Sample(record, "priya", BEGINS),
    "join_case": Sample(joining, "priya", {"tells": "Thank you"}),
    "appoint_lead": Sample(begun, "priya", lambda world: LEADS | {"user": world.readers["nora"].pk}),
    "no_lead": Sample(begun, "priya", {"why": "Moves to another town"}),
    "judge_level": Sample(with_levels, "priya", {"person": "family", "level": "universal", "reason": "All is well"}),
    "set_intensity": Sample(begun, "priya", {"version": 1, "intensity": "light"}),
    "make_promise": Sample(begun, "priya", {"what": "A bed for Tobi", "due": "21 11 2026"}),
    "promise_kept": Sample(promised, "priya", {"version": 1, "says": "no", "came_of_it": "The van broke down"}),
}
