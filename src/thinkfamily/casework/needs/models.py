"""A need of one person, and what people have said of it since."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import NOBODY, Rows, custom
from thinkfamily.access.users.models import User
from thinkfamily.access.who_sees import ME
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Dated, Person, known

BASES = {
    "found": "Found in records",
    "told": "Told by the family",
    "judged": "Judged by somebody who works with them",
}
# An adult's troubles of which each child and dependent adult is asked whether they are touched by them.
CONCERNS = {
    "domestic_abuse": "Domestic abuse",
    "mental_health": "Mental ill-health",
    "substance": "Alcohol or drugs",
    "learning_disability": "A learning disability",
}
SAID = {
    "confirmed": "It is so",
    "contested": "It is not so, or not like that",
    "dismissed": "Looked at and left, with a reason",
    "settled": "Talked through, and it stands",
    "did": "What I did about it",
}


class Need(Dated):
    """What somebody needs, or is troubled by. The same need keeps its thread, whoever speaks of it.

    `code`: of a framework in the vocabulary, where one fits; `found_as`: the need that Identify found, if it did, by
    what stands for it in addresses. `harms`: who is said to harm. `joined_to`: the same need, known another way: both
    are one thread, and each still says from whom it came and who may know it.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "code",
        "text",
        "basis",
        "concern",
        "whose",
        "found_as",
        "since",
        "until",
        "ended_why",
    )
    title: ClassVar[str] = "a need"

    code = models.CharField(max_length=40, blank=True)
    text = models.TextField()
    basis = models.CharField(max_length=10, choices=list(BASES.items()))
    concern = models.CharField(max_length=20, blank=True, choices=list(CONCERNS.items()))
    whose = models.CharField(max_length=200, help_text="who says so: Kit, the school register")
    found_as = models.CharField(max_length=100, blank=True)
    harms = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="who is said to harm"
    )
    joined_to = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="joined")
    ended_why = models.TextField(blank=True, help_text="what changed")

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("basis", dict(BASES), "a_need_has_a_known_basis"),
            known("concern", {"": "", **CONCERNS}, "a_need_is_of_a_known_concern"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(whose=""), name="a_need_says_what_and_who_says_so"),
            models.CheckConstraint(condition=~Q(joined_to=F("id")), name="a_need_is_not_joined_to_itself"),
        ]

    def __str__(self) -> str:
        return self.text


class NeedSaid(models.Model):
    """What somebody said of a need: a worker, or a person of the family whose words a worker wrote down."""

    rows: ClassVar[Rows] = custom(
        "EXISTS (SELECT FROM casework_need n WHERE n.id = {row}.need_id)",
        "whoever sees the need",
        add=f"{{row}}.by_id = {ME} AND EXISTS (SELECT FROM casework_need n WHERE n.id = {{row}}.need_id)",
        change=NOBODY,
    )
    personal_data: ClassVar[tuple[str, ...]] = ("said", "reason")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="said")
    said = models.CharField(max_length=10, choices=list(SAID.items()))
    reason = models.TextField()
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="whose view it is"
    )
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "what was said of needs"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            known("said", dict(SAID), "what_is_said_of_a_need_is_known"),
            models.CheckConstraint(condition=~Q(reason=""), name="what_is_said_of_a_need_has_a_reason"),
        ]

    def __str__(self) -> str:
        return SAID[self.said]
