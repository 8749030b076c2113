"""Decisions to share or to withhold, their ends, the agreement to be helped, and since when a ground is in force."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person, known
from thinkfamily.people.sharing import who_sees
from thinkfamily.people.sharing.rules import GIVERS, UNDERSTANDING
from thinkfamily.vocabulary.grounds import grounds
from thinkfamily.vocabulary.information import INFORMATION, PURPOSES

OUTCOMES = {"share": "Share", "withhold": "Withhold"}
ENDS = {
    "withdrawn": "Consent was taken back",
    "ended": "It is no longer needed, or no longer right",
    "renewed": "A newer decision stands in its place",
    "grown": "They are 18: what a parent said for them counts no longer",
}


class SharingDecision(models.Model):
    """One agency may, or may not, know one class of information about one person, for one purpose, on one ground.

    A row is never changed. It ends by its last day or by a `SharingEnd`; what is changed is a newer decision.
    `by_agency`: whom the decider worked for. `may_know`: whether an agency from whom something is withheld may be told
    that there is something to ask about.
    """

    rows: ClassVar[Rows] = who_sees.DECISIONS
    personal_data: ClassVar[tuple[str, ...]] = (
        "reason", "limits", "giver", "considered", "told_why_not", "said",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="sharing_decisions")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    information = models.CharField(max_length=30, choices=[(name, each.title) for name, each in INFORMATION.items()])
    purpose = models.CharField(max_length=30, choices=list(PURPOSES.items()))
    outcome = models.CharField(max_length=10, choices=list(OUTCOMES.items()))
    ground = models.CharField(max_length=40, choices=[(name, each.title) for name, each in grounds().items()])
    reason = models.TextField(blank=True)
    limits = models.TextField(blank=True, help_text="what the agency is asked to keep to, in the person's words")
    may_know = models.BooleanField(default=False)
    # Consent only
    given_by = models.CharField(max_length=20, blank=True, choices=list(GIVERS.items()))
    giver = models.CharField(max_length=200, blank=True)
    understanding = models.CharField(max_length=20, blank=True, choices=list(UNDERSTANDING.items()))
    considered = models.TextField(blank=True, help_text="how understanding or capacity was looked at")
    responsibility_checked = models.BooleanField(default=False)
    said = models.TextField(blank=True, help_text="their words")
    # Who and when
    told = models.BooleanField(default=True)
    told_why_not = models.TextField(blank=True)
    starts = models.DateField()
    ends = models.DateField(null=True, blank=True)
    review_on = models.DateField(db_index=True)
    renews = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="renewed_by")
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    by_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    discussed_with_manager = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    discussed_with_lead = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "agency", "information"], name="who_may_know_what"),
        ]
        constraints: ClassVar = [
            known("information", dict(INFORMATION), "a_decision_is_of_a_known_class"),
            known("outcome", dict(OUTCOMES), "a_decision_shares_or_withholds"),
            known("ground", dict(grounds()), "a_decision_names_a_known_ground"),
            known("purpose", dict(PURPOSES), "a_decision_names_a_known_purpose"),
            models.CheckConstraint(
                condition=models.Q(ends=None) | models.Q(ends__gte=models.F("starts")),
                name="a_decision_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gt=models.F("starts")), name="a_decision_is_looked_at_again_later"
            ),
            models.CheckConstraint(
                condition=models.Q(ground__in=["consent", "consent_refused"], given_by__in=list(GIVERS))
                | (~models.Q(ground__in=["consent", "consent_refused"]) & models.Q(given_by="")),
                name="a_consent_says_who_gave_it_and_no_other_ground_does",
            ),
            models.CheckConstraint(
                condition=~models.Q(given_by="parent", responsibility_checked=False, understanding__gt=""),
                name="a_parent_consents_only_with_parental_responsibility",
            ),
            models.CheckConstraint(
                condition=~models.Q(outcome="share", ground="consent", ends=None), name="consent_is_given_for_a_time"
            ),
            models.CheckConstraint(
                condition=~models.Q(told=False, told_why_not=""), name="not_telling_somebody_says_why"
            ),
            models.CheckConstraint(
                condition=models.Q(ground__in=["consent", "consent_refused"]) | ~models.Q(reason=""),
                name="a_ground_other_than_consent_says_why_it_applies",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.information}, {self.agency}"


class SharingEnd(models.Model):
    """The end of a decision before its last day: how, when, and in whose words. `by` None: nobody, it was the day."""

    rows: ClassVar[Rows] = who_sees.ENDS
    personal_data: ClassVar[tuple[str, ...]] = ("said_by", "said")

    decision = models.OneToOneField(SharingDecision, on_delete=models.PROTECT, related_name="ended")
    how = models.CharField(max_length=20, choices=list(ENDS.items()))
    said_by = models.CharField(max_length=200)
    said = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("how", dict(ENDS), "a_decision_ends_in_a_known_way"),
            models.CheckConstraint(condition=~models.Q(said_by=""), name="an_end_says_who_asked_for_it"),
            models.CheckConstraint(
                condition=models.Q(how="grown", by=None) | (~models.Q(how="grown") & models.Q(by__isnull=False)),
                name="only_a_birthday_ends_a_decision_without_anybody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_how_display()}, {self.at:%Y-%m-%d}"


class HandedBack(models.Model):
    """A task that an agency had to give up when a decision ended, and who has it now."""

    rows: ClassVar[Rows] = who_sees.HANDED_BACK
    personal_data: ClassVar[tuple[str, ...]] = ()

    end = models.ForeignKey(SharingEnd, on_delete=models.PROTECT, related_name="handed_back")
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="+")
    to = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "handed back"

    def __str__(self) -> str:
        return f"{self.task} to {self.to}"


class ServiceAgreement(models.Model):
    """Whether somebody agreed to be helped. It says nothing about what may be shared: that is a decision of its own."""

    rows: ClassVar[Rows] = who_sees.AGREEMENTS
    personal_data: ClassVar[tuple[str, ...]] = ("help_offered", "said")

    class Answer(models.TextChoices):
        AGREED = "agreed", "Agreed to it"
        DECLINED = "declined", "Does not want it"
        STOPPED = "stopped", "Wants it to stop"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="agreements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="agreements")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    help_offered = models.TextField()
    answer = models.CharField(max_length=20, choices=Answer.choices)
    said = models.TextField(blank=True, help_text="their words")
    on = models.DateField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(help_offered=""), name="an_agreement_says_to_what")
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_answer_display()}"


class GroundInForce(models.Model):
    """Since when and until when a ground holds here, as the council says. The newest row of a ground counts."""

    rows: ClassVar[Rows] = who_sees.GROUNDS
    personal_data: ClassVar[tuple[str, ...]] = ()

    ground = models.CharField(max_length=40, choices=[(name, each.title) for name, each in grounds().items()])
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    source = models.TextField(help_text="where that is written: the regulations, by their number")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "grounds in force"
        constraints: ClassVar = [
            known("ground", dict(grounds()), "a_dated_ground_is_a_known_one"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="a_ground_ends_after_it_begins",
            ),
            models.CheckConstraint(condition=~models.Q(source=""), name="a_dated_ground_says_where_that_is_written"),
        ]

    def __str__(self) -> str:
        return f"{self.ground}: {self.since} to {self.until}"
