"""The one way to make appointments, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.appointments.models import Appointment, MadePossible
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def appointment(
    of: Person, purpose: str = "To talk about sleep", *, by: User, agency: Agency | None = None, **details: object
) -> Appointment:
    """In a week, with the agency of `by` or another."""
    to_see = agency or by.agency
    told: dict[str, object] = {
        "purpose": purpose, "on": today() + datetime.timedelta(7), "at": datetime.time(16, 30),
        "place": "Rosebank Centre, room 2", "with_whom": "Dr Aziz", "information": rules.class_of(to_see.kind),
        "source_agency": to_see, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Appointment.objects.create(person=of, **told | details)


def made_possible(of: Appointment, way: str = "lift", *, by: User, name: str = "", **details: object) -> MadePossible:
    """Who sees to it: `by`, unless somebody is named."""
    owner: dict[str, object] = {"name": name} if name else {} if "person" in details else {"user": by}
    told: dict[str, object] = {"way": way, "recorded_by": by, "recorded_at": now()}
    return MadePossible.objects.create(appointment=of, **told | owner | details)
