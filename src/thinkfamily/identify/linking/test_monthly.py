"""A monthly run: the model of last time is kept, and ids live on through new, corrected and withdrawn rows."""

from pathlib import Path
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.example import crowd, lay_out, persons
from thinkfamily.identify.linking.link import LinkReport, link

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


def test_a_monthly_run_groups_as_a_full_run_with_the_same_model(tmp_path: Path) -> None:
    people = crowd(200)
    _, first = _run(people[:-6], tmp_path / "1")
    changed = [row | {"last_name": "Renamed"} if n % 40 == 0 else row for n, row in enumerate(people) if n % 50 != 7]
    monthly, report = _run(changed, tmp_path / "2", previous=tmp_path / "1")
    full, _ = _run(changed, tmp_path / "3", model=tmp_path / "1" / "state" / "model.json")
    assert _groups(monthly) == _groups(full)
    assert report.model_kept
    assert not first.model_kept
    assert report.kept > 0.9 * first.persons


def test_the_same_rows_give_the_same_ids(tmp_path: Path) -> None:
    first, _ = _run(crowd(100), tmp_path / "1")
    second, report = _run(crowd(100), tmp_path / "2", previous=tmp_path / "1")
    assert first == second
    assert (report.split, report.merged) == (0, 0)
