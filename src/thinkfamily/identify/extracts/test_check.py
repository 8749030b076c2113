"""Every check catches its row, and nothing is lost."""

from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.extracts.example import ANNA, HEADER, LAYOUT, read


@pytest.mark.parametrize(
    ("header", "row", "caught", "blanked"),
    [
        pytest.param("", ",Ben,Smith,04/05/2013", [(3, "required", "ref")], [], id="a row without an id is set aside"),
        pytest.param("", "P2,Ben,Smith,31/02/2013", [], [(3, "date", "born")], id="an impossible day is left blank"),
        pytest.param("", "P2,Ben,Smith,05.04.2013", [], [(3, "date", "born")],
            id="a day written otherwise is left blank"),
        pytest.param("", "P2,Ben,Smith,04/05/2033", [], [(3, "range", "born")], id="nobody is born after the extract"),
        pytest.param("", "P2,Ben,Smith,01/01/1900", [], [], id="a day that fills a box is no fault and no evidence"),
        pytest.param("", "P2,Baby,Unknown,", [(3, "nobody", None)], [], id="a row that names nobody is set aside"),
        pytest.param("", "P1,Anna,Smith,04/05/2013", [(3, "duplicate", "ref")], [],
            id="a row that comes twice is read once"),
        pytest.param("", "P2,Ben,Smith", [(3, "ragged", None)], [], id="a row with too few values is set aside"),
        pytest.param("", "P2,Ben,Smith,04/05/2013,x", [(3, "ragged", None)], [],
            id="a row with too many values is set aside"),
        pytest.param(",Sex", "P2,Ben,Smith,04/05/2013,Q", [(3, "code", "sex")], [],
            id="an unknown code sets its row aside"),
        pytest.param(",NHS", "P2,Ben,Smith,04/05/2013,9434765918", [], [(3, "identifier", "nhs")],
            id="a wrong check digit is left blank"),
        pytest.param(",NHS", "P2,Ben,Smith,04/05/2013,9999999999", [], [], id="ten equal digits are no evidence"),
        pytest.param(",Secret", "P2,Ben,Smith,04/05/2013,perhaps", [(3, "code", "secret")], [],
            id="a flag that cannot be read sets its row aside"),
        pytest.param(",Missed", "P2,Ben,Smith,04/05/2013,many", [], [(3, "number", "missed")],
            id="a word is no number"),
        pytest.param(",Missed", "P2,Ben,Smith,04/05/2013,-1", [], [(3, "range", "missed")],
            id="a number below its minimum is left blank"),
        pytest.param(",Phone", "P2,Ben,Smith,04/05/2013,ask her", [], [(3, "phone", "phone")],
            id="a telephone number has digits"),
    ],
)  # fmt: skip
@pytest.mark.demand("2.10.1")
def test_check(tmp_path: Path, header: Any, row: Any, caught: Any, blanked: Any) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}{header}\n{ANNA}{',' * header.count(',')}\n{row}\n"})
    assert tried.caught() == caught
    assert tried.caught("notice") == blanked
    rows, used, quarantined = tried.counts
    assert (rows, used, quarantined) == (2, 2 - len(caught), len(caught))
    assert tried.rows("SELECT count(*) FROM record") == [(used,)]


def test_an_end_before_its_beginning_is_left_out_and_told_once(tmp_path: Path) -> None:
    layout = LAYOUT.replace("mentions:", "  from: {type: date}\n  to: {type: date}\nmentions:", 1)
    layout += (
        "  - {kind: on_roll, about: subject, since: from, until: to}\n  - {kind: "
        "free_school_meals, about: subject, since: from, until: to}\n"
    )
    tried = read(tmp_path, {"a.csv": f"{HEADER},from,to\n{ANNA},2026-03-04,2026-02-04\n"}, layout)
    assert tried.caught("notice") == [(2, "order", "to")]
    assert tried.rows("SELECT CAST(since AS VARCHAR), until FROM fact") == [("2026-03-04", None)] * 2


@pytest.mark.demand("2.10.1")
def test_of_two_rows_with_one_id_the_first_sound_one_stands(tmp_path: Path) -> None:
    tried = read(
        tmp_path, {"a.csv": f"{HEADER},Sex\nP1,Anna,Smith,04/05/2013,Q\nP1,Anna,Smith,04/05/2013,F\nP1,Ann,Smith,,F\n"}
    )
    assert tried.caught() == [(2, "code", "sex"), (4, "duplicate", "ref")]
    assert tried.rows("SELECT row_number FROM record") == [(3,)]
    assert "says something else" in tried.rows("SELECT reason FROM quarantine WHERE check_id = 'duplicate'")[0][0]


@pytest.mark.demand("2.10.1")
def test_a_reason_never_repeats_what_was_written(tmp_path: Path) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER},Sex\nP1,Anna,Smith,Wilhelmina,Wilhelmina\n"})
    told = [reason for table in ("quarantine", "notice") for (reason,) in tried.rows(f"SELECT reason FROM {table}")]
    assert len(told) == 2
    assert not any("Wilhelmina" in reason for reason in told)


@pytest.mark.demand("2.10.1")
def test_a_missing_required_column_sets_every_row_aside_in_one_sentence(tmp_path: Path) -> None:
    tried = read(tmp_path, {"a.csv": "Forename,Surname,DOB\nAnna,Smith,04/05/2013\nBen,Smith,\n"})
    assert tried.counts == (2, 0, 2)
    assert tried.arrival.refused[0].refused == (
        'a.csv: the column ref ("Pupil ref" or "ref") is missing. Its columns are: Forename, Surname, DOB.'
    )


@pytest.mark.demand("2.10.1")
def test_a_missing_optional_column_is_told(tmp_path: Path) -> None:
    tried = read(tmp_path, {"a.csv": "Pupil ref,Forename,Surname\nP1,Anna,Smith\n"})
    assert tried.arrival.files[0].warnings == [
        'a.csv: the column born ("DOB" or "born") is not in the file, and taken as empty.'
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("M", "M"),
        ("a) Male", "M"),
        (" FEMALE ", "F"),
        ("F - female", "F"),
        ("b) F: Female", "F"),
        ("\u00a0male\u00a0", "M"),
        ("n/a", None),
        ("", None),
    ],
)
def test_codes_are_known_in_the_spellings_that_agencies_send(tmp_path: Path, written: str, code: Any) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER},Sex\n{ANNA},{written}\n"})
    assert tried.caught() == []
    assert tried.rows("SELECT sex FROM mention") == [(code,)]


@pytest.mark.parametrize("name", ["Mother", "baby boy", "Twin 2", "N/K", "TBC", "?", "123", "Unborn Baby", "FNU", "me"])
@pytest.mark.demand("2.4.1")
def test_a_role_in_a_names_place_is_no_name(tmp_path: Path, name: str) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,{name},Smith,04/05/2013\n"})
    assert tried.rows("SELECT first_name, last_name FROM mention") == [(None, "Smith")]


@pytest.mark.parametrize("name", ["Child 2", "Wife", "LNU", "baby girl", "Family"])
@pytest.mark.demand("2.4.1")
def test_a_role_in_a_family_names_place_is_no_name(tmp_path: Path, name: str) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,Anna,{name},04/05/2013\n"})
    assert tried.rows("SELECT first_name, last_name FROM mention") == [("Anna", None)]


@pytest.mark.parametrize("name", ["Null", "Child", "Parent", "O'Neil", "N'Golo", "Ng", "Van der Berg"])
def test_a_family_name_that_is_also_a_word_stays(tmp_path: Path, name: str) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,Anna,{name},04/05/2013\n"})
    assert tried.rows("SELECT last_name FROM mention") == [(name,)]


@pytest.mark.parametrize(
    ("written", "first", "middle", "last", "generation"),
    [
        ("Mrs Jane Anne Smith", "Jane", "Anne", "Smith", None),
        ("Smith, Jane Anne", "Jane", "Anne", "Smith", None),
        ("van der Berg, Maria", "Maria", None, "van der Berg", None),
        ("Maria van der Berg", "Maria", None, "van der Berg", None),
        ("Dr. J. Smith Jr", "J.", None, "Smith", "junior"),
        ("John Smith, Sr.", "John", None, "Smith", "senior"),
        ("Smith Jr, John A", "John", "A", "Smith", "junior"),
        ("Smith, John III", "John", None, "Smith", "third"),
        ("John Smith II PhD", "John", None, "Smith", "second"),
        ("Anna Senior", "Anna", None, "Senior", None),
        ("Maria", "Maria", None, None, None),
    ],
)
@pytest.mark.demand("2.4.1")
def test_a_whole_name_is_taken_apart(
    tmp_path: Path, written: str, first: Any, middle: Any, last: Any, generation: Any
) -> None:
    tried = read(tmp_path, {"a.csv": f'{HEADER},Mother\n{ANNA},"{written}"\n'})
    assert tried.rows(
        "SELECT first_name, middle_names, last_name, generation FROM mention WHERE mention = 'parent_1'"
    ) == [(first, middle, last, generation)]


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("John", "Smith Jr.", ("John", "Smith", "junior")),
        ("John III", "Smith", ("John", "Smith", "third")),
        ("John", "SMITH SR", ("John", "SMITH", "senior")),
        ("John", "Senior", ("John", "Senior", None)),
        ("John", "Jr", ("John", None, "junior")),
    ],
)
@pytest.mark.demand("2.4.1")
def test_a_generation_is_told_beside_the_name(tmp_path: Path, first: str, last: str, wanted: Any) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,{first},{last},04/05/2013\n"})
    assert tried.rows("SELECT first_name, last_name, generation FROM mention") == [wanted]
