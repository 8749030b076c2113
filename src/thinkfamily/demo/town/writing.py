"""Writes sheets to files as agencies would: mostly CSV, some workbooks, some Parquet."""

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq

from thinkfamily.demo.town.sheet import Sheet

WORKBOOKS = ("open_contact", "advice")  # in a big town these come as CSV
PARQUET = ("jobcentre", "adult_learning")
BIG = 50_000
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FIXED = (2026, 11, 6, 0, 0, 0)  # the time inside the archive, so that the same rows make the same file


class Writer(Protocol):
    """Takes sheets of one table, block by block."""

    def write(self, sheet: Sheet) -> None: ...

    def close(self) -> None: ...


def writer(sheet: Sheet, folder: Path, people: int) -> Writer:
    """A writer for the table of a sheet, in the format in which its agency sends."""
    folder.mkdir(parents=True, exist_ok=True)
    if sheet.feed in PARQUET:
        return _Parquet(folder / f"{sheet.table}.parquet", list(sheet.columns))
    if sheet.feed in WORKBOOKS and people <= BIG:
        return _Workbook(folder / f"{sheet.table}.xlsx", list(sheet.columns))
    return _Csv(folder / f"{sheet.table}.csv", list(sheet.columns))


class _Csv:
    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.file = path.open("w", encoding="utf-8", newline="")
        self.rows = csv.writer(self.file, lineterminator="\n")
        self.rows.writerow(header)

    def write(self, sheet: Sheet) -> None:
        self.rows.writerows(sheet.rows())

    def close(self) -> None:
        self.file.close()


class _Parquet:
    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.schema = pa.schema([(name, pa.string()) for name in header])
        self.file = pq.ParquetWriter(path, self.schema)

    def write(self, sheet: Sheet) -> None:
        columns = [pa.array([value or None for value in column], pa.string()) for column in sheet.columns.values()]
        self.file.write_table(pa.table(columns, schema=self.schema))

    def close(self) -> None:
        self.file.close()


class _Workbook:
    """One sheet with texts in the cells: enough for a reader, without a library for writing."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        self.path = path
        self.rows = [_row(header)]

    def write(self, sheet: Sheet) -> None:
        self.rows += [_row(row) for row in sheet.rows()]

    def close(self) -> None:
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
            '<Override PartName="/xl/worksheets/sheet1.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
            "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}"><sheetData>'
            + "".join(self.rows)
            + "</sheetData></worksheet>",
        }
        with zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(zipfile.ZipInfo(name, FIXED), HEAD + text, zipfile.ZIP_DEFLATED)


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/{kind}" '
        f'Target="{target}"/></Relationships>'
    )


def _row(values: Sequence[str]) -> str:
    cells = (
        f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>' if value else "<c/>"
        for value in values
    )
    return f"<row>{''.join(cells)}</row>"
