"""The list of accounts, adding one, and one of them."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render

from thinkfamily.access.page import page
from thinkfamily.access.users.policy import may_read_accounts
from thinkfamily.office.accounts import actions, policy, reads
from thinkfamily.office.accounts.forms import AddForm, MoveForm, ReasonForm


@page(may=may_read_accounts)
def accounts(request):
    asked = request.GET.get("asked", "").replace("\0", "")[:100]
    found = Paginator(reads.listed(asked), 50).get_page(request.GET.get("page"))
    return render(request, "office/accounts/accounts.html", {"page": found, "asked": asked})


@page(may=policy.may_add)
def add_account(request):
    form = AddForm(request.POST if request.method == "POST" else None, agencies=reads.agencies())
    if form.is_valid():
        made = actions.add(**form.cleaned_data, by=request.user, site=settings.SITE_ADDRESS)
        messages.success(request, f"{made.name} has an account. A letter says how to choose a password.")
        return redirect("account_of", made.pk)
    return render(request, "office/accounts/add.html", {"form": form})


@page(may=policy.may_see_account, about=reads.find)
def account_of(request, account):
    context = {"account": account, "may_change": policy.may_change(request.user, account)}
    return render(request, "office/accounts/account.html", context)


@page(may=policy.may_change, about=reads.find)
def move_account(request, account):
    given = {"role": account.role, "agency": account.agency_id}
    posted = request.POST if request.method == "POST" else None
    form = MoveForm(posted, initial=given, agencies=reads.agencies())
    if form.is_valid():
        actions.move(account, by=request.user, **form.cleaned_data)
        messages.success(request, "Moved. What the old place gave has ended, and they sign in anew.")
        return redirect("account_of", account.pk)
    return render(request, "office/accounts/move.html", {"account": account, "form": form})


@page(may=policy.may_change, about=reads.find)
def switch_account(request, account):
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if account.is_active:
            heir = actions.switch_off(account, by=request.user, **form.cleaned_data)
            messages.success(request, f"Switched off. Every session and grant has ended; {heir.name} has the desk.")
        else:
            actions.switch_on(account, by=request.user, **form.cleaned_data)
            messages.success(request, "Switched on. It sees no family until somebody gives it access.")
        return redirect("account_of", account.pk)
    return render(request, "office/accounts/switch.html", {"account": account, "form": form})


@page(may=policy.may_change, about=reads.find)
def forget_second_step(request, account):
    """For somebody who has lost everything that they could show."""
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        actions.forget_second_step(account, by=request.user, **form.cleaned_data)
        messages.success(request, f"{account.name} sets up a new second step at the next sign-in.")
        return redirect("account_of", account.pk)
    return render(request, "office/accounts/second_step.html", {"account": account, "form": form})
