"""Noting attempts, and saying until when somebody must wait."""

import datetime

from django.db import connection

from thinkfamily.access.attempts import rules
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.sittings.reads import knows_device
from thinkfamily.access.sittings.source import Source

# Guesses at a code come after a right password, so far fewer are borne. Asking for a link guesses at nothing: it must
# not keep the account's owner from asking.
EVERYWHERE = {SignInAttempt.Kind.SECOND_STEP: 10, SignInAttempt.Kind.RECOVERY: 1_000_000}
A_MOMENT = datetime.timedelta(seconds=5)


def waits_until(
    kind: SignInAttempt.Kind, username: str, *, source: Source, now: datetime.datetime
) -> datetime.datetime | None:
    """Until when no attempt of this kind is heard. An unknown name waits just as a known one."""
    name = spelled(username)
    known = knows_device(name, source.device)
    place = source.device if known else source.address
    if not _alone(f"{kind} {name} {place}"):
        return now + A_MOMENT
    kept = SignInAttempt.objects.filter(kind=kind, username=name, at__gt=now - rules.DAY).order_by("-at", "-id")
    tries = [rules.Try(one.at, one.succeeded, one.place, bool(one.device)) for one in kept[:200]]
    limit = EVERYWHERE.get(kind, rules.FROM_EVERYWHERE)
    ends = [rules.waits_until(tries, place=place, known=known, now=now, everywhere=limit)]
    if not known and source.address:
        failed = SignInAttempt.objects.filter(
            kind=kind, address=source.address, device="", succeeded=False, at__gt=now - rules.HOUR
        )
        moments = list(failed.order_by("-at").values_list("at", flat=True)[: rules.FROM_ONE_ADDRESS])
        ends.append(rules.address_waits_until(moments, now))
    return max((end for end in ends if end), default=None)


def _alone(key: str) -> bool:
    """False while another request with the same key is not done: a hundred guesses at once count like any others."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        return bool(cursor.fetchone()[0])


def lately(kind: SignInAttempt.Kind, username: str, *, now: datetime.datetime) -> int:
    """How many attempts of this kind there were within an hour, from wherever."""
    found = SignInAttempt.objects.filter(kind=kind, username=spelled(username), at__gt=now - rules.HOUR)
    return found.count()


def note(kind: SignInAttempt.Kind, username: str, *, succeeded: bool, source: Source, now: datetime.datetime) -> None:
    """Keeps the attempt, and forgets those older than a day."""
    clear(now=now)
    name = spelled(username)
    device = source.device if knows_device(name, source.device) else ""
    SignInAttempt.objects.create(
        kind=kind, username=name, at=now, succeeded=succeeded, address=source.address, device=device
    )


def clear(*, now: datetime.datetime) -> None:
    """Forgets attempts of more than a day."""
    SignInAttempt.objects.filter(at__lt=now - rules.DAY).delete()


def link_waits_until(kind: SignInAttempt.Kind, *, source: Source, now: datetime.datetime) -> datetime.datetime | None:
    """For links that name nobody: whoever tries made-up ones from one address waits there."""
    return waits_until(kind, f"link {source.address}", source=source, now=now)


def note_link(kind: SignInAttempt.Kind, *, succeeded: bool, source: Source, now: datetime.datetime) -> None:
    """Keeps that a link was tried."""
    note(kind, f"link {source.address}", succeeded=succeeded, source=source, now=now)


def spelled(username: str) -> str:
    """A user name as accounts spell it, cut to what fits."""
    return username.strip().lower().replace("\x00", "")[:150]
