"""Asking for advice, with a dated grant for who gives it, and giving it."""

from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice import policy
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.reads import Part
from thinkfamily.casework.requests.chasing.actions import ask_once, each
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import find_person
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.vocabulary.dates import working_days_after

ASKED, GIVEN, LATE = "advice asked", "advice given", "advice not given"
WITHIN, READS_FOR = 2, 10  # working days: until an answer is wanted, and for how long the lead reads the record
NO_LEAD = "Your agency has named no safeguarding lead. Talk to {} now, and write down here what they say."
CLOSED = "This family is restricted, and {} has no access. Talk to them; who keeps the record can let them in."


def lead_for(agency: Agency) -> User | None:
    """Whom an agency asks today: its safeguarding lead, or who of the same agency covers for them."""
    lead = colleagues.lead_of(agency, today())
    cover = colleagues.stands_in(lead, today()) if lead else None
    return cover if cover and cover.agency_id == agency.pk else lead


@transaction.atomic
def ask(part: Part, *, by: User, question: str) -> Advice:
    """The agency's lead is asked about one heading, reads the record until a day, and has a task."""
    insist(policy.may_ask(by, part))
    if part.assessment.signed_at is not None or part.domain is None:
        raise Refused(refuse("This assessment is signed: ask in the next one."))
    if not question.strip():
        raise Refused(refuse("Write down what you ask."))
    lead = _insist_lead(by)
    one = find_person(part.person)
    same = Advice.objects.filter(assessment=part.assessment, person__in=records_of(one), heading=part.heading)
    if same.filter(answer="", source_agency=by.agency).exists():
        raise Refused(refuse("Advice is asked here already: wait for it, or ring."))
    due = working_days_after(today(), WITHIN)
    kept = Advice.objects.create(
        assessment=part.assessment, person=one, heading=part.heading, question=question, asked_of=lead, due=due,
        grant=_let_read(lead, part.family, by=by), information=part.domain.information, source_agency=by.agency,
        recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    give_task(
        f"Give {by.name} advice about a child", to=lead, due=due, by=by, about=(ASKED, kept.pk),
        family_id=str(part.family.pk), link=reverse("answer_advice", args=[part.family.pk, kept.pk]),
    )  # fmt: skip
    record("advice asked", by=by, family_id=str(part.family.pk), about=f"advice {kept.pk}")
    return kept


def _insist_lead(by: User) -> User:
    lead = lead_for(by.agency)
    if lead is None:
        other = colleagues.any_lead(today())
        raise Refused(refuse(NO_LEAD.format(colleagues.named(other) if other else "a safeguarding lead elsewhere")))
    if lead.pk == by.pk:
        raise Refused(refuse("You are the safeguarding lead: talk to another one, and write down what you discussed."))
    return lead


def _let_read(lead: User, family: Family, *, by: User) -> Grant | None:
    """A dated grant where the lead has no access; none is given to a restricted family from here."""
    with reading.as_system("whether the lead reads the record already"):
        if families.may_see(lead, family):
            return None
    if family.restricted:
        raise Refused(refuse(CLOSED.format(lead.name)))
    return grants.give(
        lead, by=by, scope=Grant.Scope.RECORD, ground=Grant.Ground.SUPERVISION, family_id=str(family.pk),
        reason="Was asked for advice about a child", starts=today(), ends=working_days_after(today(), READS_FOR),
    )  # fmt: skip


@transaction.atomic
def answer(held: Held, *, by: User, answer: str) -> None:
    """The answer stands beside the heading; who asked reads it on their desk. Raises Changed."""
    insist(policy.may_answer(by, held))
    if not answer.strip():
        raise Refused(refuse("Write down what you advise."))
    kept: Advice = held.item
    change(kept, version=kept.version, answer=answer, answered_by=by, answered_at=now())
    for about in (ASKED, LATE):
        finish_about(about, kept.pk, by=by, outcome="Answered")
    give_task(
        f"Read what {by.name} advises", to=kept.recorded_by, due=working_days_after(today(), 1), by=by,
        about=(GIVEN, kept.pk), family_id=str(held.family.pk),
        link=reverse("assess_member", args=[held.family.pk, kept.person_id]),
    )  # fmt: skip
    record("advice given", by=by, family_id=str(held.family.pk), about=f"advice {kept.pk}")


def chase() -> int:
    """Advice that was not given in time is a task of who answers for the lead. Returns how many."""
    with reading.as_system("advice that nobody gave in time"):
        late = list(Advice.objects.filter(answer="", due__lt=today()).values_list("pk", flat=True))
    return each(_late, late)


def _late(pk: Any) -> bool:
    kept = Advice.objects.select_related("asked_of", "recorded_by").get(pk=pk)
    return ask_once(
        f"{kept.asked_of.name} was asked for advice about a child by {kept.recorded_by.name} and has not given it",
        to=colleagues.who_answers_for(kept.asked_of, today()),
        about=(LATE, pk),
        link="",
    )
