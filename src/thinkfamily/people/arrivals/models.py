"""The publication as pages read it, and the answers that people give, which stay when a newer one replaces it."""

from typing import Any, ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models

from thinkfamily.access.rows import Rows, open_to_all
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.records import who_sees
from thinkfamily.people.records.models import words


def _points_to(model: Any, name: str = "+") -> models.ForeignKey:
    """A tie without a constraint in the database: tables are replaced together, in one transaction."""
    return models.ForeignKey(model, on_delete=models.DO_NOTHING, db_constraint=False, related_name=name)


class Publication(models.Model):
    """One loading of what Identify published. The newest is what pages show."""

    rows: ClassVar[Rows] = open_to_all("when what was loaded; about nobody")
    personal_data: ClassVar[tuple[str, ...]] = ()

    digest = models.CharField(max_length=64, help_text="of the manifest: the same files have the same digest")
    as_of = models.DateField(null=True)
    loaded_at = models.DateTimeField()
    counts = models.JSONField(default=dict)

    class Meta:
        get_latest_by = "id"

    def __str__(self) -> str:
        return f"of {self.as_of}"


class ProposedPerson(models.Model):
    """A person, by the best-supported value of each detail."""

    rows: ClassVar[Rows] = who_sees.PERSONS
    personal_data: ClassVar[tuple[str, ...]] = (
        "first_name", "last_name", "date_of_birth", "expected_date", "sex", "ethnicity", "area", "flags",
    )  # fmt: skip

    person_id = models.CharField(max_length=100, primary_key=True)
    first_name = models.TextField(blank=True)
    last_name = models.TextField(blank=True)
    date_of_birth = models.DateField(null=True)
    expected_date = models.DateField(null=True)
    sex = models.CharField(max_length=10, blank=True)
    ethnicity = models.CharField(max_length=40, blank=True)
    area = models.TextField(blank=True)
    flags = words()

    in_part = False  # whether a reader is told of them who may not read every feed; no column

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}"

    @property
    def with_age(self) -> str:
        """Kit, 13; Ana, under 1; a baby expected in February 2027; Kit, age not shown to you."""
        if self.expected_date and not self.date_of_birth:
            return f"a baby expected in {self.expected_date:%B %Y}"
        years = dates.age(self.date_of_birth, today())
        unnamed = "name not shown to you" if self.in_part else "somebody whose name is not known"
        age = "age not shown to you" if self.in_part and years is None else "" if years is None else years or "under 1"
        return ", ".join(str(part) for part in (self.first_name or unnamed, age) if part)


class ProposedFamily(models.Model):
    """A family that Identify proposes. Counts are of needs that still stand; empty when it is not on the early list.

    `need_feeds`: every feed that any need rests on, so that 'seen in full' is one question. `protected`: somebody in
    it has an address that must not be known, so no place of the family is shown.
    """

    rows: ClassVar[Rows] = who_sees.FAMILIES
    personal_data: ClassVar[tuple[str, ...]] = ("name", "areas")

    family_id = models.CharField(max_length=100, primary_key=True)
    ref = models.CharField(max_length=32, unique=True, help_text="stands for it in addresses; cannot be guessed")
    name = models.TextField()
    outcomes = models.IntegerField(null=True)
    pairs = models.IntegerField(null=True)
    needs = models.IntegerField(null=True)
    listed = models.BooleanField(default=False)
    left_off = models.TextField(blank=True)
    need_feeds = words()
    areas = words()
    protected = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["outcomes", "pairs", "needs"], condition=models.Q(listed=True), name="the_early_list"),
            GinIndex(fields=["areas"], name="families_of_an_area"),
        ]

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """A person in a family, and why. `feeds`: those that say so."""

    rows: ClassVar[Rows] = who_sees.MEMBERS
    personal_data: ClassVar[tuple[str, ...]] = ("role", "basis")

    family = _points_to(ProposedFamily, "members")
    person = _points_to(ProposedPerson, "memberships")
    role = models.CharField(max_length=40)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    basis = models.TextField()
    evidence = models.JSONField(default=list)
    feeds = words()

    def __str__(self) -> str:
        return f"{self.person_id} in {self.family_id}"


class Home(models.Model):
    """Where a person lives with others. Not the same thing as a family."""

    rows: ClassVar[Rows] = who_sees.HOMES
    personal_data: ClassVar[tuple[str, ...]] = ("address_id",)

    household_id = models.CharField(max_length=100)
    person = _points_to(ProposedPerson, "homes")
    address_id = models.CharField(max_length=100, null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.person_id} at {self.address_id}"


class FoundNeed(models.Model):
    """A need that a rule found, or a question that it prompts. `feeds`: those of its evidence."""

    rows: ClassVar[Rows] = who_sees.NEEDS
    personal_data: ClassVar[tuple[str, ...]] = ("sum", "evidence")

    ref = models.CharField(max_length=32, unique=True)
    family = _points_to(ProposedFamily, "found")
    person = models.ForeignKey(
        ProposedPerson, on_delete=models.DO_NOTHING, db_constraint=False, null=True, related_name="found"
    )
    need_id = models.CharField(max_length=60)
    framework = models.CharField(max_length=60)
    status = models.CharField(max_length=20)
    first_seen = models.DateField()
    last_seen = models.DateField()
    expires = models.DateField(db_index=True)
    rule_version = models.IntegerField()
    sum = models.TextField()
    evidence = models.JSONField(default=list)
    feeds = words()

    def __str__(self) -> str:
        return f"{self.need_id} in {self.family_id}"


class Disadvantages(models.Model):
    """How many of the seven disadvantages a family has at least, and of how many that can be known."""

    rows: ClassVar[Rows] = who_sees.IN_FULL
    personal_data: ClassVar[tuple[str, ...]] = ("found", "none_found", "unknown", "sentence")

    family = _points_to(ProposedFamily)
    counted_on = models.TextField()
    found = words()
    none_found = words()
    unknown = words()
    not_knowable = words()
    five_or_more = models.CharField(max_length=20)
    sentence = models.TextField()

    def __str__(self) -> str:
        return self.sentence


class CountedPair(models.Model):
    """One person's need and someone who depends on them, so that anyone can count again."""

    rows: ClassVar[Rows] = who_sees.IN_FULL
    personal_data: ClassVar[tuple[str, ...]] = ("direction",)

    family = _points_to(ProposedFamily, "counted_pairs")
    person = _points_to(ProposedPerson)
    need_id = models.CharField(max_length=60)
    other = _points_to(ProposedPerson)
    direction = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.need_id}: {self.person_id} and {self.other_id}"


class NeedAnswer(models.Model):
    """What somebody said to a need. Each answer is a row; the latest holds. Kept by ids that outlive a publication."""

    rows: ClassVar[Rows] = who_sees.ANSWERS
    personal_data: ClassVar[tuple[str, ...]] = ("said", "said_by")

    class Answer(models.TextChoices):
        CONFIRM = "confirm", "It is so: I have asked"
        CONTEST = "contest", "Contest it: the family says otherwise"
        DISMISS = "dismiss", "Dismiss it: there is a good reason"
        SOMEBODY_ELSE = "somebody_else", "It is about somebody else"

    family_id = models.CharField(max_length=100, db_index=True)
    person_id = models.CharField(max_length=100, blank=True, db_index=True)
    need_id = models.CharField(max_length=60)
    framework = models.CharField(max_length=60)
    answer = models.CharField(max_length=20, choices=Answer.choices)
    said = models.TextField()
    said_by = models.TextField()
    seen_until = models.DateField(help_text="the last day of the evidence that was answered")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(said="") & ~models.Q(said_by=""), name="an_answer_says_who_said_what"
            )
        ]

    def __str__(self) -> str:
        return f"{self.need_id}: {self.answer}"


class Recomputing(models.Model):
    """Families that are being worked out again after a decision. `finished_at` is empty until that is done."""

    rows: ClassVar[Rows] = who_sees.RECOMPUTINGS
    personal_data: ClassVar[tuple[str, ...]] = ("person_ids", "why")

    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()
    family_ids = words()
    person_ids = words()
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True, help_text="one sentence, when it failed and waits for the next attempt")

    def __str__(self) -> str:
        return f"asked {self.asked_at:%Y-%m-%d %H:%M}"
