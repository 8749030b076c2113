"""The pages of setting up: which way, the app, the passkey, and the recovery codes that are shown once."""

import base64

from allauth.mfa.adapter import get_adapter
from allauth.mfa.totp.internal.auth import generate_totp_secret
from django.http import HttpResponse
from django.shortcuts import redirect, render

from thinkfamily.access.encryption import CannotOpen, decrypt, encrypt
from thinkfamily.access.page import page
from thinkfamily.access.second_steps import actions, passkeys, reads
from thinkfamily.access.signing_in import steps
from thinkfamily.access.signing_in.setting_up import whose
from thinkfamily.access.signing_in.setting_up.forms import NewAppForm, NewPasskeyForm
from thinkfamily.access.users import policy

SECRET = "app_secret"  # in the session, closed: the key of the app that is being set up


@page(may=policy.anyone, signed_in=False)
def set_up(request):
    who = whose.find(request)
    if isinstance(who, HttpResponse):
        return who
    context = {"first": who.halfway is not None, "has_app": reads.has_app(who.user)}
    return render(request, "access/signing_in/setting_up/set_up.html", context)


@page(may=policy.anyone, signed_in=False)
def set_up_app(request):
    who = whose.find(request)
    if isinstance(who, HttpResponse):
        return who
    secret = _secret(request)
    form = NewAppForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if actions.set_up_app(who.user, secret, form.cleaned_data["code"], by=who.user):
            request.session.pop(SECRET, None)
            return _shown_once(request, who)
        form.add_error("code", "This code is wrong. Check that the app shows Think Family, and enter its newest code")
    address = get_adapter().build_totp_url(who.user, secret)
    picture = base64.b64encode(get_adapter().build_totp_svg(address).encode()).decode()
    spelled = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    context = {"form": form, "picture": picture, "secret": spelled, "address": address}
    return render(request, "access/signing_in/setting_up/app.html", context)


@page(may=policy.anyone, signed_in=False)
def set_up_passkey(request):
    who = whose.find(request)
    if isinstance(who, HttpResponse):
        return who
    form = NewPasskeyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        asked = form.cleaned_data
        if passkeys.set_up(who.user, asked["name"], asked["answer_of_passkey"], by=who.user):
            return _shown_once(request, who)
        form.add_error("answer_of_passkey", "The passkey could not be kept. Try again, or use an app")
    context = {"form": form, "question": passkeys.question_for_new(who.user)}
    return render(request, "access/signing_in/setting_up/passkey.html", context)


@page(may=policy.anyone, signed_in=False)
def set_up_done(request):
    """After the recovery codes: in, or back to one's own account."""
    who = whose.find(request)
    if isinstance(who, HttpResponse):
        return who
    if request.method != "POST" or (who.halfway and not request.session.pop(whose.JUST_SET_UP, False)):
        return redirect("set_up")
    return steps.finish(request, who.halfway, step="new second step") if who.halfway else redirect("account")


def _shown_once(request, who):
    """With the first second step come recovery codes; they are on this page and nowhere else."""
    if who.halfway:
        request.session[whose.JUST_SET_UP] = True
    if reads.codes_left(who.user) and not who.halfway:
        return redirect("account")
    codes = actions.new_codes(who.user, by=who.user)
    context = {"codes": codes, "first": who.halfway is not None}
    return render(request, "access/signing_in/setting_up/recovery_codes.html", context)


def _secret(request):
    """The key that this session is setting up: the same until it is done, so that a wrong code can be tried again."""
    try:
        return decrypt(request.session[SECRET], purpose=SECRET)
    except (KeyError, CannotOpen):
        secret = generate_totp_secret()
        request.session[SECRET] = encrypt(secret, purpose=SECRET)
        return secret
