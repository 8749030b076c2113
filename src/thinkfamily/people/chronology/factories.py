"""The one way to make an event of somebody's life, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.persons.models import Person
from thinkfamily.vocabulary.life_events import life_events


def life_event(
    of: Person, kind: str, on: datetime.date, *, by: User, agency: Agency | None = None, **details: object
) -> LifeEvent:
    """An event from the writer's agency unless another is named, of the class that its kind is."""
    told: dict[str, object] = {
        "information": life_events()[kind].information, "source_agency": agency or by.agency, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
    return LifeEvent.objects.create(person=of, kind=kind, on=on, **told | details)
