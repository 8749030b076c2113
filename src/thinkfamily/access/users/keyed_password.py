"""Passwords' hashes that tell nothing without this installation's key: who reads them by SQL cannot try guesses."""

from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils.crypto import constant_time_compare

from thinkfamily.access.encryption import fingerprint

PURPOSE = "passwords"
LONG = 8  # signs that say which key it was, at the front of the salt


class KeyedPBKDF2PasswordHasher(PBKDF2PasswordHasher):
    """PBKDF2 over a keyed digest of the password. After a change of SECRET_KEY, SECRET_KEY_FALLBACKS still verify.

    A hash made without a key, or with an earlier one, is made anew when its owner next signs in.
    """

    algorithm = "keyed_pbkdf2_sha256"

    def salt(self) -> str:
        """A random one, after the mark of the present key."""
        return f"{_mark(settings.SECRET_KEY)}{super().salt()}"

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """With the key that the salt names; with the present one when that is gone, which then verifies nothing."""
        keys = {_mark(key): key for key in map(str, (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))}
        closed = fingerprint(password, purpose=PURPOSE, key=keys.get(salt[:LONG], settings.SECRET_KEY))
        made: str = super().encode(closed, salt, iterations)
        return made

    def verify(self, password: str, encoded: str) -> bool:
        """Whether it is this password."""
        decoded = self.decode(encoded)
        return constant_time_compare(encoded, self.encode(password, str(decoded["salt"]), int(decoded["iterations"])))

    def must_update(self, encoded: str) -> bool:
        """Whether it was made with an earlier key, or less work than now."""
        return str(self.decode(encoded)["salt"])[:LONG] != _mark(settings.SECRET_KEY) or super().must_update(encoded)


def _mark(key: str) -> str:
    return fingerprint("which key it was", purpose=PURPOSE, key=key)[:LONG]
