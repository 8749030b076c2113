"""A monthly run: the model of last time is kept, and ids live on through new, corrected and withdrawn rows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from pyarrow import parquet

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.example import crowd, lay_out, persons
from thinkfamily.identify.linking.link import LinkReport, link
from thinkfamily.identify.linking.monthly import DECIDES, FILES, forget

pytestmark = pytest.mark.demand("2.9.2")


def _run(rows: list[dict[str, Any]], out: Path, **more: Any) -> tuple[dict[int, str], LinkReport]:
    with Engine(threads=2) as engine:
        lay_out(engine, rows)
        report = link(engine, state=out / "state", **more)
        engine.run(f"""COPY (SELECT m.feed, m.record_id, m.mention, p.person_id FROM person p
            JOIN mention m ON m.mention_id = p.mention_id) TO '{out / "people.parquet"}' (FORMAT parquet)""")
        return persons(engine), report


def _groups(found: dict[int, str]) -> set[frozenset[int]]:
    together: dict[str, set[int]] = {}
    for number, person in found.items():
        together.setdefault(person, set()).add(number)
    return {frozenset(members) for members in together.values()}


# One person under two spellings, whom only the block of her birth date and initial brings together.
ONE_PERSON = [
    {"feed": "d", "record_id": "k1", "first_name": "kateryna", "last_name": "kovalsky", "date_of_birth": "1977-07-07"},
    {"feed": "e", "record_id": "k2", "first_name": "katerina", "last_name": "kovalski", "date_of_birth": "1977-07-07"},
]


def _crowded(count: int) -> list[dict[str, Any]]:
    """One person under two spellings in a block with `count` others: crowded above ten."""
    others = [f"{letter}{rest}" for letter in "abcde" for rest in ("bbot", "drury", "gould")]
    return ONE_PERSON + [
        {"feed": "d", "record_id": name, "first_name": f"k{name[::-1]}", "last_name": name}
        | {"date_of_birth": "1977-07-07"}
        for name in others[:count]
    ]


def _same_pairs(one: LinkReport, other: LinkReport) -> bool:
    return (one.capped, one.persons, one.doubts) == (other.capped, other.persons, other.doubts)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(15, 14, id="a block that stays crowded"),
        pytest.param(8, 15, id="a block that becomes crowded"),
        pytest.param(15, 8, id="a block that is crowded no longer"),
        pytest.param(8, 9, id="a block that is never crowded"),
    ],
)
def test_a_monthly_run_groups_as_a_full_run_with_the_same_model(tmp_path: Path, before: int, after: int) -> None:
    """New rows, corrected rows (names, birth dates, addresses) and withdrawn rows; the numbers of mentions move."""
    people = crowd(200)
    apart, first = _run(_crowded(before) + people[:-6], tmp_path / "1")
    corrections: list[dict[str, Any]] = [
        {"last_name": "Renamed"}, {"date_of_birth": "1971-02-03"}, {"home": "7 New Street"}, {"first_name": None},
    ]  # fmt: skip
    changed = [
        row | corrections[n // 40 % 4] if n % 40 == 0 else row for n, row in enumerate(people) if n % 50 != 7
    ] + _crowded(after)
    monthly, report = _run(changed, tmp_path / "2", previous=tmp_path / "1")
    full, in_full = _run(changed, tmp_path / "3", model=tmp_path / "1" / "state" / "model.json")
    assert _groups(monthly) == _groups(full)
    assert _same_pairs(report, in_full)
    spelt = len(changed) - len(_crowded(after))
    assert (apart[0] == apart[1], full[spelt] == full[spelt + 1]) == (before < 11, after < 11)
    assert report.compared_anew == ""
    assert report.pairs < in_full.pairs / 2
    for name in FILES:
        one, other = (sorted_rows(tmp_path / place / "state" / name) for place in "23")
        assert one == other, name
    assert report.model_kept
    assert not first.model_kept


def sorted_rows(path: Path) -> list[tuple[Any, ...]]:
    with duckdb.connect() as engine:
        return engine.execute(f"SELECT * FROM read_parquet('{path}') ORDER BY ALL").fetchall()


def test_a_record_that_stands_no_longer_beside_another_may_be_joined_with_it(tmp_path: Path) -> None:
    """Two mentions of one row are two people; when that row is withdrawn, their other rows may be one person."""
    twice = {"first_name": "rosa", "last_name": "okafor", "date_of_birth": "1988-04-05", "home": "3 Elm Row"}
    keys = (("r1", "subject"), ("r1", "parent_1"), ("r2", "subject"), ("r3", "parent_1"))
    rows = [{"feed": "a", "record_id": record, "mention": mention} | twice for record, mention in keys]
    people = crowd(150)
    _run(people + rows, tmp_path / "1")
    monthly, report = _run(people + rows[2:], tmp_path / "2", previous=tmp_path / "1")
    full, _ = _run(people + rows[2:], tmp_path / "3", model=tmp_path / "1" / "state" / "model.json")
    assert report.compared_anew == ""
    assert _groups(monthly) == _groups(full)
    assert monthly[len(people)] == monthly[len(people) + 1]


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        pytest.param(lambda state: (state / "pair.parquet").unlink(), "keeps no pairs", id="missing"),
        pytest.param(
            lambda state: (state / "pairs.json").write_text('{"settings": "older"}'), "other settings", id="older"
        ),
    ],
)
def test_without_pairs_that_hold_all_are_compared_anew(
    tmp_path: Path, damage: Callable[[Path], Any], sentence: str
) -> None:
    before, _ = _run(crowd(100), tmp_path / "1")
    damage(tmp_path / "1" / "state")
    after, report = _run(crowd(100), tmp_path / "2", previous=tmp_path / "1")
    assert sentence in report.compared_anew
    assert before == after


def test_what_is_kept_of_pairs_holds_no_name_and_is_its_owners_alone(tmp_path: Path) -> None:
    _run(crowd(100), tmp_path / "1")
    state = tmp_path / "1" / "state"
    assert state.stat().st_mode & 0o777 == 0o700
    for name in FILES:
        words = {str(value) for row in sorted_rows(state / name) for value in row}
        assert not any("clarke" in word or "amelia" in word or "Mill Lane" in word for word in words), name


# What makes no pair, tells no likeness and groups nobody, or is worked out anew in every run.
DECIDE_NOTHING = {
    "__init__.py", "example.py", "decisions.py", "sealed.py", "state.py", "person_ids.py",
    "train.py", "lessons.py", "lookup.py", "desk.py", "question.py", "one_row.py",
}  # fmt: skip


def test_every_file_of_linking_that_decides_makes_a_month_begin_anew_when_it_changes() -> None:
    there = {path.name for path in Path(__file__).parent.iterdir() if path.suffix in (".py", ".csv")}
    assert {name for name in there if not name.startswith("test_")} - DECIDE_NOTHING == set(DECIDES)


def test_the_same_rows_give_the_same_ids(tmp_path: Path) -> None:
    first, _ = _run(crowd(100), tmp_path / "1")
    second, report = _run(crowd(100), tmp_path / "2", previous=tmp_path / "1")
    assert first == second
    assert (report.split, report.merged) == (0, 0)


@pytest.mark.demand("2.6.4")
def test_nothing_is_kept_of_mentions_that_were_purged(tmp_path: Path) -> None:
    with Engine(threads=2) as engine:
        lay_out(engine, crowd(150) + _crowded(15))
        link(engine, state=tmp_path)
        before = _numbers(tmp_path)
        engine.run("CREATE TABLE purged_mention AS SELECT mention_id FROM mention WHERE record_id IN ('k1', 'abbot')")
        purged = {number for (number,) in engine.rows("SELECT mention_id FROM purged_mention")}
        assert purged <= before
        forget(engine, tmp_path, "purged_mention")
    assert _numbers(tmp_path) == before - purged
    assert not list(tmp_path.glob("*.next"))


def _numbers(state: Path) -> set[int]:
    """Every mention of which the state keeps anything."""
    found: set[int] = set()
    for name, columns in FILES.items():
        table = parquet.read_table(state / name)
        for key in columns:
            found |= {number for number in table[key].to_pylist() if number is not None}
    return found
