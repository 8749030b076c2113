"""Keeping what was typed, and forgetting it."""

import datetime
import json
import uuid
from collections.abc import Iterable

from django.db.models import QuerySet

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
    if len(path) > 2000 or sent_of(user).count() >= rules.MOST_AT_A_TIME:
        return None
    closed = encrypt(json.dumps(worth), purpose=PURPOSE)
    return KeptText.objects.create(user=user, at=now, path=path, closed=closed, files=files)


def keep_draft(user: User, *, path: str, fields: Iterable[tuple[str, list[str]]], now: datetime.datetime) -> None:
    """What somebody has begun on a page and not ended, over what they had begun there before; for a day."""
    forget_draft(user, path=path)
    worth = rules.worth_keeping(fields)
    if rules.shown(worth):
        closed = encrypt(json.dumps(worth), purpose=PURPOSE)
        KeptText.objects.create(user=user, at=now, path=f"{path}{rules.DRAFT}", closed=closed)


def forget_draft(user: User, *, path: str) -> None:
    """After it was ended, or begun anew."""
    KeptText.objects.filter(user=user, path=f"{path}{rules.DRAFT}").delete()


def sent_of(user: User) -> QuerySet[KeptText]:
    """What somebody sent and could not be taken, apart from what they have begun."""
    return KeptText.objects.filter(user=user).exclude(path__endswith=rules.DRAFT)


def clear(*, now: datetime.datetime) -> None:
    """Throws away what nobody came back for within a day."""
    KeptText.objects.filter(at__lt=now - rules.KEPT_FOR).delete()


def forget(kept: str, *, by: User) -> None:
    """After it was sent, or thrown away. What is somebody else's stays."""
    try:
        KeptText.objects.filter(pk=uuid.UUID(kept), user=by).delete()
    except ValueError:
        return
