"""A reading: somebody is signed in, from when until when. The token that proves it is kept nowhere."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access import who_sees
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User


class Reading(models.Model):
    """One sign-in. Times are true times, whatever day a demonstration has."""

    rows: ClassVar[Rows] = who_sees.READINGS
    personal_data: ClassVar[tuple[str, ...]] = ("started", "ended")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="readings")
    started = models.DateTimeField()
    ends = models.DateTimeField(help_text="the latest moment, whatever happens")
    ended = models.DateTimeField(null=True, blank=True, help_text="when it was closed")

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(ends__gt=F("started")), name="a_reading_ends")]

    def __str__(self) -> str:
        return f"{self.user} since {self.started}"
