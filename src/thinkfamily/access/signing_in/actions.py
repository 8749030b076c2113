"""The first and the second step, each with the waits after wrong attempts."""

import datetime

from django.contrib.auth import authenticate

from thinkfamily.access.attempts import actions as attempts
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.events.actions import record
from thinkfamily.access.second_steps import actions as second_steps
from thinkfamily.access.second_steps import passkeys
from thinkfamily.access.second_steps.notices import tell
from thinkfamily.access.sittings.source import Source
from thinkfamily.access.users.models import User

NOWHERE = Source()
PASSWORD = SignInAttempt.Kind.PASSWORD
SECOND_STEP = SignInAttempt.Kind.SECOND_STEP
PROOFS = {
    "authenticator app": second_steps.prove_by_app,
    "passkey": passkeys.prove,
    "recovery code": second_steps.prove_by_recovery_code,
}
WARN_AFTER = 5


def sign_in(
    username: str, password: str, *, now: datetime.datetime, source: Source = NOWHERE
) -> User | datetime.datetime | None:
    """The user; the moment until which this place must wait; or None for a wrong name or password.

    An unknown name makes wait just as a known one, so that nobody learns which names exist.
    """
    name = attempts.spelled(username)
    if until := attempts.waits_until(PASSWORD, name, source=source, now=now):
        return until
    user = authenticate(username=name, password=password)
    attempts.note(PASSWORD, name, succeeded=user is not None, source=source, now=now)
    if isinstance(user, User):
        return user
    until = attempts.waits_until(PASSWORD, name, source=source, now=now)
    if until and (whose := User.objects.filter(username=name).first()):
        record("password guessed at", by=None, about=whose.username, details={"from": source.address})
    return until


def prove(
    user: User, step: str, answer: str, *, now: datetime.datetime, source: Source = NOWHERE
) -> bool | datetime.datetime:
    """Whether the second step was right; or the moment until which this place must wait. `step`: see PROOFS."""
    if until := attempts.waits_until(SECOND_STEP, user.username, source=source, now=now):
        return until
    right = PROOFS[step](user, answer)
    attempts.note(SECOND_STEP, user.username, succeeded=right, source=source, now=now)
    if right:
        return True
    if until := attempts.waits_until(SECOND_STEP, user.username, source=source, now=now):
        record("second step guessed at", by=user, about=user.username, details={"step": step})
        tell(user, "guessed at")
        return until
    return False
