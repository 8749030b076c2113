"""The rows of a parcel as values: each cell read, each row known by its outside id, nobody twice."""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.people.bringing_in import cells
from thinkfamily.people.bringing_in.layout import ROW_ID, Column, Sheet, sheets
from thinkfamily.people.bringing_in.parcel import Parcel, Row, Table
from thinkfamily.people.bringing_in.problems import Problem, quoted
from thinkfamily.vocabulary.kinship import TIES

OWN_KEYS = ("family_id", "person_id", "household_id")


@dataclass(frozen=True)
class Case:
    """One row of a sheet. `key`: its outside id, or what stands for it where the sheet gives none."""

    sheet: str
    file: str
    number: int
    key: str
    values: Mapping[str, Any]

    def __getitem__(self, column: str) -> Any:
        return self.values.get(column)

    def problem(self, column: str, what: str, do: str, *, stops: bool = True) -> Problem:
        """Something about this row."""
        return Problem(self.file, self.number, column, what, do, stops)


@dataclass
class Cases:
    """All rows by sheet, in the order of the file, and everything that was found wrong so far."""

    rows: dict[str, list[Case]] = field(default_factory=lambda: {name: [] for name in sheets()})
    papers: Mapping[tuple[str, str], bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def ids(self, sheet: str) -> set[str]:
        """The outside ids of a sheet whose rows others name."""
        return {case.key for case in self.rows[sheet]}

    @property
    def stopped(self) -> bool:
        """Whether something must be mended first."""
        return any(problem.stops for problem in self.problems)


def read(parcel: Parcel, day: datetime.date) -> Cases:
    """Every sheet's rows as values, with the problems of single cells and of rows that stand twice. `day`: today."""
    found = Cases(problems=list(parcel.problems))
    for sheet in sheets().values():
        table = parcel.tables.get(sheet.name)
        if table is None:
            if sheet.required:
                what, do = "There is no such sheet.", f"Add it: {sheet.says[:1].lower()}{sheet.says[1:]}"
                found.problems.append(Problem(sheet.name, what=what, do=do))
            continue
        _read_sheet(found, table, day)
    return found


def _read_sheet(found: Cases, table: Table, day: datetime.date) -> None:
    seen: dict[str, int] = {}
    again: list[int] = []
    for row in table.rows:
        values = _values(found, table, row, day)
        key = key_of(table.sheet, values)
        case = Case(table.sheet.name, table.file, row.number, key, values)
        if key and key in seen:
            if problem := _twice(case, table.sheet, seen[key]):
                found.problems.append(problem)
            else:
                again.append(row.number)
            continue
        seen[key] = row.number
        found.rows[table.sheet.name].append(case)
    if again:
        what = "This row says the same as an earlier one."
        if len(again) > 1:
            what = f"{len(again):,} rows say the same as an earlier one; this is the first of them."
        found.problems.append(Problem(table.file, again[0], "", what, "Each is taken once.", stops=False))
    if table.sheet.required and not table.rows:
        do = "Hand over the sheet with its rows."
        found.problems.append(Problem(table.file, what="The sheet has no rows.", do=do))


def _twice(case: Case, sheet: Sheet, first: int) -> Problem | None:
    """Somebody's id that stands twice stops; the same tie or address said twice is no problem."""
    if sheet.known_by[0] in OWN_KEYS and len(sheet.known_by) == 1:
        what = f"{quoted(case.key)} stands in row {first} already."
        return case.problem(sheet.known_by[0], what, "Give each its own id, or leave one of the rows out.")
    if case[ROW_ID]:
        what = f"{quoted(case.key)} stands in row {first} already."
        return case.problem(ROW_ID, what, "Give each row its own number.")
    return None


def _values(found: Cases, table: Table, row: Row, day: datetime.date) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, written in row.values.items():
        column = table.sheet.columns[name]
        try:
            values[name] = cells.value(column, written, day)
        except cells.Wrong as wrong:
            out = column.type in cells.LEFT_OUT or column.leave_out
            do = "It is left out." if out else wrong.do
            found.problems.append(Problem(table.file, row.number, name, wrong.what, do, stops=not out))
            values[name] = None if out else Unknown(written)
        else:
            if column.required and values[name] is None:
                do = f"Fill it in: {column.says[:1].lower()}{column.says[1:]}"
                found.problems.append(Problem(table.file, row.number, name, "There is nothing here.", do))
    _turn(table.sheet.columns, values)
    _check_order(found, table, row, values)
    return values


class Unknown(str):
    """What stood in a cell that could not be read: only ever an id among others, never brought in."""


def _turn(columns: Mapping[str, Column], values: dict[str, Any]) -> None:
    """A tie that was told from the other end is turned round: Kit is child of Dana."""
    for name, column in columns.items():
        told = values.get(name)
        if column.turned and isinstance(told, tuple):
            values[name] = told[0]
            values["person_id"], values["other_id"] = values.get("other_id"), values.get("person_id")


def _check_order(found: Cases, table: Table, row: Row, values: Mapping[str, Any]) -> None:
    for name, column in table.sheet.columns.items():
        first, last = values.get(column.not_before), values.get(name)
        if isinstance(first, datetime.date) and isinstance(last, datetime.date) and last < first:
            what = "It ends before it begins."
            found.problems.append(Problem(table.file, row.number, name, what, "Look at both days."))


def key_of(sheet: Sheet, values: Mapping[str, Any]) -> str:
    """The outside id: the row's own number, the id itself, or a digest of what the row is known by."""
    if own := values.get(ROW_ID):
        return f"{own}"[:200]
    parts = [str(values.get(name) or "").casefold() for name in sheet.known_by]
    if len(parts) == 1:
        return str(values.get(sheet.known_by[0]) or "")
    if sheet.name == "ties" and _alike(values.get("kind")):
        parts = [*sorted((parts[0], parts[2])), parts[1]]
    return "~" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:40]


def _alike(kind: Any) -> bool:
    return kind in TIES and TIES[kind].alike
