"""The judgements that can be told back, and what of them stands in the copy of whoever spoke."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

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
    """For a member's copy: what they themselves said about a judgement, beside what it says. Three queries."""
    own = asked.same.records([asked.reader])
    seen = items_visible_to(asked.user, FamilyView).filter(person__in=asked.same.records(asked.people))
    views = [one for one in seen.exclude(pk__in=asked.hidden).order_by("recorded_at", "pk") if not one.kept_from(own)]
    judged = _judged(asked, views)
    found: dict[Any, list[Line]] = {}
    for view in views:
        about, said = judged.get(view.judgement), f"{view.get_view_display()}: {view.said}"
        says = said if about is None else f"“{about}” {said}"
        source = f"Told on {dates.day(view.told_on)}. {view.told_by}" if view.told_on else "Not told yet"
        line = Line(OWN_VIEW, says, source, view, about)
        found.setdefault(asked.same.person(view.person_id), []).append(line)
    return found


def _judged(asked: Asked, views: list[FamilyView]) -> dict[UUID, Item]:
    """What the judgements say, where the writer of the copy may know it and it is not sealed from whom it is for."""
    models: dict[str, type[Item]] = {"entry": Entry, "need": Need}
    found: dict[UUID, Item] = {}
    for kind, model in models.items():
        keys = {one.judgement for one in views if one.kind == kind} - set(asked.hidden)
        if keys:
            found |= {one.pk: one for one in items_visible_to(asked.user, model).filter(pk__in=keys)}
    return found
