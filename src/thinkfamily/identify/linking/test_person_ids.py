"""Ids live on from run to run: kept, merged, split, and never given out twice."""

from pathlib import Path

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import person_ids
from thinkfamily.identify.linking.example import lay_out


def _run(labels: list[int], previous: Path | None, out: Path) -> tuple[list[str], dict[str, int]]:
    """One run in which mention n belongs to group labels[n]; leaves an OUT behind."""
    with Engine() as engine:
        lay_out(engine, [{} for _ in labels])
        engine.run("CREATE TABLE grouped (mention_id BIGINT, label BIGINT)")
        for number, label in enumerate(labels):
            engine.run("INSERT INTO grouped VALUES (?, ?)", [number, label])
        counts = person_ids.assign(engine, previous)
        (out / "state").mkdir(parents=True)
        person_ids.save(engine, out / "state")
        engine.run(f"""COPY (SELECT m.feed, m.record_id, m.mention, n.person_id FROM grouped g
            JOIN mention m ON m.mention_id = g.mention_id JOIN person_named n ON n.label = g.label)
            TO '{out / "people.parquet"}' (FORMAT parquet)""")
        named = engine.rows("""SELECT n.person_id FROM grouped g JOIN person_named n ON n.label = g.label
            ORDER BY g.mention_id""")
    return [name for (name,) in named], counts


def test_a_person_who_stays_the_same_keeps_the_id(tmp_path: Path) -> None:
    first, _ = _run([0, 0, 2], None, tmp_path / "1")
    second, counts = _run([0, 0, 2], tmp_path / "1", tmp_path / "2")
    assert second == first
    assert counts == {"kept": 2, "split": 0, "merged": 0}


def test_a_merge_keeps_the_larger_of_equally_old_ids(tmp_path: Path) -> None:
    first, _ = _run([0, 1, 1], None, tmp_path / "1")
    second, counts = _run([0, 0, 0], tmp_path / "1", tmp_path / "2")
    assert second == [first[1]] * 3
    assert counts["merged"] == 1


def test_a_merge_keeps_the_older_id(tmp_path: Path) -> None:
    first, _ = _run([0], None, tmp_path / "1")
    _run([0, 1, 1], tmp_path / "1", tmp_path / "2")
    third, _ = _run([0, 0, 0], tmp_path / "2", tmp_path / "3")
    assert third == [first[0]] * 3


def test_a_split_leaves_the_id_with_the_larger_part(tmp_path: Path) -> None:
    first, _ = _run([0, 0, 0], None, tmp_path / "1")
    second, counts = _run([0, 1, 1], tmp_path / "1", tmp_path / "2")
    assert second[1:] == [first[0]] * 2
    assert second[0] != first[0]
    assert counts["split"] == 1


@pytest.mark.parametrize("between", [pytest.param([0, 0], id="merged"), pytest.param([0, 0, 0], id="merged and grown")])
def test_an_id_that_was_merged_away_is_never_given_out_again(tmp_path: Path, between: list[int]) -> None:
    first, _ = _run([0, 1], None, tmp_path / "1")
    second, _ = _run(between, tmp_path / "1", tmp_path / "2")
    third, _ = _run([0, 1], tmp_path / "2", tmp_path / "3")
    assert third[0] == second[0]
    assert third[1] not in first
