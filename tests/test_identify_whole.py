"""The whole of Identify on a small town's extracts: promises that no single stage can keep alone."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
import sqlglot

from thinkfamily.demo import town
from thinkfamily.identify import run as whole
from thinkfamily.identify.commands import identify
from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.score import score_publication
from thinkfamily.vocabulary.publication import TABLES

pytestmark = pytest.mark.xdist_group("identify_whole")


@pytest.fixture(scope="module")
def extracts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    assert town.main(["--people", "300", "--seed", "5", "--out", str(folder)]) == 0
    return folder / "extracts"


@pytest.fixture(scope="module")
def statements() -> list[str]:
    """Every statement that passed through the engine in the first run."""
    return []


@pytest.fixture(scope="module")
def published(extracts: Path, statements: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run on two threads, with every statement kept."""
    out = tmp_path_factory.mktemp("first") / "out"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whole, "Engine", lambda path, **given: Engine(path, listener=statements.append, **given))
        whole.run(whole.Asked(extracts, out, threads=2))
    return out


@pytest.mark.demand("2.11.3")
def test_the_tour_names_rows_that_every_town_sends(extracts: Path) -> None:
    tour = (Path(__file__).parents[1] / "docs/tour.md").read_text()
    named = re.findall(r"`(?:\w+:)?([A-Z]{1,2}9999\d+)`", tour)
    assert len(named) >= 5
    sent = "\n".join(file.read_text(errors="replace") for file in extracts.rglob("*.csv"))
    assert [record for record in named if record not in sent] == []


@pytest.mark.demand("2.7.2")
def test_people_families_and_households_of_a_small_town_are_found(published: Path, extracts: Path) -> None:
    told = score_publication(published, extracts.parent / "truth/truth.parquet")
    assert told["people"]["pairwise"]["f1"] > 0.97
    assert told["families"]["pairwise"]["f1"] > 0.93
    assert told["households"]["pairwise"]["f1"] > 0.93


def sorted_rows(folder: Path, name: str) -> list[tuple[Any, ...]]:
    return duckdb.sql(f"SELECT * FROM read_parquet('{folder / name}.parquet') ORDER BY ALL").fetchall()


@pytest.mark.demand("2.4.6")
def test_all_sql_transpiles_to_spark(published: Path, statements: list[str]) -> None:
    assert len(set(statements)) > 100
    refused = {}
    for statement in dict.fromkeys(statements):
        try:
            sqlglot.transpile(statement, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE)
        except sqlglot.errors.SqlglotError as error:
            refused[statement[:200]] = str(error)[:200]
    assert not refused


@pytest.mark.demand("2.2.5")
def test_one_thread_publishes_what_two_threads_publish(published: Path, extracts: Path, tmp_path: Path) -> None:
    again = tmp_path / "out"
    whole.run(whole.Asked(extracts, again, threads=1))
    for name in TABLES:
        assert sorted_rows(again, name) == sorted_rows(published, name), name
    assert (again / "manifest.json").read_text() == (published / "manifest.json").read_text()


@pytest.mark.demand("2.2.3")
def test_rows_in_are_rows_used_quarantined_or_purged(published: Path, extracts: Path) -> None:
    accounting = json.loads((published / "manifest.json").read_text())["accounting"]
    assert set(accounting) == {folder.name for folder in extracts.iterdir()}
    for feed, rows in accounting.items():
        assert rows["rows"] == rows["used"] + rows["quarantined"] + rows["purged"], feed
        written = sum(
            len(duckdb.sql(f"SELECT * FROM read_csv('{file}', all_varchar = true)").fetchall())
            for file in (extracts / feed).glob("*.csv")
        )
        if written:
            assert rows["rows"] >= written, feed


@pytest.mark.demand("2.2.4")
def test_every_needs_evidence_walks_back_to_rows_that_were_used(published: Path) -> None:
    found = duckdb.sql(f"""
        SELECT count(*), count(p.feed) FROM (SELECT DISTINCT unnest(evidence, recursive := true)
            FROM read_parquet('{published}/needs.parquet')) e
        LEFT JOIN (SELECT DISTINCT feed, record_id FROM read_parquet('{published}/people.parquet')) p
            USING (feed, record_id)""").fetchall()[0]
    assert found[0] > 0
    assert found[0] == found[1]


@pytest.mark.demand("2.2.2")
def test_the_date_is_the_newest_end_of_coverage(published: Path) -> None:
    newest = duckdb.sql(f"SELECT max(until) FROM read_parquet('{published}/coverage.parquet')").fetchall()[0][0]
    assert isinstance(newest, date)
    assert json.loads((published / "manifest.json").read_text())["as_of"] == newest.isoformat()


@pytest.mark.demand("2.2.9")
def test_the_manifest_holds_no_timing_and_every_input_has_its_hash(published: Path, extracts: Path) -> None:
    manifest = json.loads((published / "manifest.json").read_text())
    assert "seconds" not in json.dumps(manifest)
    assert "seconds" in json.loads((published / "timings.json").read_text())
    files = sum(1 for path in extracts.rglob("*") if path.is_file())
    assert len(manifest["inputs"]) == files
    assert {len(digest) for digest in manifest["inputs"].values()} == {64}


@pytest.mark.demand("2.2.1")
def test_a_publication_is_every_declared_table_for_the_owner_alone(published: Path) -> None:
    assert {path.stem for path in published.glob("*.parquet")} == set(TABLES)
    assert published.stat().st_mode & 0o777 == 0o700


@pytest.mark.demand("2.2.6")
@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param([], 3, id="nothing said is wrong use"),
        pytest.param(["no-such-folder", "--out", "out"], 3, id="a folder that is not there is wrong use"),
    ],
)
def test_wrong_use_is_one_sentence(
    words: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert identify(words) == code
    assert "Traceback" not in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.demand("2.2.6")
def test_extracts_with_no_known_feed_publish_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "extracts" / "ravens").mkdir(parents=True)
    (tmp_path / "extracts" / "ravens" / "one.csv").write_text("a,b\n1,2\n")
    assert identify([str(tmp_path / "extracts"), "--out", str(tmp_path / "out")]) == 2
    assert "ravens" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
