"""Questions about kept text."""

import datetime
import json
import uuid

from django.http import Http404

from thinkfamily.access.encryption import CannotOpen, decrypt
from thinkfamily.access.kept_text import rules
from thinkfamily.access.kept_text.actions import PURPOSE, sent_of
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.users.models import User


def find(kept: uuid.UUID) -> KeptText:
    """The kept form with that id, whosever it is. Raises Http404."""
    found = KeptText.objects.filter(pk=kept).first()
    if found is None:
        raise Http404
    return found


def newest_of(user: User, now: datetime.datetime) -> KeptText | None:
    """What this user last typed and could not send."""
    return sent_of(user).filter(at__gte=now - rules.KEPT_FOR).order_by("-at").first()


def draft_of(user: User, path: str, now: datetime.datetime) -> KeptText | None:
    """What this user has begun on the page with that path, and not ended."""
    kept = KeptText.objects.filter(user=user, path=f"{path}{rules.DRAFT}", at__gte=now - rules.KEPT_FOR)
    return kept.order_by("-at").first()


def fields_of(kept: KeptText) -> dict[str, list[str]]:
    """What was typed, field by field; nothing when the key that closed it is gone."""
    try:
        fields: dict[str, list[str]] = json.loads(decrypt(kept.closed, purpose=PURPOSE))
    except CannotOpen:
        return {}
    return fields


def all_of(user: User, now: datetime.datetime) -> list[KeptText]:
    """Everything that this user has typed and not sent, the newest first; without what was typed."""
    kept = KeptText.objects.filter(user=user, at__gte=now - rules.KEPT_FOR).defer("closed")
    return list(kept.order_by("-at"))
