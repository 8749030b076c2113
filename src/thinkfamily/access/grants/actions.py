"""Giving and withdrawing a grant. Who may do so is asked where the family is known; then the product itself writes it,

so that no statement of a reader, however it got in, can write a grant.
"""

import datetime

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import cover
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
    ground: str = Grant.Ground.WORK,
    ends_at: datetime.datetime | None = None,
) -> Grant:
    """A new grant, and the event that says who gave it and why. `by` is None for the installation itself."""
    with reading.as_system("a grant is given"):
        grant = Grant.objects.create(
            reader=reader,
            scope=scope,
            ground=ground,
            area=area,
            family_id=family_id,
            reason=reason,
            given_by=by,
            starts=starts,
            ends=ends,
            ends_at=ends_at,
        )
    record("grant given", by=by, about=f"grant {grant.pk}", family_id=family_id, reason=reason)
    return grant


@transaction.atomic
def withdraw(grant: Grant, *, by: User | None, reason: str, on: datetime.date, renewed: bool = False) -> None:
    """The grant ends on that day, from its first minute; so does what others have by covering for its reader.

    `renewed`: another takes its place, and who covers keeps what they have.
    """
    grant.withdrawn_on = on
    with reading.as_system("a grant is withdrawn"):
        grant.save(update_fields=["withdrawn_on"])
        copies = [] if renewed else cover.borne_no_longer(grant, on)
    record("grant withdrawn", by=by, about=f"grant {grant.pk}", family_id=grant.family_id, reason=reason)
    for copy in copies:
        withdraw(copy, by=by, reason=reason, on=on)


@transaction.atomic
def withdraw_all(reader: User, *, by: User | None, reason: str, on: datetime.date) -> int:
    """Every grant of somebody who left; returns how many."""
    with reading.as_system("somebody left"):
        running = list(Grant.objects.filter(reader=reader, withdrawn_on=None, ends__gte=on).order_by("id"))
        for grant in running:
            withdraw(grant, by=by, reason=reason, on=on)
    return len(running)
