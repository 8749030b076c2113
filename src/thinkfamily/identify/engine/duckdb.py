"""The DuckDB engine: one working database a run, locked down, with the SQL of all stages passing through `run`.

All SQL of Identify is handed to `Engine.run`, in DuckDB's dialect. A test keeps what passes and transpiles it to
Spark, so that the engine can be changed without touching a stage.
"""

import copy
import glob
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import duckdb
import pyarrow as pa

from thinkfamily.vocabulary.tables import Table

Listener = Callable[[str], None]
T = TypeVar("T")


def named(path: Path) -> str:
    """A file's path as SQL text that means this file alone: `*` and `[` in its name are taken as written."""
    return "'" + glob.escape(str(path)).replace("'", "''") + "'"


class Engine:
    """A connection to the working database, which is gone when the engine is closed.

    `memory_limit` is DuckDB's form ('4GB'); what goes beyond it is kept in the folder `path`.spill, and an engine
    in memory alone stops there. `listener`, where given, is told every statement before it runs.
    """

    def __init__(
        self,
        path: Path | str = ":memory:",
        *,
        memory_limit: str = "4GB",
        threads: int | None = None,
        listener: Listener | None = None,
    ) -> None:
        config: dict[str, Any] = {
            "memory_limit": memory_limit,
            "preserve_insertion_order": "false",
            # What does not fit into memory goes where it was told to, never into the folder one stands in.
            "temp_directory": "" if str(path) == ":memory:" else f"{path}.spill",
            # An extension would be fetched over the network: nothing here may be.
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            # A list of words would be made a table and joined: a hundred lists are read in one statement, and comparing
            # each text with its words is half the work of a hundred joins.
            "disabled_optimizers": "in_clause",
            # Tables are packed as they grow, as if for a disk. Few of them live so long that it is worth the work.
            "checkpoint_threshold": "1GB",
        }
        if threads:
            config["threads"] = threads
        # No database file: nobody opens it again, and packing and logging every table for the disk took a quarter of a
        # run. Tables that do not fit are put aside like any other work that does not.
        self.con = duckdb.connect(":memory:", config=config)
        self.listener = listener
        self.most_threads, self.alone = self.threads, Lock()

    def beside(self) -> "Engine":
        """Another connection to the same tables, for work in another thread. Its temporary tables are its own."""
        other = copy.copy(self)
        other.con = self.con.cursor()
        return other

    def side_by_side(self, works: Sequence[Callable[["Engine"], T]]) -> Iterator[T]:
        """Begin the works in their order, as many at once as there are threads, each on a connection of its own.

        Gives what they give, in the same order. For many small works: one small statement keeps one thread busy.
        """

        def on_its_own(work: Callable[[Engine], T]) -> T:
            with self.beside() as own:
                return work(own)

        with ThreadPoolExecutor(self.threads) as pool:
            begun = [pool.submit(on_its_own, work) for work in works]
            try:
                for one in begun:
                    yield one.result()
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise

    def run(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> None:
        """Run one statement for its effect."""
        if self.listener:
            self.listener(sql)
        # fetchall, because an open result would block the next statement on this connection.
        self.within_memory(lambda: self.con.execute(sql, parameters).fetchall())

    def within_memory(self, ask: Callable[[], T]) -> T:
        """What `ask` gives. What does not fit is asked once more on one thread, which holds less at a time.

        Raises duckdb.OutOfMemoryException where it does not fit on one thread either.
        """
        try:
            return ask()
        except duckdb.OutOfMemoryException:
            if self.most_threads == 1:
                raise
        with self.alone:
            self.con.execute("SET threads = 1")
            try:
                return ask()
            finally:
                self.con.execute(f"SET threads = {self.most_threads}")

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a small answer: counts, a handful of examples. Never a table of people."""
        if self.listener:
            self.listener(sql)
        return self.within_memory(lambda: self.con.execute(sql, parameters).fetchall())

    def value(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> Any:
        """The first column of the first row."""
        return self.rows(sql, parameters)[0][0]

    def arrow(self, sql: str) -> pa.Table:
        """An answer as columns, for work on arrays."""
        if self.listener:
            self.listener(sql)
        return self.within_memory(lambda: self.con.sql(sql).to_arrow_table())

    def pieces(self, sql: str, rows: int = 1 << 20) -> Iterator[pa.RecordBatch]:
        """An answer as columns, some rows at a time. No other question until all have been taken."""
        if self.listener:
            self.listener(sql)
        yield from self.con.sql(sql).to_arrow_reader(rows)

    @property
    def threads(self) -> int:
        """How many threads work at a time, the engine's or those of arrays beside it."""
        return int(self.con.execute("SELECT current_setting('threads')").fetchall()[0][0])

    def make(self, name: str, query: str) -> None:
        """Make a table of an answer, dropping what stood there."""
        self.run(f"DROP TABLE IF EXISTS {name}")
        self.run(f"CREATE TABLE {name} AS {query}")

    def keep(self, name: str, columns: pa.Table) -> None:
        """Make a table of arrays that were worked on, dropping what stood there."""
        self.run(f"DROP TABLE IF EXISTS {name}")
        self.con.register("arrays_at_hand", columns)
        self.run(f"CREATE TABLE {name} AS SELECT * FROM arrays_at_hand")
        self.con.unregister("arrays_at_hand")

    def save(self, query: str, path: Path) -> None:
        """Write an answer as a Parquet file, in the order that the query asks for."""
        if self.listener:
            self.listener(query)
        target = str(path).replace("'", "''")
        copying = f"COPY ({query}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
        self.within_memory(lambda: self.con.execute(copying).fetchall())

    def read_into(self, table: str, path: Path, columns: Sequence[str]) -> None:
        """Put a Parquet file's named columns into a table that stands."""
        self.con.execute(f"INSERT INTO {table} SELECT {', '.join(columns)} FROM read_parquet({named(path)})").fetchall()

    def create(self, table: Table) -> None:
        """Make an empty table as declared, dropping what stood there."""
        self.run(f"DROP TABLE IF EXISTS {table.name}")
        self.run(f"CREATE TABLE {table.name} ({table.definition()})")

    def exists(self, name: str) -> bool:
        return bool(self.value("SELECT count(*) FROM duckdb_tables() WHERE table_name = ?", [name]))

    def close(self) -> None:
        self.con.close()

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
