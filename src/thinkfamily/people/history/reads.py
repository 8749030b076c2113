"""The changes about one person that this reader may see: of rows that they see now, and of no other."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Membership
from thinkfamily.people.history import rules
from thinkfamily.people.history.models import EARLIER, of_items
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing import policy as sharing

TITLES = {
    "person": "Who they are",
    "membership": "Belonging to a family",
    "tie": "Who belongs to them",
}


@dataclass(frozen=True)
class Entry:
    """One state of one row: when, by whom, on which page; what it changed, or nothing where it was written down."""

    title: str
    at: datetime.datetime
    who: str
    why: str
    first: bool
    changes: list[rules.Change]
    item: Item | None = None


def entries(user: Any, person: Person) -> list[Entry]:
    """Everything that was written down or changed, newest first. A fixed number of queries."""
    records = records_of(person)
    found = _of(EARLIER[Person], records)
    belongs = Membership.objects.filter(person__in=records, family__in=families.visible_to(user))
    found += _of(EARLIER[Membership], list(belongs.values_list("pk", flat=True)))
    for model, history in of_items().items():
        seen = {item.pk: item for item in sharing.items_visible_to(user, model).filter(person__in=records)}
        found += _of(history, list(seen), seen)
    return sorted(found, key=lambda entry: entry.at, reverse=True)


def _of(history: Any, ids: list[Any], items: Mapping[Any, Item] = MappingProxyType({})) -> list[Entry]:
    model = history.pgh_tracked_model
    title = TITLES.get(model._meta.model_name) or model.title.capitalize()
    by_row: dict[Any, list[Any]] = {}
    for state in history.objects.filter(pgh_obj__in=ids).select_related("who").order_by("pgh_id"):
        by_row.setdefault(state.pgh_obj_id, []).append(state)
    return [entry for key, states in by_row.items() for entry in _entries(title, states, items.get(key))]


def _entries(title: str, states: list[Any], item: Item | None) -> list[Entry]:
    columns = [field for field in states[0].pgh_tracked_model._meta.concrete_fields if field.name not in rules.SILENT]
    told = rules.steps([{field.name: _shown(state, field) for field in columns} for state in states])
    return [
        Entry(
            title=title,
            at=state.pgh_created_at,
            who=state.who.name if state.who else "The product itself",
            why=rules.page_in_words(state.why),
            first=place == 0,
            changes=changes,
            item=item,
        )
        for place, (state, changes) in enumerate(zip(states, told, strict=True))
        if place == 0 or changes
    ]


def _shown(state: Any, field: Any) -> Any:
    if field.choices:
        return dict(field.flatchoices).get(getattr(state, field.attname), "")
    return getattr(state, field.attname)
