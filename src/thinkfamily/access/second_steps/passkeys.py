"""Passkeys: what the browser is asked, and its answer looked at. The library keeps the question in the session."""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidSignature
from django.core.exceptions import ValidationError

from thinkfamily.access.events.actions import record
from thinkfamily.access.second_steps.notices import tell
from thinkfamily.access.users.models import User

# What a wrong, forged or garbled answer raises, somewhere below.
WRONG = (ValidationError, ValueError, TypeError, KeyError, AttributeError, InvalidSignature)
LONGEST_NAME = 60


def question_for_new(user: User) -> str:
    """What the browser needs to make a passkey for this user, as JSON."""
    return _as_json(webauthn.begin_registration(user, passwordless=False))


def question(user: User) -> str:
    """What the browser needs to prove one of this user's passkeys, as JSON."""
    return _as_json(webauthn.begin_authentication(user))


def set_up(user: User, name: str, answer: str, *, by: User) -> bool:
    """Keeps the passkey that the browser has made; False when the answer is not to our question."""
    credential = _read(answer)
    try:
        webauthn.parse_registration_response(credential)
        webauthn.complete_registration(credential)
    except WRONG:
        return False
    webauthn.WebAuthn.add(user, name[:LONGEST_NAME] or "Passkey", credential)
    record("second step set up", by=by, about=user.username, details={"step": "passkey"})
    tell(user, "passkey set up")
    return True


def prove(user: User, answer: str) -> bool:
    """Whether the browser has answered with one of this user's passkeys; each question is good for one answer."""
    try:
        passkey: Authenticator = webauthn.complete_authentication(user, _read(answer))
    except WRONG:
        return False
    passkey.record_usage()
    return True


def _read(answer: str) -> dict[str, Any]:
    """The browser's answer; an empty one, which nothing accepts, for what is no answer."""
    try:
        found = json.loads(answer)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _as_json(options: dict[str, Any]) -> str:
    return json.dumps(options["publicKey"])
