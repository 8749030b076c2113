"""One line an account: how many pages it has opened in this minute and in this hour."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import Rows, own
from thinkfamily.access.users.models import User


class Pace(models.Model):
    """Times are true times, whatever day a demonstration has. Says nothing of which pages they were."""

    personal_data: ClassVar[tuple[str, ...]] = ("minute_pages", "hour_pages")
    rows: ClassVar[Rows] = own("user_id")

    user = models.OneToOneField(User, on_delete=models.CASCADE, primary_key=True, related_name="+")
    minute_began = models.DateTimeField()
    minute_pages = models.IntegerField()
    hour_began = models.DateTimeField()
    hour_pages = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.user_id}: {self.minute_pages} this minute, {self.hour_pages} this hour"
