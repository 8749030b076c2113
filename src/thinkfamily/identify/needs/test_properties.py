"""What must hold of all rules: a family's needs depend on its own facts and the day, and on nothing else."""

import random
from datetime import date
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.example import lay_out, read
from thinkfamily.identify.needs.find import find
from thinkfamily.identify.needs.need import Example, needs
from thinkfamily.identify.needs.test_stories import HARPER_FACTS, HARPERS, SEPARATED, SEPARATED_FACTS

TODAY = date(2026, 11, 6)
ALL = "SELECT * FROM need ORDER BY framework, family_id, need_id, person_id"


def written(rows: list[dict[str, str]]) -> str:
    head = list(dict.fromkeys(key for row in rows for key in row))
    return "\n".join([" | ".join(head), *(" | ".join(row.get(key, "") for key in head) for row in rows)])


def found(people: list[dict[str, str]], facts: list[dict[str, str]], as_of: date = TODAY) -> list[tuple[Any, ...]]:
    with Engine(threads=2) as engine:
        lay_out(engine, Example(people=written(people), facts=written(facts), answer=""))
        find(engine, as_of=as_of)
        return engine.rows(ALL)


@pytest.fixture(scope="module")
def town() -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    people = [{**row, "family": row.get("family", "Harper")} for row in read(HARPERS) + read(SEPARATED)]
    facts = read(HARPER_FACTS) + read(SEPARATED_FACTS)
    return people, [{"feed": "mixed", "row": f"r{n}", **row} for n, row in enumerate(facts)]


Town = tuple[list[dict[str, str]], list[dict[str, str]]]


@pytest.mark.demand("2.2.5")
def test_the_order_of_rows_changes_nothing(town: Town) -> None:
    people, facts = town
    expected = found(people, facts)
    assert len(expected) > 10
    chance = random.Random(7)
    assert found(people, chance.sample(facts, len(facts))) == expected


def test_an_unrelated_family_changes_nothing_for_others(town: Town) -> None:
    people, facts = town
    stranger = {"who": "Zara", "born": "1990-01-01", "sex": "F", "role": "parent", "home": "9", "family": "Zed"}
    child = {"who": "Zac", "born": "2016-01-01", "sex": "M", "role": "child", "home": "9", "family": "Zed"}
    fact = {
        "who": "Zara",
        "kind": "adult_mental_health",
        "code": "crisis",
        "since": "2026-10-10",
        "feed": "z",
        "row": "1",
    }
    arrears = {"who": "Zara", "kind": "rent_arrears", "amount": "900", "since": "2026-10-10", "feed": "z", "row": "2"}
    more = found([*people, stranger, child], [*facts, fact, arrears])
    family = 0
    assert [row for row in more if row[family] != "Zed"] == found(people, facts)
    assert [row for row in more if row[family] == "Zed"]


def test_a_finding_stands_until_the_day_on_which_it_lapses_and_no_longer(town: Town) -> None:
    people, facts = town
    expires = {row[2]: row[7] for row in found(people, facts) if row[2] in ("SU1", "FI2", "MH2")}
    for need_id, day in expires.items():
        assert need_id in [row[2] for row in found(people, facts, day.replace(day=day.day - 1))]
        assert need_id not in [row[2] for row in found(people, facts, day)]


def test_a_fact_of_a_later_day_is_not_known_yet(town: Town) -> None:
    people, facts = town
    assert "MH2" not in [row[2] for row in found(people, facts, date(2026, 10, 16))]


def test_a_row_told_twice_counts_once() -> None:
    people = [{"who": "Bea", "born": "2013-05-20", "role": "child"}]
    row = {"who": "Bea", "kind": "suspension", "since": "2026-05-11"}
    assert found(people, [row, row, row]) == []


@pytest.mark.demand("2.4.6")
def test_every_rule_runs_unchanged_in_the_other_engine() -> None:
    import sqlglot

    from thinkfamily.identify.needs.standing import on

    for need in needs():
        for statement in sqlglot.transpile(on(need.sql, TODAY), read="duckdb", write="spark"):
            assert sqlglot.parse_one(statement, read="spark")
