"""That somebody was reminded of a small step, and how."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan import who_sees
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.people.persons.models import known

HOW = {
    "letter": "Written to",
    "by_word": "A colleague was asked to tell them",
    "told": "Told by a colleague",
    "desk": "On their desk, and by e-mail",
}


class StepReminder(models.Model):
    """That somebody was reminded of a step for a day, or a colleague was asked to tell them; each once for each day.

    `to`: the colleague who was asked, or who told them.
    """

    rows: ClassVar[Rows] = who_sees.REMINDERS
    personal_data: ClassVar[tuple[str, ...]] = ("due", "how")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="reminders")
    due = models.DateField()
    how = models.CharField(max_length=10, choices=list(HOW.items()))
    to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "reminders of small steps"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("how", dict(HOW), "a_reminder_goes_a_known_way"),
            models.UniqueConstraint(fields=["action", "due", "how"], name="nobody_is_reminded_twice_for_one_day"),
            models.CheckConstraint(
                condition=models.Q(how="letter") | models.Q(to__isnull=False), name="a_reminder_by_word_names_who_tells"
            ),
        ]

    def __str__(self) -> str:
        return f"{HOW[self.how]}, {self.at:%Y-%m-%d}"
