"""What stands on a desk."""

import datetime
from dataclasses import dataclass

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks import policy
from thinkfamily.office.tasks.models import HandedOn, Task


@dataclass(frozen=True)
class Row:
    """A task as the desk shows it."""

    task: Task
    day: datetime.date
    reader: User

    @property
    def is_late(self) -> bool:
        return self.task.due < self.day

    @property
    def when(self) -> str:
        """3 days late; today; tomorrow; in 6 days."""
        late = (self.day - self.task.due).days
        return f"{late} {'day' if late == 1 else 'days'} late" if late > 0 else dates.ago(self.task.due, self.day)

    @property
    def whose(self) -> str:
        """Nothing for one's own; the team's, or the name of whom one covers for."""
        if self.task.team:
            return f"For the team {self.task.team.name}"
        owner = self.task.owner
        return "" if owner is None or owner.pk == self.reader.pk else f"For {owner.name}, whom you cover for"

    @property
    def origin(self) -> str:
        """From whom it comes, in words."""
        made = self.task.made_by.name if self.task.made_by else "the system"
        latest = max(self.task.handed_on.all(), key=lambda handed: handed.pk, default=None)
        if latest is None:
            return f"From {made}"
        came = latest.was.name if latest.was else latest.was_team.name if latest.was_team else "nobody"
        return f"Handed on from {came}: {latest.reason}"


def find(task: int) -> Task:
    """The task of an address."""
    found = Task.objects.select_related("owner__agency", "team", "made_by").filter(pk=task).first()
    if found is None:
        raise Http404
    return found


def open_on_desk(user: User) -> list[Row]:
    """What is to do, the most urgent first. Two queries for any number of tasks, and those of the policy."""
    found = policy.on_desk(user).filter(done_at=None).select_related("owner", "team", "made_by")
    rows = found.prefetch_related("handed_on__was", "handed_on__was_team").order_by("due", "id")
    return [Row(task, today(), user) for task in rows]


def done_lately(user: User, days: int = 14) -> list[Task]:
    """What the reader has done of late, newest first."""
    since = today() - datetime.timedelta(days=days)
    return list(Task.objects.filter(done_by=user, done_at__date__gte=since).order_by("-done_at", "-id")[:20])


def ways(task: Task) -> list[HandedOn]:
    """Each time that it was handed on, oldest first."""
    return list(task.handed_on.select_related("was", "was_team", "to", "to_team", "by").order_by("id"))


def open_of(user: User) -> list[Task]:
    """Every open task that this person owns by name."""
    return list(Task.objects.filter(owner=user, done_at=None).order_by("due", "id"))
