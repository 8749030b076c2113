"""Who looked, and what was done: for the people whose work it is to ask."""

import datetime
from collections.abc import Collection

from django.db.models import QuerySet

from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.users.models import User


def looks_at(family_ids: Collection[str], since: datetime.datetime | None = None) -> QuerySet[Look]:
    """Looks at these families, newest first."""
    found = Look.objects.filter(family_id__in=family_ids).select_related("who__agency").order_by("-at", "-id")
    return found.filter(at__gte=since) if since else found


def all_looks() -> QuerySet[Look]:
    """Every look, newest first."""
    return Look.objects.select_related("who__agency").order_by("-at", "-id")


def all_events() -> QuerySet[Event]:
    """Every event, newest first."""
    return Event.objects.select_related("who__agency").order_by("-at", "-id")


def looks_under(grant_id: int) -> QuerySet[Look]:
    """Looks that rested on one grant, newest first."""
    return Look.objects.filter(grant_id=grant_id).select_related("who__agency").order_by("-at", "-id")


def last_look(reader: User, family_id: str, *, pages: Collection[str], before: datetime.datetime) -> Look | None:
    """The reader's newest look at a family on one of these pages before a moment."""
    found = Look.objects.filter(who=reader, family_id=family_id, page__in=list(pages), at__lt=before, failed=False)
    return found.order_by("-at", "-id").first()
