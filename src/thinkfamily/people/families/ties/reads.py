"""Ties as values for the rules, as far as the reader may know them; and what one tie says from either side."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.clock import today
from thinkfamily.people.families.households.reads import one_person
from thinkfamily.people.families.ties.descent import DESCENT
from thinkfamily.people.families.ties.rules import Known, Somebody
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import follow

GENERATIONS = 6


def standing(ties: QuerySet[Tie]) -> QuerySet[Tie]:
    """Those that hold today; what was written down by mistake does not."""
    day = today()
    return ties.filter(Q(until=None) | Q(until__gte=day)).exclude(certainty="mistaken")


def somebody(person: Person) -> Somebody:
    """A person as far as the rules of ties go."""
    return Somebody(
        id=one_person(person),
        name=person.first_name or str(person),
        born=person.date_of_birth,
        expected=person.expected_date if person.unborn else None,
        sex=person.sex,
        died=person.died_on,
    )


def known(*people: Person, without: Tie | None = None) -> tuple[list[Known], dict[Any, str], dict[Any, str]]:
    """Ties of these people, and of their ancestors for some generations; names and sexes of everybody in them."""
    found: dict[Any, Tie] = {}
    whom = {*follow([one.pk for one in people]).records(one.pk for one in people)}
    asked: set[Any] = set()
    for generation in range(GENERATIONS):
        new = whom - asked
        if not new:
            break
        asked |= new
        about = Q(person__in=new) | Q(other__in=new) if generation == 0 else Q(other__in=new, kind__in=DESCENT)
        for tie in standing(Tie.objects.filter(about)).select_related("person", "other"):
            found[tie.pk] = tie
        whom |= {tie.person_id for tie in found.values() if tie.kind in DESCENT}
    ties = [tie for tie in found.values() if without is None or tie.pk != without.pk]
    told = [one for tie in ties for one in (tie.person, tie.other)] + list(people)
    names = {one_person(one): one.first_name or str(one) for one in told}
    return as_values(ties), names, {one_person(one): one.sex for one in told}


def as_values(ties: Iterable[Tie]) -> list[Known]:
    """For the rules: whoever was merged counts as the person they are."""
    return [Known(one_person(tie.person), tie.kind, one_person(tie.other), tie.detail) for tie in ties]
