"""Seals for tests and the demonstration, made by the very action that pages use."""

import datetime
from typing import Any

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sealing.actions import Terms, seal
from thinkfamily.people.seals.models import Seal


def sealed(item: Item, *whom: Person | Agency, by: User, **details: Any) -> list[Seal]:
    """The item, kept from each of these for a quarter of a year."""
    said: dict[str, Any] = {
        "reason": "He must not find them",
        "review_on": usual_review(),
    } | details
    people = [one for one in whom if isinstance(one, Person)]
    agencies = [one for one in whom if isinstance(one, Agency)]
    return seal(item, Terms(from_people=people, from_agencies=agencies, **said), by=by)


def usual_review() -> datetime.date:
    """In a quarter of a year."""
    return today() + datetime.timedelta(days=91)
