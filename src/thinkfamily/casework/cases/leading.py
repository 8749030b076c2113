"""The verbs of leading: appointing, handing over with a goodbye and a hello, and what is left with nobody."""

import datetime
from collections.abc import Collection

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import lead_of
from thinkfamily.access.grants.reads import of_family as grants_of
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy, rules
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.vocabulary.dates import working_days_after

LEADS_FOR = datetime.timedelta(weeks=26)
GOODBYE_FOR = datetime.timedelta(weeks=4)  # who led still reaches the family, for the visit together
VACANT = "case without lead"


@transaction.atomic
def appoint(
    case: Case,
    *,
    user: User,
    by: User,
    interim: bool,
    reasons: Collection[str],
    said: str,
    ended_why: str = "",
    goodbye: str = "",
    not_again: str = "",
    instead_of: str = "",
) -> LeadProfessional:
    """Leads from today, with access to the record. Who led until now hands over; the team may choose anybody's agency.

    Of two who are appointed in the same second the second is refused: the case is locked first. `instead_of`: who led
    as the page showed it that was filled in (`seen_leading`); where somebody else leads by now, nothing changes.
    """
    insist(policy.may_appoint(by, case, user))
    Case.objects.select_for_update().get(pk=case.pk)
    leads, active = user.in_role.leads_families, user.is_active
    if problem := rules.lead_refused(leads=leads, active=active, interim=interim, reasons=reasons, name=user.name):
        raise Refused(refuse(problem))
    before = current(case)
    if instead_of and instead_of != seen_leading(before):
        now_leads = f"{before.user.name} leads now" if before else "Nobody leads now"
        raise Refused(refuse(f"{now_leads}: that was written down while this page was open. Choose again if you must."))
    if before and before.user_id == user.pk and before.interim == interim:
        raise Refused(refuse(f"{user.name} leads already: nothing changes."))
    until = _access_until(case, user, by)  # before what they have as lead ends
    if before:
        if before.user_id != user.pk and not ended_why.strip():
            raise Refused(refuse(f"{before.user.name} leads now: say why that ends."))
        _end(before, why=ended_why or "The team agreed", goodbye=goodbye, not_again=not_again, by=by, to=user)
    new = _leads(case, user, by=by, interim=interim, reasons=sorted(reasons), said=said)
    _give_access(case, user, by=by, until=until)
    finish_about(VACANT, case.pk, by=by, outcome=f"{user.name} leads{' for now' if interim else ''}")
    record("lead professional", by=by, family_id=str(case.family_id), about=f"lead {new.pk}", reason=said)
    return new


@transaction.atomic
def seek(case: Case, *, by: User | None, why: str = "") -> Task:
    """Nobody leads: from this minute it is a named manager's task, due the next working day."""
    asked = colleagues.who_answers_for(by or case.opened_by, today()) or case.opened_by
    given = give_task(
        f"Find who leads for the {case.family.name}: nobody does",
        to=asked,
        due=working_days_after(today(), 1),
        by=by,
        about=(VACANT, case.pk),
        family_id=str(case.family_id),
        link=reverse("appoint_lead", args=[case.family_id]),
    )
    record("nobody leads", by=by, family_id=str(case.family_id), about=f"case {case.pk}", reason=why)
    return given


@transaction.atomic
def give_up(case: Case, *, by: User, why: str) -> None:
    """Who leads cannot any more, and nobody has been chosen: it ends, and finding somebody is a manager's task."""
    insist(policy.may_end_leading(by, case.family))
    if not why.strip():
        raise Refused(refuse("Say why it ends: the next lead should not have to ask."))
    before = current(case)
    if before is None:
        raise Refused(refuse("Nobody leads: the manager has been asked already."))
    _end(before, why=why, goodbye="", not_again="", by=by, to=None)
    seek(case, by=by, why=why)


@transaction.atomic
def pass_on(lead: LeadProfessional, *, to: User, by: User | None, why: str) -> None:
    """A desk is handed over: another leads for now, or a manager is asked. Asks no policy: its callers have.

    Leading goes only where access does: to somebody who has it already, or with a manager's word as the desk's other
    access, and in a restricted family by a safeguarding lead's. It lasts no longer than theirs who led.
    """
    held = _leading_grant(lead)
    until = held.ends if held else _access_until(lead.case, to, by)
    opens = policy.may_lead(to) and (
        policy.reaching(lead.case).filter(reader=to).exists() or (held and policy.may_hand_on(by, held))
    )
    _end(lead, why=why, goodbye="", not_again="", by=by, to=None)
    if not opens:
        seek(lead.case, by=by, why=why)
        return
    _leads(lead.case, to, by=by or to, interim=True, reasons=[], said=why)
    _give_access(lead.case, to, by=by, until=until)
    record("lead professional", by=by, family_id=str(lead.case.family_id), about=f"lead of {lead.case_id}", reason=why)


def _leading_grant(lead: LeadProfessional) -> Grant | None:
    """By which they have access as lead, today."""
    held = grants_of(str(lead.case.family_id), today()).filter(reader=lead.user_id, ground=Grant.Ground.LEAD)
    return held.first()


def seen_leading(lead: LeadProfessional | None) -> str:
    """Who leads, as a form keeps it from when it is shown until it is sent."""
    return str(lead.pk) if lead else "nobody"


def current(case: Case) -> LeadProfessional | None:
    """Who leads now."""
    return LeadProfessional.objects.filter(case=case, until=None).select_related("user__agency").first()


def ask_again() -> int:
    """Cases that have been without a lead for five working days: who was asked is asked again. Returns how many."""
    asked = 0
    with reading.as_system("cases that nobody leads"):
        for case in Case.objects.filter(closed_on=None).select_related("family", "opened_by"):
            lead = current(case)
            if lead is not None and policy.may_lead(lead.user) and lead_of(str(case.family_id), today()) == lead.user:
                continue
            if lead is not None:
                _end(lead, why="Has left, or their access has ended", goodbye="", not_again="", by=None, to=None)
            asked += _ask(case)
    return asked


def _ask(case: Case) -> bool:
    """A first time at once, and once more when the task has lain for five working days."""
    open_ones = Task.objects.filter(about_type=VACANT, about_id=str(case.pk), done_at=None).order_by("made_at")
    first = open_ones.first()
    if first is None:
        seek(case, by=None)
        return True
    again = working_days_after(first.made_at.date(), rules.ASK_AGAIN)
    if open_ones.count() > 1 or today() < again:
        return False
    seek(case, by=None, why="asked again")
    return True


def _end(before: LeadProfessional, *, why: str, goodbye: str, not_again: str, by: User | None, to: User | None) -> None:
    """Who led keeps access for the goodbye, for as long as they would have had it: what was withdrawn stays so."""
    held = _leading_grant(before)
    before.until, before.ended_why, before.goodbye, before.not_again = today(), why, goodbye, not_again
    before.save(update_fields=["until", "ended_why", "goodbye", "not_again"])
    _withdraw(before.case, by=by, why=why)
    if held and to is not None and to.pk != before.user_id and before.user.is_active:
        grants.give(
            before.user,
            by=by,
            scope=Grant.Scope.RECORD,
            family_id=str(before.case.family_id),
            reason="Hands over and says goodbye",
            starts=today(),
            ends=min(today() + GOODBYE_FOR, held.ends),
        )


def _withdraw(case: Case, *, by: User | None, why: str) -> None:
    """No grant says any more that somebody leads; also one that was given before there was a case."""
    with reading.as_system("who led leads no longer"):
        held = list(
            Grant.objects.filter(family_id=str(case.family_id), ground=Grant.Ground.LEAD, withdrawn_on=None).filter(
                ends__gte=today()
            )
        )
    for grant in held:
        grants.withdraw(grant, by=by, reason=why, on=today())


def _access_until(case: Case, user: User, by: User | None) -> datetime.date:
    """Half a year where whoever appoints may give access; else no longer than the access that they have already."""
    ends = today() + LEADS_FOR
    if by is None or user in policy.may_be_chosen_by(by, case.family):
        return ends
    held = policy.reaching(case).filter(reader=user).aggregate(last=Max("ends"))["last"]
    return min(ends, held or today())


def _leads(case: Case, user: User, *, by: User, interim: bool, reasons: list[str], said: str) -> LeadProfessional:
    told = {"interim": interim, "reasons": reasons, "said": said, "appointed_by": by, "appointed_at": now()}
    return LeadProfessional.objects.create(case=case, user=user, since=today(), **told)


def _give_access(case: Case, user: User, *, by: User | None, until: datetime.date) -> None:
    _withdraw(case, by=by, why=f"{user.name} leads")
    grants.give(
        user,
        by=by,
        scope=Grant.Scope.RECORD,
        ground=Grant.Ground.LEAD,
        family_id=str(case.family_id),
        reason="Leads the team around this family",
        starts=today(),
        ends=until,
    )
