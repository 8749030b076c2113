"""Whether a child was asked if they care for somebody; caring that a person confirmed, and the clock of the law."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, known

ANSWERS = {
    "yes": "Yes, they care for somebody",
    "no": "No, they do not",
    "not_yet": "Not asked yet, and why",
}


class CaringAsked(Item):
    """Whether `person`, a child, cares for somebody: whom we asked, when, and what they said. A yes confirms nothing.

    `words`: what was said, as it was said; for `not_yet` why, and `again_on` when somebody asks.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "answer",
        "asked_of",
        "asked_on",
        "words",
        "for_whom",
        "does",
        "again_on",
    )
    title: ClassVar[str] = "whether a child cares for somebody"

    answer = models.CharField(max_length=10, choices=list(ANSWERS.items()))
    asked_of = models.CharField(max_length=200, help_text="whom we asked: Kit, on a walk")
    asked_on = models.DateField()
    words = models.TextField(help_text="what they said, in their words; or why nobody has asked yet")
    for_whom = models.CharField(max_length=200, blank=True, help_text="for whom they care")
    does = models.TextField(blank=True, help_text="what they do")
    again_on = models.DateField(null=True, blank=True, help_text="when somebody asks, where nobody has yet")

    class Meta(Item.Meta):
        verbose_name_plural = "answers about caring"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("answer", dict(ANSWERS), "an_answer_about_caring_is_known"),
            models.CheckConstraint(condition=~Q(words="") & ~Q(asked_of=""), name="an_answer_about_caring_says_whose"),
            models.CheckConstraint(
                condition=~Q(answer="yes") | (~Q(for_whom="") & ~Q(does="")), name="caring_says_for_whom_and_what"
            ),
            models.CheckConstraint(
                condition=~Q(answer="not_yet") | Q(again_on__isnull=False), name="not_asked_yet_says_when"
            ),
        ]

    def __str__(self) -> str:
        return f"{ANSWERS[self.answer]}: {self.words}"


class YoungCarer(Item):
    """Somebody confirmed that `person` cares for somebody: from then runs the clock of their own needs assessment.

    `confirmed_by` is a person, always; no rule makes one. `law`: the entry of `law.yaml` that set `due`.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("because", "started_on", "due", "law", "done_on", "came_of_it")
    title: ClassVar[str] = "a young carer\N{RIGHT SINGLE QUOTATION MARK}s needs assessment"

    asked = models.ForeignKey(CaringAsked, on_delete=models.PROTECT, related_name="confirmed")
    because = models.TextField(help_text="why whoever confirms it is sure, in their words")
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    started_on = models.DateField()
    due = models.DateField()
    law = models.CharField(max_length=60)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.CharField(max_length=200, blank=True, help_text="who carried it out")
    came_of_it = models.TextField(blank=True)

    class Meta(Item.Meta):
        verbose_name_plural = "young carers"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.UniqueConstraint(
                fields=["person"], condition=Q(done_on=None), name="one_young_carers_assessment_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(because=""), name="caring_is_confirmed_with_a_reason"),
            models.CheckConstraint(condition=Q(due__gte=F("started_on")), name="it_is_due_after_it_starts"),
            models.CheckConstraint(
                condition=Q(done_on=None) | (Q(done_on__gte=F("started_on")) & ~Q(done_by="") & ~Q(came_of_it="")),
                name="what_is_done_says_when_by_whom_and_what_came_of_it",
            ),
        ]

    def __str__(self) -> str:
        return f"confirmed on {self.started_on}: {self.because}"
