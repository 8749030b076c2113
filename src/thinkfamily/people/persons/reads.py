"""Finding an item by its kind and id, and saying in a line what it holds."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.people.persons.models import ITEMS, Item, Note

KINDS: dict[str, type[Item]] = {model._meta.model_name or "": model for model in ITEMS}
TITLES = {"personaddress": "an address", "tie": "how two people belong together", "note": "a note"}


def find_item(kind: str, item: Any) -> Item:
    """The item of an address. Raises Http404."""
    if kind not in KINDS:
        raise Http404
    rows = KINDS[kind]._default_manager.select_related("person", "source_agency", "recorded_by")
    try:
        found: Item | None = rows.filter(pk=item).first()
    except (ValidationError, ValueError):
        raise Http404 from None
    if found is None:
        raise Http404
    return found


def title_of(item: Item) -> str:
    """What kind of thing it is, in words."""
    return TITLES[item._meta.model_name or ""]


def said_in(item: Item) -> str:
    """What it says."""
    return item.text if isinstance(item, Note) else str(item)
