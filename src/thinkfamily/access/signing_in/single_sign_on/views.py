"""To the council's sign-in page, and back."""

from typing import Any

from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from jwt import PyJWTError
from requests import RequestException

from thinkfamily.access.decision import Decision, refuse
from thinkfamily.access.page import page
from thinkfamily.access.signing_in import halfway, steps
from thinkfamily.access.signing_in.single_sign_on import actions, rules
from thinkfamily.access.signing_in.single_sign_on.adapter import PROVIDER, Claims, Council, provider
from thinkfamily.access.users import policy

NOT_THERE = refuse("The sign-in of your agency does not answer. Try again in a few minutes.", ask=actions.ASK)
NOT_VOUCHED = refuse("Your agency’s sign-in did not say who you are. Try again from the start.", ask=actions.ASK)
WANTS = "single_sign_on_wants"
BROKEN = (OAuth2Error, RequestException, PyJWTError, ValueError, KeyError)


@page(may=policy.anyone, signed_in=False)
def single_sign_on(request):
    """Sends the browser to the council's page."""
    council = _council(request)
    request.session[WANTS] = request.GET.get("next", "")
    try:
        return council.get_provider().redirect(request, AuthProcess.LOGIN)
    except BROKEN:
        return _no(request, NOT_THERE)


@page(may=policy.anyone, signed_in=False)
def single_sign_on_back(request):
    """The browser comes back; what it brings is looked at, and its bearer goes on to the second step or in."""
    council = _council(request)
    wants = request.session.pop(WANTS, "")
    try:
        answer: Any = OAuth2CallbackView.adapter_view(council)(request)
    except BROKEN:
        return _no(request, NOT_VOUCHED)
    claims = answer.claims if isinstance(answer, Claims) else None
    if not claims:
        return _no(request, NOT_VOUCHED)
    halfway.come_to_the_door(request)
    user = actions.whose(claims)
    if isinstance(user, Decision):
        return _no(request, user)
    done = rules.second_step_done(claims, provider().second_step)
    return steps.begin(request, user, how=provider().name, wants=wants, second_step_done=done)


def _council(request):
    if settings.SINGLE_SIGN_ON is None:
        raise Http404
    return Council(request, PROVIDER)


def _no(request, decision):
    return render(request, "access/signing_in/single_sign_on/refused.html", {"decision": decision}, status=403)
