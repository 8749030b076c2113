"""A decision about a request, what it means for each child, and whether what somebody was pointed to was reached."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import who_sees
from thinkfamily.casework.requests.models import OUTCOMES, HelpRequest, NamedPerson
from thinkfamily.people.persons.models import known


class RequestDecision(models.Model):
    """What the asked agency decided, and why. A later decision is a further row; who asked reads `RequestStep`."""

    rows: ClassVar[Rows] = who_sees.of_receiver("decided_by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("outcome", "reasons", "goes_to", "no_child", "discussed_with")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=20, choices=list(OUTCOMES.items()))
    reasons = models.TextField()
    goes_to = models.CharField(max_length=300, blank=True, help_text="which service or agency, in words")
    check_on = models.DateField(null=True, blank=True, help_text="when somebody asks whether it was reached")
    no_child = models.TextField(blank=True, help_text="who says that no child lives with or depends on them, and when")
    discussed_with = models.CharField(max_length=300, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "decisions about requests"
        constraints: ClassVar = [
            known("outcome", dict(OUTCOMES), "a_request_is_decided_in_a_known_way"),
            models.CheckConstraint(condition=~Q(reasons=""), name="a_request_is_decided_with_reasons"),
            models.CheckConstraint(
                condition=~Q(outcome="signposting") | (~Q(goes_to="") & Q(check_on__isnull=False)),
                name="signposting_names_a_service_and_is_checked",
            ),
        ]

    def __str__(self) -> str:
        return OUTCOMES[self.outcome]


class ChildConsidered(models.Model):
    """What a decision means for one child who lives with or depends on the adults it is about."""

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("words",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(RequestDecision, on_delete=models.PROTECT, related_name="children")
    child = models.ForeignKey(NamedPerson, on_delete=models.PROTECT, related_name="considered")
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "children considered in decisions"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(words=""), name="a_child_is_considered_in_words"),
            models.UniqueConstraint(fields=["decision", "child"], name="a_child_is_considered_once"),
        ]

    def __str__(self) -> str:
        return f"{self.child}: {self.words}"


class SignpostCheck(models.Model):
    """Whether what somebody was pointed to was reached; a no leads to another way, with its reason.

    Of a statutory referral: whether social care has it, from whom, how and when.
    """

    rows: ClassVar[Rows] = who_sees.of_receiver("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("words",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="checks")
    reached = models.BooleanField()
    words = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "checks of signposting"
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(words=""), name="a_check_of_signposting_says_how")]

    def __str__(self) -> str:
        return "reached" if self.reached else "not reached"
