"""Earlier states of people, families, who belongs to them, and of items about people."""

from typing import Any, ClassVar

from django.apps import apps

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.details import Characteristic, ContactWay, Identifier, PersonName
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie, all_items


class PersonHistory(of(Person)):  # type: ignore[misc]
    """Each state of a person's details."""

    personal_data: ClassVar[tuple[str, ...]] = Person.personal_data

    class Meta:
        verbose_name_plural = "earlier states of persons"
        triggers: ClassVar = [APPEND_ONLY]


class FamilyHistory(of(Family)):  # type: ignore[misc]
    """Each state of a family's record."""

    personal_data: ClassVar[tuple[str, ...]] = Family.personal_data

    class Meta:
        verbose_name_plural = "earlier states of families"
        triggers: ClassVar = [APPEND_ONLY]


class MembershipHistory(of(Membership)):  # type: ignore[misc]
    """Each state of somebody's belonging to a family."""

    personal_data: ClassVar[tuple[str, ...]] = Membership.personal_data

    class Meta:
        verbose_name_plural = "earlier states of memberships"
        triggers: ClassVar = [APPEND_ONLY]


class PersonAddressHistory(of(PersonAddress)):  # type: ignore[misc]
    """Each state of an address."""

    personal_data: ClassVar[tuple[str, ...]] = PersonAddress.personal_data

    class Meta:
        verbose_name_plural = "earlier states of addresses"
        triggers: ClassVar = [APPEND_ONLY]


class TieHistory(of(Tie)):  # type: ignore[misc]
    """Each state of a tie."""

    personal_data: ClassVar[tuple[str, ...]] = Tie.personal_data

    class Meta:
        verbose_name_plural = "earlier states of ties"
        triggers: ClassVar = [APPEND_ONLY]


class NoteHistory(of(Note)):  # type: ignore[misc]
    """Each state of a note."""

    personal_data: ClassVar[tuple[str, ...]] = Note.personal_data

    class Meta:
        verbose_name_plural = "earlier states of notes"
        triggers: ClassVar = [APPEND_ONLY]


class PersonNameHistory(of(PersonName)):  # type: ignore[misc]
    """Each state of a name."""

    personal_data: ClassVar[tuple[str, ...]] = PersonName.personal_data

    class Meta:
        verbose_name_plural = "earlier states of names"
        triggers: ClassVar = [APPEND_ONLY]


class CharacteristicHistory(of(Characteristic)):  # type: ignore[misc]
    """Each state of something about a person."""

    personal_data: ClassVar[tuple[str, ...]] = Characteristic.personal_data

    class Meta:
        verbose_name_plural = "earlier states of characteristics"
        triggers: ClassVar = [APPEND_ONLY]


class IdentifierHistory(of(Identifier)):  # type: ignore[misc]
    """Each state of a number."""

    personal_data: ClassVar[tuple[str, ...]] = Identifier.personal_data

    class Meta:
        verbose_name_plural = "earlier states of identifiers"
        triggers: ClassVar = [APPEND_ONLY]


class ContactWayHistory(of(ContactWay)):  # type: ignore[misc]
    """Each state of a way to reach somebody."""

    personal_data: ClassVar[tuple[str, ...]] = ContactWay.personal_data

    class Meta:
        verbose_name_plural = "earlier states of contact ways"
        triggers: ClassVar = [APPEND_ONLY]


def of_items() -> dict[Any, Any]:
    """By kind of item, the model of its earlier states: of every feature that keeps them."""
    tracked = {model.pgh_tracked_model: model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")}
    return {kind: tracked[kind] for kind in all_items() if kind in tracked}
