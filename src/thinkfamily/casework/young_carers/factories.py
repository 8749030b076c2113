"""The one way to make answers about caring and a young carer, for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.casework.young_carers.models import CaringAsked, YoungCarer
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def asked(of: Person, words: str, *, by: User, **details: object) -> CaringAsked:
    """A child said today that they care for their mother, unless `details` say otherwise."""
    told: dict[str, object] = {
        "answer": "yes", "asked_of": str(of), "asked_on": today(), "for_whom": "Mum", "does": "Cooks and shops",
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return CaringAsked.objects.create(person=of, words=words, **told | details)


def young_carer(answer: CaringAsked, because: str, *, by: User, **details: object) -> YoungCarer:
    """Somebody confirmed it today; the assessment is due in nine weeks."""
    told: dict[str, object] = {
        "confirmed_by": by, "started_on": today(), "due": today() + datetime.timedelta(weeks=9),
        "law": "young_carers_needs_assessment", "information": answer.information, "source_agency": by.agency,
        "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
    return YoungCarer.objects.create(person=answer.person, asked=answer, because=because, **told | details)
