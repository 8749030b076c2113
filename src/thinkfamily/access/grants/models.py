"""A grant: who may see which families, from when until when, and why."""

from typing import ClassVar

from django.db import models

from thinkfamily.access.users.models import User


class Grant(models.Model):
    """A reader's leave to see families. What of each family is shown is still up to the feeds' sharing rules."""

    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    class Scope(models.TextChoices):
        AREA = "area", "the early list of an area"
        OWN = "own", "families with somebody whom the reader's agency knows"
        FAMILY = "family", "one proposed family"

    reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    scope = models.CharField(max_length=10, choices=Scope.choices)
    area = models.CharField(max_length=200, blank=True, help_text="for an area; blank for the whole council")
    family_id = models.CharField(max_length=100, blank=True, help_text="for one family: its id in the publication")
    reason = models.TextField()
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    starts = models.DateField()
    ends = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends__gte=models.F("starts")), name="a_grant_ends_after_it_starts"
            ),
            models.CheckConstraint(condition=~models.Q(reason=""), name="a_grant_says_why"),
            models.CheckConstraint(
                condition=~models.Q(scope="family") | ~models.Q(family_id=""), name="a_grant_for_one_family_names_it"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reader}: {self.get_scope_display()}, until {self.ends}"
