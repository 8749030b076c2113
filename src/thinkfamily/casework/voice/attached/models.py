"""That a file was taken out without the words that it came with."""

import uuid
from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.casework.voice.models import SEES_WORDS, VoiceEntry, VoiceFile

# Whoever sees the words sees that a file of theirs was taken out: so the rule of files can rest on it.
TAKEN_OUT = custom(
    SEES_WORDS,
    "whoever sees the words",
    add="EXISTS (SELECT FROM casework_voiceentry v WHERE v.id = {row}.entry_id"
    f" AND v.source_agency_id = (SELECT tf_reader_agency())) AND {{row}}.by_id = {ME}",
    change=NOBODY,
)
OF_THESE_WORDS = pgtrigger.Trigger(
    name="a_file_is_taken_out_of_its_own_words",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="IF NOT EXISTS (SELECT FROM casework_voicefile f WHERE f.id = NEW.file_id AND f.entry_id = NEW.entry_id) THEN"
    " RAISE EXCEPTION 'This file is not of these words.'; END IF; RETURN NEW;",
)


class FileTakenOut(models.Model):
    """A file stands with the words no longer: why, and who said so. What is in it is kept as long as the words are."""

    rows: ClassVar[Rows] = TAKEN_OUT
    personal_data: ClassVar[tuple[str, ...]] = ("why",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    entry = models.ForeignKey(VoiceEntry, on_delete=models.PROTECT, related_name="files_taken_out")
    file = models.OneToOneField(VoiceFile, on_delete=models.PROTECT, related_name="taken_out")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "files taken out"
        triggers: ClassVar = [APPEND_ONLY, OF_THESE_WORDS]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(why=""), name="a_file_is_taken_out_for_a_reason"),
        ]

    def __str__(self) -> str:
        return self.why
