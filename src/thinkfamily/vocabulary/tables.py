"""How a table is described: once, in words, so that code, files and the reference say the same."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column. `type` is a DuckDB type; `required` means never null."""

    name: str
    type: str
    meaning: str
    required: bool = False


@dataclass(frozen=True)
class Table:
    """One table: what a row is, its columns in order, and the columns that sort it totally."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    order: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def definition(self) -> str:
        """The columns as SQL, for CREATE TABLE."""
        parts = (f"{c.name} {c.type}{' NOT NULL' if c.required else ''}" for c in self.columns)
        return ", ".join(parts)


def by_name(tables: Iterable[Table]) -> dict[str, Table]:
    return {table.name: table for table in tables}
