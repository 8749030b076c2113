"""Items of several kinds in one question to the database, each kind by its own query."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from django.db.models.query import get_related_populators


def together(asked: Sequence[QuerySet[Any]]) -> list[list[Any]]:
    """What each of the queries finds, with what it selects along; in no order. One query, each row of it as JSON.

    Only for models whose fields are words, numbers, days and keys: what JSON can carry.
    """
    parts, values = [], []
    reading = [_Kind(rows) for rows in asked]
    for number, kind in enumerate(reading):
        if kind.sql:
            parts.append(f"SELECT {number}, to_jsonb(one) FROM ({kind.sql}) one")
            values += kind.values
    found: list[list[Any]] = [[] for _ in asked]
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), values)
            for number, row in cursor.fetchall():
                found[number].append(reading[number].made(_read(row)))
    return found


def _read(row: Any) -> dict[str, Any]:
    found: dict[str, Any] = row if isinstance(row, dict) else json.loads(row, parse_float=Decimal)
    return found


class _Kind:
    """One query, and how its rows become what Django would make of them."""

    def __init__(self, rows: QuerySet[Any]) -> None:
        self.model: type[Model] = rows.model
        self.compiler = rows.order_by().query.get_compiler(connection=connection)
        try:
            self.sql, self.values = self.compiler.as_sql(with_col_aliases=True)
        except EmptyResultSet:
            self.sql, self.values = "", ()
            return
        self.columns = [(alias, column.output_field) for column, _, alias in self.compiler.select]
        told = self.compiler.klass_info
        self.first, self.last = told["select_fields"][0], told["select_fields"][-1] + 1
        own = self.compiler.select[self.first : self.last]
        self.names = [column.target.attname for column, _, _ in own]  # type: ignore[attr-defined]  # columns of a table
        self.along = get_related_populators(told, self.compiler.select, connection.alias)

    def made(self, row: dict[str, Any]) -> Model:
        values = list(self._values(row))
        one = self.model.from_db(connection.alias, self.names, values[self.first : self.last])
        for each in self.along:
            each.populate(values, one)
        return one

    def _values(self, row: dict[str, Any]) -> Iterator[Any]:
        for alias, field in self.columns:
            value = row[alias]
            yield value if value is None else field.to_python(value)
