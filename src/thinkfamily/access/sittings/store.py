"""Where sessions are kept: who reads the whole table, or writes to it, is nobody by that.

The cookie's value is kept as a fingerprint alone, and what belongs to a session is closed with that very value: it
opens for who brings the cookie, and not when it is copied into another row.
"""

import logging
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as PlainStore
from django.utils import timezone
from django.utils.encoding import force_str

from thinkfamily.access.encryption import CannotOpen, decrypt, encrypt, fingerprints

LONGEST = 40  # signs that the table's column takes: 160 bits of the fingerprint


class SessionStore(PlainStore):
    """Django's table of sessions. `session_key` is the cookie's value, and never goes to the database."""

    _row: str | None = None  # what the row found is kept under, which may be a fingerprint with an earlier SECRET_KEY

    def load(self) -> dict[str, Any]:
        """What belongs to the session; nothing, and no key, where there is no such session."""
        rows = self.model.objects.filter(
            session_key__in=kept_as(self.session_key or ""), expire_date__gt=timezone.now()
        )
        row = rows.first()
        if row is None:
            self._session_key = None
            return {}
        self._row = row.session_key
        return self.decode(row.session_data)

    def exists(self, session_key: str) -> bool:
        """Whether there is a session of that cookie."""
        return bool(self.model.objects.filter(session_key__in=kept_as(session_key)).exists())

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """The row as it is to be saved."""
        known = kept_as(self._get_or_create_session_key())  # type: ignore[attr-defined]  # the stubs lack it
        return self.model(
            session_key=self._row if self._row in known else known[0],
            session_data=self.encode(data),
            expire_date=self.get_expiry_date(),
        )

    def delete(self, session_key: str | None = None) -> None:
        """Removes this session, or that of another cookie."""
        if key := session_key or self.session_key:
            self.model.objects.filter(session_key__in=kept_as(key)).delete()

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Closed for this session's cookie."""
        return encrypt(self.serializer().dumps(session_dict).decode("latin-1"), purpose=self._purpose())

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """What `encode` closed; nothing when it was closed for another cookie, or changed."""
        try:
            opened = decrypt(force_str(session_data), purpose=self._purpose())
        except CannotOpen:
            logging.getLogger("django.security.SuspiciousSession").warning("A session's data are not its own.")
            return {}
        read: dict[str, Any] = self.serializer().loads(opened.encode("latin-1"))
        return read

    def _purpose(self) -> str:
        return f"session {self.session_key}"

    # Django's own would ask with the cookie's value; those of the base class call the methods above.
    aload, acreate, asave = SessionBase.aload, SessionBase.acreate, SessionBase.asave
    aexists, adelete, aclear_expired = SessionBase.aexists, SessionBase.adelete, SessionBase.aclear_expired


def kept_as(key: str) -> list[str]:
    """What may stand in the table for a cookie's value: with the present SECRET_KEY first, then with earlier ones."""
    return [found[:LONGEST] for found in fingerprints(key, purpose="session")]
