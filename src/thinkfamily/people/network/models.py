"""Who and what is round a family: supporters, groups and places, and the harm or safety found at a place."""

import uuid
from typing import ClassVar

from django.db import models
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.rows import Rows
from thinkfamily.access.users.models import User
from thinkfamily.people.network import who_sees
from thinkfamily.people.network.rules import ASKED, GROUPS, KINDS, STRENGTHS, TOWARDS, WEIGHTS
from thinkfamily.people.persons.models import Dated, Item, Person, known
from thinkfamily.people.persons.who_sees import ITEMS

ONE_OF_THREE = (
    (Q(other__isnull=False) & Q(group__isnull=True) & Q(name=""))
    | (Q(other__isnull=True) & Q(group__isnull=False) & Q(name=""))
    | (Q(other__isnull=True) & Q(group__isnull=True) & ~Q(name=""))
)


class Group(models.Model):
    """A group or a place that belongs to no family: a mosque, a football club, a stairwell, a circle of friends."""

    rows: ClassVar[Rows] = who_sees.GROUPS
    personal_data: ClassVar[tuple[str, ...]] = ("name", "where", "phone")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=list(GROUPS.items()))
    where = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    source_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            known("kind", dict(GROUPS), "a_group_is_of_a_known_kind"),
            models.CheckConstraint(condition=~Q(name=""), name="a_group_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class Supporter(Dated):
    """Somebody, or a group, that is round a person: another person of the record, a group, or a name alone.

    A name alone keeps nothing else of somebody than the family said. `knows`: whether they know that they stand here.
    """

    title: ClassVar[str] = "somebody who supports them"
    rows: ClassVar[Rows] = who_sees.SUPPORTERS
    personal_data: ClassVar[tuple[str, ...]] = (
        "name", "relation", "kind", "phone", "how", "brings", "cost", "strength", "towards", "asked", "asked_words",
        "told_by", "knows", "knows_why", "since", "until",
    )  # fmt: skip

    other = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="supports")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, null=True, blank=True, related_name="supports")
    name = models.CharField(max_length=200, blank=True)
    relation = models.CharField(max_length=100, blank=True, help_text="who that is to them: grandmother, neighbour")
    kind = models.CharField(max_length=20, choices=list(KINDS.items()))
    phone = models.CharField(max_length=40, blank=True)
    how = models.CharField(max_length=300, blank=True, help_text="when and how to reach them")
    brings = models.TextField(blank=True, help_text="what they bring, in the family's words")
    cost = models.TextField(blank=True, help_text="what it costs")
    stressful = models.BooleanField(default=False)
    strength = models.PositiveSmallIntegerField(choices=list(STRENGTHS.items()))
    towards = models.CharField(max_length=20, choices=list(TOWARDS.items()))
    asked = models.CharField(max_length=20, choices=list(ASKED.items()))
    asked_words = models.CharField(max_length=300, blank=True, help_text="for what, and what they said")
    asked_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=200, help_text="who told us about them")
    knows = models.BooleanField(help_text="whether they know that they are on the record")
    knows_why = models.CharField(max_length=300, blank=True, help_text="why they do not, and until when")

    class Meta(Dated.Meta):
        constraints: ClassVar = [
            *Dated.Meta.constraints,
            known("kind", dict(KINDS), "a_supporter_is_of_a_known_kind"),
            known("towards", dict(TOWARDS), "support_goes_in_a_known_direction"),
            known("asked", dict(ASKED), "whether_a_supporter_was_asked_is_known"),
            models.CheckConstraint(condition=Q(strength__in=list(STRENGTHS)), name="support_is_of_a_known_strength"),
            models.CheckConstraint(condition=ONE_OF_THREE, name="a_supporter_is_a_person_a_group_or_a_name"),
            models.CheckConstraint(
                condition=Q(other=None) | ~Q(person=models.F("other")), name="nobody_supports_themselves"
            ),
            models.CheckConstraint(condition=~Q(told_by=""), name="a_supporter_says_who_told_us"),
            models.CheckConstraint(condition=Q(knows=True) | ~Q(knows_why=""), name="who_does_not_know_has_a_reason"),
            models.CheckConstraint(condition=~Q(brings="", cost=""), name="a_supporter_brings_or_costs_something"),
        ]

    def __str__(self) -> str:
        said = [self.brings and f"brings {self.brings}", self.cost and f"costs {self.cost}"]
        return f"{self.who}: {'; '.join(each for each in said if each)}"

    @property
    def who(self) -> str:
        """Their name, or the group's. A person whose name is withheld from the reader comes without one."""
        if self.other_id:
            return str(self.other) if self.other else "Somebody whose name is not shown to you"
        return self.name or str(self.group or "A group that is not shown to you")


class PlaceNote(Item):
    """Harm or safety at a place or in a group. It is said of the place and names nobody.

    `person`: through whose record we know of it. Who may know of their safety sees the note, and nobody else.
    """

    title: ClassVar[str] = "harm or safety at a place"
    rows: ClassVar[Rows] = ITEMS
    personal_data: ClassVar[tuple[str, ...]] = ("kind", "text", "happened_on", "told_by")

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=10, choices=list(WEIGHTS.items()))
    text = models.TextField()
    happened_on = models.DateField()
    until = models.DateField(null=True, blank=True, help_text="since when it is no longer so")
    told_by = models.CharField(max_length=200)

    class Meta(Item.Meta):
        constraints: ClassVar = [
            *Item.Meta.constraints,
            known("kind", dict(WEIGHTS), "a_place_note_is_of_harm_or_safety"),
            models.CheckConstraint(condition=Q(information="safety"), name="a_place_note_is_about_safety"),
            models.CheckConstraint(condition=~Q(text=""), name="a_place_note_says_something"),
            models.CheckConstraint(condition=~Q(told_by=""), name="a_place_note_says_who_told_us"),
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.text}"
