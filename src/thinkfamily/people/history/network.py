"""Earlier states of the network: supporters, groups, notes about places, services involved, drawings."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.ecomap.models import MyPeople
from thinkfamily.people.involvement.models import Involved
from thinkfamily.people.network.models import Group, PlaceNote, Supporter


class SupporterHistory(of(Supporter)):  # type: ignore[misc]
    """Each state of a supporter."""

    personal_data: ClassVar[tuple[str, ...]] = Supporter.personal_data

    class Meta:
        verbose_name_plural = "earlier states of supporters"
        triggers: ClassVar = [APPEND_ONLY]


class GroupHistory(of(Group)):  # type: ignore[misc]
    """Each state of a group or place."""

    personal_data: ClassVar[tuple[str, ...]] = Group.personal_data

    class Meta:
        verbose_name_plural = "earlier states of groups"
        triggers: ClassVar = [APPEND_ONLY]


class PlaceNoteHistory(of(PlaceNote)):  # type: ignore[misc]
    """Each state of a note about a place."""

    personal_data: ClassVar[tuple[str, ...]] = PlaceNote.personal_data

    class Meta:
        verbose_name_plural = "earlier states of notes about places"
        triggers: ClassVar = [APPEND_ONLY]


class InvolvedHistory(of(Involved)):  # type: ignore[misc]
    """Each state of a service's involvement."""

    personal_data: ClassVar[tuple[str, ...]] = Involved.personal_data

    class Meta:
        verbose_name_plural = "earlier states of services involved"
        triggers: ClassVar = [APPEND_ONLY]


class MyPeopleHistory(of(MyPeople)):  # type: ignore[misc]
    """Each state of a drawing's details; the people in it are only added."""

    personal_data: ClassVar[tuple[str, ...]] = MyPeople.personal_data

    class Meta:
        verbose_name_plural = "earlier states of drawings"
        triggers: ClassVar = [APPEND_ONLY]
