"""The one way to make what somebody says of a plan, and what they ticked, for tests and the demonstration."""

from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.casework.copies.models import PlanAgreement, Ticked
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def plan_agreement(of: Plan, person: Person, told_back: str, *, by: User, **details: Any) -> PlanAgreement:
    """They agree today, as was noted at the meeting, unless `details` say otherwise."""
    told: dict[str, Any] = {"answer": "agrees", "signed": "noted", "noted_by": str(by), "on": today()}
    return PlanAgreement.objects.create(plan=of, told_back=told_back, **_item(person, by) | told | details)


def ticked(member: TeamMember, what: Any, *, by: User, **details: Any) -> Ticked:
    """Ticked today by whoever's part it is."""
    kind, of = ("objective", what.plan) if isinstance(what, Objective) else ("action", what.objective.plan)
    person = what.person if kind == "objective" or what.other is None else what.other
    told: dict[str, Any] = {"plan": of, "said": "They can have that", "since": today(), kind: what}
    return Ticked.objects.create(member=member, **_item(person, by) | told | details)


def _item(of: Person, by: User) -> dict[str, Any]:
    return {
        "person": of, "information": "work_with_family", "source_agency": by.agency, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
