"""What cannot wait and what is due this week: tasks, and what one has to do in a plan or for a meeting."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from thinkfamily.access.users.models import User
from thinkfamily.casework.desk import rules
from thinkfamily.casework.desk.several import Several
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.clock import today
from thinkfamily.design.words import dates, lists
from thinkfamily.office.tasks import policy as tasks
from thinkfamily.office.tasks.reads import Row

MOST = 12  # of each list; the rest is on the page of all tasks


@dataclass(frozen=True)
class Todo:
    """One thing to do: what, where it is done, the small line beneath, until when."""

    what: str
    link: str
    beneath: str
    due: datetime.date

    @property
    def when(self) -> str:
        """3 days late; Today; Wednesday."""
        days = (today() - self.due).days
        if days > 0:
            return f"{days} {'day' if days == 1 else 'days'} late"
        return "Today" if days == 0 else f"{self.due:%A}"


@dataclass
class ToDo:
    """Two lists, and how many there are of each."""

    urgent: list[Todo]
    week: list[Todo]
    urgent_count: int
    week_count: int


def to_do(user: User, shown: Several, members: Collection[Any]) -> ToDo:
    """Tasks: one query and those of their policy; of plans and meetings what `shown` has read."""
    day = today()
    end = day + datetime.timedelta(days=rules.A_WEEK)
    found = [*_tasks(user, end), *_actions(shown), *_reports(shown, members, end)]
    found.sort(key=lambda one: (one.due, one.what))
    urgent = [one for one in found if one.due <= day]
    week = [one for one in found if one.due > day]
    return ToDo(urgent[:MOST], week[:MOST], len(urgent), len(week))


def _tasks(user: User, end: datetime.date) -> list[Todo]:
    rows = tasks.on_desk(user).filter(done_at=None, due__lte=end).select_related("owner", "team", "made_by")
    found = rows.prefetch_related("handed_on__was", "handed_on__was_team").order_by("due", "id")
    return [_of_task(Row(one, today(), user)) for one in found]


def _of_task(row: Row) -> Todo:
    by_itself = row.task.made_by is None and not row.task.handed_on.all()
    beneath = [part for part in (row.whose, "" if by_itself else row.origin) if part]
    return Todo(row.task.what, reverse("task", args=[row.task.pk]), lists.sentence(". ".join(beneath)), row.task.due)


def _actions(shown: Several) -> list[Todo]:
    """What the reader has taken on in a plan, by name, and is not done."""
    return [
        Todo(
            row.what,
            reverse("action_progress", args=[family.pk, row.pk]),
            f"{family.name}: you took this on in the plan.",
            row.by,
        )
        for family, row in shown.each(shown.items(Action))
    ]


def _reports(shown: Several, members: Collection[Any], end: datetime.date) -> list[Todo]:
    """Reports for which the reader was asked before a meeting."""
    asked = [one for one in shown.items(Attendance) if one.member_id in members and one.report_due <= end]
    meetings = Meeting.objects.filter(state="planned").in_bulk({one.meeting_id for one in asked}) if asked else {}
    rows = [one for one in asked if one.meeting_id in meetings]
    return [
        Todo(
            f"Write your report for the meeting on {dates.short_day(meetings[row.meeting_id].on, today())}",
            reverse("write_report", args=[family.pk, row.meeting_id]),
            f"{family.name}. It is read before the meeting.",
            row.report_due,
        )
        for family, row in shown.each(rows)
    ]
