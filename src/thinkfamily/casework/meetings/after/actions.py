"""A meeting that nobody had prepared, written down afterwards; and who was chosen there to lead."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import leading
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.meetings import policy, rules, telling
from thinkfamily.casework.meetings.actions import Took, insist_on_took, write_took
from thinkfamily.casework.meetings.invitees import invitees
from thinkfamily.casework.meetings.models import Meeting, Minute
from thinkfamily.casework.meetings.writing import add_line
from thinkfamily.casework.team.actions import NO_CASE
from thinkfamily.clock import now, today
from thinkfamily.design.words import lists
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.policy import items_visible_to

THERE_ALREADY = "A meeting of that day and time is there already: write down what came of it there."
SAY_FIRST = "Write down first what somebody says of it: the family before anybody else."


@dataclass(frozen=True)
class Decided:
    """What was decided, about whom first of all, and by whom."""

    person: Person
    text: str
    whose: str


@transaction.atomic
def record_past(
    family: Family, *, by: User, on: datetime.date, starts: datetime.time, ends: datetime.time, place: str,
    purpose: str, took: Took, next_on: datetime.date | None, next_why: str = "", decided: Sequence[Decided] = (),
) -> Meeting:  # fmt: skip
    """It was held without having been prepared: who was there, what was decided, and the next day.

    Of two who write the same one down at once the second is told that it is there.
    """
    insist(policy.may_prepare(by, family))
    case = open_case(family)
    if case is None:
        raise Refused(refuse(NO_CASE))
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    same = Meeting.objects.filter(case=case, on=on, starts__lt=ends, ends__gt=starts).exclude(state="called_off")
    for problem in (
        rules.wrong_day(on, began=case.opened_on, today=today()),
        THERE_ALREADY if same.exists() else "",
        rules.next_missing(on, next_on, next_why),
    ):
        if problem:
            raise Refused(refuse(problem))
    people = invitees(whom(by, family), case)
    insist_on_took(people, took)
    made = Meeting.objects.create(
        family=family, case=case, state="held", purpose=purpose, on=on, starts=starts, ends=ends, place=place,
        next_on=next_on, next_why=next_why, held_at=now(), written_by=by, written_at=now(),
    )  # fmt: skip
    write_took(made, people, by=by, took=took)
    for one in decided:
        add_line(
            made, by=by, person=one.person, sort="decision", text=one.text, whose=one.whose,
            information="work_with_family",
        )  # fmt: skip
    give_task(
        "Read the minutes once more, and send them today", to=by, due=today(), by=by,
        about=(telling.MINUTES, made.pk), family_id=str(family.pk), link=reverse("meeting", args=[family.pk, made.pk]),
    )  # fmt: skip
    record("meeting held", by=by, family_id=str(family.pk), about=f"meeting {made.pk}")
    return made


@transaction.atomic
def choose_lead(held: Held, *, by: User, **handover: Any) -> LeadProfessional:
    """Who was put forward at a meeting leads from today, for the reasons and with the words that were said there.

    `handover`: as `cases.leading.appoint` asks for it. What may not be there may not be here.
    """
    insist(policy.may_choose_lead(by, held))
    line: Minute = held.item
    says = list(items_visible_to(by, Minute).filter(after=line, sort="say").order_by("recorded_at"))
    if not says:
        raise Refused(refuse(SAY_FIRST))
    member = line.member
    assert member is not None  # a candidate is of the team
    assert member.user is not None  # asked by the policy
    said = [f"{lists.sentence(line.text)} {line.whose}.", *(f"{one.whose}: {lists.sentence(one.text)}" for one in says)]
    new = leading.appoint(
        line.meeting.case, user=member.user, by=by, interim=False, reasons=line.reasons, said=" ".join(said), **handover
    )
    add_line(
        line.meeting, by=by, person=member.person, sort="decision", text=f"{member.user.name} leads from today",
        whose="The team", information=member.information,
    )  # fmt: skip
    return new
