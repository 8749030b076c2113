"""One sheet of a workbook as a Parquet file of texts: a small program of its own (see `workbook.py`).

Reads what is wanted as JSON on standard input. Ends with 3 and a sentence on standard output where it cannot be done.
"""

import json
import resource
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from importlib.abc import MetaPathFinder
from itertools import islice
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from python_calamine import CalamineSheet, CalamineWorkbook

from thinkfamily.identify.extracts.headers import plain

BATCH = 20_000
ROW = "tf:row"  # row in the sheet; empty rows are left out, so that it cannot be counted afterwards


def as_text(cell: Any) -> str | None:
    """A cell as a person would write it down: whole numbers without a point, days as YYYY-MM-DD."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell).encode("utf-8", "replace").decode("utf-8")


def rows(sheet: CalamineSheet) -> Iterator[list[Any]]:
    """The sheet's rows from row 1, empty ones too, so that row numbers are those on the screen."""
    return iter(sheet.iter_rows())


def header(sheet: CalamineSheet, row: int) -> list[str]:
    found = list(islice(rows(sheet), row))
    return [(as_text(cell) or "").strip() for cell in found[row - 1]] if len(found) >= row else []


def choose(book: CalamineWorkbook, wanted: dict[str, Any]) -> CalamineSheet:
    """The sheet asked for; else the one whose header has most of the names."""
    names = book.sheet_names
    asked = wanted["sheet"]
    if isinstance(asked, int):
        if not 1 <= asked <= len(names):
            sorry(f"it has {len(names)} sheets, and the layout asks for sheet {asked}.")
        return book.get_sheet_by_index(asked - 1)
    if asked is not None:
        same = [name for name in names if plain(name) == plain(asked)]
        if not same:
            sorry(f'it has no sheet called "{asked}". Its sheets are: {", ".join(names)}.')
        return book.get_sheet_by_name(same[0])
    spellings = [{plain(name) for name in column} for column in wanted["names"]]

    def fit(name: str) -> int:
        there = {plain(text) for text in header(book.get_sheet_by_name(name), wanted["header_row"])}
        return sum(bool(column & there) for column in spellings)

    return book.get_sheet_by_name(max(names, key=fit))


def write(sheet: CalamineSheet, wanted: dict[str, Any]) -> None:
    names = header(sheet, wanted["header_row"])
    labels = unlike(names)
    schema = pa.schema([(ROW, pa.int64()), *((label, pa.string()) for label in labels)])
    first = wanted["header_row"] + 1
    numbered = enumerate(islice(rows(sheet), wanted["header_row"], None), first)
    remaining = ((number, row) for number, row in numbered if any(cell not in (None, "") for cell in row))
    with pq.ParquetWriter(wanted["target"], schema, compression="zstd") as writer:
        while batch := list(islice(remaining, BATCH)):
            texts = [[as_text(cell) for cell in row] for _, row in batch]
            columns = [
                pa.array([row[n] if n < len(row) else None for row in texts], pa.string()) for n in range(len(labels))
            ]
            columns.insert(0, pa.array([number for number, _ in batch], pa.int64()))
            writer.write_table(pa.table(columns, schema=schema))


def unlike(names: list[str]) -> list[str]:
    """Headers of a table must differ: the second of a name is told apart by its place."""
    seen: set[str] = set()
    labels = []
    for place, name in enumerate(names, 1):
        label = name if name and name.lower() not in seen else f"{name} (column {place})"
        seen.add(label.lower())
        labels.append(label)
    return labels


def sorry(sentence: str) -> None:
    sys.stdout.write(sentence)
    sys.exit(3)


class _WithoutPandas(MetaPathFinder):
    """PyArrow looks for pandas at its first array, which takes longer than most sheets; nothing here needs it."""

    def find_spec(self, name: str, path: object, target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError("pandas is not wanted here")


def main() -> None:
    sys.meta_path.insert(0, _WithoutPandas())
    wanted = json.load(sys.stdin)
    resource.setrlimit(resource.RLIMIT_AS, (wanted["memory"], wanted["memory"]))
    book = CalamineWorkbook.from_path(wanted["path"])
    write(choose(book, wanted), wanted)


if __name__ == "__main__":
    main()
