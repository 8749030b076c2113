"""Whom of several families a reader is shown, asked once for all of them together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NAMES, Wanted, Whom, known_of
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.front_page.rules import is_child
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.together import together
from thinkfamily.people.sharing import policy as sharing

AnItem = TypeVar("AnItem", bound=Item)


@dataclass
class Several:
    """Families with those of their members whom the reader may know. `whom`: of all of them; none where nobody is."""

    families: list[Family] = field(default_factory=list)
    whom: Whom | None = None
    of: dict[Any, list[Membership]] = field(default_factory=dict)
    alone: dict[type[Item], list[Any]] = field(default_factory=dict)

    def items(self, model: type[Any]) -> list[Any]:
        """Items of one kind about any of them that the reader may know, of those that were asked for."""
        return self.alone.get(model, [])

    def read(self, *rows: QuerySet[Any]) -> None:
        """Reads these items, each kind without what hangs on it, in one question.

        What an item names (its meeting, its objective, who helps) has rules of its own: to read it along for every
        kind costs more than the whole desk. Where a part needs it, it asks for it of the few rows that there are.
        """
        if self.whom is not None:
            for one, found in zip(rows, together(rows), strict=True):
                self.alone[one.model] = sorted(found, key=lambda item: (item.recorded_at, str(item.pk)))

    def rows(self, model: type[Any]) -> QuerySet[Any]:
        """Of one kind, everything about them that the reader may know, to be narrowed down."""
        assert self.whom is not None, "of nobody there is nothing to read"
        return sharing.items_visible_to(self.whom.user, model, known=self.whom.known)

    def children(self, family: Family) -> list[tuple[Any, str]]:
        """Id and name of each child of a family; nobody whose name is withheld."""
        if self.whom is None:
            return []
        found: dict[Any, str] = {}
        for member in self.of.get(family.pk, []):
            person = self.whom.same.person(member.person_id)
            known = self.whom.people.get(person)
            if known is None or person in self.whom.unnamed:
                continue
            if is_child(known.date_of_birth, member.role, today()) and known.died_on is None:
                found[person] = self.whom.name(person)
        return list(found.items())

    def family_of(self, person: Any) -> Family | None:
        """Of which of these families somebody is: the first."""
        key = self.whom.same.person(person) if self.whom else person
        return next((one for one in self.families if key in self._people(one)), None)

    def each(self, rows: Sequence[AnItem]) -> Iterator[tuple[Family, AnItem]]:
        """Each item with the family that its person is of."""
        for row in rows:
            if (family := self.family_of(row.person_id)) is not None:
                yield family, row

    def _people(self, family: Family) -> set[Any]:
        same = self.whom.same if self.whom else None
        return {same.person(one.person_id) for one in self.of.get(family.pk, [])} if same else set()


def several(user: User, families: Sequence[Family], *also: Wanted) -> Several:
    """Everybody of today of these families whom the reader is shown; the families are those that they reach.

    `also`: items that are asked of `whom` afterwards. A fixed number of queries, however many families.
    """
    if not families:
        return Several()
    members, named = _members(families)
    if not members:
        return Several(list(families))
    found = known_of(user, families[0], members, keeps=False, may_write=False, reaches=True, named=named)
    found.read(NAMES, *also)
    found.called = {name.person_id: name for name in found.items(*NAMES) if name.holds}
    of: dict[Any, list[Membership]] = {}
    for member in members:
        of.setdefault(member.family_id, []).append(member)
    return Several(list(families), found, of)


def _members(families: Sequence[Family]) -> tuple[list[Membership], set[Any]]:
    """Everybody of today, and of whom the database has said who they are. Two queries.

    Not one: the people would be asked for by their belonging, and the rule of each would be gone through once more.
    """
    rows = Membership.objects.filter(Q(until=None) | Q(until__gte=today()), family__in=[one.pk for one in families])
    found = list(rows.order_by("pk"))
    known = Person.objects.in_bulk({one.person_id for one in found})
    by_key = {one.pk: one for one in families}
    shown = []
    for member in found:
        member.family = by_key[member.family_id]
        member.person = known.get(member.person_id) or Person(pk=member.person_id)  # withheld: no name is given
        if not member.person.lost_on:
            shown.append(member)
    return shown, set(known)
