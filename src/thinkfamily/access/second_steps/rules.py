"""Recovery codes, what second steps are called, and what is said of a change at somebody's account."""

import secrets

CODES = 10
SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"  # none that look alike
HALF = 5

WORDS = {"totp": "authenticator app", "webauthn": "passkey", "recovery_codes": "recovery code"}

# The words of a letter to whose account was changed stand here, so that the queue holds which one, and no words.
CHANGES = {
    "app set up": "An authenticator app was set up as the second step of your account.",
    "passkey set up": "A passkey was set up as the second step of your account.",
    "recovery code used": "One of your recovery codes was used to sign in; {left} are left now.",
    "set back": "Your second step was set back: you set up a new one when you next sign in.",
    "guessed at": "Somebody who knows your password has given several wrong codes. If it was not you, change it now.",
    "password changed": "Your password was changed, and every other browser was signed out.",
} | {f"{step} removed": f"A second step of your account was removed: {word}." for step, word in WORDS.items()}


def new_codes() -> list[str]:
    """Ten codes such as 'k7pm4-3xqdh'; about 50 bits each."""
    return ["-".join("".join(secrets.choice(SIGNS) for _ in range(HALF)) for _ in range(2)) for _ in range(CODES)]


def spelled(code: str) -> str:
    """A code as somebody types it, without blanks and strokes."""
    return "".join(sign for sign in code.lower() if sign.isalnum())
