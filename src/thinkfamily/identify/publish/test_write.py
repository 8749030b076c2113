"""Every published table has exactly the declared columns and types, and protected places stay out."""

from pathlib import Path

import pytest
from pyarrow import parquet

from thinkfamily.identify.early.list import list_early
from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families.example import AS_OF, World
from thinkfamily.identify.needs.find import find as find_needs
from thinkfamily.identify.publish import compare
from thinkfamily.identify.publish.write import write
from thinkfamily.vocabulary.publication import TABLES

SECRET, OTHER = "14|Larkfield Row|NM1 4AB||10001", "2|High Street|NM1 4AC"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Dana and Kit are protected by the police's row; housing and the school know where they are."""
    world = World().row("police:1", None, subject="Dana Harper F 1985-01-01 refuge")
    world.row("housing:1", SECRET, one="Dana Harper F 1985-01-01").row(
        "school:1", SECRET, subject="Kit Harper M 2012-01-01"
    )
    world.row("school:2", OTHER, subject="Nina Reid F 2014-01-01", mother="Eva Reid F 1988-01-01")
    world.tie("school:2", "mother", "parent_of", "subject")
    world.engine.run(
        "INSERT INTO involvement SELECT mention_id, 'Larkfield Primary School', 'Ms Bell', '01632960001', "
        "NULL, NULL, NULL FROM mention"
    )
    for number, mention in enumerate((2, 3)):
        world.engine.run(
            "INSERT INTO fact SELECT ?, mention_id, feed, record_id, 'permanent_exclusion', NULL, NULL, "
            "DATE '2026-10-01', DATE '2026-10-01', ? FROM mention WHERE mention_id = ?",
            [number, ("seen at 14 Larkfield Row", "seen twice")[number], mention],
        )
    world.engine.run("INSERT INTO doubt VALUES (1, 3, 0.5, ['Same address: 14 Larkfield Row', 'First names differ'])")
    world.settle()
    compare.keep_ids(world.engine, None)
    find_needs(world.engine, as_of=AS_OF)
    list_early(world.engine, as_of=AS_OF)
    folder = tmp_path_factory.mktemp("publication")
    write(world.engine, folder)
    return folder


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.demand("2.2.1")
def test_a_table_has_the_declared_columns_and_types_in_order(published: Path, name: str) -> None:
    with Engine() as engine:
        engine.create(TABLES[name])
        declared = engine.rows(
            f"SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = '{name}' ORDER BY column_index"
        )
        engine.con.execute(f"CREATE TABLE read_back AS SELECT * FROM read_parquet('{published / name}.parquet')")
        found = engine.rows(
            "SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'read_back' ORDER BY column_index"
        )
    assert found == declared


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.demand("2.3.5")
def test_no_table_tells_where_the_protected_are(published: Path, name: str) -> None:
    table = parquet.read_table(published / f"{name}.parquet")
    protected = [row for row in table.to_pylist() if {"Dana", "Kit"} & {str(value) for value in row.values()}]
    everything = str(table.to_pylist())
    assert "Larkfield Row" not in everything
    assert "NM1 4AB" not in everything
    assert "10001" not in everything
    assert "Larkfield Primary" not in str(protected)
    assert all(row.get("address_id") is None and row.get("area") is None for row in protected)


def test_who_is_not_protected_keeps_home_area_and_school(published: Path) -> None:
    persons = {row["person_id"]: row for row in parquet.read_table(published / "persons.parquet").to_pylist()}
    assert persons["Nina"]["area"] == "Ward"
    assert persons["Kit"]["flags"] == ["refuge"]
    involved = {
        row["person_id"]: row["service"] for row in parquet.read_table(published / "involved.parquet").to_pylist()
    }
    assert involved["Nina"] == "Larkfield Primary School"
    assert [row["text"] for row in parquet.read_table(published / "addresses.parquet").to_pylist()] == [
        "2 High Street NM1 4AC"
    ]


def test_an_uncertain_pair_keeps_the_reasons_that_give_no_address_away(published: Path) -> None:
    assert parquet.read_table(published / "uncertain.parquet")["reasons"].to_pylist() == [["First names differ"]]


def test_only_facts_that_a_need_rests_on_are_published(published: Path) -> None:
    facts = parquet.read_table(published / "facts.parquet").to_pylist()
    assert {(row["person_id"], row["kind"], row["text"]) for row in facts} <= {
        ("Kit", "permanent_exclusion", None),
        ("Nina", "permanent_exclusion", "seen twice"),
    }
