"""Giving, renewing and withdrawing access; asking for it and answering; taking it in an emergency and checking that."""

import datetime

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import lead_of
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.granting import policy, rules
from thinkfamily.people.granting.models import AccessRequest
from thinkfamily.people.granting.reads import Subject, subject_of

NOBODY_TO_ASK = "No manager and no safeguarding lead is named yet who could answer. Ask your system administrator."


@transaction.atomic
def give(
    subject: Subject,
    *,
    reader: User,
    by: User,
    ground: str,
    weeks: int,
    reason: str,
    answers: AccessRequest | None = None,
) -> Grant:
    """Access for so many weeks from today. `answers`: the request that this settles."""
    insist(policy.may_give(by, subject))
    if not policy.may_be_given(by, reader):
        raise Refused(refuse(f"{reader.name} is not of your agency or your teams: a safeguarding lead can give this."))
    if weeks > rules.longest(ground):
        raise Refused(refuse(f"On this ground access lasts at most {rules.longest(ground)} weeks."))
    if ground == Grant.Ground.LEAD:
        _insist_on_one_lead(subject, reader)
    grant = grants.give(
        reader,
        by=by,
        scope=subject.scope,
        family_id=subject.family_id,
        ground=ground,
        reason=reason,
        starts=today(),
        ends=rules.last_day(today(), weeks),
    )
    if answers:
        answer(answers, by=by, outcome=AccessRequest.Outcome.GIVEN)
    return grant


def _insist_on_one_lead(subject: Subject, reader: User) -> None:
    leads = lead_of(subject.family_id, today())
    if leads:
        raise Refused(refuse(f"{leads.name} is the lead professional: withdraw that first, there is one at a time."))
    if not reader.in_role.leads_families:
        raise Refused(refuse(f"{reader.name}\N{RIGHT SINGLE QUOTATION MARK}s role does not lead families."))


@transaction.atomic
def renew(grant: Grant, *, by: User, weeks: int, reason: str) -> Grant:
    """A new grant takes the old one's place from today, with a reason of its own."""
    insist(policy.may_renew(by, grant))
    if weeks > rules.longest(grant.ground):
        raise Refused(refuse(f"On this ground access lasts at most {rules.longest(grant.ground)} weeks."))
    grants.withdraw(grant, by=by, reason="Renewed", on=today(), renewed=True)
    return grants.give(
        grant.reader,
        by=by,
        scope=grant.scope,
        family_id=grant.family_id,
        ground=grant.ground,
        reason=reason,
        starts=today(),
        ends=rules.last_day(today(), weeks),
    )


@transaction.atomic
def withdraw(grant: Grant, *, by: User, reason: str) -> None:
    """It ends now. What the reader still had to do for the family goes to their manager."""
    from thinkfamily.office.tasks.actions import move
    from thinkfamily.office.tasks.reads import open_of

    insist(policy.may_change(by, grant))
    grants.withdraw(grant, by=by, reason=reason, on=today())
    subject = subject_of(grant)
    if subject is None or policy.may_see_access(grant.reader, subject):
        return  # another grant still reaches the family
    heir = colleagues.who_answers_for(grant.reader, today()) or by
    heir = heir if policy.may_see_access(heir, subject) else by
    with reading.as_system("what somebody who lost access still had to do"):
        left = [task for task in open_of(grant.reader) if task.family_id == grant.family_id]
        for task in left:
            move(task, to=heir, by=by, reason=f"{grant.reader.name} has access to the family no longer")


@transaction.atomic
def ask(*, by: User, whom: str, reason: str) -> AccessRequest:
    """A request, and the task of who answers it. The same whether or not there is such a family."""
    insist(policy.may_ask(by))
    asked = colleagues.who_answers_for(by, today())
    if asked is None:
        raise Refused(refuse(NOBODY_TO_ASK))
    with reading.as_system("access is asked for"):
        request = AccessRequest.objects.create(by=by, whom=whom, reason=reason, at=now(), asked=asked)
    give_task(
        f"{by.name} asks for access to a family",
        to=asked,
        due=today() + datetime.timedelta(days=2),
        by=by,
        about=("access request", request.pk),
        link=reverse("access_request", args=[request.pk]),
    )
    record("access asked for", by=by, about=f"request {request.pk}")
    return request


@transaction.atomic
def answer(request: AccessRequest, *, by: User, outcome: str, said: str = "") -> None:
    """Given, or not and why; the task that asked for it is done."""
    insist(policy.may_answer(by, request))
    request.outcome, request.said, request.answered_by, request.answered_at = outcome, said, by, now()
    with reading.as_system("a request is answered"):
        request.save(update_fields=["outcome", "said", "answered_by", "answered_at"])
    finish_about("access request", request.pk, by=by, outcome=request.get_outcome_display())
    record("access request answered", by=by, about=f"request {request.pk}: {outcome}", reason=said)
