"""An agency, and its kind, by which the feeds' sharing rules speak of it."""

from typing import ClassVar

from django.db import models

from thinkfamily.access import who_sees
from thinkfamily.access.rows import Rows
from thinkfamily.vocabulary.agencies import AGENCY_KINDS


class Agency(models.Model):
    """Whom a reader works for. `name` is how extracts name it, so that 'our own pupils' can be told."""

    rows: ClassVar[Rows] = who_sees.AGENCIES
    personal_data: ClassVar[tuple[str, ...]] = ()

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=40, choices=list(AGENCY_KINDS.items()))
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        verbose_name_plural = "agencies"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=list(AGENCY_KINDS)), name="an_agency_is_of_a_known_kind")
        ]

    def __str__(self) -> str:
        return self.name
