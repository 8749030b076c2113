"""Writing down what somebody says of the plan and how they sign, and what they tick for another's copy."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.copies import policy, rules
from thinkfamily.casework.copies.deciding import answers_for, is_own
from thinkfamily.casework.copies.models import PlanAgreement, Signature, Ticked
from thinkfamily.casework.copies.reads import Whose
from thinkfamily.casework.copies.signing import drawn_anew
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person

NOT_FOR_THEM = "It is not written down that they answer for this person: choose who does, or the person themselves."


@transaction.atomic
def say(
    whose: Whose, *, by: User, told_back: str, answer: str, signed: str, on: datetime.date, to_settle: str = "",
    settle_on: datetime.date | None = None, signed_name: str = "", noted_by: str = "", drawing: str = "",
    other: Person | None = None,
) -> PlanAgreement:  # fmt: skip
    """What they say of the plan; what they said before stays, and the newest counts. The plan is not changed."""
    insist(policy.may_say(by, whose))
    typed = {"signed_name": signed_name if signed == "typed" else "", "noted_by": noted_by if signed == "noted" else ""}
    objections = rules.wrong(
        told_back=told_back, answer=answer, to_settle=to_settle, settle_on=settle_on, signed=signed, on=on,
        drawn=bool(drawing), begun=whose.plan.begun_on, today=today(), **typed,
    )  # fmt: skip
    for sentence in objections.values():
        raise Refused(refuse(sentence))
    person = _who(whose)
    if other is not None and (whose.person is None or not answers_for(by, whose.family, other, whose.person)):
        raise Refused(refuse(NOT_FOR_THEM))
    picture = drawn_anew(drawing) if signed == "drawn" else b""
    agrees = answer == "agrees"
    kept = PlanAgreement.objects.create(
        plan=whose.plan, of_version=whose.plan.versions.order_by("-number").first(), person=person, member=whose.team,
        other=other, told_back=told_back, answer=answer, to_settle="" if agrees else to_settle,
        settle_on=None if agrees else settle_on, signed=signed, on=on, information="work_with_family",
        source_agency=by.agency, recorded_by=by, recorded_at=now(), **typed,
    )  # fmt: skip
    if picture:
        Signature.objects.create(agreement=kept, content=picture, by=by, at=now())
    record("said of a plan", by=by, family_id=str(whose.family.pk), about=f"answer {kept.pk}", details={"is": answer})
    return kept


@transaction.atomic
def tick(
    whose: Whose, *, by: User, member: TeamMember, things: Collection[Any], said: str, other: Person | None = None
) -> list[Ticked]:
    """From now on exactly these things of theirs may stand in that copy; what was ticked before and is not, ends."""
    insist(policy.may_tick(by, whose))
    assert whose.person is not None  # may_tick refuses somebody of the network
    if member.case_id != whose.plan.case_id or member.until is not None or member.user_id or member.invitation_id:
        raise Refused(refuse("Choose somebody of the family or of their network who is in the team now."))
    if not said.strip():
        raise Refused(refuse("Write down what they said when they ticked it, in their words."))
    if other is not None and not answers_for(by, whose.family, other, whose.person):
        raise Refused(refuse(NOT_FOR_THEM))
    if not all(is_own(one, whose.person, whose.plan) for one in things):
        raise Refused(refuse("Each ticks of their own part alone: something here is another’s."))
    standing = Ticked.objects.filter(member=member, person=whose.person, plan=whose.plan, until=None)
    before = {one.objective_id or one.action_id: one for one in standing}
    wanted = {one.pk: one for one in things}
    for key, one in before.items():
        if key not in wanted:
            Ticked.objects.filter(pk=one.pk).update(until=today(), version=one.version + 1)
    made = [
        Ticked.objects.create(
            plan=whose.plan, member=member, person=whose.person, other=other, said=said, since=today(),
            information="work_with_family", source_agency=by.agency, recorded_by=by, recorded_at=now(),
            **{"objective" if isinstance(one, Objective) else "action": one},
        )
        for key, one in wanted.items()
        if key not in before
    ]  # fmt: skip
    record("ticked for a copy", by=by, family_id=str(whose.family.pk), about=f"team member {member.pk}")
    return made


def _who(whose: Whose) -> Person:
    """Who says so; of somebody of the network, for whom they come."""
    if whose.team is not None:
        if whose.team.until is not None and whose.team.until <= today():
            raise Refused(refuse("They are not in the team any more: nobody asks them about the plan."))
        return whose.team.person
    assert whose.person is not None
    return whose.person
