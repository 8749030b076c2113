"""Earlier states of homes, stays, bonds, parental responsibility, and links of families."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.families.links.models import FamilyLink
from thinkfamily.people.families.ties.models import Bond, Responsibility


class HouseholdHistory(of(Household)):  # type: ignore[misc]
    """Each state of a home."""

    personal_data: ClassVar[tuple[str, ...]] = Household.personal_data

    class Meta:
        verbose_name_plural = "earlier states of homes"
        triggers: ClassVar = [APPEND_ONLY]


class StayHistory(of(Stay)):  # type: ignore[misc]
    """Each state of somebody's stay at a home."""

    personal_data: ClassVar[tuple[str, ...]] = Stay.personal_data

    class Meta:
        verbose_name_plural = "earlier states of stays"
        triggers: ClassVar = [APPEND_ONLY]


class BondHistory(of(Bond)):  # type: ignore[misc]
    """Each state of what is between two people."""

    personal_data: ClassVar[tuple[str, ...]] = Bond.personal_data

    class Meta:
        verbose_name_plural = "earlier states of bonds"
        triggers: ClassVar = [APPEND_ONLY]


class ResponsibilityHistory(of(Responsibility)):  # type: ignore[misc]
    """Each state of somebody's parental responsibility."""

    personal_data: ClassVar[tuple[str, ...]] = Responsibility.personal_data

    class Meta:
        verbose_name_plural = "earlier states of responsibilities"
        triggers: ClassVar = [APPEND_ONLY]


class FamilyLinkHistory(of(FamilyLink)):  # type: ignore[misc]
    """Each state of a link of two families."""

    personal_data: ClassVar[tuple[str, ...]] = FamilyLink.personal_data

    class Meta:
        verbose_name_plural = "earlier states of links of families"
        triggers: ClassVar = [APPEND_ONLY]
