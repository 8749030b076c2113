"""Saying from when until when a ground holds."""

import datetime

from django.db import transaction

from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.people.sharing.duties import policy
from thinkfamily.people.sharing.models import GroundInForce


@transaction.atomic
def date_ground(
    ground: str, *, by: User, since: datetime.date | None, until: datetime.date | None, source: str
) -> GroundInForce:
    """From when until when a ground holds here. The newest row counts; what was decided before stays as it is."""
    insist(policy.may_date_grounds(by))
    insist_on_order(since, until)
    kept = GroundInForce.objects.create(ground=ground, since=since, until=until, source=source, by=by, at=now())
    record("ground dated", by=by, about=f"{ground} from {since} until {until}", reason=source)
    return kept
