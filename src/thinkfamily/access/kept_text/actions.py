"""Keeping what was typed, and forgetting it."""

import datetime
import json
import uuid
from collections.abc import Iterable

from thinkfamily.access.encryption import encrypt
from thinkfamily.access.kept_text import rules
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.users.models import User

PURPOSE = "kept text"


def keep(
    user: User, *, path: str, fields: Iterable[tuple[str, list[str]]], files: list[str], now: datetime.datetime
) -> KeptText | None:
    """Keeps the form for this user alone; None when there is nothing in it, or too much is kept already."""
    worth = rules.worth_keeping(fields)
    if not rules.shown(worth) and not files:
        return None
    clear(now=now)
    if len(path) > 2000 or KeptText.objects.filter(user=user).count() >= rules.MOST_AT_A_TIME:
        return None
    closed = encrypt(json.dumps(worth), purpose=PURPOSE)
    return KeptText.objects.create(user=user, at=now, path=path, closed=closed, files=files)


def clear(*, now: datetime.datetime) -> None:
    """Throws away what nobody came back for within a day."""
    KeptText.objects.filter(at__lt=now - rules.KEPT_FOR).delete()


def forget(kept: str, *, by: User) -> None:
    """After it was sent, or thrown away. What is somebody else's stays."""
    try:
        KeptText.objects.filter(pk=uuid.UUID(kept), user=by).delete()
    except ValueError:
        return
