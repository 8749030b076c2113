"""A home, and who stays there: dated, and for as many homes at a time as somebody has."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.families.households import who_sees
from thinkfamily.people.persons.models import Dated, ends_after_it_begins, known
from thinkfamily.people.persons.who_sees import ITEMS
from thinkfamily.vocabulary.kinship import STAYS

FORTNIGHT = 14


class Household(models.Model):
    """A home by the name that people give it: "Eva and Sam's home". It says nothing of where it is."""

    rows: ClassVar[Rows] = who_sees.HOUSEHOLDS
    personal_data: ClassVar[tuple[str, ...]] = ("name", "since", "until")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(name=""), name="a_home_has_a_name"),
            ends_after_it_begins("a_home_ends_after_it_begins"),
        ]

    def __str__(self) -> str:
        return self.name


class Stay(Dated):
    """Somebody at a home. `nights`: of a fortnight, as it usually is; none where nobody counts them."""

    title: ClassVar[str] = "where somebody stays"
    rows: ClassVar[Rows] = ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("household", "kind", "nights", "pattern", "since", "until")

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="stays")
    kind = models.CharField(max_length=20, choices=list(STAYS.items()), default="lives")
    nights = models.PositiveSmallIntegerField(null=True, blank=True, help_text="nights of a fortnight")
    pattern = models.CharField(max_length=300, blank=True, help_text='in words: "week about", "Fridays to Sundays"')

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("kind", dict(STAYS), "a_stay_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=Q(nights=None) | Q(nights__lte=FORTNIGHT), name="a_fortnight_has_fourteen_nights"
            ),
            models.UniqueConstraint(
                fields=["person", "household", "source_agency"],
                condition=Q(until=None),
                name="somebody_stays_at_a_home_once_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return (
            f"{self.person.first_name or self.person}: {self.get_kind_display().lower()}, {self.household}{self.time}"
        )

    @property
    def time(self) -> str:
        """How much of the time, in words with a colon before; nothing where that is not said."""
        nights = "" if self.nights is None else f"{self.nights} nights of a fortnight"
        said = "; ".join(part for part in (self.pattern, nights) if part)
        return f": {said}" if said else ""
