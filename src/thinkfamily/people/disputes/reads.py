"""What is disputed, for every page and paper that shows an item."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.people.disputes.models import Dispute


def find(dispute: Any) -> Dispute:
    """The dispute of an address. Raises Http404."""
    try:
        rows = Dispute.objects.select_related("person", "taken_by__agency", "settled__by")
        return rows.prefetch_related("answers__by__agency").get(pk=dispute)
    except (Dispute.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def on_items(items: Collection[Any]) -> dict[Any, list[Dispute]]:
    """By item, every view that was taken down about it, settled or not, the oldest first. Two queries."""
    found: dict[Any, list[Dispute]] = {}
    rows = Dispute.objects.filter(item__in=items).select_related("taken_by", "settled__by")
    for each in rows.prefetch_related("answers__by").order_by("at", "id"):
        found.setdefault(each.item, []).append(each)
    return found


def settled_of(dispute: Dispute) -> Any:
    """How it was settled, or nothing."""
    return getattr(dispute, "settled", None)
