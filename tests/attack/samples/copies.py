"""Who agreed to a plan, and each person's own copy of it."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.cases import of_okoros
from thinkfamily.casework.copies.factories import plan_agreement
from thinkfamily.casework.copies.models import Signature
from thinkfamily.casework.plan.factories import objective, plan
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Membership


def planned(world: Any) -> dict[str, Any]:
    """The Okoros' plan, with what Tobi wants."""
    priya, kept = world.readers["priya"], of_okoros(world)
    made = plan(kept, by=priya, state="live")
    objective(made, tobi(world), "My own bed", by=priya, state="agreed")
    return {"family": kept.family_id}


def of_tobi(world: Any) -> dict[str, Any]:
    return planned(world) | {"whose": tobi(world).pk}


def signed(world: Any) -> dict[str, Any]:
    """The same, and Tobi drew a tick."""
    where, by = planned(world), world.readers["priya"]
    made = tobi(world).objective_items.get().plan
    said = plan_agreement(made, tobi(world), "I get to sleep", by=by, signed="drawn", noted_by="")
    Signature.objects.create(agreement=said, content=b"-", by=by, at=now())
    return where | {"agreement": said.pk}


def with_a_team(world: Any) -> dict[str, Any]:
    """The same, and somebody else of the family is in the team."""
    found = of_tobi(world)
    other = Membership.objects.filter(family=found["family"]).exclude(person=tobi(world)).first()
    assert other is not None
    made = tobi(world).objective_items.get().plan
    team_member(made.case, other.person, "Themselves", by=world.readers["priya"])
    return found


def ticks(world: Any) -> dict[str, Any]:
    made = tobi(world).objective_items.get(goal="My own bed")
    return {"member": made.plan.case.team.get(role="Themselves").pk, "things": [made.pk], "said": "She can"}


SAYS = {
    "told_back": "I get to sleep", "answer": "agrees", "signed": "typed", "signed_name": "Tobi",
    "on": f"{today().day} {today().month} {today().year}",
}  # fmt: skip
SAMPLES = {
    "who_agreed": Sample(planned, "priya"),
    "own_copy": Sample(of_tobi, "priya"),
    "own_copy_file": Sample(of_tobi, "priya"),
    "say_agrees": Sample(of_tobi, "priya", SAYS),
    "tick_own_part": Sample(with_a_team, "priya", ticks),
    "signature": Sample(signed, "priya"),
}
