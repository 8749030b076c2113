"""Writing down whether a child cares for somebody, confirming it as a person, and what came of the assessment."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.leading import current
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.needs.actions import keep
from thinkfamily.casework.young_carers import policy, rules
from thinkfamily.casework.young_carers.law import clock_on
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer
from thinkfamily.casework.young_carers.reads import Child
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown
from thinkfamily.vocabulary.dates import working_days_after

TO_ASK, TO_CONFIRM, CLOCK = "caring to ask", "caring to confirm", "young carer"  # what such tasks are about
LOOK_WITHIN = 5  # working days in which somebody looks at a yes


@transaction.atomic
def ask(
    child: Child,
    *,
    by: User,
    answer: str,
    asked_of: str,
    asked_on: datetime.date,
    words: str,
    for_whom: str = "",
    does: str = "",
    again_on: datetime.date | None = None,
    information: str = "work_with_family",
) -> CaringAsked:
    """What was said when somebody asked. A yes confirms nothing yet, and is a task until somebody has looked at it;

    not yet is somebody's task for a day.
    """
    insist(policy.may_ask(by, child))
    told = {"for_whom": for_whom, "does": does, "asked_on": asked_on, "again_on": again_on}
    if refused := rules.incomplete(answer, **told, day=today()):  # type: ignore[arg-type]  # each of its own type
        raise Refused(refuse(refused))
    if not words.strip() or not asked_of.strip():
        raise Refused(refuse("Say whom you asked and what they said, or why nobody has asked yet."))
    kept = CaringAsked.objects.create(
        person=child.person, answer=answer, asked_of=asked_of, words=words, information=information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(), **told,
    )  # fmt: skip
    link = reverse("caring", args=[child.family.pk, child.person.pk])
    for about in (TO_ASK, TO_CONFIRM):
        finish_about(about, child.person.pk, by=by, outcome="Asked")
    further: dict[str, Any] = {"to": by, "by": by, "link": link, "family_id": str(child.family.pk)}
    if answer == "not_yet" and again_on:
        what = "Ask a child whether they care for somebody"
        give_task(what, due=again_on, about=(TO_ASK, child.person.pk), **further)
    if answer == "yes" and not _going_on(child.person):
        what = "A child says that they care for somebody: look at it, and confirm it as you see it"
        due = working_days_after(today(), LOOK_WITHIN)
        give_task(what, due=due, about=(TO_CONFIRM, child.person.pk), **further)
    record("caring asked", by=by, family_id=str(child.family.pk), about=f"caring {kept.pk}")
    return kept


@transaction.atomic
def confirm(held: Held, *, by: User | None, because: str) -> YoungCarer:
    """A person confirms that a child is a young carer: the duty to assess their needs begins, with its clock.

    Never a rule: what Identify found, a count or a job has nobody who confirms, and is refused.
    """
    asked: CaringAsked = held.item
    going_on = _going_on(asked.person)
    person = by is not None and by.is_active and by.is_authenticated
    refused = rules.not_confirmed(by_a_person=person, answer=asked.answer, because=because, going_on=going_on)
    if refused or by is None:
        raise Refused(refuse(refused))
    insist(policy.may_confirm(by, held))
    clock = clock_on(today())
    kept = YoungCarer.objects.create(
        person=asked.person, asked=asked, because=because, confirmed_by=by, started_on=today(),
        due=clock.due(today()), law=clock.key, information=asked.information, source_agency=by.agency,
        recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    name = asked.person.first_name or "The child"
    keep(
        held.family, by=by, person=asked.person, code="FR4", basis="told", whose=asked.asked_of,
        text=f"{name} cares for somebody ({asked.for_whom}): {asked.does}", information=asked.information,
    )  # fmt: skip
    _give(kept, held, by=by)
    finish_about(TO_CONFIRM, asked.person_id, by=by, outcome="Confirmed")
    record("young carer confirmed", by=by, family_id=str(held.family.pk), about=f"young carer {kept.pk}")
    return kept


@transaction.atomic
def finish(held: Held, *, by: User, done_on: datetime.date, done_by: str, came_of_it: str) -> None:
    """The young carer's own assessment is done: when, by whom, and what came of it."""
    insist(policy.may_finish(by, held))
    kept: YoungCarer = held.item
    if kept.done_on is not None:
        raise Refused(refuse("It is done already: what came of it stands on the page of the child."))
    if refused := rules.not_done(kept.started_on, done_on, today()):
        raise Refused(refuse(refused))
    if not done_by.strip() or not came_of_it.strip():
        raise Refused(refuse("Say who carried it out and what came of it."))
    with reading.as_system("who carries it out may be of another agency than who confirmed it"):
        YoungCarer.objects.filter(pk=kept.pk, done_on=None).update(
            done_on=done_on, done_by=done_by, came_of_it=came_of_it
        )
    finish_about(CLOCK, kept.pk, by=by, outcome=f"Done by {done_by}")
    record("young carer assessed", by=by, family_id=str(held.family.pk), about=f"young carer {kept.pk}")


def _going_on(child: Person) -> bool:
    with reading.as_system("whether a young carer's assessment is going on"):
        return YoungCarer.objects.filter(person__in=records_of(child), done_on=None).exists()


def _give(kept: YoungCarer, held: Held, *, by: User) -> None:
    """The task is the lead's, where their agency may know of it; else the manager's of who confirmed it."""
    case = open_case(held.family)
    lead = current(case) if case else None
    to = lead.user if lead else None
    if to is not None:
        with reading.as_system("whether the lead may know of it"):
            told = is_shown(to, YoungCarer, kept.pk)
        to = to if told and to.is_active else None
    give_task(
        f"Young carer\N{RIGHT SINGLE QUOTATION MARK}s needs assessment: a child of the {held.family.name}",
        to=to or colleagues.who_answers_for(by, today()) or by,
        due=kept.due,
        by=by,
        about=(CLOCK, kept.pk),
        family_id=str(held.family.pk),
        link=reverse("caring", args=[held.family.pk, held.item.person_id]),
    )
