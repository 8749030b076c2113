"""Rewrites the examples of the shipped feeds: rows of the town, and for each check a row that it must catch.

`python -m thinkfamily.demo.town.examples` writes them; a test writes them again and compares.
"""

import csv
import io
import sys
from datetime import date
from pathlib import Path

import numpy as np

from thinkfamily.demo.town import days, lives, population
from thinkfamily.demo.town.feeds import FEEDS
from thinkfamily.demo.town.pen import Pen
from thinkfamily.demo.town.sheet import Sheet
from thinkfamily.identify.extracts import feeds as layouts
from thinkfamily.identify.extracts.headers import match
from thinkfamily.identify.extracts.layout import Column, Table

ROWS = 45
SEED = 2026
BAD = {
    "nhs_number": ("identifier", "1234567890"),
    "upn": ("identifier", "A123"),
    "ni_number": ("identifier", "ABC"),
    "uprn": ("identifier", "twelve"),
    "postcode": ("postcode", "nowhere"),
    "phone": ("phone", "12"),
    "email": ("email", "none given"),
    "number": ("number", "a lot"),
    "whole_number": ("number", "a lot"),
    "code": ("code", "ZZ-9"),
    "yes_no": ("code", "perhaps"),
    "date": ("date", "32/13/2026"),
}


def examples() -> dict[tuple[str, str], Sheet]:
    """(feed, table) -> the example rows, from as many blocks of one fixed town as the rarest feed needs."""
    found: dict[tuple[str, str], list[Sheet]] = {}
    lacking = set(FEEDS)
    number = 0
    while lacking:
        block = population.build(SEED, number, 2_000, days.number(days.STORY_DAY), 100_000)
        lives.live(block)
        for feed in sorted(lacking):
            for sheet in FEEDS[feed](block, Pen(block, feed, careful=True)):
                found.setdefault((feed, sheet.table), []).append(sheet)
        lacking = {
            feed for feed in lacking if any(sum(map(len, lot)) < ROWS for key, lot in found.items() if key[0] == feed)
        }
        number += 1
    return {key: _first(lot) for key, lot in found.items()}


def _first(lot: list[Sheet]) -> Sheet:
    columns = {name: np.concatenate([sheet.columns[name] for sheet in lot])[:ROWS] for name in lot[0].columns}
    return Sheet(lot[0].feed, lot[0].table, lot[0].record_id, columns)


def as_csv(header: list[str], rows: list[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def wrong_rows(table: Table, header: list[str], rows: list[list[str]]) -> list[list[str]]:
    """One row for each check that the layout makes; the last value names the check."""
    places = match(header, list(table.columns.values()))
    out: list[list[str]] = [[*rows[0], ""]]
    source = iter(rows[1:])

    def spoilt(check: str, changes: dict[int, str]) -> None:
        row = list(next(source))
        for at, value in changes.items():
            row[at] = value
        out.append([*row, check])

    done: set[tuple[str, str]] = set()
    for name, column in table.columns.items():
        if name not in places:
            continue
        for check, value in _faults(column):
            if (check, column.type) not in done or check == "required":
                done.add((check, column.type))
                spoilt(check, {places[name]: value})
    out.append([*rows[0], "duplicate"])
    out.append([*next(source), "stray", "ragged"])
    return out


def _faults(column: Column) -> list[tuple[str, str]]:
    faults = [("required", "")] if column.required else []
    if column.type in BAD:
        faults.append(BAD[column.type])
    if column.type in ("number", "whole_number") and column.minimum is not None:
        faults.append(("range", f"{column.minimum - 1:g}"))
    if column.born:
        faults.append(
            ("range", date(2039, 5, 17).strftime(column.formats[0]))
            if "%y" not in column.formats[0]
            else ("range", "1789-07-14")
        )
    return faults


def files() -> dict[Path, str]:
    """Every example and wrong file below the shipped feeds, as text."""
    out: dict[Path, str] = {}
    for (feed, name), sheet in examples().items():
        layout = layouts.load(layouts.SHIPPED / feed)
        table = next(t for t in layout.tables if t.name in (None, name))
        tag = f".{table.name}" if table.name else ""
        header, rows = list(sheet.columns), [list(row) for row in sheet.rows()]
        out[layout.folder / f"example{tag}.csv"] = as_csv(header, rows)
        out[layout.folder / f"wrong{tag}.csv"] = as_csv([*header, "expected_check"], wrong_rows(table, header, rows))
    return out


def main() -> int:
    """Write the files."""
    for path, text in files().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
