"""Somebody waits for help after a decision."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import who_sees
from thinkfamily.casework.requests.models import HelpRequest


class Waiting(models.Model):
    """Since when a family waits, for what, what happens meanwhile, and what they were told of it."""

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id", change=who_sees.RECEIVES_REQUEST)
    personal_data: ClassVar[tuple[str, ...]] = ("for_what", "meanwhile", "told", "ended_why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="waits")
    since = models.DateField()
    for_what = models.CharField(max_length=300)
    meanwhile = models.TextField(help_text="what happens until then, and who does it")
    told = models.TextField(help_text="what the family was told of the wait")
    until = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "waits for help"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["request"], condition=Q(until=None), name="a_request_waits_once_at_a_time"),
            models.CheckConstraint(
                condition=~Q(for_what="") & ~Q(meanwhile="") & ~Q(told=""),
                name="who_waits_knows_for_what_and_what_happens_meanwhile",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | (Q(until__gte=F("since")) & ~Q(ended_why="")),
                name="a_wait_ends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"waits for {self.for_what}"
