"""Inviting a partner; withdrawing that; the pages that the link opens."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.page import page, showing
from thinkfamily.access.sittings.source import of as source_of
from thinkfamily.people.granting import reads as families
from thinkfamily.people.granting.invitations import actions, policy, reads
from thinkfamily.people.granting.invitations.forms import ComeInForm, InviteForm

LINK = "invitation"  # in the session, so that it does not stand in the address of the page with the form


@page(may=policy.may_invite, about=families.find)
def invite(request, subject):
    form = InviteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = actions.invite(subject, **form.cleaned_data, by=request.user, site=settings.SITE_ADDRESS)
        messages.success(request, f"A letter goes to {made.email}. The link in it is good for seven days.")
        return redirect("access_to_family", subject.ref)
    showing(request, subject.family_id, ["inviting a partner"])
    context = {"subject": subject, "name": families.name_of(request.user, subject), "form": form}
    return render(request, "people/granting/invitations/invite.html", context)


@page(may=policy.may_withdraw, about=reads.find)
def withdraw_invitation(request, invitation):
    if request.method == "POST":
        actions.withdraw(invitation, by=request.user)
        messages.success(request, "Withdrawn: the link works no longer.")
        return redirect("access")
    return render(request, "people/granting/invitations/withdraw.html", {"invitation": invitation})


@page(may=policy.may_open, signed_in=False)
def invited_link(request, token):
    """The link in the letter: takes the secret out of the address at once."""
    request.session[LINK] = token
    return redirect("invited")


@page(may=policy.may_open, signed_in=False)
def invited(request):
    token = request.session.get(LINK, "")
    with reading.as_system("an invitation is opened"):
        if actions.guessed_too_often(token, source=source_of(request)):
            return render(request, "people/granting/invitations/over.html", {"why": actions.TOO_OFTEN})
        invitation = reads.by_token(token)
        has_account = reads.holder(invitation) if invitation else None
        state = policy.state_of(invitation)
    if state != "waiting":
        return render(request, "people/granting/invitations/over.html", {"why": actions.OVER[state]})
    form = ComeInForm(request.POST if request.method == "POST" and not has_account else None)
    if has_account:
        return known(request, invitation, token)
    if form.is_valid() and came_in(request, form, token):
        return redirect("sign_in")
    return render(request, "people/granting/invitations/invited.html", {"invitation": invitation, "form": form})


def known(request, invitation, token):
    """Somebody who has an account: they sign in, and take it up with one button."""
    own = request.user.is_authenticated and request.user.email.lower() == invitation.email
    if request.method == "POST" and own:
        taken = actions.take_up(token, by=request.user)
        request.session.pop(LINK, None)
        return redirect("access_to_family", reads.of_invitation(taken).ref)
    return render(request, "people/granting/invitations/known.html", {"invitation": invitation, "own": own})


def came_in(request, form, token):
    """Whether the account is made; else the form says why not."""
    try:
        user = actions.come_in(token, **form.cleaned_data)
    except ValidationError as problem:
        form.add_error("password", " ".join(problem.messages))
    except Refused as refused:
        form.add_error(None, refused.decision.reason)
    else:
        request.session.pop(LINK, None)
        messages.success(request, f"Your account is there. Sign in as {user.username}; then set up a second step.")
        return True
    return False
