"""That a family was restricted, by whom and why; and the end of that. Rows are only added."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.rows import NOBODY, Rows, of_family
from thinkfamily.access.users.models import User
from thinkfamily.people.families.models import Family


class Restriction(models.Model):
    """From now on, or until now, only grants for this record reach the family. The newest row counts."""

    personal_data: ClassVar[tuple[str, ...]] = ("why",)
    rows: ClassVar[Rows] = of_family("family_id").also(add=NOBODY, change=NOBODY)  # the product adds, after a policy

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="restrictions")
    begins = models.BooleanField(help_text="yes: restricted from here on; no: lifted")
    why = models.TextField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=~Q(why=""), name="a_restriction_says_why")]

    def __str__(self) -> str:
        return f"{'restricted' if self.begins else 'open again'} {self.at:%Y-%m-%d}"
