"""Rows of a publication into a table of ours, by COPY."""

import hmac
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

from thinkfamily.people.arrivals.loading.files import Publication
from thinkfamily.vocabulary.tables import Table

Row = dict[str, Any]


def ref(kind: str, stable_id: str) -> str:
    """What stands for a thing in a page's address: the same from load to load, and not to be guessed."""
    made = hmac.digest(settings.SECRET_KEY.encode(), f"{kind}:{stable_id}".encode(), "sha256")
    return made[:15].hex()


@dataclass(frozen=True)
class Copy:
    """From a table of the publication into a model. `also` makes columns that the publication has not."""

    table: Table
    into: type[models.Model]
    leave: frozenset[str] = frozenset()
    also: dict[str, Callable[[Row], Any]] = field(default_factory=dict)

    def run(self, publication: Publication) -> int:
        """Copies every row; returns how many."""
        blanks = {f.column: blank(f) for f in self.into._meta.concrete_fields}
        named = [name for name in self.table.names if name not in self.leave]
        makers = [self._maker(name, blanks.get(name)) for name in named] + list(self.also.values())
        return copy(self.into._meta.db_table, [*named, *self.also], self._values(publication, makers))

    def _values(self, publication: Publication, makers: list[Callable[[Row], Any]]) -> Iterator[list[Any]]:
        for batch in publication.rows(self.table):
            for row in batch:
                yield [make(row) for make in makers]

    @staticmethod
    def _maker(name: str, otherwise: Any) -> Callable[[Row], Any]:
        if name == "evidence":
            return lambda row: json.dumps([[e["feed"], e["record_id"]] for e in row["evidence"] or ()])
        return lambda row: otherwise if row[name] is None else row[name]


def blank(column: models.Field) -> Any:
    """What stands for nothing in a column that is never null."""
    if column.null:
        return None
    if isinstance(column, ArrayField):
        return []
    return "" if isinstance(column, (models.CharField, models.TextField)) else None


def copy(table: str, columns: list[str], values: Iterator[list[Any]]) -> int:
    """The values into the table; returns how many rows there were.

    PostgreSQL refuses COPY where rows have rules, so it goes into a table of this transaction first.
    """
    count = 0
    names = ", ".join(f'"{name}"' for name in columns)
    aside = "pg_temp.copied_aside"
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE TEMP TABLE {aside} ON COMMIT DROP AS SELECT {names} FROM "{table}" WITH NO DATA')
        with cursor.copy(f"COPY {aside} ({names}) FROM STDIN") as going:
            for value in values:
                going.write_row(value)
                count += 1
        cursor.execute(f'INSERT INTO "{table}" ({names}) SELECT {names} FROM {aside}')
        cursor.execute(f"DROP TABLE {aside}")
    return count
