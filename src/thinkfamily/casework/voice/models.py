"""How somebody wants to take part, what they said, what we did about it, and what they think of a judgement."""

import uuid
from collections.abc import Collection
from typing import Any, ClassVar

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.casework import who_sees as casework
from thinkfamily.casework.voice.rules import KINDS, MODES, MOST, WAYS
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Dated, Item, Person, known
from thinkfamily.vocabulary.written import HOW

SEES_WORDS = "EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id)"
SEES_THEM_STILL = SEES_WORDS.replace("_id)", "_id AND v.taken_out_on IS NULL)")
WITH_WORDS = custom(
    SEES_WORDS, "whoever sees the words", add=f"{SEES_WORDS} AND {{row}}.by_id = {ME}", change=SEES_WORDS
)
FILES = custom(
    f"{SEES_THEM_STILL} AND NOT EXISTS (SELECT FROM casework_filetakenout t WHERE t.file_id = {{row}}.id)",
    "whoever sees the words, unless they were taken out, or the file was",
    add="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id AND v.taken_out_on IS NULL"
    " AND v.source_agency_id = (SELECT tf_reader_agency()))"
    f" AND {{row}}.by_id = {ME}",
    change=NOBODY,
)
VIEWS = {
    "agrees": "Sees it so too",
    "partly": "Sees part of it so",
    "disagrees": "Sees it otherwise",
    "not_told": "Has not been told yet",
}
JUDGEMENTS = {"level": "how much help is needed", "entry": "what an assessment says", "need": "a need"}


class Participation(Dated):
    """How somebody wants to take part, as they told an agency on a day. One holds at a time; earlier ones stay.

    `not_now` comes alone, with why, and with the day on which they are asked again.
    """

    title: ClassVar[str] = "how somebody wants to take part"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("ways", "chosen", "said", "ask_again_on", "since", "until")

    ways = ArrayField(models.CharField(max_length=10, choices=list(WAYS.items())))
    chosen = models.CharField(max_length=200, blank=True, help_text="whom they choose to speak for or with them")
    said = models.TextField(blank=True, help_text="what they said about it; for not now, why")
    ask_again_on = models.DateField(null=True, blank=True)

    class Meta(Dated.Meta):
        verbose_name_plural = "ways of taking part"
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=["person", "source_agency"], condition=Q(until=None), name="one_way_of_taking_part_at_a_time"
            ),
            models.CheckConstraint(condition=Q(ways__len__gt=0), name="taking_part_says_how"),
            models.CheckConstraint(condition=Q(ways__contained_by=list(WAYS)), name="taking_part_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=~Q(ways__contains=["not_now"])
                | (Q(ways__len=1) & ~Q(said="") & Q(ask_again_on__isnull=False)),
                name="not_now_says_why_and_when_to_ask_again",
            ),
            models.CheckConstraint(
                condition=~Q(ways__contains=["someone"]) | ~Q(chosen=""), name="whom_they_choose_is_named"
            ),
        ]

    def __str__(self) -> str:
        return "; ".join(WAYS[one] for one in self.ways)

    def kept_from(self, records: Collection[Any]) -> bool:
        """What they said of it is theirs."""
        return self.person_id not in records


class VoiceEntry(Item):
    """Somebody's words as they said them, or what they drew or showed. No summary of a worker's.

    `language` empty: English; else `text` is in that language and `translation` stands beside it. `agreed_for`: members
    of the family who may have these words in a copy of theirs, because the person said so (`agreed_words`).
    """

    title: ClassVar[str] = "somebody’s own words"
    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "text", "mode", "said_on", "relayed_by", "how", "language", "translation", "translated_by", "agreed_words",
    )  # fmt: skip

    said_on = models.DateField()
    mode = models.CharField(max_length=10, choices=list(MODES.items()))
    text = models.TextField(help_text="as it was said; of a drawing, what they said about it")
    language = models.CharField(max_length=100, blank=True)
    translation = models.TextField(blank=True)
    translated_by = models.CharField(max_length=200, blank=True)
    relayed_by = models.CharField(max_length=200, help_text="who heard it and passed it on")
    how = models.CharField(max_length=10, choices=list(HOW.items()))
    agreed_for = ArrayField(models.UUIDField(), default=list, blank=True)
    agreed_words = models.TextField(blank=True)
    taken_out_on = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "voice entries"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("mode", dict(MODES), "words_come_in_a_known_way"),
            known("how", dict(HOW), "words_say_how_they_were_written"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(relayed_by=""), name="words_say_who_heard_them"),
            models.CheckConstraint(
                condition=Q(translation="") | (~Q(language="") & ~Q(translated_by="")),
                name="a_translation_says_of_what_and_by_whom",
            ),
            models.CheckConstraint(
                condition=Q(agreed_for=[]) | ~Q(agreed_words=""), name="who_else_may_read_words_is_agreed_in_words"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def kept_from(self, records: Collection[Any]) -> bool:
        """From everybody else, unless they said that this one may have it."""
        return self.person_id not in records and not set(self.agreed_for) & set(records)


class Reply(models.Model):
    """You said, we did: what came of somebody's words, when they were told, and what they answered."""

    rows: ClassVar[Rows] = WITH_WORDS
    personal_data: ClassVar[tuple[str, ...]] = ("did", "told_on", "told_how", "answered")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.ForeignKey(VoiceEntry, on_delete=models.PROTECT, related_name="replies")
    did = models.TextField(help_text="what we did, or why we could not")
    told_on = models.DateField(null=True, blank=True)
    told_how = models.CharField(max_length=300, blank=True)
    answered = models.TextField(blank=True, help_text="what they said to it, in their words")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "replies"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(did=""), name="a_reply_says_what_we_did"),
            models.CheckConstraint(
                condition=Q(told_on__isnull=False) | Q(answered=""), name="only_who_was_told_has_answered"
            ),
        ]

    def __str__(self) -> str:
        return self.did


class VoiceFile(models.Model):
    """A drawing, letter, recording or film that came with somebody's words, made safe before it was kept."""

    rows: ClassVar[Rows] = FILES
    personal_data: ClassVar[tuple[str, ...]] = ("file_name", "content")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.ForeignKey(VoiceEntry, on_delete=models.PROTECT, related_name="files")
    file_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=[(name, kind.title) for name, kind in KINDS.items()])
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64, help_text="of the file as it was sent")
    content = models.BinaryField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "files of words"
        triggers: ClassVar = [pgtrigger.Protect(name="a_voice_file_stays_as_it_was_kept", operation=pgtrigger.Update)]
        constraints: ClassVar = [
            known("kind", dict(KINDS), "a_voice_file_is_of_a_known_kind"),
            models.CheckConstraint(condition=Q(size__range=(1, MOST)), name="a_voice_file_is_not_too_big"),
        ]

    def __str__(self) -> str:
        return self.file_name


class FamilyView(Item):
    """What somebody of the family thinks of a judgement. `person`: whom it judges, or who says so where it is of all.

    `other`: who says so, where that is somebody else. The newest of somebody about a judgement counts.
    """

    title: ClassVar[str] = "what somebody thinks of a judgement"
    rows: ClassVar[Rows] = casework.VIEWS
    personal_data: ClassVar[tuple[str, ...]] = ("view", "said", "told_on", "told_by")

    kind = models.CharField(max_length=10, choices=list(JUDGEMENTS.items()))
    judgement = models.UUIDField(db_index=True)
    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="views_of_others")
    view = models.CharField(max_length=10, choices=list(VIEWS.items()))
    said = models.TextField(help_text="in their words; of somebody not told yet, why")
    told_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=200, blank=True, help_text="who told them what it says")

    class Meta(Item.Meta):
        verbose_name_plural = "views of judgements"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(JUDGEMENTS), "a_view_is_of_a_known_judgement"),
            known("view", dict(VIEWS), "a_view_is_of_a_known_kind"),
            models.CheckConstraint(condition=~Q(said=""), name="a_view_stands_in_their_words"),
            models.CheckConstraint(
                condition=Q(view="not_told", told_on=None) | (~Q(view="not_told") & Q(told_on__isnull=False)),
                name="a_view_says_when_they_were_told",
            ),
        ]

    def __str__(self) -> str:
        return self.said

    def kept_from(self, records: Collection[Any]) -> bool:
        """They are the words of whoever says so, also where they are about somebody else."""
        return (self.other_id or self.person_id) not in records
