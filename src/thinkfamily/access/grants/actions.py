"""Giving and withdrawing a grant."""

import datetime

from django.db import transaction

from thinkfamily.access.events.actions import record
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User


@transaction.atomic
def give(
    reader: User,
    *,
    by: User | None,
    scope: str,
    reason: str,
    starts: datetime.date,
    ends: datetime.date,
    area: str = "",
    family_id: str = "",
) -> Grant:
    """A new grant, and the event that says who gave it and why. `by` is None for the installation itself."""
    grant = Grant.objects.create(
        reader=reader, scope=scope, area=area, family_id=family_id, reason=reason, given_by=by, starts=starts, ends=ends
    )
    record("grant given", by=by, about=f"grant {grant.pk}", family_id=family_id, reason=reason)
    return grant


@transaction.atomic
def withdraw(grant: Grant, *, by: User, reason: str, on: datetime.date) -> None:
    """The grant ends today."""
    grant.withdrawn_on = on
    grant.save(update_fields=["withdrawn_on"])
    record("grant withdrawn", by=by, about=f"grant {grant.pk}", family_id=grant.family_id, reason=reason)
