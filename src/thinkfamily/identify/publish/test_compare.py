"""From month to month families and households keep their ids, and what became of each is told."""

from pathlib import Path

import pytest

from thinkfamily.identify.families.example import World
from thinkfamily.identify.publish import compare
from thinkfamily.identify.publish.tables import QUERIES
from thinkfamily.vocabulary.publication import TABLES

HOME, OTHER = "14|Larkfield Row|NM1 4AB", "2|High Street|NM1 4AC"
DANA, KIT, NINA = "Dana Harper F 1985-01-01", "Kit Harper M 2012-01-01", "Nina Harper F 2015-01-01"
ANN, ROB = "Ann Bell F 1980-01-01", "Rob Bell M 1982-01-01"


def publish(world: World, folder: Path) -> Path:
    folder.mkdir()
    for name in ("people", "families", "households"):
        columns = ", ".join(TABLES[name].names)
        world.engine.save(f"SELECT {columns} FROM ({QUERIES[name]}) AS published", folder / f"{name}.parquet")
    return folder


def first_month() -> World:
    world = World().row("school:1", HOME, subject=KIT, mother=DANA).tie("school:1", "mother", "parent_of", "subject")
    return world.row("housing:1", OTHER, one=ANN, two=ROB).tie("housing:1", "one", "partner_of", "two")


def changes(world: World) -> set[tuple[str, str]]:
    return {(thing, change) for thing, change in world.read("SELECT thing, change FROM changes")}


@pytest.mark.demand("2.4.5")
def test_a_family_with_a_new_child_keeps_its_id(tmp_path: Path) -> None:
    old = first_month().settle()
    compare.keep_ids(old.engine, None)
    previous = publish(old, tmp_path / "one")
    new = (
        first_month()
        .row("school:2", HOME, subject=NINA, mother=DANA)
        .tie("school:2", "mother", "parent_of", "subject")
        .settle()
    )
    kept = compare.keep_ids(new.engine, previous)
    for thing in ("family", "household"):
        sql = f"SELECT DISTINCT {thing}_id FROM {thing} WHERE person_id = 'Dana'"
        assert new.read(sql) == old.read(sql)
        assert new.read(f"SELECT DISTINCT {thing}_id FROM {thing} WHERE person_id = 'Nina'") == old.read(sql)
    assert kept == {"person": 4, "household": 2, "family": 2}
    assert changes(new) == {("person", "new")}


@pytest.mark.demand("2.4.5")
def test_who_moves_out_starts_a_new_household_and_the_others_keep_theirs(tmp_path: Path) -> None:
    old = first_month().settle()
    previous = publish(old, tmp_path / "one")
    new = World().row("school:1", HOME, subject=KIT, mother=DANA).tie("school:1", "mother", "parent_of", "subject")
    new.row("housing:1", OTHER, one=ANN).row("housing:2", "9|Mill Lane|NM2 1AA", one=ROB).settle()
    compare.keep_ids(new.engine, previous)
    assert ("household", "split") in changes(new)
    assert ("family", "split") in changes(new)
    assert ("household", "gone") not in changes(new)


@pytest.mark.demand("2.4.5")
def test_two_households_that_become_one_are_told_as_merged(tmp_path: Path) -> None:
    previous = publish(first_month().settle(), tmp_path / "one")
    new = World().row("housing:1", HOME, one=ANN, two=ROB, three=DANA, four=KIT)
    new.row("school:1", HOME, subject=KIT, mother=DANA).settle()
    compare.keep_ids(new.engine, previous)
    merged = new.read("SELECT len(previous_ids) FROM changes WHERE thing = 'household' AND change = 'merged'")
    assert merged == [(2,)]


def test_a_household_that_nobody_names_any_more_is_gone(tmp_path: Path) -> None:
    previous = publish(first_month().settle(), tmp_path / "one")
    new = (
        World()
        .row("school:1", HOME, subject=KIT, mother=DANA)
        .tie("school:1", "mother", "parent_of", "subject")
        .settle()
    )
    compare.keep_ids(new.engine, previous)
    assert changes(new) == {("person", "gone"), ("household", "gone"), ("family", "gone")}
    assert new.read("SELECT DISTINCT person_id FROM dependent") == [("Kit",)]


def test_the_first_month_has_no_changes() -> None:
    world = first_month().settle()
    assert compare.keep_ids(world.engine, None) == {"person": 0, "household": 0, "family": 0}
    assert changes(world) == set()


@pytest.mark.demand("2.3.6")
def test_changes_never_tell_that_one_identity_came_of_the_other(tmp_path: Path) -> None:
    old = World().row("school:1", HOME, subject=KIT).row("school:2", OTHER, subject=KIT).settle()
    compare.keep_ids(old.engine, None)
    previous = publish(old, tmp_path / "one")
    new = World().row("school:1", None, subject="Kit Harper M 2012-01-01 before adoption")
    new.row("school:2", None, subject="Kim Bell M 2012-01-01 after adoption").settle()
    compare.keep_ids(new.engine, previous)
    assert new.read("SELECT DISTINCT change, previous_ids FROM changes WHERE thing = 'person'") == [("new", [])]
