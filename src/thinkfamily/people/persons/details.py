"""What is known of somebody beside name and date of birth: other names, characteristics, identifiers, ways to reach."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Dated, known
from thinkfamily.vocabulary.characteristics import kinds

NAMES = {
    "preferred": "Wants to be called",
    "also_known_as": "Also known as",
    "previous": "Was called before",
    "at_birth": "Was called at birth",
    "in_script": "Written in its own script",
}


class PersonName(Dated):
    """Another name of somebody. `language`: a BCP 47 tag, so that a page says how the name is read and written."""

    title: ClassVar[str] = "a name"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "first_name", "last_name", "language", "since", "until")

    kind = models.CharField(max_length=20, choices=list(NAMES.items()), default="also_known_as")
    first_name = models.CharField(max_length=200, blank=True)
    last_name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=35, blank=True)

    class Meta(Dated.Meta):
        verbose_name_plural = "names of persons"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("kind", dict(NAMES), "a_name_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=~models.Q(first_name="") | ~models.Q(last_name=""), name="a_name_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class Characteristic(Dated):
    """One thing that is so of somebody, by a code of `vocabulary/characteristics.yaml`, in words, or both."""

    title: ClassVar[str] = "something about a person"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "code", "words", "since", "until")

    kind = models.CharField(max_length=30, choices=[(name, kind.title) for name, kind in kinds().items()])
    code = models.CharField(max_length=20, blank=True)
    words = models.CharField(max_length=500, blank=True)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("kind", dict(kinds()), "a_characteristic_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=~models.Q(code="") | ~models.Q(words=""), name="a_characteristic_says_something"
            ),
        ]

    def __str__(self) -> str:
        return f"{kinds()[self.kind].title}: {self.said}"

    @property
    def said(self) -> str:
        """The code in words, and what was added."""
        return ": ".join(part for part in (kinds()[self.kind].words(self.code), self.words) if part)


SCHEMES = {
    "nhs": "NHS number",
    "upn": "Unique pupil number",
    "former_upn": "Former unique pupil number",
    "uln": "Unique learner number",
    "ni": "National Insurance number",
    "la_child_id": "The council’s number for the child",
    "other": "Another number",
}


class Identifier(Dated):
    """A number by which an agency knows somebody, in its standard form. `checked`: its check digit was right."""

    title: ClassVar[str] = "a number"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("scheme", "value", "since", "until")

    scheme = models.CharField(max_length=20, choices=list(SCHEMES.items()))
    value = models.CharField(max_length=40, db_index=True)
    checked = models.BooleanField(default=False)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("scheme", dict(SCHEMES), "an_identifier_is_of_a_known_scheme"),
            models.CheckConstraint(condition=~models.Q(value=""), name="an_identifier_says_something"),
        ]

    def __str__(self) -> str:
        return f"{SCHEMES[self.scheme]} {self.value}"


WAYS = {
    "mobile": "Mobile",
    "landline": "Landline",
    "email": "Email",
    "post": "Post",
    "through_somebody": "Through somebody else",
}
SAFE = {
    "yes": "Safe to use",
    "only_as_said": "Safe only as said here",
    "never": "Never use this",
}


class ContactWay(Dated):
    """A way to reach somebody, whether it is safe to use, how and when. Who shares a phone may read what is sent."""

    title: ClassVar[str] = "a way to reach somebody"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("way", "value", "safe", "how", "when_words", "since", "until")

    way = models.CharField(max_length=20, choices=list(WAYS.items()))
    value = models.CharField(max_length=200)
    safe = models.CharField(max_length=20, choices=list(SAFE.items()))
    how = models.CharField(max_length=300, blank=True)
    when_words = models.CharField(max_length=200, blank=True)
    text_ok = models.BooleanField(default=False)
    voice_ok = models.BooleanField(default=False)

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("way", dict(WAYS), "a_contact_way_is_of_a_known_kind"),
            known("safe", dict(SAFE), "a_contact_way_says_whether_it_is_safe"),
            models.CheckConstraint(condition=~models.Q(value=""), name="a_contact_way_says_something"),
        ]

    def __str__(self) -> str:
        return f"{WAYS[self.way]} {self.value}"

    @property
    def rules(self) -> list[str]:
        """What to keep to, each in a few words: Never text, Only Mondays. Nothing for what may never be used."""
        if self.safe == "never":
            return []
        said = [self.how, self.when_words]
        if self.way == "mobile":
            said += ["" if self.text_ok else "Never text", "" if self.voice_ok else "Leave no voice message"]
        if self.way == "landline":
            said += ["" if self.voice_ok else "Leave no message"]
        return [each for each in said if each]
