"""Two persons' records that may be one person."""

from collections.abc import Iterable
from dataclasses import dataclass

from thinkfamily.people.persons.models import Person


@dataclass(frozen=True)
class Pair:
    """`one` is the record with the smaller id, so that a pair has one address."""

    one: Person
    other: Person

    @classmethod
    def of(cls, first: Person, second: Person) -> "Pair":
        """The pair of these two, however they are named."""
        one, other = sorted((first, second), key=lambda person: person.pk)
        return cls(one, other)

    @property
    def both(self) -> tuple[Person, Person]:
        return self.one, self.other


def described(person: Person, families: Iterable[object]) -> str:
    """By what two of one name are told apart: Kit Harper of the Reid family, born 9 June 2013."""
    born = person.date_of_birth
    of = " and the ".join(str(each) for each in families)
    said = f"{person} of the {of}" if of else str(person)
    return f"{said}, born {born.day} {born:%B %Y}" if born else said
