"""The judgements that can be told back, and what of them stands in the copy of whoever spoke."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.cases.models import LevelOfNeed
from thinkfamily.casework.cases.reads import title_of
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.voice.models import FamilyView
from thinkfamily.design.words import dates
from thinkfamily.people.chronology.whom import finder
from thinkfamily.people.families import reads as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.sealing.further import Asked, Line
from thinkfamily.people.sharing.policy import items_visible_to

OWN_VIEW = "What you said about what we wrote"


@dataclass(frozen=True)
class Judged:
    """A judgement of ours. `person`: whom it judges; None where it is about the family as a whole."""

    family: Family
    kind: str
    row: Any
    person: Person | None
    text: str
    information: str
    item: Item | None


def _of_item(kind: str, model: type[Item]) -> Callable[[Any, Any], Judged]:
    def find(family: Any, judgement: Any) -> Judged:
        held = finder(model)(family, judgement)
        item = held.item
        return Judged(held.family, kind, item, item.person, str(item), item.information, item)

    return find


def _level(family: Any, judgement: Any) -> Judged:
    of = families.find(family)
    row = LevelOfNeed.objects.filter(pk=judgement, case__family=of).select_related("pack", "person", "case").first()
    if row is None:
        raise Http404
    return Judged(of, "level", row, row.person, f"{title_of(row)}: {row.reason}", "work_with_family", None)


FOUND: dict[str, Callable[[Any, Any], Judged]] = {
    "entry": _of_item("entry", Entry),
    "need": _of_item("need", Need),
    "level": _level,
}


def find(family: Any, kind: str, judgement: Any) -> Judged:
    """The judgement of an address. Raises Http404."""
    if kind not in FOUND:
        raise Http404
    return FOUND[kind](family, judgement)


def for_copy(asked: Asked) -> dict[Any, list[Line]]:
    """For a member's copy: what they themselves said about a judgement, beside what it says."""
    own = asked.same.records([asked.reader])
    seen = items_visible_to(asked.user, FamilyView).filter(person__in=asked.same.records(asked.people))
    found: dict[Any, list[Line]] = {}
    for view in seen.exclude(pk__in=asked.hidden).order_by("recorded_at", "pk"):
        if view.kept_from(own):
            continue
        about = _text(asked.user, view)
        says = f"{about} {view.get_view_display()}: {view.said}" if about else f"{view.get_view_display()}: {view.said}"
        source = f"Told on {dates.day(view.told_on)}. {view.told_by}" if view.told_on else "Not told yet"
        found.setdefault(asked.same.person(view.person_id), []).append(Line(OWN_VIEW, says, source, view))
    return found


def _text(user: User, view: FamilyView) -> str:
    """What the judgement says, where the reader may know it."""
    models: dict[str, type[Item]] = {"entry": Entry, "need": Need}
    if view.kind not in models:
        return ""
    key: UUID = view.judgement
    one = items_visible_to(user, models[view.kind]).filter(pk=key).first()
    return f"“{one}”" if one is not None else ""
