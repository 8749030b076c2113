"""Encrypting the few texts that even a reader of the database must not read: keys of authenticator apps, kept text.

The keys come from SECRET_KEY; after a change of it, SECRET_KEY_FALLBACKS still open what the old one closed.
"""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class CannotOpen(Exception):
    """The text was closed with a key that is not here any more, or was changed."""


def encrypt(text: str, *, purpose: str) -> str:
    """The text, readable only with this installation's key and for this purpose."""
    return _keys(purpose).encrypt(text.encode()).decode()


def decrypt(closed: str, *, purpose: str) -> str:
    """The text again. Raises CannotOpen."""
    try:
        return _keys(purpose).decrypt(closed.encode()).decode()
    except InvalidToken:
        raise CannotOpen(f"A text kept for {purpose} cannot be opened with the keys that are here.") from None


def encrypt_bytes(content: bytes, *, purpose: str) -> bytes:
    """A file, readable only with this installation's key and for this purpose."""
    return _keys(purpose).encrypt(content)


def decrypt_bytes(closed: bytes, *, purpose: str) -> bytes:
    """The file again. Raises CannotOpen."""
    try:
        return _keys(purpose).decrypt(closed)
    except InvalidToken:
        raise CannotOpen(f"A file kept for {purpose} cannot be opened with the keys that are here.") from None


def fingerprint(text: str, *, purpose: str, key: str = "") -> str:
    """What stands for a secret that need not be read again: the same text gives the same 64 signs."""
    return hmac.new(_derived(key or settings.SECRET_KEY, purpose), text.encode(), hashlib.sha256).hexdigest()


def fingerprints(text: str, *, purpose: str) -> list[str]:
    """With the present key and each earlier one."""
    return [fingerprint(text, purpose=purpose, key=key) for key in _installed()]


def _keys(purpose: str) -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key, purpose))) for key in _installed()])


def _installed() -> list[str]:
    return [str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


def _derived(key: str, purpose: str) -> bytes:
    return hmac.new(key.encode(), f"thinkfamily {purpose}".encode(), hashlib.sha256).digest()
