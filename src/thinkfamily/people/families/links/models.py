"""The link of two families that share a child."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.families.links import who_sees
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person

# What whoever works with the one family may see of the other. Each is a decision; nothing else of the other is shown.
MAY_SEE: dict[str, str] = {
    "name": "What the other family is called, and which agency keeps its record",
    "who_to_call": "Who works with it, and how to reach them",
    "members": "Who belongs to it, by first name",
}


class FamilyLink(models.Model):
    """Two families stay two, and are linked because they share a child. `each_may_see`: keys of MAY_SEE."""

    rows: ClassVar[Rows] = who_sees.LINKS
    personal_data: ClassVar[tuple[str, ...]] = ("reason", "each_may_see", "until", "ended_why")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="links")
    other = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="links_to")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="family_links")
    reason = models.TextField()
    each_may_see = ArrayField(models.CharField(max_length=20, choices=list(MAY_SEE.items())), default=list)
    decided_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    until = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(family=F("other")), name="no_family_is_linked_with_itself"),
            models.CheckConstraint(condition=~Q(reason=""), name="a_link_says_why"),
            models.CheckConstraint(condition=Q(until=None) | ~Q(ended_why=""), name="the_end_of_a_link_says_why"),
            models.UniqueConstraint(
                fields=["family", "other", "child"],
                condition=Q(until=None),
                name="two_families_are_linked_once_for_a_child",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.family} and {self.other}, who share {self.child.first_name}"
