"""Signing in, in two steps, and signing out."""

import math

from django.conf import settings
from django.shortcuts import redirect, render
from django.utils import timezone

from thinkfamily.access.page import page
from thinkfamily.access.second_steps import passkeys
from thinkfamily.access.second_steps import reads as second_steps
from thinkfamily.access.signing_in import actions, halfway, steps
from thinkfamily.access.signing_in.forms import AppCodeForm, PasskeyForm, RecoveryCodeForm, SignInForm
from thinkfamily.access.sittings import presence, source
from thinkfamily.access.users import policy
from thinkfamily.access.users.models import User
from thinkfamily.design.words import numbers

WRONG = "The user name or the password is wrong"


@page(may=policy.anyone, signed_in=False)
def sign_in(request):
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        halfway.come_to_the_door(request)
        outcome = actions.sign_in(**form.cleaned_data, now=timezone.now(), source=source.of(request))
        if isinstance(outcome, User):
            return steps.begin(request, outcome, how="password", wants=request.GET.get("next", ""))
        form.add_error(None, rests_until(outcome) if outcome else WRONG)
    said = next((word for word in ("kept", "again", "ended", "changed") if word in request.GET), "")
    context = {"form": form, "said": said, "provider": settings.SINGLE_SIGN_ON, "wants": request.GET.get("next", "")}
    return render(request, "access/signing_in/sign_in.html", context)


def rests_until(moment):
    """In minutes, because that is what somebody before a closed door wants to know."""
    minutes = max(1, math.ceil((moment - timezone.now()).total_seconds() / 60))
    return f"Too many wrong attempts. Try again in {numbers.plural(minutes, 'minute')}."


@page(may=policy.anyone, signed_in=False)
def sign_out(request):
    if request.method == "POST":
        presence.leave(request)
    page = redirect("sign_in")
    page.headers["Clear-Site-Data"] = '"cache", "storage"'  # not cookies: a known browser stays known
    return page


@page(may=policy.anyone, signed_in=False)
def second_step(request):
    """Asks for the app's code, or leads to the passkey when there is no app."""
    who = halfway.of(request)
    if who and not second_steps.has_app(who.user):
        return redirect("second_step_passkey")
    form = AppCodeForm(request.POST if request.method == "POST" else None)
    return _step(request, who, form, "code", "authenticator app", "second_step.html")


@page(may=policy.anyone, signed_in=False)
def second_step_passkey(request):
    who = halfway.of(request)
    form = PasskeyForm(request.POST if request.method == "POST" else None)
    return _step(request, who, form, "answer_of_passkey", "passkey", "second_step_passkey.html")


@page(may=policy.anyone, signed_in=False)
def recovery_code(request):
    who = halfway.of(request)
    form = RecoveryCodeForm(request.POST if request.method == "POST" else None)
    return _step(request, who, form, "code", "recovery code", "recovery_code.html")


def _step(request, who, form, field, step, template):
    """One way to take the second step; without a first step it leads back there."""
    if who is None:
        return redirect("sign_in")
    if form.is_valid():
        outcome = actions.prove(who.user, step, form.cleaned_data[field], now=timezone.now(), source=source.of(request))
        if outcome is True:
            return steps.finish(request, who, step=step)
        form.add_error(field, rests_until(outcome) if outcome else NOT_RIGHT[step])
    context = {
        "form": form,
        "has_app": second_steps.has_app(who.user),
        "has_passkey": second_steps.has_passkey(who.user),
    }
    if step == "passkey":
        context["question"] = passkeys.question(who.user)
    return render(request, f"access/signing_in/{template}", context)


NOT_RIGHT = {
    "authenticator app": "This code is wrong, or was used already. Wait for the next one and enter that",
    "passkey": "This passkey was not recognised. Try again, or use another way",
    "recovery code": "This is not one of your unused recovery codes",
}
