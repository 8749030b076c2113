"""The page alone is enough to write a feed: its own examples are built from it and read."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from thinkfamily.identify.extracts import reference, validate
from thinkfamily.identify.extracts.example import read
from thinkfamily.identify.extracts.feeds import LayoutError, load


@pytest.mark.demand("2.3.2")
def test_the_page_names_every_key_and_leaves_no_gap() -> None:
    page = reference.page()
    assert "<!--" not in page
    for part in (validate.schema(), *(validate.schema()["$defs"][name] for name in reference.PLACES)):
        for key, spec in part["properties"].items():
            assert f"| `{key}` |" in page
            whole = {**reference._referred(spec), **spec}
            assert whole.get("description"), key
            assert whole.get("examples") or key in ("known_to", "shown_to"), key


@pytest.mark.parametrize("name", sorted(reference.examples()))
def test_every_layout_on_the_page_is_sound(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "layout.yaml").write_text(reference.examples()[name], "utf-8")
    try:
        assert load(tmp_path / name).feed == name
    except LayoutError as wrong:
        pytest.fail(" ".join(wrong.problems))


@pytest.mark.demand("2.3.2")
def test_the_walk_through_reads_its_own_extract(tmp_path: Path) -> None:
    text = (files("thinkfamily.identify.extracts") / "feeds_page.md").read_text("utf-8")
    extract = re.findall(r"```csv\n(.*?)```", text, re.DOTALL)[0]
    tried = read(tmp_path, {"2026-10.csv": extract}, reference.examples()["food_bank"], feed="food_bank")
    assert tried.counts == (2, 2, 0)
    assert tried.caught("notice") == []
    assert tried.rows("SELECT record_id, mention, first_name, last_name FROM mention ORDER BY ALL") == [
        ("FB-001", "subject", "Maria", "Okafor"),
        ("FB-002", "partner", "Jo", "Ellis"),
        ("FB-002", "subject", "Tom", "Ellis"),
    ]
    assert tried.rows("SELECT DISTINCT text FROM stay ORDER BY 1") == [
        ("5 Mill Lane, NM2 1XY",),
        ("Flat 2, 14 Larkfield Row, Northmoor, NM1 4AB",),
    ]
    assert tried.rows("SELECT kind, CAST(since AS VARCHAR), CAST(until AS VARCHAR) FROM fact ORDER BY since") == [
        ("food_parcel", "2026-10-03", "2026-10-03"),
        ("food_parcel", "2026-10-05", "2026-10-05"),
    ]
    assert tried.rows("SELECT DISTINCT service FROM involvement") == [("Northmoor Food Bank",)]
    assert tried.rows("SELECT kind FROM tie") == [("partner_of",)]


@pytest.mark.demand("2.3.2")
def test_the_survey_ties_the_people_of_a_household_to_its_head(tmp_path: Path) -> None:
    extract = (
        "household_id,person_no,interview_date,name,age,relationship,address\n"
        "7,1,03.04.2026,Jane Smith,40,Reference person,5307 Oak St Apt 4\n7,2,03.04.2026,Tom "
        "Smith,42,Spouse,5307 Oak St Apt 4\n"
        "7,3,03.04.2026,Ann Smith,9,Son or daughter,5307 Oak St Apt 4\n8,1,04.04.2026,Lee "
        "Brown,30,Reference person,9 Elm Rd\n"
    )
    tried = read(tmp_path, {"a.csv": extract}, reference.examples()["survey"], feed="survey")
    assert tried.caught() == tried.caught("notice") == []
    who = (
        "SELECT a.first_name, t.kind, b.first_name FROM tie t JOIN mention a ON a.mention_id = "
        "mention_id_1 JOIN mention b ON b.mention_id = mention_id_2 ORDER BY ALL"
    )
    assert tried.rows(who) == [("Jane", "parent_of", "Ann"), ("Tom", "partner_of", "Jane")]
    assert tried.rows("SELECT date_of_birth_text FROM mention ORDER BY mention_id") == [
        ("about 1986",),
        ("about 1984",),
        ("about 2017",),
        ("about 1996",),
    ]
    assert tried.arrival.as_of.isoformat() == "2026-04-04"


def test_identifiers_of_any_scheme_are_kept_without_fillers(tmp_path: Path) -> None:
    rows = "123-45-6780,Jane,Smith,19860403,F\n000-00-0000,Tom,Smith,04/03/1986,M\n999999999,Ann,Smith,,\n"
    extract = f"ssn,first_name,last_name,date_of_birth,sex\n{rows}"
    tried = read(tmp_path, {"a.csv": extract}, reference.examples()["pensions"], feed="pensions")
    assert tried.rows("SELECT other_ids FROM mention ORDER BY mention_id") == [
        (["social_security:123456780"],),
        (None,),
        (None,),
    ]
