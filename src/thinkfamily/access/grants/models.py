"""A grant: who may see which families, from when until when, on which ground, and why."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.fields.ranges import BigIntegerRangeField
from django.db import models
from django.db.models import BigIntegerField, F, Func, Q, Value
from django.db.models.functions import Coalesce, Greatest, Least

from thinkfamily.access import who_sees
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User

FAMILY = Func(F("family_id"), Value(0), function="hashtextextended", output_field=BigIntegerField())
A_FAMILY = Func(FAMILY, FAMILY, Value("[]"), function="int8range", output_field=BigIntegerRangeField())
LAST = Greatest(F("starts"), Least(F("ends"), Coalesce(F("withdrawn_on"), F("ends"))))
DAYS = Func(F("starts"), LAST, Value("[)"), function="daterange", output_field=DateRangeField())


class Grant(models.Model):
    """A reader's leave to see families. What of each family is shown is still up to sharing rules and decisions."""

    rows: ClassVar[Rows] = who_sees.GRANTS
    personal_data: ClassVar[tuple[str, ...]] = ("reason",)

    class Scope(models.TextChoices):
        AREA = "area", "families of an area"
        OWN = "own", "families with somebody whom the reader's agency knows"
        FAMILY = "family", "one proposed family"
        RECORD = "record", "one family's record"

    class Ground(models.TextChoices):
        WORK = "work", "Works with the family"
        LEAD = "lead", "Lead professional of the family"
        SUPERVISION = "supervision", "Supervises or checks the work"
        INVITED = "invited", "Invited partner"
        COVER = "cover", "Covers for somebody"
        EMERGENCY = "emergency", "Emergency access"

    reader = models.ForeignKey(User, on_delete=models.PROTECT, related_name="grants")
    scope = models.CharField(max_length=10, choices=Scope.choices)
    ground = models.CharField(max_length=20, choices=Ground.choices, default=Ground.WORK)
    area = models.CharField(max_length=200, blank=True, help_text="for an area; blank for the whole council")
    family_id = models.CharField(max_length=100, blank=True, db_index=True, help_text="for one family: its id")
    reason = models.TextField()
    given_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    starts = models.DateField()
    ends = models.DateField()
    ends_at = models.DateTimeField(null=True, blank=True, help_text="the very moment, where a day is too long")
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="a_grant_ends_after_it_starts"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_grant_says_why"),
            models.CheckConstraint(
                condition=~Q(scope__in=["family", "record"]) | ~Q(family_id=""), name="a_grant_for_one_family_names_it"
            ),
            models.CheckConstraint(
                condition=~Q(ground="emergency") | Q(ends_at__isnull=False), name="an_emergency_ends_at_a_moment"
            ),
            models.CheckConstraint(
                condition=~Q(ground__in=["lead", "emergency"]) | ~Q(family_id=""), name="a_lead_is_of_one_family"
            ),
            # A grant that is withdrawn no longer counts from that very day.
            ExclusionConstraint(
                name="one_lead_professional_at_a_time",
                expressions=[(A_FAMILY, "&&"), (DAYS, "&&")],
                condition=Q(ground="lead"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reader}: {self.get_scope_display()}, until {self.ends}"
