"""The plan: what stands in it, how it goes, and two plans that meet."""

from typing import Any

from tests.attack.samples import Sample
from tests.attack.samples.assessment import tobi
from tests.attack.samples.cases import of_okoros
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.needs.factories import need
from thinkfamily.casework.plan.factories import action, in_scope, objective, plan, progress, what_works
from thinkfamily.casework.plan.joining.policy import TO_BRING_TOGETHER, TO_SETTLE
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.casework.plan.reminding.factories import wanted
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.factories import family


def written(world: Any) -> Plan:
    """The Okoros' plan, with Tobi in it."""
    made = plan(of_okoros(world), by=world.readers["priya"])
    in_scope(made, tobi(world), by=world.readers["priya"])
    return made


def of_family(world: Any) -> dict[str, Any]:
    return {"family": of_okoros(world).family_id}


def planned(world: Any) -> dict[str, Any]:
    return {"family": written(world).family_id}


def aimed(world: Any) -> dict[str, Any]:
    made, priya = written(world), world.readers["priya"]
    asked = need(tobi(world), "He sleeps badly", by=priya)
    one = objective(made, tobi(world), "I want to sleep", by=priya, grows_from=(asked,))
    progress(one, by=priya, scale=4)
    return {"family": made.family_id, "item": one.pk}


def stepped(world: Any) -> dict[str, Any]:
    made, priya = written(world), world.readers["priya"]
    one = action(objective(made, tobi(world), by=priya), by=priya)
    return {"family": made.family_id, "item": one.pk}


def reminded(world: Any) -> dict[str, Any]:
    """Tobi does it, and asked to be reminded."""
    made, priya = written(world), world.readers["priya"]
    return {"family": made.family_id, "item": wanted(objective(made, tobi(world), by=priya), tobi(world), by=priya).pk}


def works(world: Any) -> dict[str, Any]:
    made = written(world)
    return {"family": made.family_id, "item": what_works(made, tobi(world), "Gran", by=world.readers["priya"]).pk}


def needed(world: Any) -> dict[str, Any]:
    made = written(world)
    return {"family": made.family_id, "item": need(tobi(world), "A bed", by=world.readers["priya"]).pk}


def for_nobody(world: Any) -> dict[str, Any]:
    return {"family": plan(of_okoros(world), by=world.readers["priya"]).family_id}


def light(world: Any) -> dict[str, Any]:
    made = written(world)
    made.kind = "light"
    made.save()
    return {"family": made.family_id}


def met(world: Any) -> dict[str, Any]:
    """Tobi is in a plan of another home too, which Priya works with."""
    made, priya = written(world), world.readers["priya"]
    elsewhere = family("Elsewhere", (tobi(world), "child"), by=priya, area=made.family.area)
    other = plan(case(elsewhere, by=priya), by=priya)
    in_scope(other, tobi(world), by=priya)
    return {"family": made.family_id, "other": other.pk}


def two(world: Any) -> dict[str, Any]:
    found = aimed(world)
    objective(Plan.objects.get(family=found["family"]), tobi(world), "I want my bed", by=world.readers["priya"])
    return found


def waiting(world: Any) -> dict[str, Any]:
    """Agreed, and Moira was asked to settle it."""
    made, moira = written(world), world.readers["moira"]
    made.asked_on, made.asked_by, made.agreed_words = today(), world.readers["priya"], "Amara agrees"
    made.save()
    give("Settle a plan", to=moira, due=today(), by=world.readers["priya"], about=(TO_SETTLE, made.pk))
    return {"plan": made.pk}


def brought_together(world: Any) -> dict[str, Any]:
    """Tobi is in two live plans, and Moira was asked what becomes of them."""
    found = met(world)
    one, other = Plan.objects.get(family=found["family"]), Plan.objects.get(pk=found["other"])
    give(
        "One child is in two plans", to=world.readers["moira"], due=today(), by=world.readers["priya"],
        about=(TO_BRING_TOGETHER, f"{one.pk}:{other.pk}"),
    )  # fmt: skip
    return {"plan": one.pk, "other": other.pk}


def brought(world: Any) -> None:
    Task.objects.filter(about_type=TO_BRING_TOGETHER).update(owner=world.readers["max"])


def settled(world: Any) -> None:
    Task.objects.filter(about_type=TO_SETTLE).update(owner=world.readers["max"])


AIM = {"goal": "I want to sleep", "whose": "Tobi", "no_root_why": "He said it today", "will_change": "In bed by nine"}
STEP = {"owner": "", "what": "Cook on Wednesday", "every": "Every week"}

SAMPLES = {
    "plan": Sample(aimed, "priya"),
    "plan_changes": Sample(planned, "priya"),
    "begin_plan": Sample(of_family, "priya", lambda world: {"kind": "team", "people": [tobi(world).pk]}),
    "bring_into_plan": Sample(for_nobody, "priya", lambda world: {"who": tobi(world).pk}),
    "say_hopes": Sample(
        planned, "priya", {"version": 1, "best_hopes": "We laugh", "whose": "Amara", "on": "20 11 2026"}
    ),
    "say_what_works": Sample(
        planned, "priya", lambda world: {"who": tobi(world).pk, "text": "Gran", "whose": "Tobi", "offered": ""}
    ),
    "leave_what_works": Sample(works, "priya", {"version": 1}),
    "add_objective": Sample(
        planned, "priya", lambda world: AIM | {"who": tobi(world).pk, "information": "work_with_family"}
    ),
    "mend_objective": Sample(aimed, "priya", AIM | {"version": 1}),
    "close_objective": Sample(aimed, "priya", {"version": 1, "state": "reached"}),
    "merge_objective": Sample(
        two, "priya", lambda world: {"version": 1, "into": Objective.objects.get(goal="I want my bed").pk}
    ),
    "add_action": Sample(aimed, "priya", lambda world: STEP | {"owner": f"person:{tobi(world).pk}"}),
    "objective_progress": Sample(aimed, "priya", {"on": "20 11 2026", "where_we_are": "3 nights in 7"}),
    "record_progress": Sample(stepped, "priya"),
    "action_progress": Sample(stepped, "priya", {"on": "20 11 2026", "done": "done"}),
    "remind_of_step": Sample(reminded, "priya", {"version": 1, "when": "no", "on": "20 11 2026"}),
    "tell_of_step": Sample(reminded, "priya", {"told": "yes"}),
    "end_action": Sample(stepped, "priya", {"version": 1, "why": "She moved"}),
    "say_no_objective": Sample(needed, "priya", {"reason": "After the move", "said_by": "Amara", "on": "20 11 2026"}),
    "agree_plan": Sample(planned, "priya", {"version": 1, "agreed_words": "Amara and Tobi agree"}),
    "plan_to_team": Sample(light, "priya", {"version": 1}),
    "join_plan": Sample(met, "priya", {"version": 1, "reason": "One family, says Amara"}),
    "link_plans": Sample(met, "priya", {"reason": "Two homes"}),
    "bring_plans_together": Sample(brought_together, "moira", {"what": "link", "words": "Two homes"}, ends=brought),
    "settle_plan": Sample(waiting, "moira", {"live": "yes", "words": "Talked with the school"}, ends=settled),
}
