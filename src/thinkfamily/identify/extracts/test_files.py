"""Files as they come: encodings, delimiters, broken lines, and things that are no extract at all."""

import datetime
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import delimited, files
from thinkfamily.identify.extracts.example import ANNA, HEADER, LAYOUT, read
from thinkfamily.identify.extracts.feeds import load
from thinkfamily.identify.extracts.read import make_raw, read_file
from thinkfamily.identify.extracts.report import write_reports

ZOE = "P1,Zoë,Łuczak-Núñez,04/05/2013"
SPECTRUM = Path(__file__).parents[5] / "shared" / "data" / "samples"


def table(folder: Path) -> Any:
    """The layout's one table, with every value a text."""
    (folder / "any").mkdir(exist_ok=True)
    (folder / "any" / "layout.yaml").write_text(
        "feed: any\ntitle: t\nagency: a\nagency_kind: school\ngateway: g\npurpose: p\nsharing: "
        "{known_to: [], shown_to: []}\n"
        "coverage: {area: x, until: 2026-01-01}\nrecord_id: row_number\ncolumns: {a: {type: "
        "text}, b: {type: text}, c: {type: text}}\n"
        "mentions: {subject: {last_name: a}}\n",
        "utf-8",
    )
    return load(folder / "any").tables[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\n{ZOE}\n".encode(encoding)})
    assert tried.rows("SELECT first_name, last_name FROM mention") == [("Zoë", "Łuczak-Núñez")]


@pytest.mark.demand("2.10.1")
def test_mixed_encodings_lose_no_row(tmp_path: Path) -> None:
    data = f"{HEADER}\n{ZOE}\n".encode() + "P2,José,Muñoz,04/05/2013\n".encode("cp1252")
    tried = read(tmp_path, {"a.csv": data})
    assert tried.rows("SELECT last_name FROM mention ORDER BY 1") == [("Muñoz",), ("Łuczak-Núñez",)]
    assert tried.arrival.files[0].warnings == [
        "a.csv: 1 lines were not UTF-8 and were read as Windows-1252; save the file as UTF-8."
    ]


@pytest.mark.demand("2.10.1")
def test_nothing_in_a_folder_is_passed_over_unsaid(tmp_path: Path) -> None:
    """A misspelt name would else lose everybody in the file."""
    layout = LAYOUT.replace("record_id: ref", 'files: {pattern: "*roll*"}\nrecord_id: ref')
    assert layout != LAYOUT
    (tmp_path / "extracts" / "roll" / "older").mkdir(parents=True)
    row = f"{HEADER}\n{ANNA}\n"
    tried = read(tmp_path, {"roll.csv": row, "rol.csv": row, "roll.zip": row, ".hidden": row}, layout)
    assert tried.counts == (1, 1, 0)
    assert [said for said in tried.arrival.warnings if "not read" in said] == [
        "roll: older is a folder and is not read: put its files beside the others.",
        "roll: rol.csv is not read: files of this feed are named like *roll*. Rename it.",
        "roll: roll.zip is not read: save it as one of .csv, .txt, .tsv, .xlsx, .parquet.",
    ]
    page = write_reports(tried.engine, tried.arrival, tmp_path / "reports")[0].read_text("utf-8")
    assert "rol.csv is not read" in page


@pytest.mark.demand("2.10.1")
def test_a_file_that_has_not_come_is_said(tmp_path: Path) -> None:
    layout = LAYOUT.replace("record_id: ref", 'files: {pattern: "*roll*"}\nrecord_id: ref')
    tried = read(tmp_path, {"rol.csv": f"{HEADER}\n{ANNA}\n"}, layout)
    assert "roll: no file named like *roll* has come: what it would tell is missing." in tried.arrival.warnings


@pytest.mark.demand("2.10.1")
def test_signs_in_a_files_name_stand_for_themselves(tmp_path: Path) -> None:
    row = ANNA.replace("P1", "P{}")
    assert row != ANNA
    named = {name: f"{HEADER}\n{row.format(place)}\n" for place, name in enumerate(("a.csv", "[a].csv", "*.csv"))}
    tried = read(tmp_path, named)
    assert tried.counts == (3, 3, 0)
    assert tried.rows("SELECT count(DISTINCT record_id) FROM mention") == [(3,)]


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("key,of,another\n1,2,3\n")
    (tmp_path / "extracts" / "roll").mkdir(parents=True)
    (tmp_path / "extracts" / "roll" / "link.csv").symlink_to(tmp_path / "secret.csv")
    tried = read(tmp_path, {"a.csv": f"{HEADER}\n{ANNA}\n"})
    assert tried.counts == (1, 1, 0)
    assert tried.rows("SELECT file, reason FROM quarantine") == [
        ("link.csv", "link.csv is a link to a file elsewhere: put the file itself here.")
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters_are_told_apart_by_the_names_in_the_header(tmp_path: Path, sign: str) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\n{ANNA}\n".replace(",", sign)})
    assert tried.counts == (1, 1, 0)


@pytest.mark.parametrize(
    ("content", "rows", "used"),
    [
        pytest.param(f'{HEADER}\nP1,"Anna\nMay",Smith,04/05/2013\n', 1, 1, id="a value over two lines"),
        pytest.param(f'{HEADER}\nP1,"Anna,Smith,\nP2,Ben,Smith,\n', 2, 1, id="a stray quote costs its own row only"),
        pytest.param(f'{HEADER}\nP1,Anna "Annie",Smith,04/05/2013\n', 1, 1, id="quotes within a value"),
        pytest.param(f"{HEADER}\r\n{ANNA}\r\n\r\nP2,Ben,Smith,\r\n\r\n", 2, 2, id="empty lines are no rows"),
        pytest.param(f"{HEADER}\rP1,Anna,Smith,04/05/2013\rP2,Ben,Smith,\r", 2, 2, id="line ends of old Macintoshes"),
        pytest.param(f"{HEADER}\nP1,An\0na,Smith,04/05/2013\n", 1, 1, id="a NUL is dropped"),
        pytest.param(f"{HEADER}\n{ANNA},,,\n", 1, 1, id="surplus delimiters at the end are nothing"),
        pytest.param(f"{HEADER}\n{ANNA}", 1, 1, id="a last line without an end"),
        pytest.param(f"{HEADER}\n", 0, 0, id="a header alone"),
        pytest.param("", 0, 0, id="an empty file"),
    ],
)  # fmt: skip
@pytest.mark.demand("2.10.1")
def test_lines(tmp_path: Path, content: Any, rows: Any, used: Any) -> None:
    tried = read(tmp_path, {"a.csv": content})
    assert (tried.arrival.rows, tried.arrival.used) == (rows, used)
    assert tried.rows("SELECT count(DISTINCT row_number) FROM quarantine") == [(rows - used,)]
    assert bool(tried.arrival.files[0].warnings) == (rows == 0)


def test_row_numbers_are_those_of_the_file(tmp_path: Path) -> None:
    lines = "\n".join(
        ["", ANNA.replace("P1", "P2"), "", ANNA.replace("P1", "P3,x"), '"P4","A\nB",Smith,', ",,,", "P5,x"]
    )
    tried = read(tmp_path, {"a.csv": f"{HEADER}\n{ANNA}\n{lines}\n"})
    assert tried.rows("SELECT record_id, row_number FROM record ORDER BY 1") == [("P1", 2), ("P2", 4), ("P4", 7)]
    assert [row for row, _, _ in tried.caught()] == [6, 9]


@pytest.mark.demand("2.10.1")
def test_a_line_without_end_is_told_and_not_read(tmp_path: Path) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\n" + "x" * (files.LONGEST_LINE + 10), "b.csv": f"{HEADER}\n{ANNA}\n"})
    assert "it has a line of more than 16 million characters" in str(tried.arrival.refused[0].refused)
    assert tried.counts == (1, 1, 0)


def test_ten_million_letters_in_one_value_are_a_value(tmp_path: Path) -> None:
    tried = read(tmp_path, {"a.csv": f'{HEADER}\nP1,"{"x" * 10_000_000}",Smith,04/05/2013\n'})
    assert tried.rows("SELECT length(first_name) FROM mention") == [(10_000_000,)]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.parquet"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400))
@pytest.mark.demand("2.10.1")
def test_any_bytes_are_read_or_refused_in_a_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    wanted = table(tmp_path)
    with Engine(threads=1) as engine:
        engine.run(
            "CREATE TABLE quarantine (feed VARCHAR, file VARCHAR, row_number BIGINT, r VARCHAR, c "
            "VARCHAR, n VARCHAR, reason VARCHAR)"
        )
        make_raw(engine, wanted)
        count = read_file(engine, "any", path, wanted, 0)
        assert count.refused is None or count.refused.startswith(f"{name} cannot be read: ")
        assert engine.value("SELECT count(*) FROM tf_raw") == (0 if count.refused else count.rows)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0\ufeff\x1f"), max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6))
def test_both_ways_of_reading_read_the_same(tmp_path: Path, rows: Any) -> None:
    quoted = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows)
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n" + quoted, "utf-8", newline="")
    wanted, names, places = table(tmp_path), ["a", "b", "c"], {"a": 0, "b": 1, "c": 2}
    with Engine(threads=1) as engine:
        answers = []
        for way in ("plain", "lines"):
            make_raw(engine, wanted)
            if way == "plain":
                assert delimited.read_plain(engine, path, wanted, ",", names, places, 0)
            else:
                delimited.read_lines(engine, path, files.survey(path), wanted, ",", names, places, 0)
            answers.append(
                engine.rows("SELECT row_number, a, b, c FROM tf_raw WHERE a <> '' OR b <> '' OR c <> '' ORDER BY 1")
            )
    assert answers[0] == answers[1]


def test_a_workbook_gives_its_fitting_sheet_with_days_and_numbers_as_written(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Notes"
    sheet = book.create_sheet("Data")
    sheet.append(["Pupil ref", "Forename", "Surname", "DOB", "Missed"])
    sheet.append([123, "An\u00a0na", "#N/A", datetime.date(2013, 5, 4), 2.5])
    sheet.append([])
    sheet.append([124, '=HYPERLINK("http://x")', "Smith", datetime.datetime.fromisoformat("2013-05-04 10:00"), 3])
    (tmp_path / "extracts" / "roll").mkdir(parents=True)
    book.save(tmp_path / "extracts" / "roll" / "a.xlsx")
    tried = read(tmp_path, {})
    assert tried.rows("SELECT record_id, row_number FROM record ORDER BY 1") == [("123", 2), ("124", 4)]
    assert tried.rows(
        "SELECT first_name, last_name, CAST(date_of_birth AS VARCHAR) FROM mention ORDER BY record_id"
    ) == [
        ("An na", None, "2013-05-04"),
        (None, "Smith", "2013-05-04"),
    ]


@pytest.mark.demand("2.10.1")
def test_a_workbook_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("thinkfamily.identify.extracts.workbook.LARGEST", 1 << 20)
    (tmp_path / "extracts" / "roll").mkdir(parents=True)
    with zipfile.ZipFile(tmp_path / "extracts" / "roll" / "a.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"\0" * (2 << 20))
    assert "unpacks to more than" in str(read(tmp_path, {}).arrival.refused[0].refused)


@pytest.mark.demand("2.10.1")
def test_a_workbook_with_one_cell_in_its_farthest_corner_is_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "Pupil ref", "x"
    (tmp_path / "extracts" / "roll").mkdir(parents=True)
    book.save(tmp_path / "extracts" / "roll" / "a.xlsx")
    assert "damaged or too large" in str(read(tmp_path, {}).arrival.refused[0].refused)


def test_parquet_is_read_whatever_its_types(tmp_path: Path) -> None:
    (tmp_path / "extracts" / "roll").mkdir(parents=True)
    content = {
        "PUPIL_REF": [1, 2],
        "forename": ["Anna", "Ben"],
        "surname": ["Smith", None],
        "dob": [datetime.date(2013, 5, 4), None],
    }
    pq.write_table(pa.table(content), tmp_path / "extracts" / "roll" / "a.parquet")
    assert read(tmp_path, {}).rows("SELECT record_id, row_number FROM record ORDER BY 1") == [("1", 2), ("2", 3)]


@pytest.mark.skipif(not SPECTRUM.is_dir(), reason="the sample files are not here")
@pytest.mark.parametrize("name", sorted(path.stem for path in (SPECTRUM / "csv-spectrum-csvs").glob("*.csv")))
def test_the_acid_test_of_csv(name: str) -> None:
    path = SPECTRUM / "csv-spectrum-csvs" / f"{name}.csv"
    survey = files.survey(path)
    lines = list(delimited._records(iter(files.Lines(path, survey.encoding)), ",", None))
    names = lines[0][0]
    found = [dict(zip(names, fields, strict=True)) for fields, _ in lines[1:]]
    wanted = json.loads((SPECTRUM / "csv-spectrum-json" / f"{name}.json").read_text("utf-8"))
    assert [{k: v.replace("\r\n", "\n") for k, v in row.items()} for row in found] == [
        {k: v.replace("\r\n", "\n") for k, v in row.items()} for row in wanted
    ]
