"""The one way to make a need, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.needs.models import Need
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def need(of: Person, text: str, *, by: User, **details: object) -> Need:
    """A need that a worker judged to be there since today."""
    told: dict[str, object] = {
        "basis": "judged", "whose": by.name, "since": today(), "information": "work_with_family",
        "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Need.objects.create(person=of, text=text, **told | details)
