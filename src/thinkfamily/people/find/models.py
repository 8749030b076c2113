"""By what people are found. Both tables are kept by the database itself (triggers), and read by its search alone."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.people.persons.models import Person

KEPT_BY_THE_DATABASE = custom(
    NOBODY, "nobody reads it: the database's own search looks here, and answers with people whom the searcher may see"
)


class SearchKey(models.Model):
    """What one row about somebody is found by: the person's own row, or one item (`item`: its id) of theirs.

    A key is a word of a name as it is, or a letter and a colon before anything else: b: date of birth, y: its year,
    x: expected date, p: postcode, o: its first half, t: telephone, e: email, i: identifier. An item's keys count only
    for readers who may see that item, which its class of information and its agency decide, as everywhere.
    """

    rows: ClassVar[Rows] = KEPT_BY_THE_DATABASE
    personal_data: ClassVar[tuple[str, ...]] = ("keys",)

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+", db_index=False)
    item = models.UUIDField(null=True)
    is_name = models.BooleanField(default=False)
    information = models.CharField(max_length=30, blank=True)
    source_agency = models.BigIntegerField(null=True)
    keys = ArrayField(models.TextField())

    class Meta:
        verbose_name_plural = "what people are found by"
        indexes: ClassVar = [
            models.Index(fields=["person"], name="what_somebody_is_found_by"),
            models.Index(fields=["item"], name="what_an_item_is_found_by", condition=Q(item__isnull=False)),
            GinIndex(fields=["keys"], name="who_is_found_by_a_key", fastupdate=False),
        ]

    def __str__(self) -> str:
        return f"what {self.person_id} is found by"


class SearchWord(models.Model):
    """A word of somebody's name, once however many have it; so that words which are like it are found quickly.

    `shape`: its letters in the Latin alphabet, because the index of similar words knows no other; `sounds`: how it
    may be spoken (Daitch-Mokotoff).
    """

    rows: ClassVar[Rows] = KEPT_BY_THE_DATABASE
    personal_data: ClassVar[tuple[str, ...]] = ("word",)

    word = models.TextField(primary_key=True)
    shape = models.TextField()
    sounds = ArrayField(models.TextField())

    class Meta:
        verbose_name_plural = "words of names"
        indexes: ClassVar = [
            GinIndex(fields=["shape"], opclasses=["gin_trgm_ops"], name="words_of_a_like_shape", fastupdate=False),
            GinIndex(fields=["sounds"], name="words_that_sound_alike", fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.word
