"""A small desk at which the batch's own SQL is asked of a few rows, again and again, without planning it each time.

For one row, planning takes far longer than the work. DuckDB keeps the plan of a prepared query only where the query
reads no table; so what is laid on the desk is read through functions, which give what lies there at that moment.
"""

import re
from collections.abc import Callable
from typing import Any

import pyarrow as pa
from duckdb.func import PythonUDFType

from thinkfamily.identify.engine.duckdb import Engine

MADE = re.compile(r"\s*CREATE OR REPLACE (?:TEMP )?TABLE (\w+) AS\s(.*)", re.DOTALL)


class Desk:
    """Tables that are laid down whole (`lay`), and questions whose plans are kept (`prepare`, `ask`)."""

    def __init__(self) -> None:
        self.engine = Engine(memory_limit="256MB", threads=1)
        self.laid: dict[str, pa.Table] = {}
        self.functions: list[str] = []
        self.known: dict[str, str] = {}

    def close(self) -> None:
        for name in self.functions:
            self.engine.con.remove_function(name)
        self.engine.close()

    def expect(self, table: str) -> None:
        """A table of the desk's engine, empty or not, is from now on what is laid down under its name."""
        self.laid[table] = self.engine.arrow(f"SELECT * FROM {table} LIMIT 0")
        columns = self.engine.rows(f"DESCRIBE {table}")
        kinds = ", ".join(f'"{column}" {kind}' for column, kind, *_ in columns)
        name = f"{table}_at_hand"
        self.engine.con.create_function(
            name, lambda _: _in_one_value(self.laid[table]), ["INTEGER"], f"STRUCT({kinds})[]",
            type=PythonUDFType.ARROW, side_effects=True,
        )  # fmt: skip
        self.functions.append(name)
        chosen = ", ".join(f'"{column}"' for column, *_ in columns)
        self.known[table] = f"SELECT {chosen} FROM (SELECT unnest({name}(0), max_depth := 2))"

    def lay(self, table: str, rows: pa.Table) -> None:
        """Lay down `rows`, with the columns that the table had when it was expected."""
        if not rows.schema.equals(self.laid[table].schema):
            raise ValueError(f"{table} was expected with other columns.")
        self.laid[table] = rows

    def learn(self, stage: Callable[[Engine], None]) -> None:
        """Run a stage of the batch once, and take every table that it makes as a part of later questions."""
        heard: list[str] = []
        self.engine.listener = heard.append
        stage(self.engine)
        self.engine.listener = None
        for sql in heard:
            made = MADE.fullmatch(sql)
            if made is None:
                raise ValueError(f"The desk can learn only statements that make a table, not: {sql[:80]}")
            self.known[made[1]] = made[2]

    def prepare(self, name: str, query: str) -> None:
        """Keep the plan of a query over what is known here."""
        parts = ", ".join(f"{table} AS ({made})" for table, made in self.known.items())
        self.engine.run(f"PREPARE {name} AS WITH {parts} {query}")
        self.ask(name)  # the plan is made at the first answer

    def ask(self, name: str) -> list[dict[str, Any]]:
        """The few rows of an answer."""
        answer = self.engine.con.execute(f"EXECUTE {name}")
        names = [column[0] for column in answer.description]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]


def _in_one_value(table: pa.Table) -> pa.Array:
    """All rows as the one value of a function: a list of structs."""
    columns = [column.combine_chunks() for column in table.columns]
    rows = pa.StructArray.from_arrays(columns, fields=list(table.schema))
    return pa.ListArray.from_arrays(pa.array([0, len(rows)], pa.int32()), rows)
