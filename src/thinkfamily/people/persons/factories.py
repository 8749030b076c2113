"""The one way to make people and items about them, for tests and the demonstration."""

import datetime
from typing import Any

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie
from thinkfamily.vocabulary.characteristics import kinds

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


def other_name(of: Person, called: str = "Kitty Harper", kind: str = "also_known_as", **details: Any) -> PersonName:
    """Another name, by 'First Last'. `by` is needed."""
    first, _, last = called.partition(" ")
    return PersonName.objects.create(kind=kind, first_name=first, last_name=last, **_told(of, "identity", details))


def characteristic(of: Person, kind: str = "language", code: str = "en", **details: Any) -> Characteristic:
    """Something about somebody. `by` is needed."""
    return Characteristic.objects.create(kind=kind, code=code, **_told(of, kinds()[kind].information, details))


def identifier(of: Person, scheme: str = "nhs", value: str = "9434765919", **details: Any) -> Identifier:
    """A number of somebody's. `by` is needed."""
    return Identifier.objects.create(scheme=scheme, value=value, checked=True, **_told(of, "identity", details))


def contact_way(
    of: Person, value: str = "07700 900123", way: str = "mobile", safe: str = "yes", **details: Any
) -> ContactWay:
    """A way to reach somebody. `by` is needed."""
    return ContactWay.objects.create(way=way, value=value, safe=safe, **_told(of, "contact", details))


def _told(of: Person, information: str, details: dict[str, Any]) -> dict[str, Any]:
    by, agency = details.pop("by"), details.pop("agency", None)
    return _item(of, by, agency, information) | details


def _item(of: Person, by: User, agency: Agency | None, information: str) -> dict[str, object]:
    source = agency or by.agency
    return {
        "person": of, "information": information, "source_agency": source, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
