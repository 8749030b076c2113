"""An assessment of a family, what is written in it about each member, and its signing."""

import datetime
import uuid
from collections.abc import Collection
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.casework import who_sees as casework
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, Person, known
from thinkfamily.vocabulary.written import HOW

KINDS = {
    "fact": "What is known",
    "opinion": "What somebody makes of it",
    "words": "In their own words",
    "unknown": "What we do not know yet",
}
WEIGHTS = {"strength": "What goes well", "need": "What is needed", "both": "Neither, or both"}


class Assessment(models.Model):
    """One for the family at a time. It is a draft until somebody signs it; the next one begins anew beside it."""

    rows: ClassVar[Rows] = casework.of_family_by(
        "begun_by_id", change="EXISTS (SELECT FROM people_family f WHERE f.id = {row}.family_id)"
    )
    personal_data: ClassVar[tuple[str, ...]] = ("discussed_with", "their_view", "summary", "changes")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="assessments")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="assessments")
    pack = models.ForeignKey(PackVersion, on_delete=models.PROTECT, related_name="+")
    begun_on = models.DateField()
    begun_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField()
    changes = models.JSONField(default=list, blank=True, help_text="what was changed of the pack for this one")
    summary = models.TextField(blank=True)
    discussed_with = models.TextField(blank=True)
    their_view = models.TextField(blank=True)
    signed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    signed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["family"], condition=Q(signed_at=None), name="a_family_has_one_assessment_in_hand"
            ),
            models.CheckConstraint(
                condition=Q(signed_at=None, signed_by=None) | Q(signed_at__isnull=False, signed_by__isnull=False),
                name="a_signed_assessment_says_who_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"the assessment of the {self.family}"

    @property
    def words_count_from(self) -> datetime.date:
        """What somebody said in the term before it began is their voice in it too; what they said years ago is not."""
        return self.begun_on - datetime.timedelta(weeks=13)


class Entry(Item):
    """What an assessment says of one member under one heading. Facts, opinions and own words are kept apart."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "heading", "text", "kind", "weight", "whose", "how", "discussed_with",
    )  # fmt: skip
    title: ClassVar[str] = "what an assessment says"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="entries")
    heading = models.SlugField(max_length=80, help_text="the question of the pack")
    kind = models.CharField(max_length=10, choices=list(KINDS.items()))
    weight = models.CharField(max_length=10, choices=list(WEIGHTS.items()), default="both")
    text = models.TextField()
    whose = models.CharField(max_length=200, help_text="who says so")
    how = models.CharField(max_length=10, choices=list(HOW.items()), default="about")
    discussed_with = models.CharField(max_length=200, blank=True, help_text="of a worry: with whom it was discussed")
    discussed_on = models.DateField(null=True, blank=True)
    taken_out_on = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "entries"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(KINDS), "an_entry_is_of_a_known_kind"),
            known("weight", dict(WEIGHTS), "an_entry_has_a_known_weight"),
            known("how", dict(HOW), "an_entry_says_how_it_was_written"),
            models.CheckConstraint(
                condition=Q(discussed_with="", discussed_on=None)
                | (~Q(discussed_with="") & Q(discussed_on__isnull=False)),
                name="what_was_discussed_says_with_whom_and_when",
            ),
            models.CheckConstraint(condition=~Q(text="") & ~Q(whose=""), name="an_entry_says_what_and_who_says_so"),
        ]

    def __str__(self) -> str:
        return self.text

    def kept_from(self, records: Collection[Any]) -> bool:
        """Somebody's own words are for them alone; who else may have them is asked where voices are written down."""
        return self.kind == "words" and self.person_id not in records

    def kind_said(self, name: str) -> str:
        """Fact; What we think; Kit's words. `name`: whose words they are."""
        said = {"fact": "Fact", "opinion": "What we think", "words": f"{name}\N{RIGHT SINGLE QUOTATION MARK}s words"}
        return said.get(self.kind, KINDS[self.kind])


class EntryDraft(models.Model):
    """What somebody is typing under a heading: kept on the server as they type, and shown to nobody else."""

    rows: ClassVar[Rows] = custom(f"{{row}}.user_id = {ME}", "whoever typed it", remove=f"{{row}}.user_id = {ME}")
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "weight", "text", "whose")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="drafts")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    heading = models.SlugField(max_length=80)
    kind = models.CharField(max_length=10, blank=True)
    weight = models.CharField(max_length=10, blank=True)
    text = models.TextField(blank=True)
    whose = models.CharField(max_length=200, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "assessment", "person", "heading"], name="one_types_one_draft_under_a_heading"
            )
        ]

    def __str__(self) -> str:
        return f"a draft of {self.user}"
