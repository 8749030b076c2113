"""A report that nobody wrote: its writer is reminded before and asked after, and who prepared the meeting is told.

Each once; each report is one transaction with its task, letter and step: a night that is broken off leaves whole ones
behind, and the next does the rest. Neither a task nor a letter says which agency or which family.
"""

import uuid

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.chasing.actions import LETTER, SUBJECT
from thinkfamily.casework.commitments.chasing.who import is_to_be_left
from thinkfamily.casework.meetings import rules
from thinkfamily.casework.meetings.actions import MISSING, REPORT
from thinkfamily.casework.meetings.models import Attendance, Meeting, Report
from thinkfamily.casework.team.reads import reaching
from thinkfamily.clock import today
from thinkfamily.office.post.actions import write
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.vocabulary.dates import working_days_after


def chase() -> int:
    """Once a night. Returns how many people were told something."""
    with reading.as_system("reports that are owed before a meeting"):
        rows = Attendance.objects.filter(
            meeting__state="planned", meeting__on__gte=today(), report_due__isnull=False, asked=True
        )
        found = list(rows.order_by("pk").values_list("pk", flat=True))
    return sum(chase_one(each) for each in found)


@transaction.atomic
def chase_one(pk: uuid.UUID) -> int:
    """One report, whole or not at all. Two at once wait for each other here."""
    with reading.as_system("who owes a report is reminded of it"):
        rows = Attendance.objects.select_for_update(of=("self",))
        row = rows.select_related("meeting__case", "meeting__written_by", "member__user", "person").get(pk=pk)
        met, user = row.meeting, row.member.user if row.member else None
        step = rules.report_step(row.report_due, today(), row.chased)
        if met.state != "planned" or not step or user is None or is_to_be_left(row):
            return 0
        if Report.objects.filter(meeting=met, member=row.member_id).exists():
            return 0
        Attendance.objects.filter(pk=row.pk).update(chased=step)
        told = _prepared(row) if step == "told" else _writer(met, user)
        record(f"report: {step}", by=None, about=f"attendance {row.pk}", details={"told": told.pk if told else None})
        return 1 if told else 0


def _writer(met: Meeting, user: User) -> User | None:
    """Whoever owes it, or covers for them; nobody who has no access any more."""
    to = colleagues.stands_in(user, today())
    if not {user.pk, to.pk} & reaching(met.case) or not user.is_active:
        return None
    link = reverse("write_report", args=[met.family_id, met.pk])
    asked = Task.objects.filter(about_type=REPORT, about_id=str(met.pk), owner=to, done_at=None)
    if not asked.exists():
        give(
            "Write your report to a meeting", to=to, due=max(today(), min(met.on, working_days_after(today(), 1))),
            by=None, about=(REPORT, met.pk), family_id=str(met.family_id), link=link,
        )  # fmt: skip
    return _letter(to)


def _prepared(row: Attendance) -> User:
    met = row.meeting
    to = colleagues.stands_in(met.written_by, today())
    give(
        "A report to a meeting is not there: ask for it, or meet without it", to=to, due=today(),
        by=None, about=(MISSING, row.pk), family_id=str(met.family_id),
        link=reverse("meeting", args=[met.family_id, met.pk]),
    )  # fmt: skip
    return _letter(to)


def _letter(to: User) -> User:
    if to.email:
        write(to=to.email, name=to.name, subject=SUBJECT, body=LETTER, kind="report")
    return to
