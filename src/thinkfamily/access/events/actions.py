"""Adding to the two logs."""

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.users.models import User
from thinkfamily.clock import now


def record(
    what: str,
    *,
    by: User | None,
    family_id: str = "",
    about: str = "",
    reason: str = "",
    details: dict[str, Any] | None = None,
) -> Event:
    """One event. `by` is None when the system itself did it."""
    event = Event(
        at=now(), who=by, what=what, family_id=family_id, about=about[:300], reason=reason, details=details or {}
    )
    told = reading.scope.current()
    ours = told.kind == "system" or (by is not None and told.who == by.pk)
    with nullcontext() if ours else reading.as_system("an event is kept"):
        event.save()
    return event


def record_looks(
    page: str,
    *,
    by: User,
    families: Iterable[tuple[str, list[str]]],
    grounds: Mapping[str, int] | None = None,
    failed: bool = False,
) -> None:
    """One look a family: (family id, ids of what was shown). `grounds`: by family, the grant that it rests on."""
    at, rests_on = now(), grounds or {}
    Look.objects.bulk_create(
        Look(
            at=at,
            who=by,
            page=page,
            family_id=family,
            shown=shown,
            grant_id=rests_on.get(family),
            failed=failed,
        )
        for family, shown in families
    )
