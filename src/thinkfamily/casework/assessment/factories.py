"""The one way to make an assessment and what it says, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Assessment, Entry
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.packs.factories import pack
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def assessment(of: Case, *, by: User, **details: object) -> Assessment:
    """A draft that was begun today."""
    told: dict[str, object] = {"begun_on": today(), "begun_by": by, "begun_at": now()}
    if "pack" not in details:
        told["pack"] = pack()
    return Assessment.objects.create(family=of.family, case=of, **told | details)


def entry(of: Assessment, person: Person, text: str, *, by: User, **details: object) -> Entry:
    """A fact under one heading, said by the writer."""
    told: dict[str, object] = {
        "heading": "health", "kind": "fact", "whose": by.name, "information": "work_with_family",
        "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Entry.objects.create(assessment=of, person=person, text=text, **told | details)
