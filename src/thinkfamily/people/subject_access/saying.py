"""One row as the person reads it: what it is called, and what stands in it."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Model

from thinkfamily.design.words import dates, lists
from thinkfamily.people.disputes.models import Dispute
from thinkfamily.people.persons.models import Person

WHEN = ("happened_on", "day", "on", "asked_on", "starts", "at", "recorded_at", "made_at", "queued_at", "opened_at")
WHO = ("recorded_by", "who", "taken_by", "decided_by", "by", "sent_by", "made_by", "given_by", "opened_by", "keeper")
FROM = ("source_agency", "from_agency", "by_agency", "agency", "kept_by", "feed")
# Of two people: what stands in their sentence already, so that it is not said again.
OF_TWO = {
    "people.Tie": ("kind", "detail"),
    "people.Bond": ("kind", "towards"),
    "people.Responsibility": ("basis",),
}
PAGES_OF_THEIRS = ("access.Look", "access.Event")


def words_of(row: Model, fields: tuple[str, ...]) -> list[tuple[str, str]]:
    """(what it is, what it says) for each field that says something; then when, and from whom."""
    found = [("What", str(row._meta.verbose_name).capitalize())]
    if row._meta.label in OF_TWO:
        found += [("Says", str(row)), *_fields(row, [name for name in fields if name not in OF_TWO[row._meta.label]])]
    elif row._meta.label == "access.Look":
        found.append(("Says", "Looked at something about you or your family"))  # which page could tell of a seal
    elif row._meta.label == "access.Event":
        found.append(("Says", getattr(row, "what", "")))
    else:
        found += [("About", named)] if (named := _points_at(row)) else []
        found += _fields(row, fields)
    for title, names in (("When", WHEN), ("By", WHO), ("From", FROM)):
        if said := next((text for name in names if name not in fields and (text := said_in(row, name))), ""):
            found.append((title, said))
    return found


def _fields(row: Model, names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name.replace("_", " ").capitalize(), said) for name in names if (said := said_in(row, name))]


def _points_at(row: Any) -> str:
    """Whom or what a row names by pointing at it and not in its words: the supporter, the group, the place."""
    if row._meta.label == "people.Supporter":
        return f"{row.who}, round {row.person}"
    return str(row.group) if row._meta.label == "people.PlaceNote" else ""


def earlier(row: Model, fields: tuple[str, ...]) -> list[tuple[str, str]]:
    """How the row stood before it was changed, where its history is kept: only what was otherwise."""
    try:
        history = apps.get_model(f"{row._meta.label}History")
    except LookupError:
        return []
    found: dict[str, tuple[str, str]] = {}
    for state in history._default_manager.filter(pgh_obj=row.pk).order_by("pgh_created_at", "pk"):
        otherwise = [name for name in fields if said_in(state, name) != said_in(row, name)]
        said = "; ".join(f"{name.replace('_', ' ')}: {said_in(state, name) or 'nothing'}" for name in otherwise)
        if said:
            found.setdefault(said, ("Before it was changed", said))
    return list(found.values())


def said_in(row: Any, name: str) -> str:
    """What one field says, in words; nothing where it is empty or not there."""
    value = getattr(row, name, None)
    if value in (None, "", [], {}):
        return ""
    if isinstance(value, bytes | memoryview):
        return f"A file of {len(value)} bytes, handed over beside this copy"
    if display := getattr(row, f"get_{name}_display", None):
        return str(display())
    if isinstance(value, datetime.datetime):
        return dates.day(value.date())
    if isinstance(value, datetime.date):
        return dates.day(value)
    if isinstance(value, (list, tuple)):
        return lists.joined(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def others_in(row: Any, subject: Person) -> list[str]:
    """Names of other people to whom the row itself points."""
    found = []
    for field in row._meta.fields:
        if field.related_model is Person and (other := getattr(row, field.attname)) and other != subject.pk:
            found.append(str(getattr(row, field.name)))
    return found


def both_views(disputes: list[Dispute]) -> list[tuple[str, str]]:
    """What was said to an item, to stand beside it."""
    found = []
    for each in disputes:
        found.append((f"{each.said_by} says otherwise", each.view))
        found += [("Answer", one.words) for one in each.answers.all()]
        if settled := getattr(each, "settled", None):
            found.append(("Settled", f"{settled.get_how_display()}. {settled.words}"))
    return found
