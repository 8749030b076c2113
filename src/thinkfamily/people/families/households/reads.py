"""Stays and homes as values for the rules, and finding a home or a stay of a family."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.clock import today
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.households.rules import At
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow


def holding(stays: QuerySet[Stay]) -> QuerySet[Stay]:
    """Those that hold today."""
    day = today()
    return stays.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))


def one_person(person: Person) -> Any:
    """By which id somebody counts: whoever was merged counts as the person they are."""
    return person.merged_into_id or person.pk


def as_values(stays: Iterable[Stay]) -> list[At]:
    """For counting and for the rules."""
    return [At(one_person(one.person), one.household_id, one.kind, one.nights) for one in stays]


def homes_of(people: Iterable[Any]) -> QuerySet[Household]:
    """Homes where one of these people stays or stayed, as far as the reader may know."""
    people = list(people)
    records = follow(people).records(people)
    return Household.objects.filter(stays__person__in=records).distinct().order_by("name", "id")
