"""Which letters wait for somebody to decide, without what stands in them."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.office.post import policy
from thinkfamily.office.post.models import Letter

A_PAGE = 25
# Neither to whom nor what about: the database is asked for nothing more.
SHOWN = ("pk", "state", "queued_at", "handed_at", "tried", "problem", "message_id", "decided_at")


def find(letter: int) -> Letter:
    """The letter of an address, as little of it as the page shows."""
    with reading.as_system("whoever looks after the post sees that a letter waits"):
        found = Letter.objects.only(*SHOWN).filter(pk=letter).first()
    if found is None:
        raise Http404
    return found


def waiting(page: Any) -> Page[Any]:
    """A page of those that somebody must decide about, the oldest first. Two queries."""
    with reading.as_system("whoever looks after the post sees which letters wait"):
        found: Page[Any] = Paginator(policy.asked_about().only(*SHOWN).order_by("queued_at", "pk"), A_PAGE).get_page(
            page
        )
        found.object_list = list(found.object_list)
    return found
