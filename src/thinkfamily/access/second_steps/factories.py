"""The one way to give a reader an authenticator app in tests, and to know what it shows."""

import time

from allauth.mfa.totp.internal import auth as totp

from thinkfamily.access.second_steps import actions
from thinkfamily.access.users.models import User

HALF_MINUTE = 30


def app_of(user: User) -> str:
    """Sets an app up; returns its key."""
    secret: str = totp.generate_totp_secret()
    assert actions.set_up_app(user, secret, code_of(secret, later=-1), by=user)
    return secret


def code_of(secret: str, *, later: int = 0) -> str:
    """What the app shows now, or so many half-minutes later; one earlier or later is still taken."""
    return str(totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // HALF_MINUTE + later)))
