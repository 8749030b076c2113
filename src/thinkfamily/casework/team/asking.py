"""Asking a specialist for advice or to visit together, with a dated grant; and their answer beside the plan."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.contacts import working_on
from thinkfamily.casework.team import actions, policy
from thinkfamily.casework.team.models import Consultation
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held, whom
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import reads as granted
from thinkfamily.people.granting.invitations import policy as invitations
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.vocabulary.dates import working_days_after

ASKED, ANSWERED = "specialist asked", "specialist answered"
READS_FOR = 10  # working days after the answer is wanted, or the visit
LONGEST = datetime.timedelta(weeks=13)


@transaction.atomic
def ask(
    family: Family, *, by: User, person: Person, asked_of: User, kind: str, question: str, due: datetime.date,
    information: str, visit_on: datetime.date | None = None, objective: Any = None,
) -> Consultation:  # fmt: skip
    """They read the record until a day, have a task, and answer. `objective`: of the plan, by its id."""
    insist(policy.may_add(by, family))
    case = open_case(family)
    if case is None:
        raise Refused(refuse(actions.NO_CASE))
    actions.insist_on(family, person)
    if asked_of.pk == by.pk:
        raise Refused(refuse("Ask somebody else: this is your own work."))
    last = max(due, visit_on or due)
    if due < today() or last > today() + LONGEST:
        raise Refused(refuse("Choose a day from today on, and within three months."))
    about = working_on.chosen(whom(by, family), objective)
    kept = Consultation.objects.create(
        case=case, objective_id=about, person=person, kind=kind, question=question, asked_of=asked_of,
        agency=asked_of.agency, due=due, visit_on=visit_on, grant=_let_read(asked_of, family, by=by, last=last),
        information=information, source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    give_task(
        f"{by.name} asks for {'advice' if kind == 'consultation' else 'a visit together'}", to=asked_of, due=due,
        by=by, about=(ASKED, kept.pk), family_id=str(family.pk),
        link=reverse("answer_specialist", args=[family.pk, kept.pk]),
    )  # fmt: skip
    record("specialist asked", by=by, family_id=str(family.pk), about=f"consultation {kept.pk}")
    return kept


def _let_read(user: User, family: Family, *, by: User, last: datetime.date) -> Grant | None:
    """A dated grant where they have no access, by whoever may invite; none to a restricted family from here."""
    with reading.as_system("whether a specialist reads the record already"):
        if families.may_see(user, family):
            return None
    if family.restricted:
        raise Refused(refuse("This family is restricted: the safeguarding lead who keeps it can let them in."))
    insist(invitations.may_invite(by, granted.of_record(family)))
    return grants.give(
        user, by=by, scope=Grant.Scope.RECORD, ground=Grant.Ground.INVITED, family_id=str(family.pk),
        reason="Was asked for advice, or to visit together", starts=today(), ends=working_days_after(last, READS_FOR),
    )  # fmt: skip


@transaction.atomic
def answer(held: Held, *, by: User, answer: str) -> None:
    """It stands beside the plan; who asked reads it on their desk. Raises Changed."""
    insist(policy.may_answer(by, held))
    if not answer.strip():
        raise Refused(refuse("Write down what you advise, or what came of the visit."))
    kept: Consultation = held.item
    change(kept, version=kept.version, answer=answer, answered_by=by, answered_at=now())
    finish_about(ASKED, kept.pk, by=by, outcome="Answered")
    give_task(
        f"Read what {by.name} answered", to=kept.recorded_by, due=working_days_after(today(), 1), by=by,
        about=(ANSWERED, kept.pk), family_id=str(held.family.pk), link=reverse("family_team", args=[held.family.pk]),
    )  # fmt: skip
    record("specialist answered", by=by, family_id=str(held.family.pk), about=f"consultation {kept.pk}")
