"""What has changed since the reader last looked: of what they may see, by anybody but themselves."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, Case, F, Q, Value, When
from django.utils import timezone

from thinkfamily.access.events.reads import last_look
from thinkfamily.access.history.reads import histories
from thinkfamily.access.users.models import User
from thinkfamily.clock import now
from thinkfamily.people.chronology.rules import shortened
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Membership
from thinkfamily.people.front_page import rules
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.models import Item, Note, all_items
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


def changed(whom: Whom) -> Changed:
    """Three queries, and one for each kind of item in which something changed, however much that is."""
    look = last_look(whom.user, str(whom.family.pk), pages=PAGES, before=now() - rules.ONE_VISIT)
    if look is None:
        return Changed(None, [])
    found = [*_of_items(whom, look.at), *_joined(whom, look.at), *_now_shared(whom, look.at)]
    newest = sorted(found, key=lambda change: (change.at, change.words), reverse=True)
    return Changed(look.at, newest[:MOST], max(0, len(newest) - MOST))


def _of_items(whom: Whom, since: datetime.datetime) -> Iterator[Change]:
    """Of items that the reader may see now, by anybody but them; the newest change of each."""
    latest = {(row["row_kind"], row["id"]): row for row in _states(whom, since)}
    people = User.objects.in_bulk({row["row_by"] for row in latest.values()} - {None})
    for model in all_items():
        kind = model._meta.model_name or ""
        ids = [item for of, item in latest if of == kind]
        for item in whom.items(model, pk__in=ids) if ids else []:
            row = latest[kind, item.pk]
            if row["row_by"] != whom.user.pk:
                by = people[row["row_by"]].name if row["row_by"] in people else "The product itself"
                yield _line(whom, item, row, by)


def _states(whom: Whom, since: datetime.datetime) -> list[dict[str, Any]]:
    """Earlier and present states: new ones by the day they were written down, mended ones by the database's clock."""
    by_clock = since + (timezone.now() - now())  # a day that is set moves the one and not the other
    new, mended = Q(pgh_label="insert", recorded_at__gt=since), Q(pgh_label="update", pgh_created_at__gt=by_clock)
    kept = histories()
    parts = [
        kept[model]
        .objects.filter(new | mended, person__in=whom.reached)
        .order_by()
        .values(
            "id",
            row_kind=Value(model._meta.model_name),
            row_new=Case(When(pgh_label="insert", then=True), default=False, output_field=BooleanField()),
            row_at=Case(When(pgh_label="insert", then=F("recorded_at")), default=F("pgh_created_at")),
            row_by=Case(When(pgh_label="insert", then=F("recorded_by_id")), default=F("who_id")),
        )
        for model in all_items()
        if model in kept
    ]
    return list(parts[0].union(*parts[1:], all=True).order_by("row_at"))


def _joined(whom: Whom, since: datetime.datetime) -> Iterator[Change]:
    rows = Membership.objects.filter(family=whom.family, person__in=whom.reached, recorded_at__gt=since)
    for row in rows.exclude(recorded_by=whom.user.pk).select_related("recorded_by"):
        words = f"{whom.name(whom.same.person(row.person_id))} belongs to the family"
        yield Change(words, row.recorded_at, row.recorded_by.name, "membership")


def _words(item: Item) -> str:
    """What an item is and says, in a line; nothing of one whose kind says enough."""
    if isinstance(item, Observation):
        return f"{'what goes well' if item.weight == 'well' else 'a worry'}: {shortened(item.text, 120)}"
    return f"{item.title}: {shortened(item.text, 120)}" if isinstance(item, (Note, WarningNote)) else ""


def _line(whom: Whom, item: Item, row: dict[str, Any], by: str) -> Change:
    verb = "wrote down" if row["row_new"] else "changed"
    said = _words(item) or f"{item.title} of {whom.name(item.person_id)}"
    return Change(f"{by} {verb} {said}", row["row_at"], by, row["row_kind"], item.pk)


def _now_shared(whom: Whom, since: datetime.datetime) -> Iterator[Change]:
    for (person, information), decision in whom.own.items():
        if decision.decided_at > since:
            words = f"You may now know of {whom.name(person)}: {INFORMATION[information].title.lower()}"
            yield Change(words, decision.decided_at, decision.decided_by.name)
