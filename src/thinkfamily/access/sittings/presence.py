"""Whether the reader of a request is still here: signed in, their sitting neither ended nor run out."""

import datetime
from typing import Any

from django.contrib.auth import logout
from django.utils import timezone

from thinkfamily.access.reading.actions import KEY as READING
from thinkfamily.access.sittings import actions, reads, rules
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.sittings.source import of as source_of
from thinkfamily.access.users.rules import session_is_over

A_MINUTE = datetime.timedelta(minutes=1)
KEY = "sitting"  # in the session: the id of its sitting


def still_here(request: Any) -> bool:
    """False, and signed out, when nobody is signed in or the sitting is over; notes once a minute that it goes on.

    Leaves `request.sitting`; when the sitting was over, `request.was` (whose it was) and `request.ended`.
    """
    if not request.user.is_authenticated:
        return False
    now = timezone.now()  # the true clock: a demo's fixed day must not end sessions
    sitting = reads.find(request.session[KEY]) if KEY in request.session else arrive(request, how="")
    if sitting is None or sitting.user_id != request.user.pk or sitting.ended_at or _has_run_out(sitting, now):
        request.was, request.ended = request.user.pk, True
        logout(request)
        return False
    if now - sitting.last_seen > A_MINUTE:
        actions.seen(sitting, now=now)
    request.sitting = sitting
    request.user.agency = sitting.user.agency  # which every page says: it has come with the sitting
    return True


def arrive(request: Any, *, how: str, device: str = "") -> Sitting:
    """Begins the sitting of somebody who has just been signed in. `device`: the mark of a browser that is now known."""
    words = rules.browser(request.headers.get("User-Agent", ""))
    address = source_of(request).address
    place = {"address": address, "browser": words, "device": device}
    reading = request.session.get(READING)
    sitting = actions.begin(request.user, how=how, reading=reading, now=timezone.now(), **place)
    request.session[KEY] = str(sitting.pk)
    return sitting


def leave(request: Any) -> None:
    """Signs out; the sitting ends with it."""
    if request.user.is_authenticated and (sitting := reads.find(request.session.get(KEY, ""))):
        actions.end_one(sitting, because=Sitting.End.SIGNED_OUT, now=timezone.now())
    logout(request)


def _has_run_out(sitting: Sitting, now: datetime.datetime) -> bool:
    if not session_is_over(sitting.began_at, sitting.last_seen, now):
        return False
    actions.end_one(sitting, because=Sitting.End.RAN_OUT, now=now)
    return True
