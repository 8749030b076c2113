"""Everything that hangs on a file: found by walking the registry, so that a table is in it on the day it is born.

A row goes with a file where it points at a row that goes, names its id in a column of ids, or speaks of it by its id
in the text of an event. Nothing here removes anything.
"""

import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, ForeignKey, Func, Model, Q, TextField, UUIDField, Value
from django.db.models.functions import Cast

from thinkfamily.access.events.models import Event
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.people.retention.models import Certificate, DisposalLine, DisposalRun

Rows = dict[type[Model], set[Any]]
AN_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
IN_ADDRESSES = f"{AN_ID}|[0-9a-f]{{30}}"  # of a record's page, or of a proposal's
NAMES_A_FAMILY = ("family_id",)
NAMES_A_THING = ("about_id",)
NAMES_A_PERSON = ("person_id", "person_id_1", "person_id_2", "other_id", "proposed_id")
SPEAKS_OF = ((Event, "about"), (Event, "reason"), (Event, "details"), (KeptText, "path"))
OUR_OWN = (Certificate, DisposalLine, DisposalRun)  # how disposal itself is kept


@cache
def models() -> tuple[type[Model], ...]:
    """Every table of ours, those of history too."""
    found = apps.get_models(include_auto_created=True)
    return tuple(
        model
        for model in found
        if model.__module__.startswith("thinkfamily.") and model._meta.managed and not model._meta.proxy
    )


def widen(rows: Rows, *, but: Collection[type[Model]] = ()) -> Rows:
    """All rows that point at these, and at those, and so on. `but`: tables that are left alone."""
    waiting = [(model, set(ids)) for model, ids in rows.items()]
    while waiting:
        model, ids = waiting.pop()
        for other, column in pointing_at(model):
            if other in but or other in OUR_OWN:
                continue
            pointing = other._base_manager.filter(**{f"{column}__in": ids}).values_list("pk", flat=True)
            if new := set(pointing) - rows[other]:
                rows[other] |= new
                waiting.append((other, new))
        for target, taken in taken_along(model, ids):
            if new := taken - rows[target]:
                rows[target] |= new
                waiting.append((target, new))
    return rows


def taken_along(model: type[Model], ids: Collection[Any]) -> Iterable[tuple[type[Model], set[Any]]]:
    """What goes with these rows though they point at it: a model names such columns in `takes_along`."""
    for column in getattr(model, "takes_along", ()):
        field = next(one for one in columns(model) if one.attname == column)
        held = model._base_manager.filter(pk__in=ids).exclude(**{column: None})
        yield field.related_model, set(held.values_list(column, flat=True))


@cache
def pointing_at(model: type[Model]) -> tuple[tuple[type[Model], str], ...]:
    """Columns that point at this table."""
    found = []
    for other in models():
        for field in other._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.related_model._meta.concrete_model is model:
                found.append((other, field.attname))
    return tuple(found)


def naming(
    rows: Rows, *, families: Collection[str] = (), persons: Collection[str] = (), things: Collection[str] = ()
) -> Rows:
    """Rows that name these ids without pointing: grants, tasks, letters, logs, answers ..."""
    for model in models():
        if model in OUR_OWN:
            continue
        names = [(name, families) for name in NAMES_A_FAMILY] + [(name, persons) for name in NAMES_A_PERSON]
        names += [(name, things) for name in NAMES_A_THING]
        for name, ids in names:
            if ids and is_text(model, name):
                rows[model] |= _ids(model, Q(**{f"{name}__in": list(ids)}))
        for name in loose_ids(model) if things else ():
            rows[model] |= _ids(model, Q(**{f"{name}__in": list(things)}))
        for name, ids in (("family_ids", families), ("person_ids", persons)):
            if ids and is_list(model, name):
                rows[model] |= _ids(model, Q(**{f"{name}__overlap": list(ids)}))
    return rows


def speaking_of(rows: Rows, ids: Collection[str]) -> Rows:
    """Events and kept text that have one of these ids in them."""
    for model, column in SPEAKS_OF:
        text = Func(Cast(column, TextField()), Value(IN_ADDRESSES), function="substring", output_field=CharField())
        rows[model] |= set(
            model._base_manager.annotate(speaks_of=text).filter(speaks_of__in=list(ids)).values_list("pk", flat=True)
        )
    return rows


def is_text(model: type[Model], name: str) -> bool:
    """Whether the model has such a column, of text and pointing nowhere."""
    return any(field.attname == name and isinstance(field, CharField | TextField) for field in columns(model))


@cache
def loose_ids(model: type[Model]) -> tuple[str, ...]:
    """Columns that hold the id of another row without pointing at its table."""
    found = [field for field in columns(model) if isinstance(field, UUIDField)]
    return tuple(field.attname for field in found if not field.primary_key and field.attname != "id")


def is_list(model: type[Model], name: str) -> bool:
    """Whether the model has such a column of a list of ids."""
    return any(field.attname == name and isinstance(field, ArrayField) for field in columns(model))


def columns(model: type[Model]) -> Iterable[Any]:
    """The model's columns."""
    return model._meta.concrete_fields


def ids_of(rows: Rows) -> set[str]:
    """The ids among these that nobody can confuse with another's: those of records, and none of plain numbers."""
    return {str(one) for ids in rows.values() for one in ids if isinstance(one, uuid.UUID)}


def empty() -> Rows:
    """No rows yet."""
    return defaultdict(set)


def counts(rows: Rows) -> dict[str, int]:
    """How many by table, in words."""
    found: dict[str, int] = defaultdict(int)
    for model, ids in rows.items():
        if ids:
            found[str(model._meta.verbose_name_plural)] += len(ids)
    return dict(sorted(found.items()))


def _ids(model: type[Model], which: Q) -> set[Any]:
    return set(model._base_manager.filter(which).values_list("pk", flat=True))
