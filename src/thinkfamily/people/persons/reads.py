"""Finding an item by its kind and id, and saying in a line what it holds."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404

from thinkfamily.people.persons.models import Item, Person, all_items
from thinkfamily.people.persons.one_person import records_of


class Kinds(Mapping[str, type[Item]]):
    """By their name in addresses, all kinds of item of all features; read when asked, so that none is missed."""

    def _all(self) -> dict[str, type[Item]]:
        return {model._meta.model_name or "": model for model in all_items()}

    def __getitem__(self, kind: str) -> type[Item]:
        return self._all()[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


KINDS = Kinds()


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
    return item.title


def said_in(item: Item) -> str:
    """What it says."""
    return item.says


def speaking_of(person: Person) -> list[Item]:
    """Every item about somebody, by any of their records, and every tie of others to them."""
    records = records_of(person)
    found: list[Item] = [item for model in all_items() for item in model._default_manager.filter(person__in=records)]
    for model in all_items():
        if any(field.name == "other" and field.related_model is Person for field in model._meta.fields):
            found += list(model._default_manager.filter(Q(("other__in", records))))
    return found
