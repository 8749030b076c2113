"""What was handed over, unpacked: sheets of text with their row numbers, and the documents that lie beside them.

Sizes are looked at before anything is unpacked, so that no file can fill the memory.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from thinkfamily.people.bringing_in import delimited, workbook
from thinkfamily.people.bringing_in.layout import Sheet, same, sheet_called, sheets
from thinkfamily.people.bringing_in.problems import Problem, Unreadable, quoted

MOST_SENT = 30 << 20  # of all that a page takes at a time
MOST_BYTES = 300 << 20  # of all that is read at a time; the command takes more than a page
MOST_UNPACKED = 400 << 20
MOST_TIMES = 200  # how much larger than packed a file may be when it is unpacked
MOST_FILES = 5_000
SHEETS = ("csv", "xlsx")
EXPORT = "Export it again from your system"


@dataclass(frozen=True)
class Row:
    """One row: its number in the file, and by our column names what stands in it, as text."""

    number: int
    values: Mapping[str, str]


@dataclass
class Table:
    """One sheet as it came. `columns`: those of ours that it has."""

    sheet: Sheet
    file: str
    columns: frozenset[str]
    rows: list[Row]


@dataclass
class Parcel:
    """Everything that was handed over. `papers`: other files, by the path under which they lie."""

    tables: dict[str, Table] = field(default_factory=dict)
    papers: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def paper(self, name: str) -> bytes | None:
        """A document by its path, or by its name alone where only one is called so."""
        wanted = name.replace("\\", "/").strip("/")
        if wanted in self.papers:
            return self.papers[wanted]
        last = wanted.rpartition("/")[2]  # a browser hands files over without their folders
        called = [content for path, content in self.papers.items() if path.rpartition("/")[2] == last]
        return called[0] if len(called) == 1 else None


def unpack(files: Iterable[tuple[str, bytes]]) -> Parcel:
    """Sheets and papers from files as they came: CSV files, one workbook, or a ZIP of them. Raises nothing.

    What cannot be read stands among the problems.
    """
    parcel = Parcel()
    given = list(files)
    if sum(len(content) for _, content in given) > MOST_BYTES:
        what = f"All files together are larger than {MOST_BYTES >> 20} MB."
        parcel.problems.append(Problem("the files", what=what, do="Bring the cases in in several parts."))
        return parcel
    for name, content in given:
        try:
            for path, inside in _opened(name, content):
                _take(parcel, path, inside)
        except Unreadable as unreadable:
            parcel.problems.append(unreadable.problem)
    return parcel


def _opened(name: str, content: bytes) -> Iterable[tuple[str, bytes]]:
    """A ZIP's files, or the file itself."""
    if not name.lower().endswith(".zip"):
        return [(name, content)]
    with checked_zip(name, content) as pack:
        kept = [each for each in pack.infolist() if not each.is_dir() and not _of_the_system(each.filename)]
        return [(_inside(name, each), pack.read(each)) for each in kept]


def checked_zip(name: str, content: bytes) -> zipfile.ZipFile:
    """The archive, once its list says that it can be unpacked. Raises Unreadable."""
    try:
        pack = zipfile.ZipFile(io.BytesIO(content))
        listed = pack.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise Unreadable(Problem(name, what="The file is damaged and cannot be unpacked.", do=f"{EXPORT}.")) from None
    unpacked = sum(each.file_size for each in listed)
    if len(listed) > MOST_FILES or unpacked > MOST_UNPACKED or unpacked > MOST_TIMES * max(len(content), 1):
        what = "Unpacked, the file would be far larger than any such export is; it is not opened."
        raise Unreadable(Problem(name, what=what, do="Ask whoever sent it what it is."))
    if any(each.flag_bits & 1 for each in listed):
        what = "The file is locked with a password."
        raise Unreadable(Problem(name, what=what, do="Save it without the password and hand it over again."))
    return pack


def _inside(name: str, each: zipfile.ZipInfo) -> str:
    """The path of a file in a ZIP. Raises Unreadable for one that leads out of it."""
    path = each.filename.replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/"):
        what = f"It holds a file that leads out of the folder: {quoted(path)}."
        raise Unreadable(Problem(name, what=what, do="Ask whoever sent it what it is."))
    return path


def _of_the_system(path: str) -> bool:
    """What a computer adds by itself to a folder."""
    last = path.rpartition("/")[2]
    return path.startswith("__MACOSX/") or last.startswith((".", "~$")) or last in ("Thumbs.db", "desktop.ini")


def _take(parcel: Parcel, path: str, content: bytes) -> None:
    """One file: a sheet, a workbook of sheets, or a paper."""
    name = path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    sheet = sheet_called(stem) if ending.lower() == "csv" else None
    if sheet:
        _add(parcel, sheet, name, delimited.records(name, content))
    elif ending.lower() == "csv":
        parcel.problems.append(Problem(name, what="No sheet of the layout is called so.", do=_names(), stops=False))
    elif ending.lower() == "xlsx":
        checked_zip(name, content).close()
        for title, records in workbook.records(name, content):
            if found := sheet_called(title):
                _add(parcel, found, f"{name} ({title})", records)
            elif records:
                file = f"{name} ({title})"
                parcel.problems.append(
                    Problem(file, what="No sheet of the layout is called so.", do=_names(), stops=False)
                )
    elif ending.lower() in ("xls", "xlsm", "ods", "xlsb"):
        what = "Workbooks are read as XLSX, and this one is not."
        raise Unreadable(Problem(name, what=what, do="Save it as XLSX, or each sheet as CSV."))
    else:
        parcel.papers[path.strip("/")] = content


def _names() -> str:
    return f"Its rows are left out. The sheets are called {', '.join(sheets())}."


def _add(parcel: Parcel, sheet: Sheet, file: str, records: list[list[str]]) -> None:
    """A sheet's header is matched with our columns, and its rows are kept by them."""
    if sheet.name in parcel.tables:
        what = f"There are two sheets called {sheet.name}."
        parcel.problems.append(Problem(file, what=what, do="Hand over one of them."))
        return
    header = records[0] if records else []
    places = _places(parcel, sheet, file, header)
    for column in sheet.columns.values():
        if column.required and column.name not in places:
            what = "There is no such column."
            do = f"Add it: {column.says[:1].lower()}{column.says[1:]}"
            parcel.problems.append(Problem(file, 1, column.name, what, do))
    rows = []
    for number, record in enumerate(records[1:], 2):
        if any(value.strip() for value in record):
            if len(record) != len(header) and any(value.strip() for value in record[len(header) :]):
                what = f"The row has {len(record)} values, and there are {len(header)} columns."
                do = "Put text that has a comma in it into quotation marks."
                parcel.problems.append(Problem(file, number, "", what, do))
            values = {name: record[place] if place < len(record) else "" for name, place in places.items()}
            rows.append(Row(number, values))
    parcel.tables[sheet.name] = Table(sheet, file, frozenset(places), rows)


def _places(parcel: Parcel, sheet: Sheet, file: str, header: list[str]) -> dict[str, int]:
    """By our column's name, where it stands; a name that is none of ours is said, one that stands twice stops."""
    found: dict[str, int] = {}
    for place, name in enumerate(header):
        column = next((each for each in sheet.columns.values() if same(name) in each.known_as), None)
        if column is None:
            if name.strip():
                what, do = "The layout has no such column.", "What stands in it is left out."
                parcel.problems.append(Problem(file, 1, name.strip()[:60], what, do, stops=False))
        elif column.name in found:
            do = "Leave one of them out."
            parcel.problems.append(Problem(file, 1, name.strip()[:60], "Two columns say the same thing.", do))
        else:
            found[column.name] = place
    return found
