"""Opening a reading at sign-in, and closing it. What has been closed shows no row from the next request on.

A session keeps the reading's id under the name KEY; the token is made from it for each request.
"""

import datetime
import uuid
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from thinkfamily.access.reading.models import Reading
from thinkfamily.access.reading.scope import as_system
from thinkfamily.access.users.models import User

KEY = "reading"
LONGEST = datetime.timedelta(hours=10)  # a long day; a sitting ends earlier by itself


def open_(user: User, *, now: datetime.datetime, ends: datetime.datetime | None = None) -> Reading:
    """A new reading; `ends` is its latest moment, the end of a long day unless said."""
    return Reading.objects.create(user=user, started=now, ends=ends or now + LONGEST)


def close(ids: Collection[str | uuid.UUID], *, now: datetime.datetime) -> int:
    """Closes these readings; returns how many were open."""
    return Reading.objects.filter(pk__in=ids, ended=None).update(ended=now)


def close_all(user: User, *, now: datetime.datetime, but: str = "") -> int:
    """Closes every reading of somebody (switched off, password changed), all but the one with the id `but`."""
    theirs = Reading.objects.filter(user=user, ended=None)
    return (theirs.exclude(pk=but) if but else theirs).update(ended=now)


def when_signed_in(sender: Any, request: Any, user: Any, **words: Any) -> None:
    """Django's own signal, because every way to sign in (ours, the libraries', the tests') ends there."""
    with as_system("a reading is opened"):
        request.session[KEY] = str(open_(user, now=timezone.now()).pk)


def when_signed_out(sender: Any, request: Any, user: Any, **words: Any) -> None:
    """Django's own signal, sent before the session is emptied."""
    if held := request.session.get(KEY):
        with as_system("a reading is closed"):
            close([held], now=timezone.now())
