"""What is wrong with files is said in a sentence with file, row and column, and nothing breaks."""

import datetime
import io
import zipfile

import openpyxl
import pytest

from thinkfamily.people.bringing_in import cases, parcel, whole
from thinkfamily.people.bringing_in.factories import SHEETS, files

pytestmark = pytest.mark.demand("4.12.2")
DAY = datetime.date(2026, 11, 22)


def looked(given):
    unpacked = parcel.unpack(given)
    found = cases.read(unpacked, DAY)
    whole.look(found, unpacked, DAY)
    return found


def changed(sheet, old, new):
    assert old in SHEETS[sheet]
    return files({sheet: SHEETS[sheet].replace(old, new)})


class Large(bytes):
    """A file by its size alone."""

    size: int

    def __new__(cls, size):
        made = super().__new__(cls)
        made.size = size
        return made

    def __len__(self):
        return self.size


def packed(several, *, secret=False):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in several:
            pack.writestr(name, content)
    return held.getvalue()


ONCE = ["ties.csv, row 3: This row says the same as an earlier one. Each is taken once."]


def test_files_as_they_should_be_have_nothing_to_mend():
    assert [str(problem) for problem in looked(files()).problems] == ONCE


MEND = {
    "31 2 2020": (
        changed("people", "9/6/2013", "31 2 2020"),
        "people.csv, row 3, date_of_birth: “31 2 2020” is no day that there is. Write it like 27 3 2020.",
    ),
    "a birthday to come": (changed("people", "9/6/2013", "9/6/2027"), "row 3, date_of_birth: “9/6/2027” has not come"),
    "a column that is missing": (
        changed("families", "family_id,name,area", "family_id,name_of_it,area"),
        "families.csv, row 1, name: There is no such column. Add it: what the record is called",
    ),
    "a sheet that is missing": (files({"members": ""}), "members: There is no such sheet."),
    "an id that stands twice": (
        changed("people", "P2,Max", "P1,Max"), "people.csv, row 3, person_id: “P1” stands in row 2 already."
    ),
    "a tie to nobody": (changed("ties", "P1,expects,P3", "P1,expects,P9"), "ties.csv, row 4, other_id: “P9” stands"),
    "a circle of descent": (
        changed("ties", "P2,son,P1", "P2,parent_of,P1"),
        "ties.csv, row 3, other_id: Nobody descends from their own child: Ada Sorrel – Max Sorrel – Ada Sorrel.",
    ),
    "a circle of three": (
        changed("ties", "P2,son,P1\nP1,expects,P3", "P2,adoptive_parent_of,P3\nP3,parent_of,P1"),
        "Nobody descends from their own child: Ada Sorrel – Max Sorrel – Person P3 – Ada Sorrel.",
    ),
    "somebody who is their own parent": (
        changed("ties", "P2,son,P1", "P1,mother,P1"), "ties.csv, row 3, kind: Nobody is their own parent"
    ),
    "a formula": (changed("people", "P2,Max", "P2,=2+3"), "row 3, first_name: “=2+3” is a formula and not a text."),
    "a name that is a formula with a plus": (changed("people", "P2,Max", "P2,+A1"), "“+A1” is a formula"),
    "a name far too long": (changed("people", "P2,Max", "P2," + "x" * 201), "The text is longer than 200 signs."),
    "a child not yet born with a sex": (changed("people", "P3,,,,U", "P3,,,,F"), "not born yet has no sex in law"),
    "somebody in no family": (
        changed("members", "F1,P3,expected child,1 9 2026\n", ""), "Person P3 belongs to no family"
    ),
    "an end before its beginning": (
        files({"addresses": "person_id,line,since,until\nP1,1 Quarry Road,2 2 2026,1 2 2026\n"}),
        "addresses.csv, row 2, until: It ends before it begins.",
    ),
    "a document that is not there": (files(plan=False), "documents.csv, row 2, file: The file “plans/plan.txt”"),
    "a program that is called a plan": (
        [*changed("documents", "plans/plan.txt", "plan.pdf"), ("plan.pdf", b"MZ\x90\x00program")],
        "The file is not what its name says",
    ),
    "a word that is none": (changed("workers", "school,", "scool,"), "workers.csv, row 2, service_kind: “scool” is"),
    "two people with one NHS number": (
        changed("people", "9/6/2013,M,", "9/6/2013,M,9990123004"), "Max Sorrel and Ada Sorrel in row 2 have"
    ),
    "two encodings in one file": (
        [("people.csv", "person_id\nP1Zoë\n".encode() + "P2Chloé\n".encode("cp1252")), *files({"people": ""})],
        "people.csv, row 3: Row 3 is written in another encoding than row 2",
    ),
    "a quotation mark without an end": (
        changed("families", "Asked for help with school", '"Asked' + "x" * 300_000), "never closed",
    ),
    "a file that is no text": ([("people.csv", b"PK\x03\x04\0\0\0"), *files({"people": ""})], "This is no text file."),
    "a workbook that is damaged": ([*files(), ("all.xlsx", b"PK\x03\x04 x")], "is damaged and cannot be unpacked"),
    "a workbook of another kind": ([*files(), ("all.xls", b"\xd0\xcf")], "Workbooks are read as XLSX"),
    "a ZIP that unpacks to too much": (
        [("all.zip", packed([("people.csv", b"0" * (60 << 20))]))], "far larger than any such export is",
    ),
    "a ZIP with a way out": ([("all.zip", packed([("../../people.csv", b"x")]))], "leads out of the folder"),
    "more than is taken at a time": ([("a.zip", Large(301 << 20))], "larger than 300 MB"),
    "a text of control signs": (changed("people", "P2,Max", "P2,\x01\x02"), None),
}  # fmt: skip


@pytest.mark.parametrize(("given", "said"), list(MEND.values()), ids=list(MEND))
def test_what_must_be_mended_is_said(given, said):
    found = looked(given)
    if said is None:
        assert not any("\x01" in str(problem) for problem in found.problems)
        return
    assert found.stopped
    assert any(said in str(problem) for problem in found.problems if problem.stops), [*map(str, found.problems)]


TO_KNOW = {
    "a wrong NHS number": (
        changed("people", "9990123004", "1234567890"),
        "people.csv, row 2, nhs_number: “1234567890” is no NHS number: its length or its check sign is wrong.",
    ),
    "an unknown column": (changed("families", "area", "locale"), "families.csv, row 1, locale: The layout has no such"),
    "a mother of fourteen": (
        changed("people", "2 3 1988", "2 3 1999"),
        "ties.csv, row 2, kind: Ada Sorrel was 14 when",
    ),
    "a file that no row names": (
        [*files(), ("extra.pdf", b"%PDF-1.7")],
        "extra.pdf: No row of the sheet documents nam",
    ),
}


@pytest.mark.parametrize(("given", "said"), list(TO_KNOW.values()), ids=list(TO_KNOW))
def test_what_a_manager_should_know_is_said_and_stands_in_nobodys_way(given, said):
    found = looked(given)
    assert not found.stopped
    assert any(said in str(problem) for problem in found.problems), [*map(str, found.problems)]


@pytest.mark.parametrize(
    "name",
    ["محمد", "שרה", "李", "Ñandú", "O’Neill-D'Arcy", "Ze̊ta", "Nguyễn Thị Minh Khai"],
    ids=["Arabic", "Hebrew", "one sign", "with a tilde", "apostrophes", "a combined letter", "Vietnamese"],
)
@pytest.mark.demand("4.13.4")
def test_a_name_in_any_script_stays_what_it_is(name):
    found = looked(changed("people", "P2,Max", f"P2,{name}"))
    assert not found.stopped
    assert found.rows["people"][1]["first_name"] == cases.cells.clean(name)


def test_a_file_of_windows_and_one_with_semicolons_are_read():
    text = SHEETS["people"].replace("Max", "Zoë").replace(",", ";")
    found = looked([("People.CSV", text.encode("cp1252")), *files({"people": ""})])
    assert not found.stopped
    assert found.rows["people"][1]["first_name"] == "Zoë"


def test_a_zip_is_a_folder():
    found = looked([("all.zip", packed([*files(), ("__MACOSX/._people.csv", b"x")]))])
    assert [str(problem) for problem in found.problems] == ONCE


def test_a_workbook_holds_the_same_as_files():
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in SHEETS.items():
        if name != "documents":
            sheet = book.create_sheet(name.title())
            for line in text.strip().split("\n"):
                sheet.append(line.split(","))
    book["People"]["D2"] = datetime.date(1988, 3, 2)
    held = io.BytesIO()
    book.save(held)
    found = looked([("all.xlsx", held.getvalue())])
    assert not found.stopped
    assert found.rows["people"][0]["date_of_birth"] == datetime.date(1988, 3, 2)
