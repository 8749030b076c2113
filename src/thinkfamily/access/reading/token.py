"""The token that tells the database who reads: signed with a key that SQL cannot read, good for one connection.

    kind.id.who.connection.until.day.signature

kind: reader (id names a Reading, who is the user), acting (a job for a user), door (nobody has signed in yet) or
system. `until` is in seconds since 1970. The database takes `day` only where a demonstration or a test may set it.
"""

import hashlib
import hmac

from django.conf import settings

KINDS = ("reader", "acting", "door", "system")
BLOCK = 64  # of SHA-256, in bytes


def key() -> bytes:
    """The signing key, made from SECRET_KEY; the database must be told when that changes (see reading/key.py)."""
    return hmac.digest(settings.SECRET_KEY.encode(), b"thinkfamily: who reads", "sha256")


def pads() -> tuple[bytes, bytes]:
    """The key's two blocks of HMAC (RFC 2104), so that the database needs nothing but its own sha256."""
    block = key().ljust(BLOCK, b"\0")
    return bytes(byte ^ 0x36 for byte in block), bytes(byte ^ 0x5C for byte in block)


def make(kind: str, *, of: str, who: int | None, connection: int, until: int, day: str) -> str:
    """A token. No part may hold a full stop."""
    said = f"{kind}.{of}.{'' if who is None else who}.{connection}.{until}.{day}"
    return f"{said}.{hmac.new(key(), said.encode(), hashlib.sha256).hexdigest()}"
