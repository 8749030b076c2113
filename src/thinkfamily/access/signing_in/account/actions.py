"""Changing a password, and ending sittings."""

import datetime

from django.contrib.auth import password_validation
from django.db import transaction

from thinkfamily.access.decision import insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.reading import actions as reading
from thinkfamily.access.reading import as_system
from thinkfamily.access.second_steps.notices import tell
from thinkfamily.access.signing_in.account import policy
from thinkfamily.access.sittings import actions as sittings
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.models import User


@transaction.atomic
def set_password(user: User, password: str, *, by: User, now: datetime.datetime, but: Sitting | None = None) -> None:
    """Sets it, ends every sitting but one, and makes every browser new again."""
    password_validation.validate_password(password, user)
    user.set_password(password)
    with as_system("a new password"):
        user.save(update_fields=["password"])
        sittings.end_all(user, because=Sitting.End.PASSWORD, now=now, but=str(but.pk) if but else "")
        reading.close_all(user, now=now, but=str(but.reading) if but and but.reading else "")
        sittings.forget_devices(user)
        record("password changed", by=by, about=user.username)
        tell(user, "password changed")


def end(sitting: Sitting, *, by: User, now: datetime.datetime) -> None:
    """Ends one of one's own sittings."""
    insist(policy.may_end(by, sitting))
    sittings.end_one(sitting, because=Sitting.End.ENDED_BY_READER, now=now)
    sittings.forget_device(sitting)


def end_others(here: Sitting, *, by: User, now: datetime.datetime) -> int:
    """Ends all one's sittings but this."""
    insist(policy.may_end(by, here) if here.ended_at is None else refuse("You are signed out."))
    return sittings.end_all(by, because=Sitting.End.ENDED_BY_READER, now=now, but=str(here.pk))
