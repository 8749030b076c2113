"""Two persons' records that may be one person."""

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
