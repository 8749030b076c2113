"""Rules and holds for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.families.models import Family
from thinkfamily.people.retention.models import LegalHold, RetentionRule


def rule(
    what: str, counts_from: str, amount: int, unit: str = "years", *, by: User, **details: object
) -> RetentionRule:
    """A rule that has held for a long time."""
    said = {"since": datetime.date(2000, 1, 1), "source": "The council's schedule", "reason": "Adopted", "at": now()}
    told = said | details
    return RetentionRule.objects.create(what=what, counts_from=counts_from, amount=amount, unit=unit, by=by, **told)


def hold(family: Family, *, by: User, **details: object) -> LegalHold:
    """A hold that nobody has lifted."""
    said = {"asked_for_by": "An inquiry", "why": "Asked to keep every file", "since": datetime.date(2020, 1, 1)}
    return LegalHold.objects.create(family=family, by=by, at=now(), **(said | details))
