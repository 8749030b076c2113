"""docs/reference/bringing-in.md, and empty sheets to fill in: both made from the layout."""

import csv
import io
import zipfile
from collections.abc import Iterator

from thinkfamily.people.bringing_in.layout import Column, Sheet, sheets

TYPES = {
    "id": "id, the same in every sheet", "text": "text", "name": "a name, in any script", "day": "day",
    "number": "whole number", "yes_no": "yes or no", "word": "one of the words below", "nhs_number": "NHS number",
    "upn": "unique pupil number", "postcode": "postcode", "uprn": "UPRN", "file": "name of a file",
}  # fmt: skip
HEAD = """# The layout of cases that are brought in

How to do it: [Bring in open cases](../how-to/bring-in-open-cases.md). Each sheet is a CSV file of that name (UTF-8,
with commas, semicolons or tabs) or a sheet of one XLSX workbook. Only families, people and members must be there. The
first row holds the names of the columns; capital letters, spaces and lines in them do not matter, and their order
neither. Columns that are not listed here are left out, and the report says so.

Days are written 27 3 2020, 27/03/2020, 27 March 2020 or 2020-03-27. Ids are yours: any text that stays the same from
file to file. Where a sheet has `row_id` and it is filled, a corrected row is known again by it; else by the columns
that are named below the sheet.
"""


def page() -> str:
    """The page as Markdown."""
    return HEAD + "\n" + "\n".join(line for sheet in sheets().values() for line in _sheet(sheet))


def _sheet(sheet: Sheet) -> Iterator[str]:
    must = " This sheet must be there." if sheet.required else ""
    yield f"## {sheet.name}\n\n{sheet.says}{must}\n"
    yield "| Column | Holds | What it means |\n|---|---|---|"
    for column in sheet.columns.values():
        must = " (must be filled)" if column.required else ""
        yield f"| `{column.name}`{must} | {_holds(column)} | {_means(column)} |"
    named = ", ".join(f"`{name}`" for name in sheet.known_by)
    yield f"\nA row is known again by {named}.\n"


def _holds(column: Column) -> str:
    return f"id of `{column.of}`" if column.of else TYPES[column.type]


def _means(column: Column) -> str:
    said = column.says
    if column.words and len(column.words) < 40:
        said += " Words: " + ", ".join(f"`{code}`" for code in column.words) + "."
    if column.also:
        said += " Also called: " + ", ".join(f"`{name}`" for name in column.also) + "."
    return said


def empty_sheets() -> bytes:
    """A ZIP with a CSV file a sheet, each with its header and no row."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as pack:
        for sheet in sheets().values():
            text = io.StringIO()
            csv.writer(text).writerow(sheet.columns)
            pack.writestr(zipfile.ZipInfo(f"{sheet.name}.csv", (2026, 1, 1, 0, 0, 0)), "\ufeff" + text.getvalue())
    return packed.getvalue()
