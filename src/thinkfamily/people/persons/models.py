"""A person, and the items about a person that can be shared, withheld, sealed and disputed."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.items import Dated, Item, all_items, ends_after_it_begins, known
from thinkfamily.vocabulary.kinship import CERTAINTY, TIES

__all__ = [
    "ADDRESSES", "NOTES", "SEXES", "Dated", "Item", "Note", "Person", "PersonAddress", "Tie", "all_items",
    "ends_after_it_begins", "known",
]  # fmt: skip

SEXES = {"F": "Female", "M": "Male", "U": "Not known"}


class Person(models.Model):
    """Somebody. `proposed_id`: who that is in the publication; `merged_into` is followed on reading, so that a merge

    can be undone.
    """

    rows: ClassVar[Rows] = who_sees.PERSONS
    personal_data: ClassVar[tuple[str, ...]] = (
        "first_name", "last_name", "date_of_birth", "expected_date", "sex", "died_on", "lost_on",
    )  # fmt: skip

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    first_name = models.CharField(max_length=200, blank=True)
    last_name = models.CharField(max_length=200, blank=True)
    date_of_birth = models.DateField(null=True, blank=True)
    expected_date = models.DateField(null=True, blank=True, help_text="of a baby not yet born; kept after the birth")
    sex = models.CharField(max_length=1, choices=list(SEXES.items()), default="U", help_text="in law, as it is now")
    died_on = models.DateField(null=True, blank=True)
    lost_on = models.DateField(null=True, blank=True, help_text="of a baby who was expected and was not born alive")
    version = models.PositiveIntegerField(default=1)
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
            models.CheckConstraint(
                condition=models.Q(expected_date=None)
                | models.Q(date_of_birth__isnull=False)
                | models.Q(lost_on__isnull=False)
                | models.Q(sex="U"),
                name="an_unborn_child_has_no_sex_in_law",
            ),
            models.CheckConstraint(
                condition=models.Q(lost_on=None) | models.Q(date_of_birth=None, expected_date__isnull=False),
                name="only_a_baby_who_was_expected_is_lost",
            ),
            models.CheckConstraint(
                condition=models.Q(died_on=None)
                | models.Q(date_of_birth=None)
                | models.Q(died_on__gte=models.F("date_of_birth")),
                name="nobody_dies_before_they_are_born",
            ),
        ]

    def __str__(self) -> str:
        if self.expected_date and not self.first_name:
            return "the baby"
        return f"{self.first_name} {self.last_name}".strip() or "Somebody whose name is not known"

    @property
    def unborn(self) -> bool:
        """Expected, and neither born nor lost."""
        return self.expected_date is not None and self.date_of_birth is None and self.lost_on is None

    @property
    def with_age(self) -> str:
        """Kit, 13; Ana, under 1; a baby expected in February 2027; Sam, who has died. Of a loss no date is said."""
        if self.lost_on:
            return f"{self.first_name or 'a baby'}, who was not born alive".strip()
        if self.unborn and self.expected_date:
            return f"a baby expected in {self.expected_date:%B %Y}"
        if self.died_on:
            return f"{self.first_name or self}, who has died"
        years = dates.age(self.date_of_birth, today())
        age = "" if years is None else str(years or "under 1")
        return ", ".join(part for part in (self.first_name or str(self), age) if part)


ADDRESSES = {
    "home": "Lives here",
    "often_stays": "Often stays here",
    "placement": "Is placed here",
    "custody": "In custody here",
    "hospital": "In hospital here",
    "school_term": "Lives here in term time",
    "correspondence": "For letters only",
}


class PersonAddress(Dated):
    """Where somebody lives, lived or will live, with dates. A person may have several at a time."""

    title: ClassVar[str] = "an address"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "line", "postcode", "uprn", "since", "until")

    line = models.CharField(max_length=300)
    postcode = models.CharField(max_length=10, blank=True)
    uprn = models.CharField(max_length=12, blank=True)
    kind = models.CharField(max_length=20, choices=list(ADDRESSES.items()), default="home")

    class Meta(Dated.Meta):
        verbose_name_plural = "addresses of persons"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(ADDRESSES), "an_address_is_of_a_known_kind"),
            ends_after_it_begins("an_address_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.line} {self.postcode}".strip()


class Tie(Dated):
    """How one person belongs to another: person - kind - other, as the vocabulary of kinship reads it.

    `said_by`: who told us, in words. One that was written down by mistake ends, and its certainty says so.
    """

    title: ClassVar[str] = "how two people belong together"
    rows: ClassVar[Rows] = who_sees.TIES
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "detail", "certainty", "said_by", "since", "until")

    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="ties_to")
    kind = models.CharField(max_length=40, choices=[(name, name.replace("_", " ")) for name in TIES])
    detail = models.CharField(max_length=20, blank=True, help_text="a word of the kind's details")
    certainty = models.CharField(max_length=20, choices=list(CERTAINTY.items()), default="stated")
    said_by = models.CharField(max_length=300, blank=True)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(TIES), "a_tie_is_of_a_known_kind"),
            known("certainty", dict(CERTAINTY), "a_tie_is_as_sure_as_somebody_says"),
            models.CheckConstraint(
                condition=~models.Q(certainty="mistaken") | models.Q(until__isnull=False),
                name="a_tie_that_was_a_mistake_has_ended",
            ),
            models.CheckConstraint(condition=~models.Q(person=models.F("other")), name="nobody_is_tied_to_themselves"),
            ends_after_it_begins("a_tie_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        who, of = (one.first_name or str(one) for one in (self.person, self.other))
        return TIES[self.kind].sentence(who, of, self.person.sex)


NOTES = {
    "note": "Something seen, said or done",
    "told_in_confidence": "Something told in confidence",
    "licence_condition": "A condition of a licence or an order",
    "seen": "Seen, at a visit or elsewhere",
}


class Note(Item):
    """Something that was seen, said or done. What was told in confidence and a licence condition are kinds of note.

    `alone`: of somebody who was seen, whether they were seen by themselves; none where nobody says.
    """

    title: ClassVar[str] = "a note"
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

    @property
    def says(self) -> str:
        """The words themselves."""
        return self.text
