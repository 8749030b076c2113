"""What stands round every page: who is signed in, the menu, the day, whether it is a demonstration."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages

from thinkfamily.access import navigation
from thinkfamily.clock import today


def surroundings(request: Any) -> dict[str, Any]:
    """A context processor, named in settings.TEMPLATES."""
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    return {
        "me": user if signed_in else None,
        "navigation": navigation.menu(user, request.path) if signed_in else [],
        "today": today(),
        "demonstration": settings.DEMO,
        "messages": lambda: get_messages(request),
    }
