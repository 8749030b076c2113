"""Beginning a sitting, noting that it goes on, ending it. What is open for it elsewhere ends with it."""

import datetime
import uuid

from django.db.models import QuerySet

from thinkfamily.access.reading.actions import close
from thinkfamily.access.sittings.models import KnownDevice, Sitting
from thinkfamily.access.sittings.reads import KNOWN_FOR
from thinkfamily.access.users.models import User

KEPT = datetime.timedelta(days=90)


def begin(
    user: User,
    *,
    how: str,
    address: str,
    browser: str,
    reading: str | None,
    now: datetime.datetime,
    device: str = "",
) -> Sitting:
    """A new sitting of this user. `reading`: the id of what the database knows the reader by, closed with it."""
    return Sitting.objects.create(
        user=user,
        began_at=now,
        last_seen=now,
        how=how,
        address=address,
        browser=browser,
        device=device,
        reading=uuid.UUID(reading) if reading else None,
    )


def seen(sitting: Sitting, *, now: datetime.datetime) -> None:
    """The reader is still here."""
    Sitting.objects.filter(pk=sitting.pk, ended_at=None).update(last_seen=now)


def end(sittings: QuerySet[Sitting], *, because: Sitting.End, now: datetime.datetime) -> int:
    """Ends those of the sittings that are still open; returns how many."""
    ended = dict(sittings.filter(ended_at=None).values_list("pk", "reading"))
    Sitting.objects.filter(pk__in=ended).update(ended_at=now, ended_because=because)
    close([reading for reading in ended.values() if reading], now=now)
    return len(ended)


def end_one(sitting: Sitting, *, because: Sitting.End, now: datetime.datetime) -> int:
    """Ends this sitting."""
    return end(Sitting.objects.filter(pk=sitting.pk), because=because, now=now)


def end_all(user: User, *, because: Sitting.End, now: datetime.datetime, but: str = "") -> int:
    """Ends every sitting of somebody, all but the one with the id `but`."""
    theirs = Sitting.objects.filter(user=user)
    return end(theirs.exclude(pk=but) if but else theirs, because=because, now=now)


def know_device(user: User, mark: str, *, browser: str, now: datetime.datetime) -> None:
    """Remembers that this user signed in fully with this browser; forgets browsers unused for half a year."""
    KnownDevice.objects.filter(user=user, last_used__lt=now - KNOWN_FOR).delete()
    KnownDevice.objects.update_or_create(
        user=user, mark=mark, defaults={"browser": browser, "last_used": now}, create_defaults={
            "browser": browser, "last_used": now, "since": now,
        },
    )  # fmt: skip


def forget_device(sitting: Sitting) -> None:
    """A browser that its owner signs out from elsewhere may be lost: it is new again."""
    KnownDevice.objects.filter(user=sitting.user_id, mark=sitting.device).delete()


def forget_devices(user: User) -> None:
    """After a change of what guards the account, every browser is new again."""
    KnownDevice.objects.filter(user=user).delete()


def clear(*, now: datetime.datetime) -> None:
    """Forgets sittings that were over three months ago; that somebody signed in stays in the event log."""
    Sitting.objects.filter(last_seen__lt=now - KEPT).delete()
