"""Earlier states of events of people's lives, of what goes well or worries, and of warnings."""

from typing import ClassVar

from thinkfamily.access.events.models import APPEND_ONLY
from thinkfamily.access.history.models import of
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.front_page.models import Observation, WarningNote


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
