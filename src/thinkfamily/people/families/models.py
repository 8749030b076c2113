"""A family, who belongs to it, and who was proposed and does not."""

import uuid
from typing import ClassVar

from django.db import models

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.families import who_sees
from thinkfamily.people.persons.models import Person, known
from thinkfamily.vocabulary.kinship import NOT_FAMILY, ON_RECORD


class Family(models.Model):
    """A family's record. `kept_by`: the agency that answers for it; `restricted`: only grants for it alone reach it."""

    rows: ClassVar[Rows] = who_sees.FAMILIES
    personal_data: ClassVar[tuple[str, ...]] = ("name", "area", "opened_why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    area = models.CharField(max_length=200, blank=True, db_index=True, help_text="an area's grants reach its families")
    restricted = models.BooleanField(default=False)
    kept_by = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="families")
    # No unique constraint: a second opening must give the same answer whether or not there is a record one may not see.
    opened_from = models.CharField(max_length=100, blank=True, db_index=True, help_text="the proposal's id")
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    opened_why = models.TextField()

    class Meta:
        verbose_name_plural = "families"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(opened_why=""), name="an_opening_says_why"),
            models.CheckConstraint(condition=~models.Q(name=""), name="a_family_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Somebody in a family, with dates. A person may belong to several families at a time.

    Who is on the record and not family (a lodger, a friend) has a role that says so, and is not counted as family.
    """

    rows: ClassVar[Rows] = who_sees.MEMBERSHIPS
    personal_data: ClassVar[tuple[str, ...]] = ("role", "since", "until", "in_plan", "why", "agreed_by", "agreed_on")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=40, choices=list(ON_RECORD.items()))
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    in_plan = models.BooleanField(default=True)
    why = models.TextField(blank=True)
    agreed_by = models.CharField(
        max_length=300, blank=True, help_text="who agreed that a child is in the plan, in words"
    )
    agreed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            known("role", dict(ON_RECORD), "a_member_has_a_known_role"),
            models.UniqueConstraint(
                fields=["family", "person"],
                condition=models.Q(until=None),
                name="somebody_belongs_to_a_family_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")),
                name="a_membership_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} in {self.family}"

    @property
    def is_family(self) -> bool:
        """Whether they are family, and not only of the home or the network."""
        return self.role not in NOT_FAMILY


class LeftOut(models.Model):
    """Somebody whom Identify proposed and who, says the opener, does not belong. Never proposed again unasked."""

    rows: ClassVar[Rows] = who_sees.LEFT_OUT
    personal_data: ClassVar[tuple[str, ...]] = ("proposed_id", "why")

    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="left_out")
    proposed_id = models.CharField(max_length=100)
    why = models.TextField()
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "left out"
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(why=""), name="leaving_somebody_out_says_why")
        ]

    def __str__(self) -> str:
        return f"{self.proposed_id} is not of {self.family_id}"
