"""A family's plan as a reader may know it: the front of it, with a fixed number of queries."""

from dataclasses import dataclass
from typing import Any, cast

from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.needs import reads as needs
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan import policy, rules
from thinkfamily.casework.plan.models import Plan, PlanVersion
from thinkfamily.casework.plan.objectives import Action, NoObjective, Objective, ObjectiveGrowsFrom, Progress, WhatWorks
from thinkfamily.casework.plan.owners import Owner
from thinkfamily.casework.plan.shown import Shown, objectives, told
from thinkfamily.people.chronology.whom import Held, Wanted, Whom, finder, whom
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.models import Supporter


@dataclass
class Without:
    """A need of somebody in the plan that has no objective. `why`: the latest reason, where one is given."""

    need: Need
    name: str
    why: NoObjective | None


@dataclass
class Front:
    """The front of a plan. `waiting`: who is brought in and waits until it is agreed."""

    family: Family
    whom: Whom
    plan: Plan
    names: list[str]
    works: list[WhatWorks]
    objectives: list[Shown]
    without: list[Without]
    counts: list[rules.Owned]
    versions: list[PlanVersion]
    items: list[Any]

    @property
    def agreed(self) -> list[Shown]:
        return [one for one in self.objectives if not one.draft and not one.over]

    @property
    def drafts(self) -> list[Shown]:
        return [one for one in self.objectives if one.draft]

    @property
    def several(self) -> bool:
        """Whether there are two objectives that could be one."""
        return self.plan.is_open and len(self.agreed) + len(self.drafts) > 1

    @property
    def over(self) -> list[Shown]:
        return [one for one in self.objectives if one.over]

    @property
    def version(self) -> PlanVersion | None:
        return self.versions[0] if self.versions else None


def find(family: Any) -> Plan:
    """The open plan of the family of an address, else the last one. Raises Http404."""
    found = in_hand(families.find(family))
    if found is None:
        raise Http404
    return found


def in_hand(family: Family) -> Plan | None:
    """The open plan; else the last that ended."""
    rows = Plan.objects.filter(family=family).select_related("family__kept_by", "case", "kept_by", "settled_by")
    found = sorted(rows, key=lambda one: (one.is_open, one.begun_at))
    return found[-1] if found else None


def live_plan(family: Family) -> Plan | None:
    """The live plan of a family, if there is one."""
    return Plan.objects.filter(family=family, state="live").select_related("family", "case").first()


def wanted(plan: Plan) -> tuple[Wanted, ...]:
    """What the page asks for, in one question with how everybody is called."""
    return (
        (WhatWorks, {"plan": plan.pk, "left_on": None}),
        (Objective, {"plan": plan.pk, "joined_to": None}),
        (Action, {"objective__plan": plan.pk, "ended_on": None}),
        (Progress, {"objective__plan": plan.pk}),
    )


def of_plan(user: Any, plan: Plan) -> Front:
    """Everything that the front says, as far as the reader may know it. A fixed number of queries."""
    asked = wanted(plan)
    seen = whom(user, plan.family, *asked)
    works: list[WhatWorks]
    works, rows, actions, progress = (cast(Any, seen.items(model, which)) for model, which in asked)
    every = [one for one in needs.threads(seen, seen.items(Need), {}) if one.counts]
    roots = ObjectiveGrowsFrom.objects.filter(objective__plan=plan, until=None)
    grown = list(roots.select_related("need__source_agency", "entry__source_agency", "works"))
    scope = [seen.same.person(one.person_id) for one in plan.scope.filter(until=None)]
    shown = objectives(seen, rows, grown, actions, progress)
    without = _without(seen, plan, every, grown, shown, scope)
    steps = [step for one in shown if not one.over for step in one.steps]
    return Front(
        family=plan.family, whom=seen, plan=plan, names=[seen.name(key) for key in scope if key in seen.people],
        works=works, objectives=shown, without=without,
        counts=rules.counted((one.row.owner, one.last.done if one.last else "") for one in steps),
        versions=list(plan.versions.order_by("-number")),
        items=[*works, *(one.row for one in shown), *(step.row for one in shown for step in one.steps),
               *told(shown), *(one.need for one in without), *(one for row in grown if (one := row.need or row.entry))],
    )  # fmt: skip


def _without(seen: Whom, plan: Plan, threads: list[Any], grown: list[ObjectiveGrowsFrom], shown: list[Shown],
             scope: list[Any]) -> list[Without]:  # fmt: skip
    """Needs of those in the plan from which no objective grows that is still worked on."""
    working = {one.row.pk for one in shown if one.row.state != "left"}
    met = {root.need_id for root in grown if root.objective_id in working}
    reasons: dict[Any, NoObjective] = {}
    for why in NoObjective.objects.filter(plan=plan).order_by("at"):
        reasons[why.need_id] = why
    found = []
    for one in threads:
        keys = [row.pk for row in one.rows]
        person = seen.same.person(one.need.person_id)
        if person not in scope or any(key in met for key in keys):
            continue
        why_not = next((reasons[key] for key in keys if key in reasons), None)
        found.append(Without(one.need, seen.name(person), why_not))
    return found


def offered_strengths(seen: Whom, plan: Plan) -> list[Entry]:
    """Strengths of the assessments of this family that do not stand in the plan yet, offered first."""
    there = {one.entry_id for one in seen.items(WhatWorks, {"plan": plan.pk, "left_on": None})}
    rows = seen.items(Entry, {"weight": "strength", "taken_out_on": None, "assessment__family": plan.family_id})
    return [one for one in rows if one.pk not in there and not one.kept_from(())][::-1]


def owners(seen: Whom) -> list[tuple[str, str]]:
    """Who can do something: the family, their network, then agencies."""
    here = [key for key, one in seen.people.items() if not one.died_on and not one.lost_on]
    found = [(f"person:{key}", seen.name(key)) for key in here]
    rows = [one for one in seen.items(Supporter) if one.holds and not one.group_id]
    for one in rows:
        other = seen.same.person(one.other_id) if one.other_id else None
        if other in seen.people:
            continue
        found.append((f"supporter:{one.pk}", f"{one.name or one.who}{', ' + one.relation if one.relation else ''}"))
    return found + [(f"agency:{one.pk}", str(one)) for one in Agency.objects.order_by("name")]


def roots_of(seen: Whom, plan: Plan) -> dict[str, Any]:
    """From what an objective can grow: what works, strengths, then needs; by what stands for each in the form."""
    works = {f"works:{one.pk}": one for one in seen.items(WhatWorks, {"plan": plan.pk, "left_on": None})}
    need = {f"need:{one.need.pk}": one.need for one in needs.threads(seen, seen.items(Need), {}) if one.counts}
    strengths = {f"entry:{one.pk}": one for one in offered_strengths(seen, plan)}
    return need | works | strengths


def owner_of(said: str) -> Owner:
    """Who does it, by what stands for them in the form. Raises Http404 for nobody."""
    kind, _, key = said.partition(":")
    if kind == "person":
        return Owner(person=families.find_person(key))
    if kind == "supporter":
        return Owner(supporter=Supporter.objects.filter(pk=key).first())
    return Owner(agency=Agency.objects.filter(pk=key).first() if kind == "agency" else None)


def steps_of(seen: Whom, objective: Objective) -> list[Action]:
    """What is to be done for one objective, as far as the reader may know."""
    return seen.items(Action, {"objective": objective.pk, "ended_on": None})


@dataclass(frozen=True)
class OfNeed:
    """A plan, and a need of somebody of the family."""

    family: Family
    plan: Plan
    need: Need


def find_for_need(family: Any, item: Any) -> OfNeed:
    """Raises Http404 where there is no plan, or no such need."""
    plan = find(family)
    return OfNeed(plan.family, plan, finder(Need)(family, item).item)


def held(model: Any) -> Any:
    """Finds something in the plan of the family of an address. The function raises Http404."""
    search = finder(model)

    def one(family: Any, item: Any) -> Held:
        found: Held = search(family, item)
        if policy.plan_of(found.item).family_id != found.family.pk:
            raise Http404
        return found

    return one
