"""When two are two again: what was withheld or sealed while they were read as one holds for each, until it is ended."""

import uuid

from django.db import models

from thinkfamily.people.persons.models import Person
from thinkfamily.people.same_person.models import Merge
from thinkfamily.people.seals import reads as seals
from thinkfamily.people.sharing.models import SharingDecision


def hold_for_both(merge: Merge) -> int:
    """As the product itself, for whoever decided it: nobody has said for which of the two it was meant."""
    two = (merge.kept, merge.gone)
    since = SharingDecision.objects.filter(
        outcome="withhold", ended__isnull=True, person__in=two, decided_at__gt=merge.at
    )
    barred = seals.standing().filter(from_person__in=two, sealed_at__gt=merge.at)
    for decision in since:
        _again(decision, "person", _other(two, decision.person_id))
    for seal in barred:
        _again(seal, "from_person", _other(two, seal.from_person_id))
    return len(since) + len(barred)


def _other(two: tuple[Person, Person], person: object) -> Person:
    return two[1] if two[0].pk == person else two[0]


def _again(row: models.Model, field: str, person: Person) -> None:
    """The same row about the other of the two."""
    row.pk = uuid.uuid4()
    row._state.adding = True
    setattr(row, field, person)
    row.save(force_insert=True)
