"""Whose copy somebody else may have: a child's, until 18, unless it is written down who answers for them.

Later packages add where that is written down. Asked as the system: nobody has a copy because a reader may not know
that the child said no.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from thinkfamily.access import reading
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import OnePerson
from thinkfamily.people.sharing.rules import ADULT
from thinkfamily.vocabulary.dates import age_on

# By record of those asked about for whom it is written down: the ids of who answers for them, empty for nobody else.
RECORDED: list[Callable[[Collection[Any]], Mapping[Any, Collection[Any]]]] = []


def add(recorded: Callable[[Collection[Any]], Mapping[Any, Collection[Any]]]) -> None:
    """Adds one, once."""
    if recorded not in RECORDED:
        RECORDED.append(recorded)


def kept_from(reader: Any, people: Collection[Person], same: OnePerson) -> set[Any]:
    """Of these people, whose own copy this one (an id; None: nobody of the record) may not have."""
    said: dict[Any, set[Any]] = {}
    with reading.as_system("who answers for somebody"):
        for recorded in RECORDED:
            for record, who in recorded(same.records([one.pk for one in people])).items():
                said[same.person(record)] = {same.person(one) for one in who}
    return {
        one.pk
        for one in people
        if one.pk != reader and (reader not in said[one.pk] if one.pk in said else _is_grown(one))
    }


def _is_grown(person: Person) -> bool:
    born = person.date_of_birth
    return born is not None and age_on(born, today()) >= ADULT
