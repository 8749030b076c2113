"""Recovery codes, and what second steps are called."""

import secrets

CODES = 10
SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that look alike
HALF = 5

WORDS = {"totp": "authenticator app", "webauthn": "passkey", "recovery_codes": "recovery code"}


def new_codes() -> list[str]:
    """Ten codes such as 'k7pm4-3xqdh'; about 50 bits each."""
    return ["-".join("".join(secrets.choice(SIGNS) for _ in range(HALF)) for _ in range(2)) for _ in range(CODES)]


def spelled(code: str) -> str:
    """A code as somebody types it, without blanks and strokes."""
    return "".join(sign for sign in code.lower() if sign.isalnum())
