"""A council's own `standardise.sql`: one SELECT over `raw`, run in an engine of its own that can reach nothing else.

`raw` has row_number, file and a text under each name of the layout; the answer has the same columns, with one row for
each row. Files, extensions, settings and Python's variables are out of its reach.
"""

import tempfile
import threading
from typing import Any

import duckdb
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql
from thinkfamily.identify.extracts.layout import Table
from thinkfamily.identify.extracts.reasons import reason

PATIENCE = 600  # seconds
BATCH = 100_000
# Feeds are read side by side; the memory for a council's SQL is there once.
_one_at_a_time = threading.Lock()


class StandardiseError(Exception):
    """The council's SQL cannot be used. The text is a sentence."""


def standardise(engine: Engine, feed: str, table: Table, memory_limit: str = "1GB") -> None:
    """Replace tf_raw by what the SQL makes of it; rows that it leaves out are set aside."""
    if table.standardise is None:
        return
    where = f"{feed}/{table.standardise.name}"
    try:
        given = table.standardise.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise StandardiseError(f"{where} cannot be read: save it as plain text in UTF-8.") from error
    with (
        _one_at_a_time,
        tempfile.TemporaryDirectory(prefix="thinkfamily-") as spill,
        _closed(memory_limit, spill) as closed,
    ):
        _lock(closed, engine, table)
        _one_select(closed, given, where)
        _take(engine, closed, given, where, table)
    _leave_out(engine, feed)


def _closed(memory_limit: str, spill: str) -> duckdb.DuckDBPyConnection:
    settings: dict[str, Any] = {
        "memory_limit": memory_limit,
        "temp_directory": spill,
        "python_enable_replacements": "false",
    }
    return duckdb.connect(config={**settings, "python_enable_replacements": "false"})


def _columns(table: Table) -> list[str]:
    return ["file", "row_number", *table.columns]


def _lock(closed: duckdb.DuckDBPyConnection, engine: Engine, table: Table) -> None:
    names = ", ".join(sql.name(name) for name in _columns(table))
    closed.register("arriving", engine.con.sql(f"SELECT {names} FROM tf_raw").to_arrow_reader(BATCH))
    closed.execute("CREATE TABLE raw AS SELECT * FROM arriving").fetchall()
    closed.unregister("arriving")
    for setting in (
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        closed.execute(f"SET {setting}").fetchall()


def _one_select(closed: duckdb.DuckDBPyConnection, given: str, where: str) -> None:
    try:
        statements = closed.extract_statements(given)
    except duckdb.Error as error:
        raise StandardiseError(f"{where} is not SQL: {_first_line(error)}") from error
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise StandardiseError(f"{where} must be one SELECT over raw, and nothing else.")


def _take(engine: Engine, closed: duckdb.DuckDBPyConnection, given: str, where: str, table: Table) -> None:
    stop = threading.Timer(PATIENCE, closed.interrupt)
    stop.start()
    try:
        answer = closed.sql(given).to_arrow_reader(BATCH)
        missing = [name for name in _columns(table) if name not in answer.schema.names]
        if missing:
            raise StandardiseError(f"{where} must give back every column of raw; it leaves out {', '.join(missing)}.")
        engine.run("CREATE OR REPLACE TEMP TABLE tf_answer AS SELECT * FROM tf_raw LIMIT 0")
        for batch in answer:
            _store(engine, batch, table)
    except (duckdb.Error, pa.ArrowException) as error:
        raise StandardiseError(f"{where} does not run: {_first_line(error)}") from error
    finally:
        stop.cancel()
    twice = engine.value(
        "SELECT count(*) FROM (SELECT 1 FROM tf_answer GROUP BY file, row_number HAVING count(*) > 1) AS twice"
    )
    new = engine.value(
        "SELECT count(*) FROM tf_answer WHERE (file, row_number) NOT IN (SELECT (file, row_number) FROM tf_raw)"
    )
    if twice or new:
        raise StandardiseError(f"{where} must give one row for each row of raw, with file and row_number as they were.")


def _store(engine: Engine, batch: pa.RecordBatch, table: Table) -> None:
    engine.con.register("tf_batch", pa.table(batch))
    texts = ", ".join(f"CAST({sql.name(name)} AS VARCHAR)" for name in table.columns)
    engine.con.execute(f"INSERT INTO tf_answer SELECT NULL, file, row_number, FALSE, {texts} FROM tf_batch").fetchall()
    engine.con.unregister("tf_batch")


def _leave_out(engine: Engine, feed: str) -> None:
    engine.run(f"""
        INSERT INTO quarantine
        SELECT {sql.text(feed)}, r.file, r.row_number, NULL, 'standardise', NULL,
            {sql.text(reason("standardise", None))}
        FROM tf_raw r LEFT JOIN tf_answer a ON a.file = r.file AND a.row_number = r.row_number
        WHERE a.row_number IS NULL AND NOT r.ragged
    """)
    engine.run("""
        INSERT INTO tf_answer SELECT * FROM tf_raw r WHERE r.ragged AND (r.file, r.row_number) NOT IN (SELECT (file,
        row_number) FROM tf_answer)
    """)
    engine.run(
        "UPDATE tf_answer SET k = r.k, ragged = r.ragged FROM tf_raw r WHERE r.file = "
        "tf_answer.file AND r.row_number = tf_answer.row_number"
    )
    engine.run("DROP TABLE tf_raw")
    engine.run("ALTER TABLE tf_answer RENAME TO tf_raw")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0][:200] if str(error) else "it was stopped."
