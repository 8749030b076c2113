"""From a first step that was right to a reader who is signed in. Every way in comes through here."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from thinkfamily.access.events.actions import record
from thinkfamily.access.kept_text import reads as kept_text
from thinkfamily.access.kept_text.rescue import remember_place
from thinkfamily.access.second_steps.reads import must_take_a_second_step, steps_of
from thinkfamily.access.signing_in import halfway
from thinkfamily.access.sittings import actions as sittings
from thinkfamily.access.sittings import presence, rules, source
from thinkfamily.access.sittings.reads import KNOWN_FOR
from thinkfamily.access.users.models import User

PASSWORD_BACKEND = "django.contrib.auth.backends.ModelBackend"


def begin(request: Any, user: User, *, how: str, wants: str = "", second_step_done: bool = False) -> HttpResponse:
    """The first step was right. Leads to the second, to setting one up, or in.

    `how`: 'password', 'invitation', ... `wants`: an address of ours to go to at the end. `second_step_done`: only
    when somebody whom the council trusts for it has asked for the second step already.
    """
    halfway.begin(request, user, how=how, wants=wants)
    if second_step_done or not must_take_a_second_step(user):
        return finish(request, halfway.Halfway(user, how, wants))
    return redirect("second_step" if steps_of(user).exists() else "set_up")


def finish(request: Any, who: halfway.Halfway, *, step: str = "") -> HttpResponse:
    """Both steps were right: signs in, begins the sitting, knows the browser again, and goes where they wanted."""
    request.session.pop(halfway.KEY, None)
    login(request, who.user, backend=PASSWORD_BACKEND)
    token = request.COOKIES.get(settings.DEVICE_COOKIE) or secrets.token_urlsafe(32)
    how = " and ".join(filter(None, (who.how, step)))
    sitting = presence.arrive(request, how=how, device=source.device_mark(token))
    record("signed in", by=who.user, details={"how": how})
    response = redirect(_destination(request, who))
    know_browser(request, response, who.user, token)
    remember_place(response, sitting.pk)
    return response


def _destination(request: Any, who: halfway.Halfway) -> str:
    """What was typed and not sent comes first; else the page that they wanted."""
    if kept := kept_text.newest_of(who.user, timezone.now()):
        return reverse("kept_text", args=[kept.pk])
    wanted = who.wants
    if wanted.startswith("/kept/") or not is_ours(request, wanted):
        return reverse("home")
    return wanted


def is_ours(request: Any, wanted: str) -> bool:
    """Whether this is the address of a page of ours. What does not begin with / would be taken for a page's name."""
    return wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())


def know_browser(request: Any, response: HttpResponse, user: User, token: str) -> None:
    """From now on no stranger's guesses make this user wait here. `token`: the secret that the browser keeps."""
    words = rules.browser(request.headers.get("User-Agent", ""))
    sittings.know_device(user, source.device_mark(token), browser=words, now=timezone.now())
    response.set_cookie(
        settings.DEVICE_COOKIE,
        token,
        max_age=int(KNOWN_FOR.total_seconds()),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
