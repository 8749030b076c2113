"""The pages for a forgotten password."""

import secrets

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access.page import page
from thinkfamily.access.signing_in import halfway
from thinkfamily.access.signing_in.account.actions import set_password
from thinkfamily.access.signing_in.account.forms import NewPasswordForm
from thinkfamily.access.signing_in.passwords import actions, reads
from thinkfamily.access.signing_in.passwords.forms import ForgottenForm
from thinkfamily.access.signing_in.steps import know_browser
from thinkfamily.access.signing_in.views import rests_until
from thinkfamily.access.sittings import source
from thinkfamily.access.users import policy

LINK = "link_to_new_password"  # in the session, so that it does not stand in the address of the page with the form


@page(may=policy.anyone, signed_in=False)
def forgotten(request):
    form = ForgottenForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        halfway.come_to_the_door(request)
        waits = actions.ask(form.cleaned_data["who"], source=source.of(request), now=timezone.now())
        if waits is None:
            return redirect("forgotten_sent")
        form.add_error(None, rests_until(waits))
    return render(request, "access/signing_in/passwords/forgotten.html", {"form": form})


@page(may=policy.anyone, signed_in=False)
def forgotten_sent(request):
    return render(request, "access/signing_in/passwords/sent.html")


@page(may=policy.anyone, signed_in=False)
def new_password(request):
    if "link" in request.GET:
        request.session[LINK] = request.GET["link"]  # the secret leaves the address at once
        return redirect("new_password")
    link = request.session.get(LINK, "")  # before the door, which empties the session
    if request.method == "POST":
        halfway.come_to_the_door(request)
        request.session[LINK] = link
    user = reads.holder(link)
    if user is None:
        return render(request, "access/signing_in/passwords/link_is_over.html")
    form = NewPasswordForm(user, request.POST if request.method == "POST" else None)
    if form.is_valid():
        set_password(user, form.cleaned_data["new_password"], by=user, now=timezone.now())
        request.session.pop(LINK, None)
        response = redirect(f"{reverse('sign_in')}?changed=1")
        know_browser(request, response, user, secrets.token_urlsafe(32))  # who read the e-mail need not wait here
        return response
    return render(request, "access/signing_in/passwords/new_password.html", {"form": form, "whose": user})
