"""The whole of Identify on two small feeds: what it publishes, what it counts, and how it ends."""

import json
import shutil
from pathlib import Path

import pytest
from pyarrow import parquet

from thinkfamily.identify.commands import identify
from thinkfamily.identify.run import Asked, run
from thinkfamily.vocabulary.publication import TABLES

CLUB = """
feed: {name}
title: {title}
agency: {title}
agency_kind: voluntary
gateway: With agreement
purpose: Finding families who need early help
eligible_first: {first}
sharing: {{known_to: [all], shown_to: [all]}}
coverage: {{area: Northmoor, since: 2026-01-01, until: 2026-11-06}}
record_id: number
columns:
  number: {{names: [No], type: text, required: true}}
  first: {{names: [First], type: name}}
  last: {{names: [Last], type: name}}
  born: {{names: [Born], type: date, formats: ["%Y-%m-%d"], required: true}}
  address: {{names: [Address], type: text}}
  postcode: {{names: [Postcode], type: postcode}}
  mother: {{names: [Mother], type: name}}
mentions:
  subject:
    {{first_name: first, last_name: last, date_of_birth: born, addresses: [{{line: address, postcode: postcode}}]}}
  mother: {{first_name: mother, last_name: last, addresses: [same_as: subject]}}
ties: [{{who: mother, of: subject, kind: parent_of}}]
"""
FIRST = ["Ada", "Ben", "Cal", "Dee", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jay"]
LAST = ["Ash", "Bell", "Cole", "Dunn", "Ford", "Gray", "Hill", "Jones", "Kemp", "Lowe"]


def rows(wrong: bool) -> str:
    lines = ["No,First,Last,Born,Address,Postcode,Mother"]
    for n in range(60):
        born = f"{2010 + n % 12}-0{n % 9 + 1}-1{n % 10}"
        home = f"{n // 2 + 1} Mill Lane,NM{n // 20 + 1} 1A{'ABDEFGHJLN'[n // 2 % 10]}"
        lines.append(f"{n},{FIRST[n % 10]},{LAST[n // 2 % 10]},{born},{home},{FIRST[(n // 2) % 7]}ine")
    return "\n".join([*lines, *(["99,Ann,Wrong,never,,,"] if wrong else [])]) + "\n"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("council")
    for name, title, first in (
        ("club", "Youth club", False),
        ("grants", "Grants", False),
        ("benefit", "Benefit", True),
    ):
        (place / "feeds" / name).mkdir(parents=True)
        (place / "extracts" / name).mkdir(parents=True)
        (place / "feeds" / name / "layout.yaml").write_text(
            CLUB.format(name=name, title=title, first=str(first).lower())
        )
        (place / "extracts" / name / "rows.csv").write_text(rows(wrong=name == "grants"))
    return place


@pytest.fixture(scope="module")
def out(place: Path) -> Path:
    words = [str(place / "extracts"), "--feeds", str(place / "feeds"), "--out", str(place / "out")]
    assert identify(words) == 1, "published, with one row quarantined"
    return place / "out"


def manifest(out: Path) -> dict[str, dict[str, dict[str, int]]]:
    content: dict[str, dict[str, dict[str, int]]] = json.loads((out / "manifest.json").read_text())
    return content


@pytest.mark.demand("2.2.1")
def test_every_table_is_there_with_a_report_a_supplier(out: Path) -> None:
    assert {path.stem for path in out.glob("*.parquet")} == set(TABLES)
    assert {path.stem for path in (out / "reports").iterdir()} == {"club", "grants", "benefit"}
    assert out.stat().st_mode & 0o777 == 0o700


@pytest.mark.demand("2.2.3")
def test_rows_in_are_rows_used_and_quarantined_and_purged(out: Path) -> None:
    accounting = manifest(out)["accounting"]
    for feed in accounting.values():
        assert feed["rows"] == feed["used"] + feed["quarantined"] + feed["purged"]
    assert accounting["grants"] == {"rows": 61, "used": 60, "quarantined": 1, "purged": 0}


@pytest.mark.demand("2.6.4")
def test_a_feed_that_asks_for_eligibility_first_is_purged_where_nobody_is_eligible(out: Path) -> None:
    assert manifest(out)["accounting"]["benefit"] == {"rows": 60, "used": 0, "quarantined": 0, "purged": 60}
    for name in ("people", "families", "mentions", "involved"):
        assert "'benefit'" not in str(parquet.read_table(out / f"{name}.parquet").to_pylist())


def test_a_mother_and_her_children_of_two_feeds_are_one_family(out: Path) -> None:
    families = parquet.read_table(out / "families.parquet").to_pylist()
    sizes = {row["family_id"]: 0 for row in families}
    for row in families:
        sizes[row["family_id"]] += 1
    assert sorted(sizes.values()) == [3] * 30


@pytest.mark.demand("2.2.5")
def test_the_same_input_gives_the_same_publication_whatever_the_threads(place: Path, out: Path) -> None:
    again = place / "again"
    run(Asked(place / "extracts", again, feeds=place / "feeds", previous=None, threads=1))
    assert (again / "manifest.json").read_text() == (out / "manifest.json").read_text()
    for name in TABLES:
        assert parquet.read_table(again / f"{name}.parquet").equals(parquet.read_table(out / f"{name}.parquet")), name


@pytest.mark.demand("2.2.6")
def test_wrong_use_is_one_sentence_and_exit_code_3(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert identify([str(place / "nowhere"), "--out", str(place / "other")]) == 3
    assert "there is no folder" in capsys.readouterr().err


@pytest.mark.demand("2.2.6")
def test_nothing_to_read_publishes_nothing_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "extracts").mkdir()
    assert identify([str(tmp_path / "extracts"), "--out", str(tmp_path / "out")]) == 2
    assert "Nothing was published. There is nothing to read" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.demand("2.10.3")
def test_too_little_memory_is_one_sentence_that_says_what_to_do(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [str(place / "extracts"), "--feeds", str(place / "feeds"), "--out", str(tmp_path / "out")]
    assert identify([*words, "--memory-limit", "5MB"]) == 2
    said = capsys.readouterr().err
    assert "Nothing was published. 5MB of memory is too little for these extracts: allow more with" in said
    assert not (tmp_path / "out").exists()


def test_out_within_the_extracts_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [str(place / "extracts"), "--out", str(place / "extracts" / "out")]
    assert identify(words) == 3
    assert "OUT lies within EXTRACTS" in capsys.readouterr().err


def test_a_previous_publication_of_another_format_is_refused(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "manifest.json").write_text('{"format_version": 0}')
    words = [str(place / "extracts"), "--out", str(place / "other"), "--previous", str(tmp_path)]
    assert identify(words) == 3
    assert "has format 0" in capsys.readouterr().err


@pytest.mark.demand("2.2.9")
def test_what_could_not_be_read_is_said_and_stands_in_the_manifest(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(place / "extracts", tmp_path / "extracts")
    (tmp_path / "extracts" / "allotments").mkdir()
    run(Asked(tmp_path / "extracts", tmp_path / "out", place / "feeds"))
    said = json.loads((tmp_path / "out" / "manifest.json").read_text())["warnings"]
    assert [sentence for sentence in said if sentence.startswith("allotments is not read: no feed of that name")]
    assert all(sentence in capsys.readouterr().err for sentence in said[:1])
