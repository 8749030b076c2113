"""Delimited text files into the engine: by its own reader where a file is clean, else line by line in batches.

The second way never gives up on a file: wrong bytes spoil a letter, a stray quote or delimiter spoils a row.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import duckdb
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine, named
from thinkfamily.identify.extracts import headers, sql
from thinkfamily.identify.extracts.files import LONGEST_LINE, Lines, Survey, Unreadable
from thinkfamily.identify.extracts.layout import Table

DELIMITERS = (",", ";", "\t", "|")
BATCH = 20_000
# A quoted value that runs over more lines than this is a stray quote.
LONGEST_VALUE = 200

csv.field_size_limit(LONGEST_LINE)


def delimiter(lines: Sequence[str], table: Table) -> str:
    """The delimiter under which most of the expected columns are found in the header; then that with most columns."""
    if table.files.delimiter != "auto":
        return table.files.delimiter.replace("\\t", "\t")

    def fit(sign: str) -> tuple[int, int]:
        names = header(lines, sign, table.files.header_row)
        return len(headers.match(names, list(table.columns.values()))), len(names)

    return max(DELIMITERS, key=fit)


def header(lines: Sequence[str], sign: str, row: int) -> list[str]:
    """The names in the header row; none where the file ends before it."""
    found = list(islice(_records(iter(lines), sign, None), row))
    return [name.strip() for name in found[row - 1][0]] if len(found) >= row else []


def read_plain(
    engine: Engine, path: Path, table: Table, sign: str, names: Sequence[str], places: dict[str, int], base: int
) -> bool:
    """Read a clean file into tf_raw by the engine. False (and nothing read) where the file is not clean after all."""
    columns = ", ".join(f"'c{n}': 'VARCHAR'" for n in range(len(names)))
    skip = table.files.header_row
    chosen = ", ".join(f"c{places[c]}" if c in places else "CAST(NULL AS VARCHAR)" for c in table.columns)
    try:
        engine.con.execute("BEGIN")
        engine.con.execute("SET SESSION preserve_insertion_order = true")
        engine.con.execute(f"""
            INSERT INTO tf_raw
            SELECT {base} + row_number() OVER () + {skip}, {sql.text(path.name)}, row_number() OVER () + {skip},
                FALSE, {chosen}
            FROM read_csv({named(path)}, auto_detect = false, header = false, skip = {skip}, columns =
                {{{columns}}},
                delim = {sql.text(sign)}, quote = '"', escape = '"', nullstr = '', max_line_size = {LONGEST_LINE},
                    strict_mode = true)
        """).fetchall()
        engine.con.execute("COMMIT")
    except duckdb.Error:
        engine.con.execute("ROLLBACK")
        return False
    finally:
        engine.con.execute("SET SESSION preserve_insertion_order = false")
    return True


def read_lines(
    engine: Engine,
    path: Path,
    survey: Survey,
    table: Table,
    sign: str,
    names: Sequence[str],
    places: dict[str, int],
    base: int,
) -> int:
    """Read any file into tf_raw in batches. The number of lines whose bytes were not of the file's encoding."""
    lines = Lines(path, survey.encoding)
    records = enumerate(_records(iter(lines), sign, len(names)), 1)
    rows = (
        (number, fields, ragged)
        for number, (fields, ragged) in records
        if number > table.files.header_row and any(fields)
    )
    while batch := list(islice(rows, BATCH)):
        columns: list[pa.Array] = [
            pa.array([base + number for number, _, _ in batch], pa.int64()),
            pa.array([path.name] * len(batch), pa.string()),
            pa.array([number for number, _, _ in batch], pa.int64()),
            pa.array([ragged for _, _, ragged in batch], pa.bool_()),
        ]
        for name in table.columns:
            place = places.get(name)
            values = [fields[place] if place is not None and place < len(fields) else None for _, fields, _ in batch]
            columns.append(pa.array([_sound(value) for value in values], pa.string()))
        store(engine, pa.table(columns, names=["k", "file", "row_number", "ragged", *table.columns]))
    return lines.mended


def store(engine: Engine, batch: pa.Table) -> None:
    """Add a batch of rows to tf_raw."""
    engine.con.register("tf_batch", batch)
    engine.con.execute("INSERT INTO tf_raw SELECT * FROM tf_batch").fetchall()
    engine.con.unregister("tf_batch")


def _sound(value: str | None) -> str | None:
    """Half of a pair of UTF-16 is no letter."""
    if value and not value.isascii():
        return value.encode("utf-8", "replace").decode("utf-8")
    return value or None


def _records(lines: Iterator[str], sign: str, width: int | None) -> Iterator[tuple[list[str], bool]]:
    """Each record's values, and whether their number is wrong for the header.

    A record goes over several lines while a quote is open. Where what comes of that does not fit, the quote was a
    stray one: its line stands alone and the following lines are read again.
    """
    waiting: list[str] = []

    def following() -> str | None:
        return waiting.pop(0) if waiting else next(lines, None)

    while (line := following()) is not None:
        taken, quotes = [line], line.count('"')
        while quotes % 2 and len(taken) < LONGEST_VALUE and (more := following()) is not None:
            taken.append(more)
            quotes += more.count('"')
        fields = _split("".join(taken), sign)
        wrong = bool(width and any(fields) and _ragged(fields, width))
        if len(taken) > 1 and (quotes % 2 or wrong):
            waiting = taken[1:] + waiting
            fields, wrong = _split(line, sign), True
        yield fields, wrong


def _ragged(fields: list[str], width: int) -> bool:
    """More values than names, unless the surplus is empty; or fewer."""
    return len(fields) < width or any(value.strip() for value in fields[width:])


def _split(record: str, sign: str) -> list[str]:
    try:
        rows = list(csv.reader(io.StringIO(record, newline=""), delimiter=sign))
    except csv.Error as error:
        raise Unreadable("it is not delimited text: export it again as CSV in UTF-8.") from error
    return rows[0] if rows else []
