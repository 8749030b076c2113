"""Decisions for tests and the demonstration, made by the very action that pages use."""

import datetime
from typing import Any

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.actions import Terms, decide
from thinkfamily.people.sharing.models import SharingDecision
from thinkfamily.people.sharing.rules import ABLE, SELF, Consent, usual_end, usual_review
from thinkfamily.vocabulary.grounds import grounds


def terms(agency: Agency, *, information: tuple[str, ...] = ("education",), **details: Any) -> Terms:
    """Consent by the person themselves for half a year, as far as `details` do not say otherwise."""
    day: datetime.date = details.get("starts") or today()
    ground = grounds()[details.get("ground", "consent")]
    usual: dict[str, Any] = {
        "purpose": "help",
        "outcome": ground.decides,
        "ground": ground.id,
        "starts": day,
        "review_on": usual_review(day),
        "ends": usual_end(day),
    }
    usual |= {"consent": Consent(SELF, understanding=ABLE)} if ground.consent else {"reason": "It is needed for that"}
    return Terms(agency=agency, information=information, **usual | details)


def decision(
    person: Person, agency: Agency, *, by: User, information: str = "education", **details: Any
) -> SharingDecision:
    """One decision that holds from today."""
    return decide(person, terms(agency, information=(information,), **details), by=by)[0]
