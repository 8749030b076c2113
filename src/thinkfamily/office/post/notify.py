"""GOV.UK Notify as a back end of Django's mail: used only where a setting names it.

It speaks the documented REST interface: one POST for each receiver, with a token signed by the service's own key. The
template has one field for the text, ((body)), and may have ((subject)). A letter's Message-ID is the reference, by
which a letter can be looked up at Notify. Notify takes no calendar file, neither attached nor as a file that it links
to: whoever writes a letter asks `carries_files` first and says so in the text. With something attached it does not go.
"""

import base64
import hashlib
import hmac
import json
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

PATIENCE = 30  # seconds
LONG_OF_ID = 36  # of a service, and of its key


class NotTaken(Exception):
    """Notify did not take a letter. `in_short` says so without what the letter says."""

    def __init__(self, code: int) -> None:
        self.in_short = f"GOV.UK Notify answered {code}"
        super().__init__(self.in_short)


class Attached(Exception):
    """A letter came with a file, which would be left behind. `in_short` says so."""

    in_short = "GOV.UK Notify takes no file along"


class _Stays(urllib.request.HTTPRedirectHandler):
    """Nobody sends a letter and its token on to another address."""

    def redirect_request(self, *asked: Any) -> None:
        return None


class EmailBackend(BaseEmailBackend):
    """Sends each letter by GOV.UK Notify. Settings: NOTIFY_ADDRESS, NOTIFY_KEY, NOTIFY_TEMPLATE."""

    carries_files = False

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """How many went. Raises NotTaken, Attached, or what the connection raises, unless failing silently."""
        sent = 0
        for message in email_messages:
            try:
                if message.attachments or getattr(message, "alternatives", []):
                    raise Attached(Attached.in_short)
                for to in message.recipients():
                    _post(_said(message, to))
                sent += 1
            except (NotTaken, Attached, OSError):
                if not self.fail_silently:
                    raise
        return sent


def token(key: str, at: int) -> str:
    """A JSON web token (HS256) by which the service signs in: who it is and when, in seconds since 1970.

    `key`: as Notify gives it out: a name, the service's id and the secret, with hyphens between them.
    """
    service, secret = key[-2 * LONG_OF_ID - 1 : -LONG_OF_ID - 1], key[-LONG_OF_ID:]
    parts = [json.dumps(part).encode() for part in ({"typ": "JWT", "alg": "HS256"}, {"iss": service, "iat": at})]
    signed = b".".join(_base64(part) for part in parts)
    return (signed + b"." + _base64(hmac.new(secret.encode(), signed, hashlib.sha256).digest())).decode()


def _base64(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def _said(message: EmailMessage, to: str) -> dict[str, Any]:
    return {
        "email_address": to,
        "template_id": settings.NOTIFY_TEMPLATE,
        "personalisation": {"subject": message.subject, "body": message.body},
        "reference": message.extra_headers.get("Message-ID", ""),
    }


def _post(said: dict[str, Any]) -> None:
    headers = {"Content-Type": "application/json"}
    headers["Authorization"] = f"Bearer {token(settings.NOTIFY_KEY, int(time.time()))}"
    address = f"{settings.NOTIFY_ADDRESS.rstrip('/')}/v2/notifications/email"
    asked = urllib.request.Request(address, json.dumps(said).encode(), headers, method="POST")
    try:
        urllib.request.build_opener(_Stays).open(asked, timeout=PATIENCE).close()
    except urllib.error.HTTPError as answer:
        answer.close()
        raise NotTaken(answer.code) from None
