"""What the two records of a pair say, for the rules: read by the product itself, once a policy has said yes."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.clock import today
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.same_person import rules


def whole(person: Person) -> Person:
    """The one that is kept."""
    return person.merged_into or person


def together(person: Person) -> list[Person]:
    """The person and whoever is read as them."""
    root = whole(person)
    return [root, *Person.objects.filter(merged_into=root).order_by("pk")]


def record_of(person: Person) -> rules.Record:
    """The whole of somebody, as the rules ask for it."""
    with reading.as_system("whether two records can be one person"):
        parts = together(person)
        root, ids = parts[0], [one.pk for one in parts]
        return rules.Record(
            key=root.pk,
            name=str(root),
            born=root.date_of_birth,
            expected=root.expected_date,
            died=root.died_on,
            sex=root.sex,
            numbers=_numbers(ids),
            ties=_ties(ids),
            families=sorted(set(_families(ids).values_list("name", flat=True))),
        )


def _numbers(ids: Collection[Any]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in Identifier.objects.filter(_now(), person__in=ids, checked=True):
        found.setdefault(one.scheme, set()).add(one.value)
    return found


def _ties(ids: Collection[Any]) -> dict[Any, str]:
    """By the person tied to, the tie as a sentence; both ways, and by whom they are read as."""
    found: dict[Any, str] = {}
    for tie in Tie.objects.filter(_now(), Q(person__in=ids) | Q(other__in=ids)).select_related("person", "other"):
        far = tie.other if tie.person_id in ids else tie.person
        found[whole(far).pk] = f"{tie}."
    return found


def _families(ids: Collection[Any]) -> Any:
    return Family.objects.filter(
        Q(memberships__until=None) | Q(memberships__until__gte=today()), memberships__person__in=ids
    )


def _now() -> Q:
    return Q(until=None) | Q(until__gte=today())
