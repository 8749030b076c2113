"""Asking for a link to a new password, and sending it."""

import datetime

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from thinkfamily.access.attempts import actions as attempts
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.events.actions import record
from thinkfamily.access.reading import as_system
from thinkfamily.access.signing_in.passwords.jobs import send_link_to_new_password
from thinkfamily.access.sittings.source import Source
from thinkfamily.access.users.models import User

RECOVERY = SignInAttempt.Kind.RECOVERY
MOST_AN_HOUR = 5  # e-mails to one account, however many ask
SUBJECT = "A new password for Think Family"
TEXT = """Dear {name},

somebody, probably you, has asked for a new password for your account at Think Family.

Choose it here within an hour; the link works once:
{link}

If it was not you, do nothing: your password stays as it is.
"""


def ask(who: str, *, source: Source, now: datetime.datetime) -> datetime.datetime | None:
    """Queues the e-mail, whether or not there is such an account, so that the answer takes as long and is the same.

    Returns until when this place must wait, if it has asked too often. What was typed is kept nowhere: the queue holds
    whose accounts they are, or nobody's.
    """
    if until := attempts.waits_until(RECOVERY, who, source=source, now=now):
        return until
    attempts.note(RECOVERY, who, succeeded=False, source=source, now=now)
    if attempts.lately(RECOVERY, who, now=now) <= MOST_AN_HOUR:  # the links that were sent before still work
        send_link_to_new_password.defer(user_ids=whose(who))
    return None


def whose(who: str) -> list[int]:
    """The ids of the accounts of that name or address."""
    name = who.strip()
    found = User.objects.filter(Q(username=name.lower()) | Q(email__iexact=name), is_active=True)
    return list(found.order_by("pk").values_list("pk", flat=True))


def send_links(user_ids: list[int]) -> int:
    """Sends a link to each that is open and has an address and a password; returns how many.

    Only where somebody has asked for it on the page within the hour: a job alone is no reason.

    The link leads to the address that the settings name: no job and no request can have it lead elsewhere.
    """
    with as_system("a forgotten password"):
        found = User.objects.filter(pk__in=user_ids, is_active=True)
        sent = [user for user in found.exclude(email="") if user.has_usable_password() and _asked_for(user)]
        for user in sent:
            secret = f"{urlsafe_base64_encode(force_bytes(user.pk))}.{default_token_generator.make_token(user)}"
            link = settings.SITE_ADDRESS.rstrip("/") + f"{reverse('new_password')}?link={secret}"
            send_mail(SUBJECT, TEXT.format(name=user.name, link=link), None, [user.email])
            record("link to a new password sent", by=None, about=user.username)
    return len(sent)


def _asked_for(user: User) -> bool:
    now = timezone.now()
    return any(attempts.lately(RECOVERY, typed, now=now) for typed in (user.username, user.email))
