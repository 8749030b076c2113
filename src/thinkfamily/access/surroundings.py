"""What stands round every page: who is signed in, the menu, the day, whether it is a demonstration."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.utils import timezone

from thinkfamily.access import navigation
from thinkfamily.access.users import rules
from thinkfamily.clock import today


def ends_after(request: Any) -> int:
    """In how many seconds the session ends when no page is opened."""
    ends = rules.IDLE
    if sitting := getattr(request, "sitting", None):
        ends = min(ends, sitting.began_at + rules.LONGEST - timezone.now())
    return int(ends.total_seconds())


def surroundings(request: Any) -> dict[str, Any]:
    """A context processor, named in settings.TEMPLATES."""
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    return {
        "me": user if signed_in else None,
        "navigation": navigation.menu(user, request.path) if signed_in else [],
        "ends_after": ends_after(request) if signed_in else 0,
        "today": today(),
        "demonstration": settings.DEMO,
        "messages": lambda: get_messages(request),
    }
