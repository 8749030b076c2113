"""The one way to make homes and stays, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.families.households.models import Household, Stay
from thinkfamily.people.persons.models import Person


def household(name: str, *who: Person, by: User, **details: object) -> Household:
    """A home by its name, where these people live."""
    made = Household.objects.create(name=name, **{"opened_by": by, "opened_at": now()} | details)
    for person in who:
        stay(person, made, by=by)
    return made


def stay(person: Person, at: Household, kind: str = "lives", *, by: User, **details: object) -> Stay:
    """Somebody at a home, as the writer's agency says."""
    told = {
        "information": "family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Stay.objects.create(person=person, household=at, kind=kind, **told | details)
