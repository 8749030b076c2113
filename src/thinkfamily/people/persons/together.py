"""Items of several kinds in one question to the database, each kind by its own query."""

import json
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import DateField, DecimalField, Model, QuerySet, TimeField, UUIDField
from django.db.models.query import get_related_populators

NOT_IN_JSON = (DateField, DecimalField, TimeField, UUIDField)  # what JSON has as words
Column = tuple[str, Callable[[Any], Any] | None]  # what it is called, and how its value is read


def together(asked: Sequence[QuerySet[Any]]) -> list[list[Any]]:
    """What each of the queries finds, with what it selects along; in no order. One query, each row of it as JSON.

    Only for models whose fields are words, numbers, days and keys: what JSON can carry. What several rows have along
    (an agency, a writer) is one object.
    """
    parts: list[str] = []
    values: list[Any] = []
    known: dict[Any, Model | None] = {}
    reading = [_Kind(rows, known) for rows in asked]
    for number, kind in enumerate(reading):
        if kind.sql:
            parts.append(f"SELECT {number}, to_jsonb(one) FROM ({kind.sql}) one")
            values += kind.values
    found: list[list[Any]] = [[] for _ in asked]
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), values)
            for number, row in cursor.fetchall():
                found[number].append(reading[number].made(json.loads(row, parse_float=Decimal)))
    return found


class _Kind:
    """One query, and how its rows become what Django would make of them."""

    def __init__(self, rows: QuerySet[Any], known: dict[Any, Model | None]) -> None:
        self.sql, self.values = "", ()
        compiler = rows.order_by().query.get_compiler(connection=connection)
        try:
            self.sql, self.values = compiler.as_sql(with_col_aliases=True)
        except EmptyResultSet:
            return
        told, columns = compiler.klass_info, [_column(alias, one.output_field) for one, _, alias in compiler.select]
        fields = [one.target.attname for one, _, _ in compiler.select]
        own = slice(told["select_fields"][0], told["select_fields"][-1] + 1)
        self.own = _Made(rows.model, fields[own], columns[own])
        self.known = known
        self.along = []
        populators = get_related_populators(told, compiler.select, connection.alias)  # type: ignore[call-arg]  # stubs
        for each in populators:
            theirs = slice(each.cols_start, each.cols_end)
            self.along.append((each.local_setter, _Made(each.model_cls, fields[theirs], columns[theirs])))

    def made(self, row: dict[str, Any]) -> Model:
        one = self.own.made(row)
        for put, other in self.along:
            key = other.key(row)
            if key not in self.known:
                self.known[key] = None if key[1] is None else other.made(row)
            put(one, self.known[key])
        return one


class _Made:
    """The columns of a row that are one object."""

    def __init__(self, model: type[Model], names: list[str], columns: list[Column]) -> None:
        self.model, self.names, self.columns = model, names, columns
        self.first = columns[names.index(model._meta.pk.attname)][0]

    def key(self, row: dict[str, Any]) -> tuple[type[Model], Any]:
        return self.model, row[self.first]

    def made(self, row: dict[str, Any]) -> Model:
        values = [row[name] if read is None or row[name] is None else read(row[name]) for name, read in self.columns]
        return self.model.from_db(connection.alias, self.names, values)


def _column(name: str, field: Any) -> Column:
    of: Any = getattr(field, "target_field", field)
    return name, of.to_python if isinstance(of, NOT_IN_JSON) else None
