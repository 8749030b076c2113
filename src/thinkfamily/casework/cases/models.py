"""A case, who leads it, how much help is judged to be needed, and the first useful thing that was promised."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.casework import who_sees
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person

BASES = {"agreed": "The family agreed", "ground": "Without agreement, on a recorded ground"}
INTENSITIES = {"light": "Light", "standard": "Standard", "intensive": "Intensive"}
REASONS = {
    "relationship": "The family trusts them most",
    "wish": "The family asked for them",
    "discipline": "What they do fits what matters most now",
}


class Case(models.Model):
    """A time of working with a family. A family has one open case at most; the next one is a further episode.

    `closed_on` is filled by closing, which comes later; until then a case is open.
    """

    rows: ClassVar[Rows] = who_sees.CASES
    personal_data: ClassVar[tuple[str, ...]] = ("agreed_words", "ground_reason", "why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="cases")
    episode = models.PositiveIntegerField(default=1)
    why = models.TextField(help_text="why we began, as the family would say it")
    basis = models.CharField(max_length=10, choices=list(BASES.items()))
    agreed_words = models.TextField(blank=True, help_text="what the family said when they agreed, and who said it")
    ground = models.CharField(max_length=40, blank=True)
    ground_reason = models.TextField(blank=True)
    intensity = models.CharField(max_length=10, choices=list(INTENSITIES.items()), default="standard")
    kept_by = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateField()
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["family"], condition=Q(closed_on=None), name="a_family_has_one_open_case_at_most"
            ),
            models.UniqueConstraint(fields=["family", "episode"], name="episodes_of_a_family_are_counted"),
            models.CheckConstraint(condition=Q(basis__in=list(BASES)), name="a_case_rests_on_agreement_or_a_ground"),
            models.CheckConstraint(
                condition=Q(basis="ground") | ~Q(agreed_words=""), name="agreement_stands_in_the_familys_words"
            ),
            models.CheckConstraint(
                condition=Q(basis="agreed") | (~Q(ground="") & ~Q(ground_reason="")),
                name="without_agreement_a_case_names_its_ground",
            ),
            models.CheckConstraint(condition=Q(intensity__in=list(INTENSITIES)), name="a_case_has_a_known_intensity"),
            models.CheckConstraint(
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")), name="a_case_closes_after_it_opens"
            ),
        ]

    def __str__(self) -> str:
        return f"our work with the {self.family}"

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class Beginning(models.Model):
    """From which request a case began, and which joined it since; for who sees both."""

    rows: ClassVar[Rows] = who_sees.BEGINNINGS
    personal_data: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="beginnings")
    request = models.OneToOneField(HelpRequest, on_delete=models.CASCADE, related_name="beginning")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "beginnings of cases"

    def __str__(self) -> str:
        return f"{self.case} began from a {self.request}"


class LeadProfessional(models.Model):
    """Who leads, from when until when, why they, and who decided. One at a time."""

    rows: ClassVar[Rows] = who_sees.with_case("appointed_by_id", change=who_sees.SEES_CASE)
    personal_data: ClassVar[tuple[str, ...]] = ("said", "ended_why", "goodbye", "not_again")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="leads")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="leads")
    interim = models.BooleanField(help_text="until the team has agreed on somebody")
    reasons = ArrayField(models.CharField(max_length=20, choices=list(REASONS.items())), default=list)
    said = models.TextField(blank=True, help_text="why they, in words")
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    goodbye = models.TextField(blank=True, help_text="the visit at which one says goodbye and the other hello")
    not_again = models.TextField(blank=True, help_text="what the family should not have to tell again")
    appointed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    appointed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case"], condition=Q(until=None), name="a_case_has_one_lead_at_a_time"),
            models.CheckConstraint(condition=Q(interim=True) | ~Q(reasons=[]), name="a_lead_is_chosen_for_a_reason"),
            models.CheckConstraint(
                condition=Q(until=None) | (Q(until__gte=F("since")) & ~Q(ended_why="")),
                name="a_lead_ends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} leads {self.case}"


class LevelOfNeed(models.Model):
    """How much help is judged to be needed, at a time, with the reasons: of one person, or of the family as a whole.

    `level`: a key of the pack of levels. A new judgement is a new row; nothing is computed.
    """

    rows: ClassVar[Rows] = who_sees.LEVELS
    personal_data: ClassVar[tuple[str, ...]] = ("level", "reason")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="levels")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="levels")
    pack = models.ForeignKey("casework.PackVersion", on_delete=models.PROTECT, related_name="+")
    level = models.SlugField(max_length=40)
    reason = models.TextField()
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField()
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "levels of need"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(level="") & ~Q(reason=""), name="a_level_is_judged_with_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.level} since {self.decided_on}"


class Promise(models.Model):
    """The first useful thing: what would help this week, promised for a day, and kept on a day or not."""

    rows: ClassVar[Rows] = who_sees.with_case("promised_by_id", change=who_sees.SEES_CASE)
    personal_data: ClassVar[tuple[str, ...]] = ("what", "came_of_it")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="promises")
    what = models.TextField()
    promised_on = models.DateField()
    promised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    due = models.DateField()
    kept_on = models.DateField(null=True, blank=True)
    kept_as_family_sees_it = models.BooleanField(null=True, help_text="what the family says: kept or not")
    came_of_it = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case"], name="a_case_has_one_first_useful_thing"),
            models.CheckConstraint(condition=~Q(what=""), name="a_promise_says_what"),
            models.CheckConstraint(condition=Q(due__gte=F("promised_on")), name="a_promise_is_due_after_it_is_made"),
        ]

    def __str__(self) -> str:
        return self.what
