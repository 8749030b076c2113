"""An XLSX workbook as records of text. Formulas are not worked out: what was last shown in the cell counts."""

import datetime
import io
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from thinkfamily.people.bringing_in.delimited import MOST_ROWS
from thinkfamily.people.bringing_in.problems import Problem, Unreadable


def records(name: str, content: bytes) -> list[tuple[str, list[list[str]]]]:
    """By the title of each sheet, its rows, the header first. Raises Unreadable."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        found = []
        for title in book.sheet_names:
            sheet = book.get_sheet_by_name(title)
            if sheet.total_height > MOST_ROWS:
                what = f"The sheet has more than {MOST_ROWS:,} rows."
                raise Unreadable(Problem(f"{name} ({title})", what=what, do="Bring the cases in in several parts."))
            rows = sheet.to_python(skip_empty_area=False)
            found.append((title, [[written(value) for value in row] for row in rows]))
    except CalamineError:
        what = "The workbook is damaged or not an XLSX file."
        raise Unreadable(Problem(name, what=what, do="Open it, save it as XLSX and hand it over again.")) from None
    return found


def written(value: Any) -> str:
    """A cell as somebody would write it: whole numbers without a point, days as year, month and day."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)
