"""A task, and each time that it was handed on."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.colleagues.models import Team
from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.office import who_sees

ONE_OWNER = (Q(owner__isnull=False) & Q(team__isnull=True)) | (Q(owner__isnull=True) & Q(team__isnull=False))
ONE_TO = (Q(to__isnull=False) & Q(to_team__isnull=True)) | (Q(to__isnull=True) & Q(to_team__isnull=False))


class Task(models.Model):
    """Something to do. `about_type` and `about_id` say what it is about, `link` where it is done."""

    personal_data: ClassVar[tuple[str, ...]] = ("what", "outcome")
    rows: ClassVar[Rows] = who_sees.TASKS

    what = models.CharField(max_length=300)
    about_type = models.CharField(max_length=60, blank=True)
    about_id = models.CharField(max_length=100, blank=True)
    family_id = models.CharField(max_length=100, blank=True, db_index=True)
    link = models.CharField(max_length=300, blank=True, help_text="the page on which it is done")
    owner = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="tasks")
    due = models.DateField()
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    outcome = models.TextField(blank=True, help_text="what came of it")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=ONE_OWNER, name="a_task_has_one_owner"),
            models.CheckConstraint(condition=~Q(what=""), name="a_task_says_what_to_do"),
            models.CheckConstraint(
                condition=Q(done_at__isnull=True) | Q(done_by__isnull=False), name="a_done_task_says_who_did_it"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["owner", "due"], condition=Q(done_at=None), name="open_tasks_by_owner")
        ]

    def __str__(self) -> str:
        return self.what


class HandedOn(models.Model):
    """A task went from one owner to another. Rows are only added."""

    personal_data: ClassVar[tuple[str, ...]] = ("reason",)
    rows: ClassVar[Rows] = who_sees.HANDED_ON

    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="handed_on")
    was = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    was_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=ONE_TO, name="a_task_is_handed_to_one"),
            models.CheckConstraint(condition=~Q(reason=""), name="handing_on_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.task} on {self.at:%Y-%m-%d}"
