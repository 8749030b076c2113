"""Items of several kinds in one question to the database, each kind by its own query."""

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import (
    BooleanField,
    DateField,
    DecimalField,
    Expression,
    Field,
    Func,
    Model,
    QuerySet,
    TimeField,
    UUIDField,
)
from django.db.models.query import get_related_populators

NOT_IN_JSON = (DateField, DecimalField, TimeField)  # what JSON has as words
Column = tuple[str, Callable[[Any], Any] | None]  # what it is called, and how its value is read


def together(asked: Sequence[QuerySet[Any]]) -> list[list[Any]]:
    """What each of the queries finds, with what it selects along; in no order. One query, each row of it as JSON.

    Only for models whose fields are words, numbers, days and keys: what JSON can carry. What several rows have along
    (an agency, a writer) is one object, and where several kinds have it along, it is looked up once for them all.
    """
    return Question(asked).ask({})


class Question:
    """Queries of several kinds as one statement. It can be kept, and asked again with other values for its blanks."""

    def __init__(self, asked: Sequence[QuerySet[Any]]) -> None:
        shared = _of_several(asked)
        self.kinds = [_Kind(rows, shared) for rows in asked]
        self.apart = [_Apart(model, self.kinds) for model in shared]
        parts = [(number, kind) for number, kind in enumerate(self.kinds) if kind.sql]
        found = " UNION ALL ".join(f"SELECT {at} kind, to_jsonb(one) line FROM ({kind.sql}) one" for at, kind in parts)
        further = [one.sql(len(self.kinds) + number) for number, one in enumerate(self.apart) if one.named]
        self.sql = " UNION ALL ".join([f"WITH found AS ({found}) SELECT kind, line FROM found", *further])
        self.values: list[Any] = [value for _, kind in parts for value in kind.values]
        self.empty = not parts

    def ask(self, blanks: Mapping[str, Any]) -> list[list[Any]]:
        """What each of the queries finds now, for this reader."""
        found: list[list[Any]] = [[] for _ in self.kinds]
        if self.empty:
            return found
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [blanks[one.name] if isinstance(one, Blank) else one for one in self.values])
            lines = [(kind, json.loads(line, parse_float=Decimal)) for kind, line in cursor.fetchall()]
        known: dict[Any, Model | None] = {}
        for kind, line in lines:
            if kind >= len(self.kinds):
                beside = self.apart[kind - len(self.kinds)].made.made(line)
                known[type(beside), beside.pk] = beside
        for kind, line in lines:
            if kind < len(self.kinds) and (one := self.kinds[kind].made(line, known)) is not None:
                found[kind].append(one)
        return found


class Blank(Expression):
    """In the place of a value that is known only when the question is asked; `cast`: what the database takes it as."""

    def __init__(self, name: str, cast: str) -> None:
        super().__init__(output_field=Field())
        self.name, self.cast = name, cast

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return f"%s::{self.cast}", [self]


class AmongBlanks(Func):
    """Whether what stands in these columns is one of the blank's rows; each blank is a list of one column's values."""

    output_field = BooleanField()

    def __init__(self, *columns: str, blanks: Sequence[Blank]) -> None:
        super().__init__(*columns)
        self.blanks = tuple(blanks)

    def as_sql(  # type: ignore[override]  # it has no template
        self, compiler: Any, connection: Any, **words: Any
    ) -> tuple[str, Any]:
        columns = ", ".join(one.as_sql(compiler, connection)[0] for one in self.source_expressions)
        blanks = [one.as_sql(compiler, connection) for one in self.blanks]
        values = [value for _, given in blanks for value in given]
        listed = ", ".join(sql for sql, _ in blanks)
        if len(blanks) == 1:
            return f"{columns} = ANY ({listed})", values
        return f"({columns}) IN (SELECT * FROM unnest({listed}))", values


def _of_several(asked: Sequence[QuerySet[Any]]) -> list[type[Model]]:
    """What more than two of the kinds have along, with nothing further along it."""
    kinds = [{field.related_model for field in _plainly_along(rows)} for rows in asked]
    every = {model for kind in kinds for model in kind if sum(model in other for other in kinds) > 2}
    return sorted(every, key=lambda model: model._meta.label)


def _plainly_along(rows: QuerySet[Any]) -> list[Any]:
    along = rows.query.select_related
    names = [name for name, further in along.items() if not further] if isinstance(along, dict) else []
    return [rows.model._meta.get_field(name) for name in names]


class _Kind:
    """One query, and how its rows become what Django would make of them. `apart`: what is looked up for all kinds."""

    def __init__(self, rows: QuerySet[Any], shared: Sequence[type[Model]]) -> None:
        self.sql = ""
        self.values: Sequence[Any] = ()
        self.apart = [field for field in _plainly_along(rows) if field.related_model in shared]
        query = rows.order_by().query
        if isinstance(query.select_related, dict):
            names = {field.name for field in self.apart}
            query.select_related = {
                name: further for name, further in query.select_related.items() if name not in names
            } or False
        compiler = query.get_compiler(connection=connection)
        try:
            self.sql, self.values = compiler.as_sql(with_col_aliases=True)
        except EmptyResultSet:
            return
        told, columns = compiler.klass_info, [_column(alias, one.output_field) for one, _, alias in compiler.select]
        fields = [one.target.attname for one, _, _ in compiler.select]
        own = slice(told["select_fields"][0], told["select_fields"][-1] + 1)
        self.own = _Made(rows.model, fields[own], columns[own])
        self.along = []
        populators = get_related_populators(told, compiler.select, connection.alias)  # type: ignore[call-arg]  # stubs
        for each in populators:
            theirs = slice(each.cols_start, each.cols_end)
            self.along.append((each.local_setter, _Made(each.model_cls, fields[theirs], columns[theirs])))

    def made(self, row: dict[str, Any], known: dict[Any, Model | None]) -> Model | None:
        """None where somebody or something that it must have along is not for this reader, as a join would have it."""
        one = self.own.made(row)
        for put, other in self.along:
            key = other.key(row)
            if key not in known:
                known[key] = None if key[1] is None else other.made(row)
            put(one, known[key])
        for field in self.apart:
            beside = known.get((field.related_model, getattr(one, field.attname)))
            if beside is None and not field.null:
                return None
            field.set_cached_value(one, beside)
        return one

    def columns_of(self, model: type[Model]) -> list[str]:
        """Under which names its rows say which one of the other kind they have along."""
        return [self.own.name_of(field.attname) for field in self.apart if self.sql and field.related_model is model]


class _Apart:
    """What several kinds have along: each that is named, once."""

    def __init__(self, model: type[Model], kinds: Sequence[_Kind]) -> None:
        self.model = model
        self.named = [(number, name) for number, kind in enumerate(kinds) for name in kind.columns_of(model)]
        compiler = model._default_manager.order_by().query.get_compiler(connection=connection)
        self.rows = compiler.as_sql(with_col_aliases=True)[0]
        columns = [_column(alias, one.output_field) for one, _, alias in compiler.select]
        self.made = _Made(model, [one.target.attname for one, _, _ in compiler.select], columns)

    def sql(self, number: int) -> str:
        named = ", ".join(f"({kind}, '{name}')" for kind, name in self.named)
        which = f"SELECT (f.line ->> n.named)::{self.model._meta.pk.rel_db_type(connection)} FROM found f"
        which += f" JOIN (VALUES {named}) n (kind, named) ON n.kind = f.kind"
        return f"SELECT {number}, to_jsonb(one) FROM ({self.rows}) one WHERE one.{self.made.first} IN ({which})"


class _Made:
    """The columns of a row that are one object."""

    def __init__(self, model: type[Model], names: list[str], columns: list[Column]) -> None:
        self.model, self.names, self.columns = model, names, columns
        self.first = columns[names.index(model._meta.pk.attname)][0]

    def name_of(self, attname: str) -> str:
        return self.columns[self.names.index(attname)][0]

    def key(self, row: dict[str, Any]) -> tuple[type[Model], Any]:
        return self.model, row[self.first]

    def made(self, row: dict[str, Any]) -> Model:
        values = [row[name] if read is None or row[name] is None else read(row[name]) for name, read in self.columns]
        return self.model.from_db(connection.alias, self.names, values)


@lru_cache(maxsize=10_000)  # the same few people and agencies stand in many rows
def _key(said: str) -> UUID:
    return UUID(said)


def _column(name: str, field: Any) -> Column:
    of: Any = getattr(field, "target_field", field)
    if isinstance(of, UUIDField):
        return name, _key
    return name, of.to_python if isinstance(of, NOT_IN_JSON) else None
