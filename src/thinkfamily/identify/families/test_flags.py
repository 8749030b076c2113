"""A flag on one row protects the person and the children with them, whichever feed would have told where they are."""

import pytest

from thinkfamily.identify.families.example import World

SECRET, FORMER, OTHER = "14|Larkfield Row|NM1 4AB", "2|High Street|NM1 4AC", "9|Mill Lane|NM2 1AA"
DANA, KIT, ROB = "Dana Harper F 1985-01-01", "Kit Harper M 2012-01-01", "Rob Stone M 1984-01-01"
FLAGS = ("protected_address", "refuge", "adoption", "witness_protection")


def hidden(world: World, *people: str) -> None:
    """None of these people is anywhere by address."""
    names = ", ".join(f"'{person}'" for person in people)
    assert world.read(f"SELECT * FROM stay_at WHERE person_id IN ({names})") == []
    assert world.read(f"SELECT * FROM stay_of WHERE person_id IN ({names})") == []
    assert world.read(f"SELECT * FROM household WHERE person_id IN ({names}) AND address_id IS NOT NULL") == []
    assert "Larkfield" not in str(world.read("SELECT basis FROM family"))


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.demand("2.3.5")
def test_an_address_that_another_feed_knows_is_dropped(flag: str) -> None:
    world = World().row("police:1", None, subject=f"{DANA} {flag}").row("housing:1", SECRET, one=DANA).settle()
    hidden(world, "Dana")
    assert world.read("SELECT * FROM address") == []


@pytest.mark.demand("2.3.5")
def test_a_child_who_lives_with_the_protected_is_protected_whatever_its_own_rows_say() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge").row("housing:1", SECRET, one=DANA)
    world.row("school:1", SECRET, subject=KIT).settle()
    hidden(world, "Dana", "Kit")
    assert world.read("SELECT person_id, flags FROM flagged ORDER BY 1") == [("Dana", ["refuge"]), ("Kit", ["refuge"])]


def test_a_child_tied_to_the_protected_is_protected_though_no_home_is_shared() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge")
    world.row("school:1", SECRET, subject=KIT).row("midwife:1", None, mother=DANA, child=KIT)
    world.tie("midwife:1", "mother", "parent_of", "child").settle()
    hidden(world, "Dana", "Kit")


def test_a_grown_up_of_the_same_home_is_not_flagged_but_the_address_is_not_published() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge").row("housing:1", SECRET, one=DANA)
    world.row("adults:1", SECRET, subject="Gran Harper F 1950-01-01").settle()
    hidden(world, "Dana")
    assert world.read("SELECT person_id FROM flagged") == [("Dana",)]
    assert world.read("SELECT a.text FROM hidden_address JOIN address AS a USING (address_id)") == [
        ("14 Larkfield Row NM1 4AB",)
    ]


def test_the_address_stays_hidden_though_only_the_protected_row_gave_its_property_number() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge").row("housing:1", f"{SECRET}||10001", one=DANA)
    world.row("adults:1", SECRET, subject="Gran Harper F 1950-01-01").settle()
    assert world.read("SELECT count(*) FROM hidden_address JOIN address USING (address_id)") == [(1,)]


def test_the_carer_of_a_protected_child_does_not_tell_where_the_child_lives() -> None:
    world = World().row("school:1", None, subject=f"{KIT} adoption", parent_1="Ann Bell F 1980-01-01")
    world.tie("school:1", "parent_1", "parent_of", "subject")
    world.row("housing:1", SECRET, one="Ann Bell F 1980-01-01").settle()
    hidden(world, "Kit", "Ann")


def test_a_protected_mother_and_the_father_she_fled_are_not_one_family() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge").row("housing:1", FORMER, one=ROB)
    world.row("school:1", SECRET, subject=KIT, mother=DANA).row("birth:1", None, child=KIT, father=ROB)
    world.tie("school:1", "mother", "parent_of", "subject").tie("birth:1", "father", "parent_of", "child").settle()
    assert world.together("family") == {frozenset({"Dana", "Kit"}), frozenset({"Rob", "Kit"})}
    hidden(world, "Dana", "Kit")


def test_a_protected_mother_and_child_are_still_known_to_live_together() -> None:
    world = World().row("school:1", None, subject=f"{KIT} refuge", mother=f"{DANA} refuge")
    world.tie("school:1", "mother", "parent_of", "subject").settle()
    assert world.together("household") == {frozenset({"Dana", "Kit"})}
    assert world.read("SELECT person_id, on_person_id FROM dependent") == [("Kit", "Dana")]


@pytest.mark.demand("2.3.6")
def test_identities_before_and_after_an_adoption_tie_no_two_families() -> None:
    world = World().row(
        "care:1", None, now="Kay Bell F 2015-01-01 adoption after", was="Kim Stone F 2015-01-01 adoption before"
    )
    world.tie("care:1", "now", "kin_of", "was").settle()
    assert world.read("SELECT * FROM person_tie") == []


def test_somebody_without_a_flag_keeps_the_address() -> None:
    world = World().row("police:1", None, subject=f"{DANA} refuge").row("housing:1", OTHER, one=ROB).settle()
    assert world.read("SELECT person_id FROM stay_at") == [("Rob",)]
    assert world.read("SELECT * FROM hidden_address") == []
