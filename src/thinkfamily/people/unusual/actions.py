"""Writing down what came of asking."""

from django.db import transaction

from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.unusual import policy
from thinkfamily.people.unusual.models import LookedInto
from thinkfamily.people.unusual.reads import Unusual


@transaction.atomic
def look_into(row: Unusual, *, by: User, note: str) -> LookedInto:
    """Somebody has asked, and says what it was."""
    insist(policy.may_look_into(by, row))
    made = LookedInto.objects.create(key=row.key, rule=row.rule, reader=row.who, note=note, by=by, at=now())
    record("unusual looking looked into", by=by, about=row.key, reason=note)
    return made
