"""Signing in and out, the home page, the safety page, the list of accounts."""

import math

from django.contrib.auth import login, logout
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from thinkfamily.access import navigation
from thinkfamily.access.page import page
from thinkfamily.access.users import actions, policy, reads
from thinkfamily.access.users.forms import SignInForm
from thinkfamily.access.users.models import User
from thinkfamily.design.gallery.forms import EachField
from thinkfamily.design.words import numbers

WRONG = "The user name or the password is wrong"


@page(may=policy.anyone, signed_in=False)
def sign_in(request):
    form = SignInForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        outcome = actions.sign_in(**form.cleaned_data, now=timezone.now())
        if isinstance(outcome, User):
            login(request, outcome)
            return redirect(safe_next(request))
        form.add_error(None, rests_until(outcome) if outcome else WRONG)
    context = {"form": form, "next": request.GET.get("next", ""), "ended": "ended" in request.GET}
    return render(request, "access/users/sign_in.html", context)


def rests_until(moment):
    """In minutes, because that is what somebody before a closed door wants to know."""
    minutes = max(1, math.ceil((moment - timezone.now()).total_seconds() / 60))
    return f"Too many wrong attempts. Try again in {numbers.plural(minutes, 'minute')}."


def safe_next(request):
    """Where the reader wanted to go, if that is one of our pages."""
    wanted = request.GET.get("next", "")
    ours = wanted.startswith("/")  # anything else would be taken for the name of a page
    return (
        wanted
        if ours and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
        else "home"
    )


@page(may=policy.anyone, signed_in=False)
def sign_out(request):
    if request.method == "POST":
        logout(request)
    return redirect("sign_in")


@page(may=policy.signed_in)
def home(request):
    """The first page that this reader may open."""
    pages = navigation.for_user(request.user)
    return redirect(pages[0].url_name) if pages else render(request, "access/users/nothing.html")


@page(may=policy.anyone, signed_in=False)
def safety(request):
    return render(request, "access/users/safety.html", {"leads": reads.safeguarding_leads()})


@page(may=policy.may_read_accounts)
def accounts(request):
    return render(request, "access/users/accounts.html", {"accounts": reads.accounts()})


@page(may=policy.signed_in)
def gallery(request):
    """Every component on one page; it shows nobody."""
    numbers = Paginator(range(60), 20).get_page(2)
    return render(request, "design/gallery/gallery.html", {"form": EachField({}), "numbers": numbers})
