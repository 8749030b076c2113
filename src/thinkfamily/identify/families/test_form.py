"""Families: who belongs together, in which part, and the sentence that says why."""

import pytest

from thinkfamily.identify.families.example import World

HOME, OTHER, THIRD = "14|Larkfield Row|NM1 4AB", "2|High Street|NM1 4AC", "9|Mill Lane|NM2 1AA"
DANA, KIT = "Dana Harper F 1985-01-01", "Kit Harper M 2012-01-01"
EVA, TOM, SAM = "Eva Novak F 1990-01-01", "Tom Reid M 1987-01-01", "Sam Jones M 1993-01-01"
NINA, BEN, LOU = "Nina Reid F 2015-01-01", "Ben Reid M 2018-01-01", "Lou Jones M 2018-05-01"


@pytest.mark.demand("2.5.1")
def test_a_mother_and_her_child_are_a_family_and_the_sentence_says_why() -> None:
    world = (
        World().row("school:1", HOME, subject=KIT, parent_1=DANA).tie("school:1", "parent_1", "parent_of", "subject")
    )
    rows = world.settle().read("SELECT person_id, role, basis, evidence FROM family ORDER BY person_id")
    why = "School: Dana Harper is Kit's mother, and both live at 14 Larkfield Row NM1 4AB."
    rests_on = [{"feed": "school", "record_id": "school:1"}]
    assert rows == [("Dana", "parent", why, rests_on), ("Kit", "child", why, rests_on)]


@pytest.mark.demand("2.5.2")
def test_children_shared_by_two_homes_are_in_both_families_and_their_parents_in_one_each() -> None:
    world = (
        World()
        .row("school:1", HOME, subject=NINA, brother=BEN, mother=EVA)
        .row("school:2", OTHER, subject=NINA, father=TOM)
    )
    world.row("school:3", HOME, subject=LOU, father=SAM).row("housing:1", HOME, one=EVA, two=SAM)
    world.row("school:4", OTHER, subject=BEN, father=TOM).tie("housing:1", "one", "partner_of", "two")
    world.tie("school:1", "mother", "parent_of", "subject").tie("school:1", "mother", "parent_of", "brother")
    for record in ("school:2", "school:3", "school:4"):
        world.tie(record, "father", "parent_of", "subject")
    world.settle()
    assert world.together("family") == {
        frozenset({"Eva", "Sam", "Nina", "Ben", "Lou"}),
        frozenset({"Tom", "Nina", "Ben"}),
    }


@pytest.mark.demand("2.5.3")
def test_an_adult_who_is_no_relation_at_the_same_address_is_not_family() -> None:
    world = (
        World().row("school:1", HOME, subject=KIT, parent_1=DANA).tie("school:1", "parent_1", "parent_of", "subject")
    )
    world.row("police:1", HOME, subject="Rob Lodger M 1970-01-01").settle()
    assert frozenset({"Dana", "Kit"}) in world.together("family")
    assert frozenset({"Dana", "Kit", "Rob"}) in world.together("household")


@pytest.mark.parametrize(
    ("other", "of_the_family"), [("Sam Harper M 1984-01-01", True), ("Sam Jones M 1984-01-01", False)]
)
def test_who_lives_with_mother_and_child_and_has_the_childs_name_is_family(other: str, of_the_family: bool) -> None:
    world = World().row("school:1", HOME, subject=KIT, mother="Dana Bell F 1985-01-01")
    world.tie("school:1", "mother", "parent_of", "subject").row("housing:1", HOME, subject=other).settle()
    assert (frozenset({"Dana", "Kit", "Sam"}) in world.together("family")) is of_the_family


@pytest.mark.demand("2.5.3")
def test_people_of_one_name_in_a_shared_house_are_not_family_by_that() -> None:
    world = World().row("housing:1", HOME, kind="shared", one="Ali Khan M 1990-01-01")
    world.row("housing:2", HOME, kind="shared", one="Omar Khan M 1991-01-01").settle()
    assert world.together("family") == {frozenset({"Ali"}), frozenset({"Omar"})}


@pytest.mark.demand("2.5.4")
def test_an_expected_child_is_a_member_through_the_parent_who_expects_it() -> None:
    world = World().row("midwife:1", HOME, subject="Chloe Ellis F 2009-01-01", baby="Baby Ellis U unborn")
    world.tie("midwife:1", "subject", "expects", "baby").settle()
    assert world.read("SELECT person_id, role FROM family ORDER BY 1") == [
        ("Baby", "expected_child"),
        ("Chloe", "parent"),
    ]


def test_a_young_mother_is_a_child_in_one_family_and_a_parent_in_her_own() -> None:
    world = World().row("midwife:1", OTHER, subject="Chloe Ellis F 2009-12-01", baby="Baby Ellis U unborn")
    world.tie("midwife:1", "subject", "expects", "baby")
    world.row("school:1", HOME, subject="Chloe Ellis F 2009-12-01", parent_1="Sue Ellis F 1987-01-01")
    world.engine.run("DELETE FROM stay WHERE mention_id = 2")
    world.tie("school:1", "parent_1", "parent_of", "subject").settle()
    assert world.together("family") == {frozenset({"Chloe", "Baby"}), frozenset({"Sue", "Chloe"})}


@pytest.mark.demand("2.5.4")
def test_a_father_in_prison_is_still_family() -> None:
    world = World().row("school:1", HOME, subject=NINA, mother=EVA).tie("school:1", "mother", "parent_of", "subject")
    world.row("prison:1", "1|Prison Road|NM9 9ZZ", kind="custody", subject=TOM, child=NINA)
    world.engine.run("DELETE FROM stay WHERE mention_id = 3")
    world.tie("prison:1", "subject", "parent_of", "child").settle()
    assert world.together("family") == {frozenset({"Eva", "Nina", "Tom"})}


@pytest.mark.demand("2.5.4")
def test_a_child_in_care_is_still_family_and_the_foster_carer_is_not() -> None:
    world = World().row("school:1", HOME, subject=NINA, mother=EVA).tie("school:1", "mother", "parent_of", "subject")
    world.row("care:1", OTHER, subject=BEN, carer="Fay Foster F 1970-01-01", mother=EVA, kind="care")
    world.engine.run("DELETE FROM stay WHERE mention_id = 4")
    world.tie("care:1", "mother", "parent_of", "subject").tie("care:1", "carer", "foster_carer_of", "subject").settle()
    assert frozenset({"Eva", "Nina", "Ben"}) in world.together("family")
    assert frozenset({"Fay"}) in world.together("family")


def test_a_partnership_that_has_ended_ties_nobody() -> None:
    world = (
        World().row("housing:1", HOME, one=EVA).row("police:1", None, one=EVA, two=TOM).row("housing:2", OTHER, one=TOM)
    )
    world.tie("police:1", "one", "partner_of", "two", until="2020-01-01").settle()
    assert world.together("family") == {frozenset({"Eva"}), frozenset({"Tom"})}


def test_who_depends_on_whom_is_a_child_on_the_parent_of_its_home_and_one_cared_for_on_the_carer() -> None:
    world = World().row("school:1", HOME, subject=NINA, mother=EVA, father=TOM)
    world.engine.run("DELETE FROM stay WHERE mention_id = 2")
    world.row("housing:1", OTHER, one=TOM).row("adults:1", HOME, subject="Gran Novak F 1950-01-01", carer=EVA)
    world.tie("school:1", "mother", "parent_of", "subject").tie("school:1", "father", "parent_of", "subject")
    world.tie("adults:1", "carer", "cares_for", "subject").settle()
    assert world.read("SELECT person_id, on_person_id, why FROM dependent ORDER BY 1") == [
        ("Gran", "Eva", "named_as_cared_for"),
        ("Nina", "Eva", "child_of_home"),
    ]


def test_a_feed_whose_name_is_sensitive_is_not_named_in_the_sentence() -> None:
    world = World().row("refuge:1", HOME, subject=KIT, mother=DANA).tie("refuge:1", "mother", "parent_of", "subject")
    world.engine.run("UPDATE feeds SET known_to = ['domestic_abuse']")
    world.settle()
    assert world.read("SELECT DISTINCT basis FROM family") == [
        ("A service: Dana Harper is Kit's mother, and both live at 14 Larkfield Row NM1 4AB.",)
    ]


@pytest.mark.demand("2.8.4")
def test_an_address_that_only_other_rows_give_is_no_part_of_the_sentence() -> None:
    world = World().row("school:1", None, subject=KIT, mother=DANA).tie("school:1", "mother", "parent_of", "subject")
    world.row("drugs:1", HOME, subject=DANA).row("drugs:2", HOME, subject=KIT).settle()
    assert world.read("SELECT DISTINCT basis, evidence FROM family") == [
        ("School: Dana Harper is Kit's mother.", [{"feed": "school", "record_id": "school:1"}])
    ]


@pytest.mark.demand("2.8.4")
def test_who_else_lives_there_is_said_only_where_one_row_says_it() -> None:
    world = World().row("school:1", HOME, subject=KIT, mother=DANA).tie("school:1", "mother", "parent_of", "subject")
    world.row("housing:1", HOME, subject="Sam Harper M 1984-01-01").settle()
    (said,) = world.read("SELECT basis FROM family WHERE person_id = 'Sam'")
    assert said == ("Other records tie Sam Harper to this family; no row says how they are related.",)


@pytest.mark.demand("2.5.1")
def test_a_grandmother_with_no_parent_in_the_home_is_the_childs_carer_and_the_child_depends_on_her() -> None:
    grace, tyrell = "Grace Whitlock F 1955-01-01", "Tyrell Ames M 2017-01-01"
    world = World().row("school:1", HOME, subject=tyrell, parent_1=grace)
    world.tie("school:1", "parent_1", "grandparent_of", "subject").settle()
    assert world.read("SELECT person_id, role FROM family ORDER BY person_id") == [
        ("Grace", "carer"),
        ("Tyrell", "child"),
    ]
    assert world.read("SELECT person_id, on_person_id FROM dependent") == [("Tyrell", "Grace")]


def test_a_grandmother_in_the_mothers_home_is_a_relative() -> None:
    world = World().row("school:1", HOME, subject=KIT, parent_1=DANA, parent_2="Grace Bell F 1955-01-01")
    world.tie("school:1", "parent_1", "parent_of", "subject").tie("school:1", "parent_2", "grandparent_of", "subject")
    assert world.settle().read("SELECT role FROM family WHERE person_id = 'Grace'") == [("kin",)]


@pytest.mark.demand("2.5.1")
def test_the_sentence_names_the_home_of_now_and_not_a_former_one() -> None:
    world = World().row("nursery:1", OTHER, subject=KIT, parent_1=DANA)
    world.tie("nursery:1", "parent_1", "parent_of", "subject")
    world.row("housing:1", HOME, since="2019-06-14", subject=DANA, occupant_1=KIT)
    world.tie("housing:1", "subject", "parent_of", "occupant_1").settle()
    assert "both live at 14 Larkfield Row" in world.read("SELECT basis FROM family WHERE person_id = 'Kit'")[0][0]


def survey(world: World) -> World:
    """Eva with a partner and a housemate, as a survey says that knows of relations."""
    world.row("survey:1", HOME, head=EVA, partner=TOM, other=SAM)
    return world.tie("survey:1", "partner", "partner_of", "head").tie("survey:1", "other", "lives_with", "head")


def test_a_housemate_is_no_family_though_a_list_without_relations_says_that_they_live_together() -> None:
    world = survey(World()).row("list:1", HOME, first=TOM, second=SAM, third=EVA)
    world.tie("list:1", "second", "lives_with", "first").tie("list:1", "third", "lives_with", "first").settle()
    assert world.together("family") == {frozenset({"Eva", "Tom"}), frozenset({"Sam"})}


def test_who_live_together_by_a_list_that_knows_no_relations_may_be_family() -> None:
    world = World().row("list:1", HOME, first=EVA, second=SAM).tie("list:1", "second", "lives_with", "first").settle()
    assert world.together("family") == {frozenset({"Eva", "Sam"})}


def test_where_a_feed_has_a_word_for_no_relation_living_together_may_be_family() -> None:
    world = survey(World()).row("survey:2", OTHER, head="Una Lee F 1970-01-01", lodger="Max Hill M 1980-01-01")
    world.tie("survey:2", "lodger", "no_relation_of", "head").settle()
    assert frozenset({"Eva", "Tom", "Sam"}) in world.together("family")
