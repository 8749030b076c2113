"""How it stands with one offer for one person, as it was said."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.people.persons import who_sees
from thinkfamily.people.persons.models import Item, known

STANDS = {"has": "Has it", "wants": "Wants it", "not_now": "Does not want it now"}


class OfferSaid(Item):
    """One row for a person, an offer and the agency that asked. Nothing counts them, and nothing follows from them.

    `offer`: the key of the pack of offers.
    """

    rows: ClassVar[Rows] = who_sees.ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("offer", "stands", "in_the_way", "goes_along", "whose")
    title: ClassVar[str] = "what is there for everybody, and who has it"

    offer = models.SlugField(max_length=60)
    stands = models.CharField(max_length=10, choices=list(STANDS.items()))
    in_the_way = models.TextField(blank=True, help_text="what stands in the way")
    goes_along = models.CharField(max_length=300, blank=True, help_text="who goes along the first time")
    whose = models.CharField(max_length=200, help_text="who says so")

    class Meta(Item.Meta):
        verbose_name_plural = "what was said of offers"
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("stands", dict(STANDS), "how_it_stands_with_an_offer_is_known"),
            models.CheckConstraint(condition=~Q(offer="") & ~Q(whose=""), name="what_is_said_of_an_offer_says_whose"),
            models.UniqueConstraint(
                fields=["person", "offer", "source_agency"], name="an_offer_is_asked_once_of_a_person_by_an_agency"
            ),
        ]

    def __str__(self) -> str:
        return STANDS[self.stands]
