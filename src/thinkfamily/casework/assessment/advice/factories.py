"""The one way to make advice, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def advice(of: Assessment, person: Person, question: str, *, by: User, asked_of: User, **details: object) -> Advice:
    """Asked today under the heading of learning, wanted today, unless `details` say otherwise."""
    told: dict[str, object] = {
        "heading": "my_learning", "due": today(), "information": "education", "source_agency": by.agency,
        "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return Advice.objects.create(assessment=of, person=person, question=question, asked_of=asked_of, **told | details)
