"""What people decided about two mentions."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.records import who_sees
from thinkfamily.people.records.models import TwoMentions


class MatchDecision(TwoMentions):
    """What a person decided about two mentions, and why. Rows are only added; the latest about a pair holds."""

    rows: ClassVar[Rows] = who_sees.DECISIONS
    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    class Decision(models.TextChoices):
        SAME = "same", "The same person"
        NOT_SAME = "not_same", "Not the same person"
        CANNOT_TELL = "cannot_tell", "I cannot tell"

    decision = models.CharField(max_length=20, choices=Decision.choices)
    reason = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [models.CheckConstraint(condition=~models.Q(reason=""), name="a_decision_says_why")]

    def __str__(self) -> str:
        return f"{self.decision}: {self.feed_1} {self.record_id_1}, {self.feed_2} {self.record_id_2}"
