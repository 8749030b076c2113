"""What a row tells of where and when somebody lived, how old they are, and what is left of a value that is spoilt."""

from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.extracts.example import HEADER, LAYOUT, read

ADDRESS = "addresses: [{line: address}]"
MORE = """
  age: {names: [Age], type: whole_number, absent_ok: true}
  day: {names: [Day], type: date, absent_ok: true}
  town: {names: [Town], type: text, absent_ok: true}
  state: {names: [State], type: text, absent_ok: true}
  code: {names: [Code], type: postcode, absent_ok: true}
mentions:"""


def layout(address: str = ADDRESS, more: str = "sex: sex") -> str:
    """The example's layout with further columns, another address and further keys of its subject."""
    return LAYOUT.replace("\nmentions:", MORE, 1).replace(ADDRESS, address, 1).replace("sex: sex", more, 1)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        pytest.param("{line: address}", (None, "2026-11-06"), id="no day: seen at the end of coverage"),
        pytest.param("{line: address, seen: day}", (None, "2026-04-01"), id="an interview's day is no moving in"),
        pytest.param('{line: address, seen: "=2021-03-21"}', (None, "2021-03-21"), id="a census day"),
        pytest.param("{line: address, since: day}", ("2026-04-01", None), id="the day of moving in"),
    ],
)
def test_when_somebody_was_seen_at_an_address(tmp_path: Path, address: str, wanted: Any) -> None:
    rows = "P1,Anna,Smith,04/05/2013,14 Mill Lane,01/04/2026\n"
    tried = read(tmp_path, {"a.csv": f"{HEADER},Address,Day\n{rows}"}, layout(f"addresses: [{address}]"))
    assert tried.rows("SELECT CAST(since AS VARCHAR), CAST(seen AS VARCHAR) FROM stay") == [wanted]


def test_state_and_a_miswritten_postcode_stand_in_the_line_only(tmp_path: Path) -> None:
    address = "addresses: [{line: address, town: town, state: state, postcode: code}]"
    rows = "P1,Anna,Smith,04/05/2013,14 Mill Lane,Northmoor,WA,448/1\n"
    tried = read(tmp_path, {"a.csv": f"{HEADER},Address,Town,State,Code\n{rows}"}, layout(address))
    assert tried.rows("SELECT text, town, postcode FROM stay") == [
        ("14 Mill Lane, Northmoor, WA, 448/1", "northmoor", None)
    ]
    assert tried.caught("notice") == [(2, "postcode", "code")]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("30/02/1990", "1990-02"),
        ("31/13/1990", "1990"),
        ("3l/01/1990", "1990-01"),
        ("0//24/2014", "2014"),
        ("12/Z010", "2010-12"),
        ("06/2013", "2013-06"),
        ("1987", "1987"),
        ("10JUN1g77", "1977-06"),
        ("31/06/2077", None),
        ("31/12/9999", None),
        ("soon", None),
    ],
)
@pytest.mark.demand("2.4.1")
def test_what_can_be_read_of_a_date_of_birth_is_kept(tmp_path: Path, written: str, wanted: Any) -> None:
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,Anna,Smith,{written}\n"})
    assert tried.rows("SELECT date_of_birth, date_of_birth_text FROM mention") == [(None, wanted)]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        pytest.param("20130230", "2013-02", id="a day that is none"),
        pytest.param("19622003", "1962", id="the year stands first"),
        pytest.param("2020604", None, id="one digit missing, perhaps of the year"),
        pytest.param("190771124", None, id="one digit too many, perhaps in the year"),
        pytest.param("2013/02/3o", "2013-02", id="divided by signs"),
    ],
)
def test_a_year_is_read_where_the_way_of_writing_has_it(tmp_path: Path, written: str, wanted: Any) -> None:
    undivided = layout().replace('formats: ["%d/%m/%Y"]', 'formats: ["%Y%m%d"]')
    assert undivided != layout()
    tried = read(tmp_path, {"a.csv": f"{HEADER}\nP1,Anna,Smith,{written}\n"}, undivided)
    assert tried.rows("SELECT date_of_birth, date_of_birth_text FROM mention") == [(None, wanted)]


@pytest.mark.parametrize(
    ("born", "age", "more", "text", "told"),
    [
        pytest.param("04/05/2013", "13", "age: age", None, [], id="an age that fits"),
        pytest.param("04/05/2013", "15", "age: age", None, [], id="two years out may be a slip of either"),
        pytest.param("04/05/2013", "31", "age: age", None, [(2, "age", "born")], id="an age that contradicts"),
        pytest.param("", "13", "age: age", "about 2013", [], id="an age alone, at the end of coverage"),
        pytest.param("", "13", "{age: age, age_on: day}", "about 2007", [], id="an age on a day of its own"),
    ],
)
def test_an_age_checks_a_date_of_birth(tmp_path: Path, born: str, age: str, more: str, text: Any, told: Any) -> None:
    more = more.strip("{}").replace(", ", "\n    ")
    tried = read(tmp_path, {"a.csv": f"{HEADER},Age,Day\nP1,Anna,Smith,{born},{age},01/04/2020\n"}, layout(more=more))
    assert tried.rows("SELECT date_of_birth_text FROM mention") == [(text,)]
    assert tried.caught("notice") == told


HOMES = """households:
  - number: [address, town, state, code]
    head: {column: sex, in: [M]}
    kind: {column: sex, codes: {dependant_of: [F], nothing: [M, U]}}
"""


@pytest.mark.parametrize(
    ("way", "written", "until", "wanted"),
    [
        pytest.param("%Y", "2025", "2026-11-06", "2025-12-31", id="a year alone: its last day"),
        pytest.param("%m/%Y", "02/2024", "2026-11-06", "2024-02-29", id="a month alone"),
        pytest.param("%Y", "2026", "2026-11-06", "2026-11-06", id="not after the coverage ends"),
        pytest.param("%d/%m/%Y", "03/02/2024", "2026-11-06", "2024-02-03", id="a whole day"),
    ],
)
def test_seen_in_a_year_is_seen_at_its_end(tmp_path: Path, way: str, written: str, until: str, wanted: str) -> None:
    """A year's list would else stand before a census of its spring."""
    told = layout("addresses: [{line: address, seen: day}]")
    assert "until: 2026-11-06" in told
    told = told.replace("day: {names: [Day], type: date,", f'day: {{names: [Day], type: date, formats: ["{way}"],')
    assert way in told
    tried = read(tmp_path, {"a.csv": f"{HEADER},Address,Day\nP1,Anna,Smith,04/05/2013,14 Mill Lane,{written}\n"}, told)
    assert tried.rows("SELECT CAST(seen AS VARCHAR) FROM stay") == [(wanted,)]


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        pytest.param("{dependant_of: [F]}", "dependant_of", id="the column's own code"),
        pytest.param("{dependant_of: [female]}", "dependant_of", id="the spelling that was sent"),
        pytest.param("{dependant_of: [Other]}", "lives_with", id="a code of the column that says nothing here"),
    ],
)
def test_codes_beside_a_value_may_name_the_columns_codes(tmp_path: Path, codes: str, kind: str) -> None:
    homes = HOMES.replace("{dependant_of: [F], nothing: [M, U]}", codes).replace(
        "[address, town, state, code]", "address"
    )
    rows = "P0,Adam,Smith,04/05/1983,male,14 Mill Lane\nP1,Anna,Smith,04/05/2013,female,14 Mill Lane\n"
    tried = read(tmp_path, {"a.csv": f"{HEADER},Sex,Address\n{rows}"}, layout() + homes)
    assert tried.rows("SELECT kind FROM tie") == [(kind,)]
    assert tried.counts == (2, 2, 0)


def test_a_spelling_known_nowhere_is_told_of_the_column_as_the_layout_names_it(tmp_path: Path) -> None:
    homes = HOMES.replace(
        "column: sex, codes: {dependant_of: [F], nothing: [M, U]}", "column: address, codes: {child_of: [x]}"
    )
    assert homes != HOMES
    tried = read(
        tmp_path, {"a.csv": f"{HEADER},Sex,Address\nP1,Anna,Smith,04/05/2013,F,14 Mill Lane\n"}, layout() + homes
    )
    assert tried.caught() == [(2, "code", "address")]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        pytest.param(["M,14 Mill Lane,NM1 4AB", "F,14 mill lane.,NM1 4AB"], [("P1", "dependant_of", "P0")],
            id="rows of one address are a household"),
        pytest.param(["M,14 Mill Lane,NM1 4AB", "F,15 Mill Lane,NM1 4AB"], [], id="another door is another"),
        pytest.param(["M,14 Mill Lane,", "F,14 Mill Lane,"], [], id="two parts that are empty tell no home"),
        pytest.param(["F,14 Mill Lane,NM1 4AB", "F,14 Mill Lane,NM1 4AB"], [("P1", "lives_with", "P0")],
            id="without a head they live together"),
        pytest.param(["M,1 Mill Lane,NM1 4AB", "M,1 Mill Lane,NM1 4AB"], [("P1", "lives_with", "P0")],
            id="two heads are two families of one home"),
    ],
)  # fmt: skip
def test_an_address_makes_a_household(tmp_path: Path, rows: Any, wanted: Any) -> None:
    written = "".join(
        f"P{n},Anna,Smith,04/05/2013,{sex},{street},Northmoor,,{code}\n"
        for n, (sex, street, code) in enumerate(row.split(",") for row in rows)
    )
    tried = read(tmp_path, {"a.csv": f"{HEADER},Sex,Address,Town,State,Code\n{written}"}, layout() + HOMES)
    assert (
        tried.rows(
            "SELECT a.record_id, t.kind, b.record_id FROM tie t JOIN mention a ON a.mention_id = "
            "mention_id_1 JOIN mention b ON b.mention_id = mention_id_2"
        )
        == wanted
    )
