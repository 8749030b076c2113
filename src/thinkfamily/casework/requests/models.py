"""A request for help, whom it names, which record it is about, and what both sides know of it."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import who_sees
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import known

ORIGINS = {"agency": "An agency asks", "family": "The family asks", "proposal": "Found in records"}
KINDS = {"child": "A child", "adult": "A grown-up", "expected": "A baby who is not born yet"}
KNOWS = {"yes": "Yes, we told them", "no": "No, not yet"}
AGREES = {"yes": "Yes", "no": "No", "not_asked": "Nobody has asked them yet"}
OUTCOMES = {
    "advice": "Advice to who asked",
    "signposting": "Signposting, and a check that it was reached",
    "single_agency": "Help from one agency",
    "whole_family": "Whole-family support",
    "statutory": "Statutory referral",
    "declined": "Not for us, with the reason",
}
STEPS = {
    "opened": "Opened",
    "accepted": "Accepted",
    "declined": "Declined",
    "waits": "Waits for help",
    "done": "Done",
    "told": "Told",
}


class HelpRequest(models.Model):
    """Somebody asks that a family be helped. It stays as it was sent; what comes after are rows of their own.

    `after`: the request from which this one was passed on. `no_child`: who said that no child lives with or depends on
    the adults it is about, and when.
    """

    rows: ClassVar[Rows] = who_sees.REQUESTS
    personal_data: ClassVar[tuple[str, ...]] = (
        "told", "told_by", "helps", "reach", "not_told_why", "agrees_words", "no_child",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    origin = models.CharField(max_length=10, choices=list(ORIGINS.items()))
    after = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="passed_on")
    from_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    sent_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    to_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    addressed_to = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    told = models.TextField(help_text="what was told")
    told_by = models.CharField(max_length=200, help_text="by whom, in words")
    helps = models.TextField(blank=True, help_text="what would help, as the family sees it")
    reach = models.TextField(blank=True, help_text="how and when the family is best reached")
    knows = models.CharField(max_length=5, choices=list(KNOWS.items()))
    not_told_why = models.TextField(blank=True)
    agrees = models.CharField(max_length=10, choices=list(AGREES.items()))
    agrees_words = models.TextField(blank=True, help_text="their words")
    no_child = models.TextField(blank=True)
    decide_by = models.DateField()

    class Meta:
        verbose_name = "request for help"
        verbose_name_plural = "requests for help"
        constraints: ClassVar = [
            known("origin", dict(ORIGINS), "a_request_has_a_known_origin"),
            known("knows", dict(KNOWS), "a_request_says_whether_the_family_knows"),
            known("agrees", dict(AGREES), "a_request_says_whether_the_family_agrees"),
            models.CheckConstraint(condition=~Q(told="") & ~Q(told_by=""), name="a_request_says_what_was_told_by_whom"),
            models.CheckConstraint(
                condition=Q(knows="yes") | ~Q(not_told_why=""), name="not_telling_them_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(agrees="not_asked") | ~Q(agrees_words=""), name="what_they_say_to_a_request_is_in_words"
            ),
        ]

    def __str__(self) -> str:
        return f"request of {self.sent_at:%Y-%m-%d}"


class NamedPerson(models.Model):
    """Somebody whom a request is about, in words: they may have no record, and nobody is told whether they do."""

    rows: ClassVar[Rows] = who_sees.NAMED
    personal_data: ClassVar[tuple[str, ...]] = ("name", "age", "belongs")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="named")
    source_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=list(KINDS.items()))
    name = models.CharField(max_length=200)
    age = models.CharField(max_length=100, blank=True, help_text="or a date of birth, as it was told")
    belongs = models.CharField(max_length=200, blank=True, help_text="how they belong to the others")
    named_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    named_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "people named in requests"
        constraints: ClassVar = [
            known("kind", dict(KINDS), "somebody_named_is_of_a_known_kind"),
            models.CheckConstraint(condition=~Q(name=""), name="somebody_named_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class AboutFamily(models.Model):
    """Which record, or which proposal, something is about; for those alone who reach it; both go together."""

    rows: ClassVar[Rows] = who_sees.ABOUT
    personal_data: ClassVar[tuple[str, ...]] = ()
    takes_along: ClassVar[tuple[str, ...]] = ("request_id", "question_id", "conversation_id")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, null=True, blank=True, related_name="before_a_case")
    proposal = models.CharField(max_length=100, blank=True)
    request = models.ForeignKey(HelpRequest, on_delete=models.CASCADE, null=True, blank=True, related_name="about")
    question = models.ForeignKey(
        "casework.AdultQuestion", on_delete=models.CASCADE, null=True, blank=True, related_name="about"
    )
    conversation = models.ForeignKey(
        "casework.Conversation", on_delete=models.CASCADE, null=True, blank=True, related_name="of_families"
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "records that something before a case is about"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(family__isnull=False) | ~Q(proposal=""), name="it_is_about_a_record_or_a_proposal"
            ),
            models.CheckConstraint(
                condition=Q(request__isnull=False) | Q(question__isnull=False) | Q(conversation__isnull=False),
                name="something_before_a_case_is_about_it",
            ),
            models.UniqueConstraint(fields=["family", "request"], name="a_request_is_about_a_record_once"),
        ]

    def __str__(self) -> str:
        return f"about {self.family_id or self.proposal}"


class RequestStep(models.Model):
    """What both sides know: opened, accepted or declined with a reason, done, and what who asked was told.

    `outcome`: which decision, where who asked may know it.
    """

    rows: ClassVar[Rows] = who_sees.of_request("by_id")
    personal_data: ClassVar[tuple[str, ...]] = ("outcome", "words")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=10, choices=list(STEPS.items()))
    outcome = models.CharField(max_length=20, blank=True, choices=list(OUTCOMES.items()))
    words = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "steps of requests"
        constraints: ClassVar = [
            known("step", dict(STEPS), "a_step_of_a_request_is_known"),
            models.CheckConstraint(condition=Q(step="opened") | ~Q(words=""), name="a_step_of_a_request_has_words"),
        ]

    def __str__(self) -> str:
        return STEPS[self.step]
