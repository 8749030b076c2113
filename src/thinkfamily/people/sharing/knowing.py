"""What an agency may know of the people of one page: the decisions, asked once for all kinds of items together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from thinkfamily.people.persons.one_person import OnePerson
from thinkfamily.vocabulary.information import ALWAYS

Pair = tuple[Any, str]  # of whom, and a class of information


@dataclass(frozen=True)
class Knowing:
    """Of some people, by all their records: what is shared with an agency, and what is withheld from it.

    `here`: those who belong, today and tomorrow, to a family that the reader may open.
    """

    agency: int
    records: frozenset[Any]
    here: frozenset[Any]
    shared: frozenset[Pair]
    withheld: frozenset[Pair]

    @property
    def told(self) -> Q:
        """For a query on items: the agency's own; and what is shared with it and not withheld from it."""
        return Q(source_agency=self.agency) | ((Q(information__in=ALWAYS) | _in(self.shared)) & ~_in(self.withheld))


def each_record(one: OnePerson, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """What is decided about somebody holds of every record of them."""
    return frozenset((record, what) for person, what in pairs for record in one.records([person]))


def _in(pairs: Iterable[Pair]) -> Q:
    classes: dict[str, list[Any]] = {}
    for record, information in sorted(pairs, key=str):
        classes.setdefault(information, []).append(record)
    found = Q(pk__in=[])
    for information, records in classes.items():
        found |= Q(information=information, person__in=records)
    return found
