"""Feeds and their rows, as the publication brings them. They are replaced as a whole by each newer publication."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from thinkfamily.access.rows import Rows, open_to_all
from thinkfamily.people.records import who_sees


def words() -> ArrayField:
    """A list of short words, empty where there is none."""
    return ArrayField(models.CharField(max_length=100), default=list)


ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "6": "sixth"}


class Feed(models.Model):
    """A feed: who sends it, by which gateway, for what, and who may know of it and read it."""

    rows: ClassVar[Rows] = open_to_all("which feeds there are, and whom they are shown to, is told to everybody")
    personal_data: ClassVar[tuple[str, ...]] = ()

    feed = models.CharField(max_length=100, primary_key=True)
    title = models.TextField()
    agency = models.TextField()
    agency_kind = models.CharField(max_length=40)
    gateway = models.TextField()
    purpose = models.TextField()
    known_to = words()
    shown_to = words()

    def __str__(self) -> str:
        return self.title


class Coverage(models.Model):
    """What a feed covers: area, ages and dates."""

    rows: ClassVar[Rows] = open_to_all("what a feed covers is told to everybody")
    personal_data: ClassVar[tuple[str, ...]] = ()

    feed = models.CharField(max_length=100)
    area = models.TextField()
    ages_from = models.IntegerField(null=True)
    ages_to = models.IntegerField(null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    gaps = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.feed}, {self.area}"


class Address(models.Model):
    """A home. Protected addresses never come here."""

    rows: ClassVar[Rows] = who_sees.ADDRESSES
    personal_data: ClassVar[tuple[str, ...]] = ("text", "postcode", "uprn")

    address_id = models.CharField(max_length=100, primary_key=True)
    text = models.TextField(blank=True)
    postcode = models.CharField(max_length=20, blank=True)
    uprn = models.CharField(max_length=20, blank=True)
    area = models.TextField(blank=True)
    kind = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return self.text


class Mention(models.Model):
    """Whom one row of a feed names, and as which person it is read. `ref` stands for it in addresses of pages."""

    rows: ClassVar[Rows] = who_sees.MENTIONS
    personal_data: ClassVar[tuple[str, ...]] = (
        "first_name", "middle_names", "last_name", "date_of_birth", "expected_date", "sex", "flags",
    )  # fmt: skip

    ref = models.CharField(max_length=32, unique=True)
    feed = models.CharField(max_length=100)
    record_id = models.TextField()
    mention = models.CharField(max_length=60)
    person_id = models.CharField(max_length=100, db_index=True)
    match_probability = models.FloatField()
    first_name = models.TextField(blank=True)
    middle_names = models.TextField(blank=True)
    last_name = models.TextField(blank=True)
    date_of_birth = models.DateField(null=True)
    expected_date = models.DateField(null=True)
    sex = models.CharField(max_length=10, blank=True)
    address_id = models.CharField(max_length=100, null=True, db_index=True)
    flags = words()
    received = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["feed", "record_id", "mention"], name="a_row_names_each_mention_once")
        ]

    def __str__(self) -> str:
        return f"{self.feed} {self.record_id} {self.mention}"

    @property
    def whom(self) -> str:
        """Whom of the row: the person it is about, a parent, the second occupant."""
        word, _, place = self.mention.rpartition("_")
        if self.mention == "subject":
            return "the person it is about"
        if place not in ORDINALS:
            return self.mention.replace("_", " ")
        return f"the {ORDINALS[place]} {word.replace('_', ' ')}"

    @property
    def name(self) -> str:
        """As sent."""
        return (
            " ".join(part for part in (self.first_name, self.middle_names, self.last_name) if part)
            or "Named only by a number"
        )


class Fact(models.Model):
    """One fact of a row that a need rests on."""

    rows: ClassVar[Rows] = who_sees.FACTS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "code", "amount", "text")

    feed = models.CharField(max_length=100)
    record_id = models.TextField()
    mention = models.CharField(max_length=60)
    person_id = models.CharField(max_length=100, db_index=True)
    kind = models.CharField(max_length=60)
    code = models.CharField(max_length=60, blank=True)
    amount = models.FloatField(null=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)
    text = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["feed", "record_id"], name="facts_of_a_row")]

    def __str__(self) -> str:
        return f"{self.kind} in {self.feed}"


class Involvement(models.Model):
    """A service that knows a person. Which service that is may itself be sensitive: see the feed's `known_to`."""

    rows: ClassVar[Rows] = who_sees.INVOLVEMENTS
    personal_data: ClassVar[tuple[str, ...]] = ("service", "worker", "phone", "email")

    feed = models.CharField(max_length=100)
    record_id = models.TextField()
    mention = models.CharField(max_length=60)
    person_id = models.CharField(max_length=100, db_index=True)
    service = models.TextField()
    worker = models.TextField(blank=True)
    phone = models.TextField(blank=True)
    email = models.TextField(blank=True)
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["service"], name="who_a_service_knows")]

    def __str__(self) -> str:
        return self.service


class FairnessRow(models.Model):
    """Who is listed, by group. For the team: suppressed before it is shown."""

    rows: ClassVar[Rows] = open_to_all("counts of groups, about nobody")
    personal_data: ClassVar[tuple[str, ...]] = ()

    measure = models.CharField(max_length=40)
    part = models.TextField()
    people = models.IntegerField()
    listed = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.measure}: {self.part}"


class TwoMentions(models.Model):
    """Two rows' mentions, by the ids that outlive a publication."""

    personal_data: ClassVar[tuple[str, ...]] = ()

    feed_1 = models.CharField(max_length=100)
    record_id_1 = models.TextField()
    mention_1 = models.CharField(max_length=60)
    feed_2 = models.CharField(max_length=100)
    record_id_2 = models.TextField()
    mention_2 = models.CharField(max_length=60)

    class Meta:
        abstract = True


class UncertainPair(TwoMentions):
    """Two mentions that may be one person. Replaced by each newer publication."""

    rows: ClassVar[Rows] = who_sees.PAIRS
    personal_data: ClassVar[tuple[str, ...]] = ("reasons",)

    pair_id = models.CharField(max_length=100, primary_key=True)
    ref = models.CharField(max_length=32, unique=True)
    person_id_1 = models.CharField(max_length=100)
    person_id_2 = models.CharField(max_length=100)
    match_probability = models.FloatField()
    reasons = ArrayField(models.TextField(), default=list)

    def __str__(self) -> str:
        return self.pair_id
