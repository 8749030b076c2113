"""Objectives and actions, what already works, and why a need has no objective: the verbs of what stands in a plan."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan import policy, rules
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Action, NoObjective, Objective, ObjectiveGrowsFrom, WhatWorks
from thinkfamily.casework.plan.owners import Owner
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown, items_visible_to

Root = Need | Entry | WhatWorks
FIELD = {Need: "need", Entry: "entry", WhatWorks: "works"}
ASKS_WHY = "Say from which need or strength it grows, or why it grows from none that is written down."
FOR_ALL = "work_with_family"


@dataclass(frozen=True)
class Step:
    """A small step: what, by whom, and by which day or how often."""

    what: str
    owner: Owner = field(default_factory=Owner)
    by: datetime.date | None = None
    every: str = ""


@transaction.atomic
def write(plan: Plan, *, by: User, person: Person, roots: Sequence[Root] = (), first_step: Step | None = None,
          information: str = FOR_ALL, by_when: datetime.date | None = None, **said: Any) -> Objective:  # fmt: skip
    """An objective, as a draft until the plan is agreed. It grows from needs and strengths, or says why from none."""
    insist(policy.may_write(by, plan))
    _of(plan.family, person)
    _insist_roots(by, plan, roots, said.get("no_root_why", ""))
    place = plan.objectives.count() + 1
    made = Objective.objects.create(
        plan=plan, place=place, by=by_when, roots=[one.pk for one in roots], **said, **_item(person, by, information)
    )
    _grow(made, roots)
    if first_step is not None:
        act(made, by=by, step=first_step)
    record("objective written", by=by, family_id=str(plan.family_id), about=f"objective {made.pk}")
    return made


@transaction.atomic
def mend(held: Held, *, by: User, version: int, roots: Sequence[Root] | None = None, **said: Any) -> None:
    """Puts an objective right, whoever of the helpers wrote it: it is the family's. Raises Changed."""
    insist(policy.may_write_of(by, held))
    one: Objective = held.item
    if one.state in ("reached", "left"):
        raise Refused(refuse("This objective is over: write the next one."))
    if "by_when" in said:
        said["by"] = said.pop("by_when")
    if roots is not None:
        _insist_roots(by, one.plan, roots, said.get("no_root_why", one.no_root_why))
        kept = list(one.grows_from.filter(until=None))
        seen = {(row.need_id or row.entry_id or row.works_id) for row in kept}
        hidden = [pk for pk in one.roots if pk not in seen]  # what this writer is not shown stays
        wanted = {root.pk for root in roots}
        for row in kept:
            if (row.need_id or row.entry_id or row.works_id) not in wanted:
                ObjectiveGrowsFrom.objects.filter(pk=row.pk).update(until=today())
        _grow(one, [root for root in roots if root.pk not in seen])
        said["roots"] = [*hidden, *(root.pk for root in roots)]
    change(one, version=version, **said)
    record("objective mended", by=by, family_id=str(held.family.pk), about=f"objective {one.pk}")


@transaction.atomic
def close(held: Held, *, by: User, version: int, state: str, why: str = "") -> None:
    """Reached, or left with a reason. Raises Changed."""
    insist(policy.may_write_of(by, held))
    if state not in ("reached", "left"):
        raise Refused(refuse("Say whether it was reached or is left."))
    if state == "left" and not why.strip():
        raise Refused(refuse("Say why it is left, and who says so."))
    change(held.item, version=version, state=state, left_why=why)
    for step in held.item.actions.values_list("pk", flat=True):
        finish_about("action", step, by=by, outcome=f"The objective is {state}")
    record(f"objective {state}", by=by, family_id=str(held.family.pk), about=f"objective {held.item.pk}")


@transaction.atomic
def act(objective: Objective, *, by: User, step: Step, remind: bool = False,
        remind_on: int | None = None) -> Action:  # fmt: skip
    """A small step with one owner: of the family, of their network, or an agency."""
    insist(policy.may_write(by, objective.plan))
    owner = step.owner
    if owner.person is not None:
        _of(objective.plan.family, owner.person)
    elif owner.supporter is not None:
        if not items_visible_to(by, Supporter).filter(pk=owner.supporter.pk, until=None).exists():
            raise Refused(refuse("Choose somebody of their network."))
    elif owner.agency is None:
        raise Refused(refuse("Say who does it."))
    if not step.what.strip():
        raise Refused(refuse("Say what they will do."))
    if step.by is None and not step.every.strip():
        raise Refused(refuse("Say by when, or how often."))
    if remind and remind_on is None and step.by is None:
        raise Refused(refuse("Say on which day of the week they want to be reminded."))
    kind = objective.information
    if owner.agency is not None:
        kind = rules.class_of_agency(owner.agency.kind, kind)
    made = Action.objects.create(
        objective=objective, what=step.what, owner=owner.kind, other=owner.person, supporter=owner.supporter,
        agency=owner.agency, user=owner.user, by=step.by, every=step.every, remind=remind,
        remind_on=remind_on if remind else None, remind_said_on=today() if remind else None,
        **_item(objective.person, by, kind),
    )  # fmt: skip
    record("action written", by=by, family_id=str(objective.plan.family_id), about=f"action {made.pk}")
    return made


@transaction.atomic
def end_action(held: Held, *, by: User, version: int, why: str) -> None:
    """It is no longer to be done, with the reason; that it was stays. Raises Changed."""
    insist(policy.may_write_of(by, held))
    if not why.strip():
        raise Refused(refuse("Say why nobody needs to do it any more."))
    change(held.item, version=version, ended_on=today(), ended_why=why)
    finish_about("action", held.item.pk, by=by, outcome="Nobody needs to do it any more")
    record("action ended", by=by, family_id=str(held.family.pk), about=f"action {held.item.pk}")


@transaction.atomic
def say_what_works(plan: Plan, *, by: User, person: Person, text: str, whose: str, entry: Entry | None = None,
                   information: str = FOR_ALL) -> WhatWorks:  # fmt: skip
    """What already works for them. A strength of the assessment keeps its class of information."""
    insist(policy.may_write(by, plan))
    _of(plan.family, person)
    if entry is not None:
        _insist_roots(by, plan, [entry], "")
        information = entry.information
    made = WhatWorks.objects.create(plan=plan, entry=entry, text=text, whose=whose, **_item(person, by, information))
    record("what works said", by=by, family_id=str(plan.family_id), about=f"whatworks {made.pk}")
    return made


@transaction.atomic
def leave_what_works(held: Held, *, by: User, version: int) -> None:
    """It stands here no longer. Raises Changed."""
    insist(policy.may_write_of(by, held))
    change(held.item, version=version, left_on=today())
    record("what works left", by=by, family_id=str(held.family.pk), about=f"whatworks {held.item.pk}")


@transaction.atomic
def say_no_objective(plan: Plan, need: Need, *, by: User, reason: str, said_by: str, on: datetime.date) -> NoObjective:
    """Why a need has no objective for now, and who said so."""
    insist(policy.may_write(by, plan))
    _insist_roots(by, plan, [need], "")
    if not reason.strip() or not said_by.strip():
        raise Refused(refuse("Say why, and who said so."))
    if on > today():
        raise Refused(refuse("Say on which day they said it: that has been."))
    made = NoObjective.objects.create(plan=plan, need=need, reason=reason, said_by=said_by, said_on=on, by=by, at=now())
    record("need left without objective", by=by, family_id=str(plan.family_id), about=f"need {need.pk}")
    return made


def _insist_roots(by: User, plan: Plan, roots: Sequence[Root], why: str) -> None:
    """Each is of somebody of this family, and the writer may know it."""
    if not roots and not why.strip():
        raise Refused(refuse(ASKS_WHY))
    for root in roots:
        if not is_shown(by, type(root), root.pk):
            raise Refused(refuse("Choose a need or a strength of this family."))
        _of(plan.family, root.person)


def _grow(objective: Objective, roots: Sequence[Root]) -> None:
    ObjectiveGrowsFrom.objects.bulk_create(
        ObjectiveGrowsFrom(objective=objective, **{FIELD[type(root)]: root}) for root in roots
    )


def _of(family: Family, person: Person) -> None:
    if not family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))


def _item(person: Person, by: User, information: str) -> dict[str, Any]:
    return {
        "person": person, "information": information, "source_agency": by.agency, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
