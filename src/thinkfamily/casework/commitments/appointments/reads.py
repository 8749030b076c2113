"""A family's appointments as one reader may know them, and what is on somebody's day."""

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.appointments import policy
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Held, Whom, finder, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.models import Item

find = finder(Appointment)


@dataclass(frozen=True)
class Way:
    """What makes it possible, and by what name the page calls who sees to it."""

    row: MadePossible
    owner: str


@dataclass
class Row:
    """One appointment. `safe`: how the person can be reached about it, and what must never be used."""

    item: Appointment
    name: str
    ways: list[Way]
    safe: list[ContactWay] = field(default_factory=list)

    @property
    def who(self) -> str:
        """Whom they see: a person, an agency, or both."""
        agency = str(self.item.source_agency)
        named = self.item.worker.name if self.item.worker else self.item.with_whom
        return ", ".join(part for part in (named, agency if self.item.worker or not named else "") if part)

    @property
    def asked(self) -> bool:
        """Whether somebody has asked what would make it possible."""
        return bool(self.ways)

    @property
    def unseen_to(self) -> list[Way]:
        """What nobody has seen to yet."""
        return [one for one in self.ways if one.row.done_on is None]

    @property
    def waits(self) -> bool:
        """The day is over, and nobody has said what came of it."""
        return self.item.state == "planned" and self.item.on < today()


@dataclass
class Calendar:
    """Every appointment of which the reader may know: those to come, the next first, and what has been."""

    family: Family
    whom: Whom
    rows: list[Row]
    may_write: bool

    @property
    def to_come(self) -> list[Row]:
        return [row for row in self.rows if row.item.state == "planned"]

    @property
    def been(self) -> list[Row]:
        return [row for row in reversed(self.rows) if row.item.state != "planned"]

    @property
    def items(self) -> list[Item]:
        return [item for row in self.rows for item in (row.item, *row.safe)]


def of_family(user: User, family: Family, seen: Whom | None = None) -> Calendar:
    """A fixed number of queries."""
    seen = seen or whom(user, family, (Appointment, {}), (ContactWay, {}))
    rows = rows_of(seen, seen.items(Appointment), seen.items(ContactWay))
    return Calendar(family, seen, rows, bool(policy.may_write(user, family)))


def rows_of(seen: Whom, items: Sequence[Appointment], ways: Sequence[ContactWay] = ()) -> list[Row]:
    """With what makes each possible: one query. In the order of their days."""
    owners: dict[Any, list[Way]] = {one.pk: [] for one in items}
    asked = MadePossible.objects.filter(appointment__in=list(owners)).select_related("user")
    for one in asked.order_by("recorded_at", "pk"):
        owner = one.user.name if one.user else seen.name(seen.same.person(one.person_id)) if one.person_id else one.name
        owners[one.appointment_id].append(Way(one, owner))
    found = [
        Row(one, seen.name(seen.same.person(one.person_id)), owners[one.pk], _safe(seen, one, ways)) for one in items
    ]
    return sorted(found, key=lambda row: (row.item.on, row.item.at or datetime.time(), str(row.item.pk)))


def _safe(seen: Whom, item: Appointment, ways: Sequence[ContactWay]) -> list[ContactWay]:
    person = seen.same.person(item.person_id)
    return [one for one in ways if one.holds and seen.same.person(one.person_id) == person]


def one(user: User, held: Held) -> tuple[Whom, Row]:
    """One appointment, with what makes it possible and how they can be reached."""
    seen = whom(user, held.family, (ContactWay, {}))
    return seen, rows_of(seen, [held.item], seen.items(ContactWay))[0]


@dataclass(frozen=True)
class OfWay:
    """What makes an appointment possible, as an address names it."""

    held: Held
    way: MadePossible


def find_way(family: uuid.UUID, item: uuid.UUID, way: uuid.UUID) -> OfWay:
    """By the ids of an address. Raises Http404."""
    held = find(family, item)
    found = MadePossible.objects.filter(pk=way, appointment=held.item).first()
    if found is None:
        raise Http404
    return OfWay(held, found)
