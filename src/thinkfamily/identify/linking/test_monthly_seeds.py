"""A monthly run gives what a full run gives, to the last probability and doubt, whatever has changed in between."""

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import cluster
from thinkfamily.identify.linking.decisions import COLUMNS
from thinkfamily.identify.linking.example import crowd, lay_out
from thinkfamily.identify.linking.link import LinkReport, link
from thinkfamily.identify.linking.monthly import SETTINGS

pytestmark = pytest.mark.demand("2.9.2")

Row = dict[str, Any]
Tie = tuple[str, str, str]


def _born_otherwise(row: Row, lot: Random) -> Row:
    """As somebody else of that name, or by a slip."""
    born = row.get("date_of_birth") or date(1980, 5, 17)
    return row | {"date_of_birth": born + timedelta(days=lot.choice((1, 31, 365, 7000)))}


CORRECTIONS: tuple[Callable[[Row, Random], Row], ...] = (
    _born_otherwise,
    lambda row, lot: row | {"last_name": str(row["last_name"])[:-1]},
    lambda row, lot: row | {"first_name": None},
    lambda row, lot: row | {"home": f"{lot.randrange(40)} Mill Lane"},
    lambda row, lot: row | {"phone": f"0700090{lot.randrange(20):04}"},
    lambda row, lot: row | {"other_ids": (f"number:{lot.randrange(30)}",)},
    lambda row, lot: row | {"flags": ["protected_address"]},
    lambda row, lot: row | {"flags": ["adoption"], "identity": lot.choice(("before", "after"))},
    lambda row, lot: row | {"generation": lot.choice(("senior", "junior"))},
    lambda row, lot: row | {"same_ids": (f"own:{lot.randrange(6)}",)},
)


def _town(lot: Random) -> list[Row]:
    """People in three feeds, some with a parent on their row, some expected; half of all rows say a little more."""
    rows = []
    for row in crowd(110):
        row = row | {"mention": "subject", "unborn": False}
        rows.append(lot.choice(CORRECTIONS)(row, lot) if lot.random() < 0.3 else row)
        if lot.random() < 0.15:
            parent = {"mention": "parent_1", "first_name": lot.choice(("Ruth", "Omar")), "date_of_birth": None}
            rows.append(row | parent | {"flags": []})
        if lot.random() < 0.05:
            child = {"mention": "expected", "unborn": True, "expected_date": date(2026, 1, 1 + lot.randrange(28))}
            rows.append(row | child | {"first_name": None, "date_of_birth": None, "flags": []})
    return rows


def _key(row: Row) -> tuple[str, str, str]:
    return str(row["feed"]), str(row["record_id"]), str(row["mention"])


def _a_month_later(rows: list[Row], lot: Random) -> list[Row]:
    """One row in twenty is new, one corrected, one withdrawn."""
    new, kept = [row for row in rows if lot.random() < 0.05], []
    for row in rows:
        if (chance := lot.random()) > 0.05:
            kept.append(lot.choice(CORRECTIONS)(row, lot) if chance < 0.1 else row)
    return kept + [row | {"record_id": f"{row['record_id']}b"} for row in new]


def _ties(rows: list[Row]) -> list[tuple[int, int, str]]:
    """Who is a parent of the subject, or expects, by the numbers of the rows."""
    number = {_key(row): place for place, row in enumerate(rows)}
    kinds = {"parent_1": "parent_of", "expected": "expects"}
    found = []
    for (feed, record, mention), place in number.items():
        subject = number.get((feed, record, "subject"))
        if subject is not None and mention == "parent_1":
            found.append((place, subject, kinds[mention]))
        if subject is not None and mention == "expected":
            found.append((subject, place, kinds[mention]))
    return found


def _decide(path: Path, rows: list[Row], lot: Random) -> Path:
    """People have decided of some pairs of neighbouring rows."""
    lines = [",".join(COLUMNS)]
    for _ in range(6):
        place = lot.randrange(len(rows) - 1)
        pair = (*_key(rows[place]), *_key(rows[place + 1]))
        lines.append(",".join([lot.choice(("same", "not_same")), *pair, "Sam", "known", "2026-01-05"]))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _told(rows: list[Row], out: Path, **more: Any) -> tuple[list[Any], list[Any], LinkReport]:
    """Persons with their probabilities and doubts with their reasons, in order."""
    rows = sorted(rows, key=_key)
    with Engine(threads=2) as engine:
        lay_out(engine, rows, _ties(rows))
        report = link(engine, state=out / "state", **more)
        engine.run(f"""COPY (SELECT m.feed, m.record_id, m.mention, p.person_id FROM person p
            JOIN mention m ON m.mention_id = p.mention_id) TO '{out / "people.parquet"}' (FORMAT parquet)""")
        told = [engine.rows(f"SELECT * FROM {table} ORDER BY ALL") for table in ("person", "doubt")]
    return told[0], told[1], report


def _kept(state: Path) -> dict[str, Any]:
    with Engine() as engine:
        return {
            path.name: engine.rows(f"SELECT * FROM read_parquet('{path}') ORDER BY ALL")
            for path in sorted(state.glob("*.parquet"))
        }


@pytest.mark.parametrize(
    ("seed", "most_together"),
    [
        pytest.param(1, cluster.MOST_TOGETHER, id="one town"),
        pytest.param(2, cluster.MOST_TOGETHER, id="another town"),
        pytest.param(3, 4, id="a town where groups are cut for their size"),
    ],
)
def test_months_one_after_the_other_are_as_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int, most_together: int
) -> None:
    """Decisions are taken in the first month and stand in the second."""
    monkeypatch.setattr(cluster, "MOST_TOGETHER", most_together)
    lot = Random(seed)
    rows, decided = _town(lot), None
    _told(rows, tmp_path / "0")
    for month in (1, 2):
        before, whole = tmp_path / f"{month - 1}", tmp_path / f"{month - 1} without pairs"
        shutil.copytree(before, whole)
        (whole / "state" / SETTINGS).write_text(json.dumps({"settings": "of another version"}), encoding="utf-8")
        rows = _a_month_later(rows, lot)
        if month == 1:
            decided = _decide(tmp_path / "decisions.csv", sorted(rows, key=_key), lot)
        person, doubt, report = _told(rows, tmp_path / f"{month}", previous=before, decisions=decided)
        in_full = _told(rows, tmp_path / f"{month} in full", previous=whole, decisions=decided)
        assert (report.compared_anew, bool(in_full[2].compared_anew)) == ("", True)
        assert person == in_full[0]
        assert doubt == in_full[1]
        assert _counts(report) == _counts(in_full[2])
        assert _kept(tmp_path / f"{month}" / "state") == _kept(tmp_path / f"{month} in full" / "state")


def _counts(report: LinkReport) -> dict[str, Any]:
    """All but how many pairs were compared, and that they were."""
    return {
        name: told for name, told in report.settled().items() if name not in ("pairs", "pairs_far", "compared_anew")
    }
