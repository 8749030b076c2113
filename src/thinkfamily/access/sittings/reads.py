"""Questions about sittings and known browsers."""

import datetime
import uuid

from django.db.models import QuerySet

from thinkfamily.access.sittings.models import KnownDevice, Sitting
from thinkfamily.access.users.models import User
from thinkfamily.access.users.rules import IDLE, LONGEST

KNOWN_FOR = datetime.timedelta(days=180)


def find(sitting: str) -> Sitting | None:
    """The sitting with that id, ended or not, with whose it is and where they work."""
    try:
        return Sitting.objects.filter(pk=uuid.UUID(sitting)).select_related("user__agency").first()
    except ValueError:
        return None


def open_of(user: User, now: datetime.datetime) -> QuerySet[Sitting]:
    """Where this reader is signed in now, the latest first."""
    running = Sitting.objects.filter(user=user, ended_at=None, last_seen__gte=now - IDLE, began_at__gte=now - LONGEST)
    return running.order_by("-last_seen", "-began_at")


def knows_device(username: str, mark: str) -> bool:
    """Whether the person of that name has signed in with that browser before."""
    return bool(mark) and KnownDevice.objects.filter(user__username=username, mark=mark).exists()
