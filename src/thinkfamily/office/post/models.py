"""A letter in the outbox."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.office import who_sees


class Letter(models.Model):
    """One letter to one person. It is queued in the transaction of what caused it, and sent by a job afterwards.

    A draft waits for somebody to read it and to send or print it; it may be a letter on paper, without an address.
    """

    personal_data: ClassVar[tuple[str, ...]] = ("to_name", "to_address", "subject", "body", "calendar")
    rows: ClassVar[Rows] = who_sees.LETTERS

    class State(models.TextChoices):
        DRAFT = "draft", "To be read before it goes"
        QUEUED = "queued", "Waits to be sent"
        SENT = "sent", "Sent"
        FAILED = "failed", "Could not be sent"
        STOPPED = "stopped", "Not to be sent any more"

    to_name = models.CharField(max_length=200, blank=True)
    to_address = models.EmailField(blank=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    kind = models.CharField(max_length=40)
    family_id = models.CharField(max_length=100, blank=True, db_index=True)
    secret = models.TextField(blank=True, help_text="what only the letter may hold, closed; gone once it is sent")
    calendar = models.TextField(blank=True, help_text="what goes along for the receiver's calendar (RFC 5545)")
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    about_type = models.CharField(max_length=60, blank=True, help_text="what a draft is about, as a task says it")
    about_id = models.CharField(max_length=100, blank=True, db_index=True)
    queued_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    tried = models.PositiveSmallIntegerField(default=0)
    problem = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(body=""), name="a_letter_says_something"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "stopped"]) | ~Q(to_address=""),
                name="a_letter_that_goes_has_an_address",
            ),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False), name="a_sent_letter_says_when"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.queued_at:%Y-%m-%d}"
