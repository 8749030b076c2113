"""What people said of two records, that they were read as one, and that this was undone. Rows are only added."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person, known
from thinkfamily.people.same_person import who_sees
from thinkfamily.people.seals.models import Seal

SAID = {"asked": "May be one person", "not_same": "Not the same person", "cannot_tell": "I cannot tell"}
WHOSE = {"kept": "the one record", "gone": "the other record", "undecided": "not decided yet"}


class PairSaid(models.Model):
    """What somebody said of two persons' records, short of reading them as one. The latest about a pair holds.

    `one` is always the record with the smaller id, so that a pair is said in one way only.
    """

    rows: ClassVar[Rows] = who_sees.PAIRS
    personal_data: ClassVar[tuple[str, ...]] = ("why",)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    one = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said = models.CharField(max_length=20, choices=list(SAID.items()))
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "what was said of a pair"
        verbose_name_plural = "what was said of pairs"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("said", dict(SAID), "a_pair_is_spoken_of_in_known_words"),
            models.CheckConstraint(condition=~Q(why=""), name="what_is_said_of_a_pair_says_why"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="a_pair_is_said_in_one_way"),
        ]

    def __str__(self) -> str:
        return f"{self.get_said_display()}: {self.one_id}, {self.other_id}"


class LikelyPair(models.Model):
    """Two persons' records that say the same of somebody, found at night. The rows are made anew each time.

    `agrees`: what is the same, by name (rules.AGREES). `one` is the record with the smaller id.
    """

    rows: ClassVar[Rows] = who_sees.PAIRS
    personal_data: ClassVar[tuple[str, ...]] = ("agrees",)

    one = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    agrees = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="a_likely_pair_is_said_in_one_way"),
            models.UniqueConstraint(fields=["one", "other"], name="a_likely_pair_is_found_once"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id}, {self.other_id}: {', '.join(self.agrees)}"


class Merge(models.Model):
    """Two records are read as one person from now on. `gone.merged_into` says so; nothing else is rewritten.

    `asked`: what made it unlikely, each a sentence, and was looked at all the same.
    """

    rows: ClassVar[Rows] = who_sees.MERGES
    personal_data: ClassVar[tuple[str, ...]] = ("why", "asked")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kept = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    gone = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    why = models.TextField()
    asked = models.JSONField(default=list, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(why=""), name="a_merge_says_why"),
            models.CheckConstraint(condition=~Q(kept=F("gone")), name="two_records_are_merged"),
        ]

    def __str__(self) -> str:
        return f"{self.gone_id} is read as {self.kept_id}"


class CarriedSeal(models.Model):
    """The other record says the same as something sealed: while the two are read as one, the seal binds it too."""

    rows: ClassVar[Rows] = who_sees.OF_A_MERGE
    personal_data: ClassVar[tuple[str, ...]] = ()

    merge = models.ForeignKey(Merge, on_delete=models.PROTECT, related_name="carried")
    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="carried")
    item = models.UUIDField(db_index=True)

    class Meta:
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["merge", "seal", "item"], name="a_seal_is_carried_to_an_item_once")
        ]

    def __str__(self) -> str:
        return f"{self.seal_id} on {self.item}"


class MergeUndone(models.Model):
    """The two were not one person: from now on each is read by itself again."""

    rows: ClassVar[Rows] = who_sees.OF_A_MERGE
    personal_data: ClassVar[tuple[str, ...]] = ("why",)

    merge = models.OneToOneField(Merge, on_delete=models.PROTECT, related_name="undone")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "merges undone"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="undoing_a_merge_says_why")]

    def __str__(self) -> str:
        return f"undone {self.at:%Y-%m-%d}"


class Belonging(models.Model):
    """To which of the two something belongs that was written down while they were read as one. The latest row holds.

    `model` and `key` name the row, `field` the person that it names. Where nobody knows yet, it stays where it was
    written and a task waits. `asked`: who wrote it, where whoever undid the merge may not see what it says.
    """

    rows: ClassVar[Rows] = who_sees.BELONGINGS
    personal_data: ClassVar[tuple[str, ...]] = ()

    undone = models.ForeignKey(MergeUndone, on_delete=models.PROTECT, related_name="belongings")
    model = models.CharField(max_length=100)
    key = models.CharField(max_length=64)
    field = models.CharField(max_length=40)
    whose = models.CharField(max_length=20, choices=list(WHOSE.items()))
    asked = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = "what belongs to whom"
        verbose_name_plural = "what belongs to whom"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [known("whose", dict(WHOSE), "what_is_divided_belongs_to_one_of_two_or_is_open")]

    def __str__(self) -> str:
        return f"{self.model} {self.key}: {self.get_whose_display()}"
