"""The guard on the line above every view: asks the policy, refuses in words, and remembers the look."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from thinkfamily.access.decision import Decision, Refused
from thinkfamily.access.errors import views as errors
from thinkfamily.access.events.actions import record, record_looks
from thinkfamily.access.grants.reads import grounds
from thinkfamily.access.kept_text import actions as kept_text
from thinkfamily.access.kept_text.rescue import rescued
from thinkfamily.access.kept_text.rules import MARK
from thinkfamily.access.one_look import one_look
from thinkfamily.access.sittings.presence import still_here
from thinkfamily.clock import today


def page(
    *, may: Callable[..., Decision], about: Callable[..., Any] | None = None, signed_in: bool = True
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """Guards a view with a policy. `about` finds the thing from the address; the view then gets it.

    A hidden refusal and a thing that is not there give the same page. `view.policy` names the policy, so that a test
    can see that every page has one. `signed_in=False` opens the page to people without an account.
    """

    def guard(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, **parts: Any) -> HttpResponse:
            if request.method not in errors.METHODS:
                return errors.wrong_method(request)
            if signed_in and not still_here(request):
                return to_sign_in(request)
            with one_look(request):
                return made(request, **parts)

        def made(request: HttpRequest, **parts: Any) -> HttpResponse:
            try:
                things = [about(**parts)] if about else []
            except Http404:
                return errors.not_there(request)
            decision = may(request.user, *things)
            if not decision:
                return answer_no(request, decision, view.__name__)
            try:
                response = view(request, *things, **({} if about else parts))
            except Refused as refused:
                return answer_no(request, refused.decision, view.__name__)
            if signed_in:
                leave_traces(request, response, view.__name__)
            return response

        guarded.policy, guarded.about = may, about  # type: ignore[attr-defined]  # marks of our own
        guarded.for_readers = signed_in  # type: ignore[attr-defined]  # another
        return guarded

    return guard


def leave_traces(request: HttpRequest, response: HttpResponse, name: str) -> None:
    """The looks are remembered, the browser is told to keep nothing, and what was kept and is now sent is forgotten."""
    keep_looks(request, name)
    if MARK in request.POST and response.status_code < 400:
        kept_text.forget(request.POST[MARK], by=request.user)  # type: ignore[arg-type]  # signed in
    add_never_cache_headers(response)  # nothing of a family stays in a shared computer's browser


def showing(request: Any, family_id: str, shown: list[str], areas: Collection[str] | None = None) -> None:
    """A view says which family it shows, where that lives, and the ids of what it shows.

    The look is kept before the page goes out, with the grant that it rests on.
    """
    if not hasattr(request, "looks"):
        request.looks, request.look_areas = {}, {}
    request.looks.setdefault(family_id, []).extend(shown)
    request.look_areas[family_id] = None if areas is None else tuple(areas)


def keep_looks(request: Any, name: str, *, failed: bool = False) -> None:
    """Each family that the page showed becomes a look; in another transaction when the page then failed."""
    if looks := getattr(request, "looks", None):
        rests_on = grounds(request.user, request.look_areas, today())
        record_looks(name, by=request.user, families=looks.items(), grounds=rests_on, failed=failed)


def answer_no(request: HttpRequest, decision: Decision, name: str) -> HttpResponse:
    """The page that says no; the attempt is kept."""
    who = request.user if request.user.is_authenticated else None
    record("refused", by=who, about=f"{name} {request.path}", reason=decision.reason)
    return errors.not_there(request) if decision.hidden else errors.refused(request, decision=decision)


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, which comes back here. What was typed into a form is kept for its writer."""
    if kept := rescued(request):
        return redirect(f"{reverse(settings.LOGIN_URL)}?{urlencode({'next': kept, 'kept': '1'})}")
    words = {"next": request.get_full_path()} | ({"ended": "1"} if getattr(request, "ended", False) else {})
    return redirect(f"{reverse(settings.LOGIN_URL)}?{urlencode(words)}")
