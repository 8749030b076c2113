"""What is going well and what worries, and what somebody must know before they knock."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, known

WEIGHTS = {"well": "Going well", "worry": "A worry"}


class Observation(Item):
    """Something that goes well or that worries, with who said it and when. It stands until somebody ends it."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("weight", "text", "whose", "seen_on", "until")
    title: ClassVar[str] = "what goes well or worries"

    weight = models.CharField(max_length=10, choices=list(WEIGHTS.items()))
    text = models.TextField()
    whose = models.CharField(max_length=200, help_text="who says so: Kit, the school register")
    seen_on = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("weight", dict(WEIGHTS), "an_observation_goes_well_or_worries"),
            models.CheckConstraint(condition=~models.Q(text=""), name="an_observation_says_something"),
            models.CheckConstraint(condition=~models.Q(whose=""), name="an_observation_says_who_says_so"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("seen_on")),
                name="an_observation_ends_after_it_was_seen",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class WarningNote(Item):
    """What somebody must know before they knock. `told`: whether the person knows that it stands here."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = (
        "text", "since", "review_on", "until", "told", "told_why_not", "knows", "ended_why",
    )  # fmt: skip
    title: ClassVar[str] = "a warning"

    text = models.TextField()
    since = models.DateField()
    review_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    told = models.BooleanField()
    told_why_not = models.TextField(blank=True)
    knows = models.TextField(blank=True, help_text="how they know: helped to write the plan")
    ended_why = models.TextField(blank=True)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~models.Q(text=""), name="a_warning_says_something"),
            models.CheckConstraint(
                condition=models.Q(told=True) | ~models.Q(told_why_not=""), name="a_warning_untold_says_why"
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gte=models.F("since")), name="a_warning_is_looked_at_after_it_begins"
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | (models.Q(until__gte=models.F("since")) & ~models.Q(ended_why="")),
                name="a_warning_ends_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.text
