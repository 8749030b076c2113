"""The searches of one session: what was typed stands in no address, so in no log of the server and no browser's list.

They are kept with the session, which is closed with its reader's own cookie, and end with it.
"""

import secrets
from typing import Any

KEY, MOST = "looked_for", 5


def keep(session: Any, said: dict[str, str]) -> str:
    """Keeps what was typed; returns the word by which its page is found again."""
    word = secrets.token_urlsafe(6)
    earlier = list(session.get(KEY, {}).items())[1 - MOST :]
    session[KEY] = {**dict(earlier), word: said}
    return word


def said(session: Any, word: str | None) -> dict[str, str]:
    """What was typed, by field; nothing where it is not kept any more."""
    found: dict[str, str] = session.get(KEY, {}).get(word or "", {})
    return found
