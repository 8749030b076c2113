"""A request for access, and an emergency in which somebody took it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.granting import who_sees


class AccessRequest(models.Model):
    """Somebody asks for access to a family. They name it in their own words, so that asking tells them nothing."""

    personal_data: ClassVar[tuple[str, ...]] = ("whom", "reason", "said")
    rows: ClassVar[Rows] = who_sees.REQUESTS

    class Outcome(models.TextChoices):
        GIVEN = "given", "Access was given"
        REFUSED = "refused", "Access was not given"

    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="access_requests")
    whom = models.CharField(max_length=300, help_text="which family, in the asker's words")
    reason = models.TextField()
    at = models.DateTimeField()
    asked = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", help_text="who is to answer")
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    said = models.TextField(blank=True)
    answered_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(whom="") & ~Q(reason=""), name="a_request_says_whom_and_why"),
            models.CheckConstraint(
                condition=Q(outcome="") | Q(answered_by__isnull=False, answered_at__isnull=False),
                name="an_answered_request_says_by_whom",
            ),
            models.CheckConstraint(condition=~Q(outcome="refused") | ~Q(said=""), name="a_refusal_says_why"),
        ]

    def __str__(self) -> str:
        return f"{self.by} on {self.at:%Y-%m-%d}"


class Emergency(models.Model):
    """Somebody took access in an emergency, or tried to. `grant` is empty where no record could be opened."""

    personal_data: ClassVar[tuple[str, ...]] = ("reason", "said")
    rows: ClassVar[Rows] = who_sees.EMERGENCIES

    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="emergencies")
    reason = models.TextField()
    at = models.DateTimeField(db_index=True)
    grant = models.OneToOneField(Grant, on_delete=models.PROTECT, null=True, related_name="emergency")
    manager = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+", help_text="who was told")
    governance = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    was_right = models.BooleanField(null=True, blank=True)
    said = models.TextField(blank=True)
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    checked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "emergencies"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(reason=""), name="an_emergency_says_why"),
            models.CheckConstraint(
                condition=Q(was_right__isnull=True)
                | (Q(checked_by__isnull=False, checked_at__isnull=False) & ~Q(said="")),
                name="a_checked_emergency_says_by_whom_and_why",
            ),
            models.CheckConstraint(
                condition=Q(checked_by__isnull=True) | ~Q(checked_by=models.F("by")), name="nobody_checks_themselves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by} at {self.at:%Y-%m-%d %H:%M}"
