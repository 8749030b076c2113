"""Who sets a second step up: somebody half-way through signing in who has none, or a reader who has just signed in."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from thinkfamily.access.second_steps.reads import steps_of
from thinkfamily.access.signing_in import halfway
from thinkfamily.access.sittings import rules
from thinkfamily.access.sittings.presence import still_here
from thinkfamily.access.users.models import User


@dataclass(frozen=True)
class Whose:
    """The user; and how they are signing in, when they are not in yet."""

    user: User
    halfway: halfway.Halfway | None


def find(request: Any) -> Whose | HttpResponse:
    """Whose second step it is; or where to go first."""
    if who := halfway.of(request):
        if steps_of(who.user).exists() and not request.session.get(JUST_SET_UP):
            return redirect("second_step")  # they have one: a password alone must not add another
        return Whose(who.user, who)
    if not still_here(request):
        return redirect("sign_in")
    return ask_again(request) or Whose(request.user, None)


JUST_SET_UP = "just_set_up"  # in the session: this sign-in has set its first second step up, so it counts as shown


def ask_again(request: Any) -> HttpResponse | None:
    """Where to go when signing in was too long ago for changing what guards the account; None when it was not."""
    if rules.is_fresh(request.sitting.began_at, timezone.now()):
        return None
    return redirect(f"{reverse('sign_in')}?{urlencode({'next': request.path, 'again': '1'})}")
