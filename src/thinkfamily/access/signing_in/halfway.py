"""Somebody who has shown the first step and not yet the second: kept in the session, and nobody so far."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import logout
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from thinkfamily.access.reading import scope
from thinkfamily.access.signing_in import rules
from thinkfamily.access.sittings import presence
from thinkfamily.access.users.models import User

KEY = "halfway"


def come_to_the_door(request: Any) -> None:
    """Whoever was signed in on this browser is signed out, for the database too."""
    if request.user.is_authenticated:
        presence.leave(request)
        scope.enter("door")


@dataclass(frozen=True)
class Halfway:
    """Who, how they began ('password'), and where they wanted to go."""

    user: User
    how: str
    wants: str


def begin(request: Any, user: User, *, how: str, wants: str) -> None:
    """Notes it under a new session key. The request must be at the door: nobody is signed in any more."""
    logout(request)  # nothing that was in the session before goes along
    request.session[KEY] = {
        "user": user.pk,
        "proof": user.get_session_auth_hash(),
        "how": how,
        "wants": wants,
        "at": timezone.now().isoformat(),
    }


def of(request: Any) -> Halfway | None:
    """Who it is; None when nobody is, it took too long, or the account or its password changed meanwhile."""
    kept = request.session.get(KEY)
    if not kept or rules.has_run_out(datetime.datetime.fromisoformat(kept["at"]), timezone.now()):
        return None
    user = User.objects.filter(pk=kept["user"], is_active=True).first()
    if user is None or not constant_time_compare(kept["proof"], user.get_session_auth_hash()):
        return None
    return Halfway(user, kept["how"], kept["wants"])
