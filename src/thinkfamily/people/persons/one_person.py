"""Which records are of one person: `merged_into` is followed on reading, so that nothing is rewritten for it."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import connection
from django.db.models import OuterRef, Q

from thinkfamily.access.one_look import once
from thinkfamily.people.persons.models import Item, Person

AnItem = TypeVar("AnItem", bound=Item)


@dataclass(frozen=True)
class OnePerson:
    """By a record's id, the id of the person that it is read as. Whoever is not in it is read as themselves."""

    read_as: dict[Any, Any] = field(default_factory=dict)

    def person(self, record: Any) -> Any:
        """Whose record this is."""
        return self.read_as.get(record, record)

    def records(self, people: Iterable[Any]) -> list[Any]:
        """Every record of these people, each once."""
        wanted = dict.fromkeys(self.person(one) for one in people)
        return [*wanted, *(record for record, person in self.read_as.items() if person in wanted)]

    def of(self, people: Iterable[Any]) -> dict[Any, Any]:
        """By each record of these people, under which of the given ids they are asked for."""
        return {record: asked for asked in people for record in self.records([asked])}

    def read(self, items: Iterable[AnItem]) -> list[AnItem]:
        """The items with the person that they are read as; never to be saved so."""
        found = list(items)
        people = Person.objects.in_bulk({self.person(item.person_id) for item in found} - {i.person_id for i in found})
        for item in found:
            if item.person_id in self.read_as:
                key = self.person(item.person_id)
                item.person = people.get(key) or _among(found, key) or Person(pk=key)
        return found


def _among(items: Iterable[Item], key: Any) -> Person | None:
    return next((each.person for each in items if each.person_id == key), None)


def follow(records: Iterable[Any]) -> OnePerson:
    """Who these records, given by their ids, are read as, with their further records. One query."""
    asked = [_id(one) for one in records]
    if not asked:
        return OnePerson()
    return once(("one person", frozenset(asked)), lambda: OnePerson(_read_as(asked)))


def _read_as(asked: list[uuid.UUID]) -> dict[Any, Any]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT record, person FROM tf_one_person(%s::uuid[])", [asked])
        return dict(cursor.fetchall())


def records_of(person: Person) -> list[Any]:
    """The ids of every record of somebody. One query."""
    return follow([person.pk]).records([person.pk])


def records_by_id(person: Any) -> list[Any]:
    """The same, where only the id is known."""
    return follow([person]).records([person])


def this_record(person: str) -> Q:
    """For a query on rows with a `person`, within one on rows about somebody, whom `person` names there.

    The inner row is of the outer one's record, or of that as which it is read.
    """
    return _either("person", person)


def record_read_as(person: str) -> Q:
    """The same, where the inner row is of a record that is read as one of these two.

    A question of its own: the two in one would hold only where the reader may read the inner row's person.
    """
    return _either("person__merged_into", person)


def _either(inner: str, person: str) -> Q:
    further = "merged_into" if person == "pk" else f"{person.removesuffix('_id')}__merged_into"
    return Q(**{inner: OuterRef(person)}) | Q(**{inner: OuterRef(further)})


def _id(one: Any) -> uuid.UUID:
    return one if isinstance(one, uuid.UUID) else uuid.UUID(str(one))
