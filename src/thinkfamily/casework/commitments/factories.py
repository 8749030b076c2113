"""The one way to make promises and what came of them, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.models import Commitment, Occasion
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def commitment(
    of: Person, what: str = "A place at breakfast club", *, by: User, agency: Agency | None = None, **details: object
) -> Commitment:
    """What `by` promised for their own agency, or wrote down for another: today, for a week from today."""
    promised = agency or by.agency
    name = "" if "promised_by" in details else "Dr Aziz"
    told: dict[str, object] = {
        "what": what, "promised_name": name, "promised_on": today(), "due": today() + datetime.timedelta(7),
        "information": rules.class_of(promised.kind), "source_agency": promised, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
    return Commitment.objects.create(person=of, **told | details)


def occasion(
    of: Commitment, due: datetime.date, kept_on: datetime.date | None = None, *, by: User, **details: object
) -> Occasion:
    """What came of it: missed, unless it was kept on a day."""
    told: dict[str, object] = {
        "outcome": rules.outcome(due, kept_on), "kept_on": kept_on, "said_by": by.name, "recorded_by": by,
        "recorded_at": now(),
    }  # fmt: skip
    return Occasion.objects.create(commitment=of, due=due, **told | details)
