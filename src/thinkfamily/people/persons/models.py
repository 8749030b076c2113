"""A person, and the items about a person that can be shared, withheld, sealed and disputed."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.persons import who_sees
from thinkfamily.vocabulary.information import INFORMATION
from thinkfamily.vocabulary.kinship import TIES

SEXES = {"F": "Female", "M": "Male", "U": "Not known"}


def known(field: str, words: dict[str, object], name: str) -> models.CheckConstraint:
    """Only the words of a vocabulary."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": list(words)}), name=name)


class Person(models.Model):  # type: ignore[django-manager-missing]  # its earlier states: a library's manager
    """Somebody. `proposed_id`: who that is in the publication; `merged_into` is followed on reading, so that a merge

    can be undone.
    """

    rows: ClassVar[Rows] = who_sees.PERSONS
    personal_data: ClassVar[tuple[str, ...]] = ("first_name", "last_name", "date_of_birth", "expected_date", "sex")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    first_name = models.CharField(max_length=200, blank=True)
    last_name = models.CharField(max_length=200, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    expected_date = models.DateField(null=True, blank=True, help_text="of a baby not yet born; kept after the birth")
    sex = models.CharField(max_length=1, choices=list(SEXES.items()), default="U")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged")
    proposed_id = models.CharField(max_length=100, blank=True, db_index=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("sex", dict(SEXES), "a_person_has_a_known_word_for_sex"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="nobody_is_merged_into_themselves"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or "Somebody whose name is not known"

    @property
    def with_age(self) -> str:
        """Kit, 13; Ana, under 1; a baby expected in February 2027."""
        if self.expected_date and not self.date_of_birth:
            return f"a baby expected in {self.expected_date:%B %Y}"
        years = dates.age(self.date_of_birth, today())
        age = "" if years is None else str(years or "under 1")
        return ", ".join(part for part in (self.first_name or str(self), age) if part)


class Item(models.Model):
    """Something about a person: whose class of information it is and which agency it came from decide who sees it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="%(class)s_items")
    information = models.CharField(max_length=30, choices=[(name, each.title) for name, each in INFORMATION.items()])
    source_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["person", "information"], name="%(class)s_of_a_person")]
        constraints: ClassVar = [known("information", dict(INFORMATION), "%(class)s_is_of_a_known_class")]


class PersonAddress(Item):  # type: ignore[django-manager-missing]  # its earlier states: a library's manager
    """Where somebody lives, lived or will live, with dates. A person may have several at a time."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("line", "postcode", "uprn", "since", "until")

    line = models.CharField(max_length=300)
    postcode = models.CharField(max_length=10, blank=True)
    uprn = models.CharField(max_length=12, blank=True)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "addresses of persons"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="an_address_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.postcode}".strip()


class Tie(Item):  # type: ignore[django-manager-missing]  # its earlier states: a library's manager
    """How one person belongs to another: person - kind - other, as the vocabulary of kinship reads it."""

    rows: ClassVar[Rows] = who_sees.TIES
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "since", "until")

    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties_to")
    kind = models.CharField(max_length=40, choices=[(name, name.replace("_", " ")) for name in TIES])
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(TIES), "a_tie_is_of_a_known_kind"),
            models.CheckConstraint(condition=~models.Q(person=models.F("other")), name="nobody_is_tied_to_themselves"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="a_tie_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return TIES[self.kind].sentence(self.person.first_name, self.other.first_name, self.person.sex)


NOTES = {
    "note": "Something seen, said or done",
    "told_in_confidence": "Something told in confidence",
    "licence_condition": "A condition of a licence or an order",
    "seen": "Seen, at a visit or elsewhere",
}


class Note(Item):  # type: ignore[django-manager-missing]  # its earlier states: a library's manager
    """Something that was seen, said or done. What was told in confidence and a licence condition are kinds of note.

    `alone`: of somebody who was seen, whether they were seen by themselves; none where nobody says.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("text", "happened_on", "kind", "alone")

    text = models.TextField()
    happened_on = models.DateField()
    kind = models.CharField(max_length=20, choices=list(NOTES.items()), default="note")
    alone = models.BooleanField(null=True, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(NOTES), "a_note_is_of_a_known_kind"),
            models.CheckConstraint(condition=~models.Q(text=""), name="a_note_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.happened_on}"


ITEMS: tuple[type[Item], ...] = (PersonAddress, Tie, Note)
