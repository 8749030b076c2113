"""Earlier states of people, families, who belongs to them, addresses, ties and notes."""

from typing import Any, ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.models import Note, Person, PersonAddress, Tie


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


class LifeEventHistory(of(LifeEvent)):  # type: ignore[misc]
    """Each state of an event of somebody's life."""

    personal_data: ClassVar[tuple[str, ...]] = LifeEvent.personal_data

    class Meta:
        verbose_name_plural = "earlier states of life events"
        triggers: ClassVar = [APPEND_ONLY]


class ObservationHistory(of(Observation)):  # type: ignore[misc]
    """Each state of what goes well or worries."""

    personal_data: ClassVar[tuple[str, ...]] = Observation.personal_data

    class Meta:
        verbose_name_plural = "earlier states of observations"
        triggers: ClassVar = [APPEND_ONLY]


class WarningNoteHistory(of(WarningNote)):  # type: ignore[misc]
    """Each state of a warning."""

    personal_data: ClassVar[tuple[str, ...]] = WarningNote.personal_data

    class Meta:
        verbose_name_plural = "earlier states of warnings"
        triggers: ClassVar = [APPEND_ONLY]


OF_ITEMS: dict[Any, Any] = {
    PersonAddress: PersonAddressHistory, Tie: TieHistory, Note: NoteHistory, LifeEvent: LifeEventHistory,
    Observation: ObservationHistory, WarningNote: WarningNoteHistory,
}  # fmt: skip
