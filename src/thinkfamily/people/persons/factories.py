"""The one way to make people and items about them, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie

THE_DAY = datetime.date(2026, 11, 2)


def person(name: str = "Kit Harper", born: str | None = "2013-05-04", *, by: User, **details: object) -> Person:
    """Somebody, by 'First Last' and date of birth."""
    first, _, last = name.partition(" ")
    day = datetime.date.fromisoformat(born) if born else None
    told = {"first_name": first, "last_name": last, "date_of_birth": day, "recorded_by": by, "recorded_at": now()}
    return Person.objects.create(**told | details)


def address(
    of: Person, *, by: User, line: str = "1 Quarry Road", agency: Agency | None = None, **details: object
) -> PersonAddress:
    """An address from the writer's agency unless another is named."""
    return PersonAddress.objects.create(line=line, **_item(of, by, agency, "address") | details)


def tie(who: Person, kind: str, other: Person, *, by: User, agency: Agency | None = None, **details: object) -> Tie:
    """A tie, read as: who - kind - other."""
    return Tie.objects.create(other=other, kind=kind, **_item(who, by, agency, "family") | details)


def note(
    of: Person,
    text: str = "Kit cooks on most days.",
    *,
    by: User,
    information: str = "work_with_family",
    agency: Agency | None = None,
    **details: object,
) -> Note:
    """A note from the writer's agency unless another is named."""
    return Note.objects.create(text=text, **{"happened_on": THE_DAY} | _item(of, by, agency, information) | details)


def _item(of: Person, by: User, agency: Agency | None, information: str) -> dict[str, object]:
    source = agency or by.agency
    return {
        "person": of, "information": information, "source_agency": source, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
