"""What happened in somebody's life that matters to their family."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, known
from thinkfamily.vocabulary.life_events import life_events

KINDS = {name: kind.title for name, kind in life_events().items()}
PRECISIONS = {"day": "The day is known", "month": "Only the month is known", "year": "Only the year is known"}
CERTAINTIES = {"stated": "Somebody said so", "confirmed": "Confirmed", "believed": "Believed, not known"}


class LifeEvent(Item):
    """Something that happened to somebody: a birth, a move, a loss. `on` is the first day of what `precision` says."""

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "on", "until", "text")
    title: ClassVar[str] = "an event of their life"

    kind = models.CharField(max_length=30, choices=list(KINDS.items()))
    on = models.DateField()
    precision = models.CharField(max_length=10, choices=list(PRECISIONS.items()), default="day")
    until = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    certainty = models.CharField(max_length=10, choices=list(CERTAINTIES.items()), default="stated")

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(KINDS), "an_event_of_a_life_is_of_a_known_kind"),
            known("precision", dict(PRECISIONS), "an_event_says_how_well_its_day_is_known"),
            known("certainty", dict(CERTAINTIES), "an_event_says_how_sure_it_is"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("on")),
                name="an_event_of_a_life_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return life_events()[self.kind].sentence(self.person.first_name or "Somebody")
