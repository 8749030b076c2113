"""The one way to make a plan and what stands in it, for tests and the demonstration."""

from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan.models import Plan, PlanScope
from thinkfamily.casework.plan.objectives import Action, Objective, ObjectiveGrowsFrom, Progress, WhatWorks
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def plan(of: Case, *, by: User, **details: Any) -> Plan:
    """A plan that is being agreed since today; `state="live"` for one that was settled today."""
    told: dict[str, Any] = {"kept_by": by.agency, "begun_on": today(), "begun_by": by, "begun_at": now()}
    if details.get("state") == "live":
        told |= {"live_since": today(), "settled_by": by}
    return Plan.objects.create(family=of.family, case=of, **told | details)


def in_scope(of: Plan, person: Person, *, by: User, **details: Any) -> PlanScope:
    """A child for whom the plan is, from today."""
    told: dict[str, Any] = {"child": True, "state": of.state, "since": today(), "by": by, "at": now()}
    return PlanScope.objects.create(plan=of, person=person, **told | details)


def objective(of: Plan, person: Person, goal: str = "I want to sleep", *, by: User, grows_from: tuple[Any, ...] = (),
              **details: Any) -> Objective:  # fmt: skip
    """In somebody's own words; it grows from nothing that is written down unless it is said from what."""
    told: dict[str, Any] = {"whose": person.first_name or "Kit", "roots": [one.pk for one in grows_from]}
    if "by_when" in details:  # `by` is who writes it
        told["by"] = details.pop("by_when")
    if not grows_from:
        told["no_root_why"] = "It was said today"
    made = Objective.objects.create(plan=of, goal=goal, **_item(person, by) | told | details)
    for one in grows_from:
        kind = "need" if isinstance(one, Need) else "works" if isinstance(one, WhatWorks) else "entry"
        ObjectiveGrowsFrom.objects.create(objective=made, **{kind: one})
    return made


def what_works(of: Plan, person: Person, text: str, *, by: User, **details: Any) -> WhatWorks:
    """What already works, as the person says."""
    told = {"whose": person.first_name or "Kit"}
    return WhatWorks.objects.create(plan=of, text=text, **_item(person, by) | told | details)


def action(of: Objective, what: str = "Cook on Wednesdays", *, by: User, **details: Any) -> Action:
    """Done by the writer's agency every week, unless `details` say otherwise."""
    told: dict[str, Any] = {"owner": "agency", "every": "Every week"}
    if details.get("owner", "agency") == "agency" and "agency" not in details:
        told["agency"] = by.agency
    if "by_when" in details:  # `by` is who writes it
        told |= {"every": "", "by": details.pop("by_when")}
    return Action.objects.create(objective=of, what=what, **_item(of.person, by) | told | details)


def progress(of: Objective, *, by: User, **details: Any) -> Progress:
    """Where we are today, in the view of whom the objective is for."""
    told: dict[str, Any] = {"on": today(), "where_we_are": "3 nights in 7"}
    return Progress.objects.create(objective=of, **_item(of.person, by) | told | details)


def _item(of: Person, by: User) -> dict[str, Any]:
    return {
        "person": of, "information": "work_with_family", "source_agency": by.agency, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
