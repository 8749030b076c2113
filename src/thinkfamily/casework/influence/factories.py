"""The one way to make an influence link, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def influence(of: Person, cause: str, on: Person, effect: str, *, by: User, **details: object) -> InfluenceLink:
    """What one person's trouble does to another, of which the writer is sure."""
    told: dict[str, object] = {
        "evidence": "Seen at home", "sure": "sure", "whose": by.name, "since": today(),
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return InfluenceLink.objects.create(person=of, other=on, cause=cause, effect=effect, **told | details)
