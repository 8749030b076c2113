"""Where a letter may safely go: an e-mail address that somebody said is safe, on the days that they said."""

import datetime
from dataclasses import dataclass

from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.reminding.rules import weekdays
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to


@dataclass(frozen=True)
class Address:
    """Where a letter goes, and on which days of the week."""

    to: str
    allowed: frozenset[int]


def address_of(person: Person, *, known_to: User) -> Address | None:
    """The newest e-mail address of theirs that is safe. None where a person must read how, and decide.

    `known_to`: whoever answers for it; a way that is sealed from them is not used behind their back. The product sends
    no texts and rings nobody: every other way is a colleague's.
    """
    rows = items_visible_to(known_to, ContactWay).filter(person__in=records_of(person), way="email")
    for one in rows.order_by("-recorded_at", "pk"):
        if one.holds and (allowed := _days(one)) is not None and "@" in one.value:
            return Address(one.value, allowed)
    return None


def _days(way: ContactWay) -> frozenset[int] | None:
    """On which days; None where it is not safe, or words that only a person understands say how."""
    if way.safe == "never" or way.how.strip():
        return None
    if way.safe == "only_as_said" and not way.when_words.strip():
        return None
    return weekdays(way.when_words)


def is_open(address: Address | None, day: datetime.date) -> bool:
    """Whether a letter may go to it on that day."""
    return address is not None and day.weekday() in address.allowed
