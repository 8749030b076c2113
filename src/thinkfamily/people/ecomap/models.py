"""What a child says of who is close to them: drawn with the child, dated, kept as the child's own voice."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.rows import Rows
from thinkfamily.people.ecomap import who_sees
from thinkfamily.people.ecomap.rules import CIRCLES
from thinkfamily.people.persons.models import Item


class MyPeople(Item):
    """One drawing. A newer one never takes its place: what a child said then stays said.

    `family_may_see`, `others_may_see`: what the child allowed. Without a yes only the agency that it was drawn with.
    """

    title: ClassVar[str] = "what a child said of their people"
    rows: ClassVar[Rows] = who_sees.DRAWN
    personal_data: ClassVar[tuple[str, ...]] = (
        "drawn_on", "with_whom", "words", "family_may_see", "others_may_see", "said_of_seeing",
    )  # fmt: skip

    drawn_on = models.DateField()
    with_whom = models.CharField(max_length=200, help_text="who was there")
    words = models.TextField(blank=True, help_text="what the child said of it all")
    family_may_see = models.BooleanField(default=False)
    others_may_see = models.BooleanField(default=False)
    said_of_seeing = models.TextField(blank=True, help_text="what the child said about who may see it")

    class Meta(Item.Meta):
        verbose_name_plural = "children's drawings of their people"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            models.CheckConstraint(condition=~Q(with_whom=""), name="a_drawing_says_who_was_there"),
        ]

    def __str__(self) -> str:
        return f"My people, {self.drawn_on}"


class Placed(models.Model):
    """One of the people in a drawing: what the child calls them, how close, and what the child said. Only added."""

    rows: ClassVar[Rows] = who_sees.PLACED
    personal_data: ClassVar[tuple[str, ...]] = ("name", "circle", "words")

    drawing = models.ForeignKey(MyPeople, on_delete=models.PROTECT, related_name="placed")
    name = models.CharField(max_length=100)
    circle = models.CharField(max_length=20, choices=[(key, words) for key, (words, _) in CIRCLES.items()])
    words = models.TextField(blank=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "placed"
        triggers: ClassVar = [APPEND_ONLY]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(circle__in=list(CIRCLES)), name="somebody_stands_in_a_known_circle"),
            models.CheckConstraint(condition=~Q(name=""), name="somebody_in_a_drawing_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.words}" if self.words else self.name
