"""What left about somebody, as each reader may know it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.people.disclosures import policy
from thinkfamily.people.disclosures.models import Disclosure, HeldBack
from thinkfamily.people.families import policy as families
from thinkfamily.people.families import reads as family_reads
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.vocabulary.grounds import grounds
from thinkfamily.vocabulary.information import PURPOSES


@dataclass(frozen=True)
class Entry:
    """One thing that left, in words."""

    kept: Disclosure
    held: HeldBack | None = None

    @property
    def because(self) -> str:
        """The ground as a family is told it."""
        return grounds()[self.kept.ground].parent

    @property
    def ground(self) -> str:
        return grounds()[self.kept.ground].title

    @property
    def purpose(self) -> str:
        return PURPOSES[self.kept.purpose]


def find(entry: Any) -> Disclosure:
    """The entry of an address. Raises Http404."""
    try:
        return Disclosure.objects.select_related("person", "agency").get(pk=entry)
    except (Disclosure.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def entries(user: User, person: Person) -> list[Entry]:
    """What the reader may know of what left, newest first. Two queries besides those of the policy."""
    found = policy.entries_visible_to(user, person).select_related("agency", "from_agency", "sent_by")
    rows = list(found.order_by("-day", "-at"))
    held = _held(rows)
    return [Entry(row, held.get(row.pk)) for row in rows]


@dataclass(frozen=True)
class LogPage:
    """The log of somebody. `all_of_it`: whether the reader is shown every entry."""

    person: Person
    families: list[Family]
    entries: list[Entry]
    all_of_it: bool
    may_add: bool


def log_page(user: User, person: Person) -> LogPage:
    """With a fixed number of queries."""
    return LogPage(
        person=person,
        families=family_reads.families_of(person, user),
        entries=entries(user, person),
        all_of_it=bool(families.keepers_of(person, user)),
        may_add=bool(policy.may_add(user, person)),
    )


def receivers(user: User) -> QuerySet[Agency]:
    """Agencies that something can be told to."""
    return Agency.objects.exclude(pk=user.agency_id).order_by("name")


def is_held(entry: Disclosure) -> bool:
    """Whether the person is not shown the entry for now."""
    return HeldBack.objects.filter(disclosure=entry, released__isnull=True).exists()


def told_to(person: Person, agency: Agency, information: Collection[str]) -> list[Entry]:
    """What an agency was told already about these classes, oldest first."""
    found = Disclosure.objects.filter(person__in=records_of(person), agency=agency, information__in=information)
    rows = list(found.select_related("agency", "sent_by").order_by("day", "at"))
    held = _held(rows)
    return [Entry(row, held.get(row.pk)) for row in rows]


def for_the_person(person: Person) -> list[Entry]:
    """What the person may be shown, newest first."""
    found = policy.for_the_person(person).select_related("agency", "from_agency", "sent_by")
    return [Entry(row) for row in found.order_by("-day", "-at")]


def _held(rows: Collection[Disclosure]) -> dict[Any, HeldBack]:
    held = HeldBack.objects.filter(disclosure__in=[row.pk for row in rows], released__isnull=True)
    return {one.disclosure_id: one for one in held.select_related("by")}
