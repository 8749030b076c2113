"""The one way to make an agreement, for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity.models import Agreement
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def agreement(of: Person, decision: str = "help", answer: str = "yes", *, by: User, **details: object) -> Agreement:
    """Somebody decided it themselves, today."""
    told: dict[str, object] = {
        "understanding": "able", "considered": "Told it back in their own words", "decided_by": "self",
        "said": "Yes please", "since": today(), "review_on": today() + datetime.timedelta(weeks=13),
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Agreement.objects.create(person=of, decision=decision, answer=answer, **told | details)
