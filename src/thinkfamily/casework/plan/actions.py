"""Beginning a plan, what the family hopes for, whom it is for, and what it was when it was agreed."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.policy import NO_CASE
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.plan import policy
from thinkfamily.casework.plan.models import Plan, PlanScope, PlanVersion
from thinkfamily.casework.plan.objectives import Action, Objective, WhatWorks
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

CHILDREN = ("child", "expected_child")


@transaction.atomic
def begin(family: Family, *, by: User, people: Collection[Person], kind: str = "team") -> Plan:
    """It waits as being agreed: nothing says whether there is another one anywhere."""
    insist(policy.may_begin(by, family))
    case = open_case(family)
    if case is None:
        raise Refused(refuse(NO_CASE))
    if not people:
        raise Refused(refuse("Choose for whom the plan is."))
    made = Plan.objects.create(
        family=family, case=case, kind=kind, kept_by=by.agency, begun_on=today(), begun_by=by, begun_at=now()
    )
    record("plan begun", by=by, family_id=str(family.pk), about=f"plan {made.pk}")
    for person in people:
        bring_in(made, by=by, person=person)
    return made


@transaction.atomic
def bring_in(plan: Plan, *, by: User, person: Person) -> PlanScope:
    """The plan is for them too. A child only with who agreed, as it stands with their belonging to the family.

    In a live plan it waits until the plan is agreed again.
    """
    insist(policy.may_write(by, plan))
    member = _member(plan.family, person)
    if not member.in_plan:
        raise Refused(refuse(f"{person.first_name or person} is not in the plan: the record says so, and why."))
    if plan.scope.filter(person__in=records_of(person), until=None).exists():
        raise Refused(refuse(f"The plan is for {person.first_name or person} already."))
    kept = PlanScope.objects.create(
        plan=plan, person=person, child=member.role in CHILDREN, agreed_by=member.agreed_by, since=today(), by=by,
        at=now(),
    )  # fmt: skip
    record("brought into plan", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}")
    return kept


@transaction.atomic
def say_hopes(plan: Plan, *, by: User, version: int, best_hopes: str, whose: str, on: datetime.date) -> None:
    """Their best hopes, as they said them. Raises Changed."""
    insist(policy.may_write(by, plan))
    if not best_hopes.strip() or not whose.strip():
        raise Refused(refuse("Write down what they hope for, in their words, and whose words they are."))
    if on > today():
        raise Refused(refuse("Say on which day they said it: that has been."))
    change(plan, version=version, best_hopes=best_hopes, best_hopes_whose=whose, best_hopes_on=on)
    record("best hopes said", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}")


@transaction.atomic
def to_team(plan: Plan, *, by: User, version: int) -> None:
    """A light plan becomes one of a team, in one step: everything in it stays. Raises Changed."""
    insist(policy.may_write(by, plan))
    if plan.kind == "team":
        raise Refused(refuse("It is a plan of a team already."))
    change(plan, version=version, kind="team")
    record("plan becomes a team's", by=by, family_id=str(plan.family_id), about=f"plan {plan.pk}")


def keep_version(plan: Plan, *, by: User, agreed_words: str) -> PlanVersion:
    """What the plan is today. For the verbs by which it is agreed, which have asked their own policy."""
    last = plan.versions.order_by("-number").first()
    return PlanVersion.objects.create(
        plan=plan, number=last.number + 1 if last else 1, agreed_on=today(), agreed_words=agreed_words,
        picture=_picture(plan), kept_by=by, kept_at=now(),
    )  # fmt: skip


def _picture(plan: Plan) -> list[list[Any]]:
    """The kind, id and version of each thing that stands in the plan."""
    rows: dict[str, Any] = {
        "plan": Plan.objects.filter(pk=plan.pk),
        "objective": Objective.objects.filter(plan=plan, state="agreed", joined_to=None),
        "action": Action.objects.filter(
            objective__plan=plan, objective__state="agreed", objective__joined_to=None, ended_on=None
        ),
        "whatworks": WhatWorks.objects.filter(plan=plan, left_on=None),
    }
    return [
        [kind, str(pk), version] for kind, some in rows.items() for pk, version in some.values_list("pk", "version")
    ]


def _member(family: Family, person: Person) -> Membership:
    found = family.memberships.filter(person__in=records_of(person), until=None).first()
    if found is None:
        raise Refused(refuse("Choose somebody of this family."))
    return found
