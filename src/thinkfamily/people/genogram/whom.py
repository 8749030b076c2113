"""Whom a tree shows one reader on a day: the members of then, and the kin whom ties join to them."""

import datetime
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import ForeignKey, Q, QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.chronology.whom import whom as members_of
from thinkfamily.people.families.households.reads import one_person
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.genogram import kinship
from thinkfamily.people.persons.models import Dated, Item, Person, Tie
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.people.sharing import reads as sharing_reads
from thinkfamily.vocabulary.kinship import NOT_FAMILY

STEPS = 2  # from a member: to their parents' parents, to a cousin's parents
AnItem = TypeVar("AnItem", bound=Item)
ADatedItem = TypeVar("ADatedItem", bound=Dated)


@dataclass
class Around:
    """`people`: by id, those whose row the reader may read; `unnamed`: ids of whom only that they are there is shown.

    `same`: whom a merged id stands for. `shown`: ids of items, for the log of looks.
    """

    user: User
    family: Family
    day: datetime.date
    told: Whom
    members: list[Membership]
    ties: list[Tie]
    people: dict[Any, Person]
    unnamed: set[Any]
    same: dict[Any, Any]
    shown: list[Item] = field(default_factory=list)

    @property
    def ids(self) -> list[Any]:
        """Everybody who is drawn, the members first."""
        return list(dict.fromkeys([*self.people, *self.unnamed]))

    @property
    def rows(self) -> list[Any]:
        """Under which ids items about them may stand: their own, and those that were merged into them."""
        return list(dict.fromkeys([*self.ids, *(key for key, one in self.same.items() if one in self.people)]))

    def one(self, person: Any) -> Any:
        """The id of who somebody is."""
        return self.same.get(person, person)

    def name(self, person: Any) -> str:
        """In sentences."""
        if person in self.unnamed or person not in self.people:
            return "somebody whose name is not shown"
        return self.people[person].first_name or str(self.people[person])


def held(day: datetime.date) -> Q:
    """What had begun by that day."""
    return Q(since=None) | Q(since__lte=day)


def over(item: Dated, day: datetime.date) -> bool:
    return item.until is not None and item.until < day


def around(user: User, family: Family, day: datetime.date, told: Whom | None = None) -> Around:
    """A fixed number of queries. `told`: whom of the family the reader is shown, where that is known."""
    told = members_of(user, family) if told is None else told
    rows = family.memberships.filter(held(day)).exclude(role__in=NOT_FAMILY).order_by("id")
    members = [row for row in rows if row.until is None or row.until >= day]
    of = [row.person_id for row in members]
    ids = set(follow(of).records(of)) | set(of)
    ties: dict[Any, Tie] = {}
    asked: set[Any] = set()
    for _ in range(STEPS):
        for tie in _ties(user, ids - asked, day):
            ties[tie.pk] = tie
        asked |= ids
        ids |= {key for tie in ties.values() for key in (tie.person_id, tie.other_id)}
    found = {person.pk: person for person in Person.objects.filter(pk__in=ids).order_by("pk")}
    found |= {p.pk: p for p in Person.objects.filter(pk__in=[one_person(p) for p in found.values()])}
    same = {key: one_person(person) for key, person in found.items()}
    hidden = sharing_reads.withheld_of(user, ids | set(found))
    kept = {same.get(key, key) for key in ids if (key, "family") not in hidden}
    unnamed = {key for key in kept if key not in found or (key, "identity") in hidden}
    people = {key: found[key] for key in kept - unnamed}
    standing = [
        tie
        for tie in ties.values()
        if {same.get(tie.person_id, tie.person_id), same.get(tie.other_id, tie.other_id)} <= kept
    ]
    order = {row.person_id: n for n, row in enumerate(members)}
    people = dict(sorted(people.items(), key=lambda each: (order.get(each[0], len(order)), str(each[0]))))
    return Around(user, family, day, told, members, standing, people, unnamed, same, list(standing))


def _ties(user: User, ids: set[Any], day: datetime.date) -> list[Tie]:
    rows = sharing.items_visible_to(user, Tie).filter(Q(person__in=ids) | Q(other__in=ids), held(day))
    rows = rows.filter(kind__in=kinship.DRAWN).exclude(certainty="mistaken")
    return list(rows.select_related("source_agency").order_by("recorded_at", "pk"))


def items(near: Around, model: type[ADatedItem], **which: Any) -> list[ADatedItem]:
    """Of one kind, what held on the day about those who are drawn, as the reader may know it. One query."""
    rows: QuerySet[ADatedItem] = sharing.items_visible_to(near.user, model)
    same = follow(near.ids)
    rows = rows.filter(held(near.day), person__in=same.records(near.ids), **which)
    found = same.read(rows.select_related(*_along(model)).order_by("recorded_at", "pk"))
    return [item for item in found if not over(item, near.day)]


def _along(model: type[Item]) -> list[str]:
    """What is fetched with an item: never people, whose row may be withheld where the item is not."""
    fields = model._meta.concrete_fields
    return [each.name for each in fields if isinstance(each, ForeignKey) and each.related_model is not Person]
