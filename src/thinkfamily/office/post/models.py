"""A letter in the outbox."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.office import who_sees


class Letter(models.Model):
    """One letter to one person. It is queued in the transaction of what caused it, and sent by a job afterwards.

    From the moment before it is handed to the post office until what came of it is written down it says HANDING: after
    a crash in between nobody can know, so it says MAYBE, and a person decides.

    A draft waits for somebody to read it and to send or print it; it may be a letter on paper, without an address.
    """

    personal_data: ClassVar[tuple[str, ...]] = ("to_name", "to_address", "subject", "body", "calendar")
    rows: ClassVar[Rows] = who_sees.LETTERS

    class State(models.TextChoices):
        DRAFT = "draft", "To be read before it goes"
        QUEUED = "queued", "Waits to be sent"
        HANDING = "handing", "Is being handed over"
        SENT = "sent", "Sent"
        MAYBE = "maybe", "May have been sent"
        LEFT = "left", "May have been sent; somebody left it at that"
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
    message_id = models.CharField(max_length=120, blank=True, help_text="the same each time that it is handed over")
    handed_at = models.DateTimeField(null=True, blank=True, help_text="when it was last begun to be handed over")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(body=""), name="a_letter_says_something"),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "stopped"]) | ~Q(to_address=""),
                name="a_letter_that_goes_has_an_address",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["handing", "maybe", "left"]) | Q(handed_at__isnull=False),
                name="a_letter_that_was_handed_over_says_when",
            ),
            models.CheckConstraint(
                condition=~Q(state="left") | Q(decided_by__isnull=False), name="a_letter_is_left_by_somebody"
            ),
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(sent_at__isnull=False), name="a_sent_letter_says_when"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.queued_at:%Y-%m-%d}"
