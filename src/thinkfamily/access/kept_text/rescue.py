"""When a form cannot be taken because nobody is signed in any more: whose was it, and keep it."""

from typing import Any

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from thinkfamily.access.kept_text import actions, rules
from thinkfamily.access.reading import as_door
from thinkfamily.access.sittings import reads as sittings
from thinkfamily.access.users.models import User

SALT = "place"


def remember_place(response: HttpResponse, sitting: object) -> None:
    """The browser is told, in a form that only we can write, which sitting was here last."""
    response.set_cookie(
        settings.PLACE_COOKIE,
        TimestampSigner(salt=SALT).sign(str(sitting)),
        max_age=int(rules.KEPT_FOR.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def rescued(request: HttpRequest) -> str | None:
    """Keeps the form of this request; returns the address where its writer finds it again, None when not kept."""
    if request.method != "POST" or not asks_to_be_signed_in(request):
        return None
    files = [file.name or "a file" for _, several in request.FILES.lists() for file in several]
    path = request.get_full_path()
    with as_door():  # for the database, too, nobody is signed in any more
        user = _writer(request)
        if user is None:
            return None
        kept = actions.keep(user, path=path, fields=request.POST.lists(), files=files, now=timezone.now())
    return reverse("kept_text", args=[kept.pk]) if kept else None


def asks_to_be_signed_in(request: HttpRequest) -> bool:
    """Only the forms of pages for readers; never a sign-in page's own."""
    try:
        return bool(getattr(resolve(request.path_info).func, "for_readers", False))
    except Resolver404:
        return False


def comes_from_here(request: HttpRequest) -> bool:
    """Whether the browser says that one of our own pages sent this."""
    return request.headers.get("Sec-Fetch-Site", "same-origin") == "same-origin" and (
        request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    )


def _writer(request: Any) -> User | None:
    """Who is signed in; else whose session has just ended; else who sat at this browser last, within a day."""
    if was := getattr(request, "was", None) or request.user.pk:
        return User.objects.filter(pk=was, is_active=True).first()
    try:
        signed = TimestampSigner(salt=SALT).unsign(
            request.COOKIES.get(settings.PLACE_COOKIE, ""), max_age=rules.KEPT_FOR
        )
    except BadSignature:
        return None
    sitting = sittings.find(signed)
    return sitting.user if sitting and sitting.user.is_active else None
