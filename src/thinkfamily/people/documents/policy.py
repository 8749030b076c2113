"""Which documents a reader may open, as any item about the person; and who adds one."""

from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.people.arrivals.policy import LEAD
from thinkfamily.people.documents.models import Document
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Membership
from thinkfamily.people.sharing.policy import items_visible_to


def visible_to(user: Any) -> QuerySet[Document]:
    """Of people whom the reader's grants reach, as far as their agency may know; none that was taken back."""
    return items_visible_to(user, Document).filter(taken_back_on=None)


def may_open(user: Any, document: Document) -> Decision:
    """That a document exists says something already, so a no looks like not there."""
    if visible_to(user).filter(pk=document.pk).exists():
        return ALLOWED
    return refuse("There is no such document.", ask=LEAD, hidden=True)


def may_add(user: Any, member: Membership) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, member.family)
