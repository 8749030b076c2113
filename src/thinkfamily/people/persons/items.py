"""What is known about a person, as items: each says which class of information it is and from which agency."""

import uuid
from collections.abc import Collection, Mapping
from typing import Any, ClassVar

from django.db import models

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.vocabulary.information import INFORMATION

PACKAGES = ("people", "casework")  # whose kinds of items there are; a test may have its own


def known(field: str, words: Mapping[str, object], name: str) -> models.CheckConstraint:
    """Only the words of a vocabulary."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": list(words)}), name=name)


class Item(models.Model):
    """Something about a person: whose class of information it is and which agency it came from decide who sees it.

    `title`: what kind of thing it is, in words with an article. Every concrete kind can be shared, withheld, sealed,
    disputed and handed over (`all_items`).
    """

    title: ClassVar[str]

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="%(class)s_items")
    information = models.CharField(max_length=30, choices=[(name, each.title) for name, each in INFORMATION.items()])
    source_agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True
        indexes: ClassVar = [models.Index(fields=["person", "information"], name="%(class)s_of_a_person")]
        constraints: ClassVar = [known("information", dict(INFORMATION), "%(class)s_is_of_a_known_class")]

    @property
    def says(self) -> str:
        """What it holds, in words."""
        return str(self)

    def kept_from(self, records: Collection[Any]) -> bool:
        """Whether a copy for whoever these records are of leaves it out, whatever else is decided: own words do."""
        return False


def ends_after_it_begins(name: str) -> models.CheckConstraint:
    """`until` is never before `since`; either may be unknown."""
    return models.CheckConstraint(
        condition=models.Q(until=None) | models.Q(since=None) | models.Q(until__gte=models.F("since")), name=name
    )


class Dated(Item):
    """An item that holds from a day until a day, both included; either may be unknown or open."""

    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta(Item.Meta):
        abstract = True
        constraints: ClassVar = [*Item.Meta.constraints, ends_after_it_begins("%(class)s_ends_after_it_begins")]

    @property
    def holds(self) -> bool:
        """Whether it holds today."""
        day = today()
        return (self.since is None or self.since <= day) and (self.until is None or self.until >= day)


def all_items() -> tuple[type[Item], ...]:
    """Every kind of item of every feature, by name. Asked when it is needed: features above bring their own."""
    found: list[type[Item]] = []
    waiting = list(Item.__subclasses__())
    while waiting:
        model = waiting.pop()
        waiting += model.__subclasses__()
        if not model._meta.abstract and model._meta.app_label in PACKAGES:
            found.append(model)
    return tuple(sorted(set(found), key=lambda model: model._meta.model_name or ""))
