"""What an agency may know of the people of one page: the decisions, asked once for all kinds of items together."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from thinkfamily.people.persons.one_person import OnePerson
from thinkfamily.people.persons.together import AmongBlanks, Blank
from thinkfamily.vocabulary.information import ALWAYS

Pair = tuple[Any, str]  # of whom, and a class of information


@dataclass(frozen=True)
class Reader:
    """All of a reader, beside what their grants reach, on which it depends what they are shown."""

    pk: int
    role: str
    agency_id: int


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

    @property
    def within(self) -> Q:
        """For a query on items: of these people."""
        return Q(person__in=self.here)

    @property
    def stays(self) -> bool:
        """Whether everybody belongs to such a family, so that nothing depends on when it was written down."""
        return self.here == self.records

    @property
    def blanks(self) -> dict[str, Any]:
        """What `KnowingLater` leaves open."""
        return {
            "here": list(self.here),
            "shared people": [record for record, _ in self.shared],
            "shared": [information for _, information in self.shared],
            "withheld people": [record for record, _ in self.withheld],
            "withheld": [information for _, information in self.withheld],
        }


@dataclass(frozen=True)
class KnowingLater:
    """The same, for a question that is kept and asked about whomever: the people and the decisions are its blanks.

    `answered`: it is asked as this reader, so that the database itself can say of others what is withheld from them.
    """

    agency: int
    stays: bool = True
    answered: bool = False

    @property
    def told(self) -> Q:
        shared = Q(information__in=ALWAYS) | _among("shared")
        return Q(source_agency=self.agency) | (shared & ~_among("withheld"))

    @property
    def within(self) -> Q:
        return Q(AmongBlanks("person_id", blanks=[Blank("here", "uuid[]")]))


def _among(which: str) -> Q:
    blanks = [Blank(f"{which} people", "uuid[]"), Blank(which, "text[]")]
    return Q(AmongBlanks("person_id", "information", blanks=blanks))


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
