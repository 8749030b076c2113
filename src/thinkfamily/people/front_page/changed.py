"""What has changed since the reader last looked: of what they may see, by anybody but themselves."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, DateTimeField, F, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone

from thinkfamily.access.events.reads import last_look
from thinkfamily.access.history.reads import histories
from thinkfamily.clock import now
from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Membership
from thinkfamily.people.front_page import rules
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.models import Item, Note, all_items
from thinkfamily.people.sharing import policy as sharing
from thinkfamily.vocabulary.information import INFORMATION

MOST = 12
PAGES = ("on_a_page",)


@dataclass(frozen=True)
class Change:
    """One line: what, when, by whom. `item` and `kind` name the item where it is one."""

    words: str
    at: datetime.datetime
    by: str
    kind: str = ""
    item: Any = None


@dataclass(frozen=True)
class Changed:
    """`looked`: when the reader last looked, none for the first time. `more`: further changes that are not listed."""

    looked: datetime.datetime | None
    changes: list[Change]
    more: int = 0


def changed(whom: Whom, shown: Iterable[Item]) -> Changed:
    """Three queries, however many people and changes there are. `shown`: items of the page, told by their words."""
    look = last_look(whom.user, str(whom.family.pk), pages=PAGES, before=now() - rules.ONE_VISIT)
    if look is None:
        return Changed(None, [])
    rows = _rows(whom, look.at)
    words = {str(item.pk): _words(item) for item in (*shown, *_notes(whom, rows))}
    found = [_line(whom, row, words) for row in rows] + list(_now_shared(whom, look.at))
    newest = sorted(found, key=lambda change: (change.at, change.words), reverse=True)
    return Changed(look.at, newest[:MOST], max(0, len(newest) - MOST))


def _rows(whom: Whom, since: datetime.datetime) -> list[dict[str, Any]]:
    """New rows by the day that they were written down, mended ones by the database's own clock. One query."""
    by_clock = since + (timezone.now() - now())  # a day that is set moves the one and not the other
    parts = [part for model in all_items() for part in _of(whom, model, since, by_clock)]
    joined = Membership.objects.filter(family=whom.family, person__in=whom.records, recorded_at__gt=since)
    parts.append(
        _told(joined.exclude(recorded_by=whom.user.pk), "membership", "joined", "recorded_at", "recorded_by__name")
    )
    latest: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in parts[0].union(*parts[1:], all=True).order_by("row_at"):
        latest[(row["row_kind"], str(row["row_item"]), row["row_how"])] = row
    return list(latest.values())


def _of(whom: Whom, model: Any, since: datetime.datetime, by_clock: datetime.datetime) -> Iterator[QuerySet[Any, Any]]:
    kind = model._meta.model_name
    seen = sharing.items_visible_to(whom.user, model, reached=whom.reached).filter(person__in=whom.records)
    new = seen.filter(recorded_at__gt=since).exclude(recorded_by=whom.user.pk)
    yield _told(new, kind, "new", "recorded_at", "recorded_by__name")
    if history := histories().get(model):
        states = history.objects.filter(pgh_label="update", pgh_created_at__gt=by_clock, pgh_obj__in=seen.values("pk"))
        yield _told(states.exclude(who=whom.user.pk), kind, "mended", "pgh_created_at", "who__name", item="pgh_obj_id")


def _told(
    rows: QuerySet[Any], kind: str, how: str, at: str, by: str, item: str = "pk"
) -> QuerySet[Any, dict[str, Any]]:
    return rows.order_by().values(
        row_kind=Value(kind),
        row_how=Value(how),
        row_item=Cast(item, CharField()),
        row_whose=Cast("person_id", CharField()),
        row_at=Cast(at, DateTimeField()),
        row_by=F(by),
    )


def _notes(whom: Whom, rows: list[dict[str, Any]]) -> list[Note]:
    return whom.items(Note, pk__in=[row["row_item"] for row in rows if row["row_kind"] == "note"])


def _words(item: Item) -> str:
    """What an item is and says, in a line; nothing of one whose kind says enough."""
    if isinstance(item, Observation):
        return f"{'what goes well' if item.weight == 'well' else 'a worry'}: {shortened(item.text, 120)}"
    return f"{item.title}: {shortened(item.text, 120)}" if isinstance(item, (Note, WarningNote)) else ""


def _line(whom: Whom, row: dict[str, Any], words: Mapping[str, str]) -> Change:
    names = {str(key): whom.name(whom.same.person(key)) for key in whom.records}
    name, by = names.get(row["row_whose"], ""), row["row_by"] or "The product itself"
    if row["row_how"] == "joined":
        return Change(f"{name} belongs to the family", row["row_at"], by, "membership")
    title = {model._meta.model_name: model.title for model in all_items()}[row["row_kind"]]
    verb = "wrote down" if row["row_how"] == "new" else "changed"
    said = words.get(row["row_item"]) or f"{title} of {name}"
    return Change(f"{by} {verb} {said}", row["row_at"], by, row["row_kind"], row["row_item"])


def _now_shared(whom: Whom, since: datetime.datetime) -> Iterator[Change]:
    for (person, information), decision in whom.own.items():
        if decision.decided_at > since:
            words = f"You may now know of {whom.name(person)}: {INFORMATION[information].title.lower()}"
            yield Change(words, decision.decided_at, decision.decided_by.name)
