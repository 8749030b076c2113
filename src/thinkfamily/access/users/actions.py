"""Signing in, with a lock after repeated failures."""

import datetime

from django.contrib.auth import authenticate
from django.db import transaction

from thinkfamily.access.users import rules
from thinkfamily.access.users.models import SignInAttempt, User

KEPT = datetime.timedelta(days=1)


@transaction.atomic
def sign_in(username: str, password: str, *, now: datetime.datetime) -> User | datetime.datetime | None:
    """The user; the moment until which the account is locked; or None for a wrong name or password.

    An unknown name is locked just as a known one, so that nobody learns which names exist.
    """
    name = username.strip().lower()[:150]
    SignInAttempt.objects.filter(at__lt=now - KEPT).delete()
    if locked := rules.locked_until(_failures(name), now):
        return locked
    user = authenticate(username=name, password=password)
    SignInAttempt.objects.create(username=name, at=now, succeeded=user is not None)
    if isinstance(user, User):
        return user
    return rules.locked_until(_failures(name), now)


def _failures(username: str) -> list[datetime.datetime]:
    attempts = SignInAttempt.objects.filter(username=username).order_by("-at", "-id")[: rules.FAILURES]
    failures: list[datetime.datetime] = []
    for attempt in attempts:
        if attempt.succeeded:
            break
        failures.append(attempt.at)
    return failures
