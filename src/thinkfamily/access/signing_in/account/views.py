"""One's own account: the page, and what can be done from it."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect, render
from django.utils import timezone

from thinkfamily.access.page import page
from thinkfamily.access.second_steps import actions as second_steps
from thinkfamily.access.second_steps import reads as steps
from thinkfamily.access.signing_in.account import actions, policy, reads
from thinkfamily.access.signing_in.account.forms import ChangePasswordForm
from thinkfamily.access.signing_in.setting_up.whose import ask_again
from thinkfamily.access.sittings import reads as sittings
from thinkfamily.access.users.policy import signed_in


@page(may=signed_in)
def account(request):
    mine = [(step, steps.named(step)) for step in steps.steps_of(request.user)]
    context = {
        "steps": mine,
        "codes_left": steps.codes_left(request.user),
        "sittings": sittings.open_of(request.user, timezone.now()),
        "here": request.sitting,
    }
    return render(request, "access/signing_in/account/account.html", context)


@page(may=policy.may_end, about=reads.sitting)
def end_sitting(request, sitting):
    """Asks, then ends it; the database refuses that browser its very next question."""
    if request.method == "POST":
        actions.end(sitting, by=request.user, now=timezone.now())
        messages.success(request, "Ended: that browser is signed out.")
        return redirect("account")
    context = {"sitting": sitting, "here": request.sitting.pk == sitting.pk}
    return render(request, "access/signing_in/account/end_sitting.html", context)


@page(may=signed_in)
def end_other_sittings(request):
    if request.method == "POST":
        actions.end_others(request.sitting, by=request.user, now=timezone.now())
        messages.success(request, "You are signed in only here now.")
    return redirect("account")


@page(may=policy.may_remove, about=reads.step)
def remove_step(request, step):
    """Asks first: who takes the last one away sets a new one up at the next sign-in."""
    if again := ask_again(request):
        return again
    if request.method == "POST":
        second_steps.remove(step, by=request.user)
        messages.success(request, "Removed.")
        return redirect("account")
    last = steps.steps_of(request.user).count() == 1
    context = {"name": steps.named(step), "last": last}
    return render(request, "access/signing_in/account/remove_step.html", context)


@page(may=signed_in)
def new_recovery_codes(request):
    """Ten new ones, shown once; the earlier ones end."""
    if again := ask_again(request):
        return again
    if request.method != "POST" or not steps.steps_of(request.user).exists():
        return redirect("account")
    codes = second_steps.new_codes(request.user, by=request.user)
    return render(request, "access/signing_in/setting_up/recovery_codes.html", {"codes": codes, "first": False})


@page(may=signed_in)
def change_password(request):
    form = ChangePasswordForm(request.user, request.POST if request.method == "POST" else None)
    if form.is_valid():
        asked = form.cleaned_data
        if request.user.check_password(asked["old_password"]):
            password = asked["new_password"]
            actions.set_password(request.user, password, by=request.user, now=timezone.now(), but=request.sitting)
            update_session_auth_hash(request, request.user)
            messages.success(request, "Your password is changed. Every other browser is signed out.")
            return redirect("account")
        form.add_error("old_password", "This is not your password")
    return render(request, "access/signing_in/account/change_password.html", {"form": form})
