"""What ties become in a tree, and that nothing is guessed."""

import datetime

import pytest

from thinkfamily.people.genogram.drawing.picture import Birth, Kin, Union
from thinkfamily.people.genogram.kinship import Kinship, Tied, kinship

BORN = {name: datetime.date(2010 + n, 1, 1) for n, name in enumerate("abcdefgh")}


def of(*ties: Tied) -> Kinship:
    names = {name: name.upper() for name in BORN}
    return kinship(ties, BORN, names, dict.fromkeys(BORN, "U"))


@pytest.mark.parametrize(
    ("ties", "union"),
    [
        ([Tied("a", "partner_of", "b", "married")], Union("a", "b", "married")),
        ([Tied("a", "partner_of", "b", over=True)], Union("a", "b", "other", "separated")),
        ([Tied("a", "ex_partner_of", "b", "divorced")], Union("a", "b", "married", "divorced")),
        (
            [Tied("a", "partner_of", "b", "married", over=True), Tied("b", "ex_partner_of", "a", "separated")],
            Union("a", "b", "married", "separated"),
        ),
        (
            [Tied("a", "ex_partner_of", "b", "separated"), Tied("a", "partner_of", "b", "cohabiting")],
            Union("a", "b", "cohabiting"),
        ),
    ],
    ids=["married", "a tie that ended", "divorced", "separated while married", "together again"],
)
def test_two_are_one_couple_however_often_it_is_written_down(ties: list[Tied], union: Union) -> None:
    assert of(*ties).unions == [union]


def test_children_stand_in_the_order_of_age_whoever_was_written_down_first() -> None:
    found = of(Tied("a", "parent_of", "d"), Tied("b", "parent_of", "d"), Tied("a", "parent_of", "c"))
    assert found.births == [Birth("c", ("a", None)), Birth("d", ("a", "b"))]


def test_who_is_adopted_has_both_kinds_of_parents() -> None:
    found = of(Tied("a", "parent_of", "d"), Tied("b", "adoptive_parent_of", "d"), Tied("c", "adoptive_parent_of", "d"))
    assert found.births == [Birth("d", ("a", None)), Birth("d", ("b", "c"), "adopted")]


def test_brothers_and_sisters_without_parents_on_record_hang_together() -> None:
    births = of(Tied("a", "sibling_of", "b"), Tied("b", "sibling_of", "c")).births
    assert {birth.child for birth in births} == {"a", "b", "c"}
    assert len({birth.siblings for birth in births}) == 1


def test_parents_of_a_brother_are_not_guessed_from_his_sisters() -> None:
    found = of(Tied("a", "parent_of", "c"), Tied("c", "sibling_of", "d"))
    assert found.births == [Birth("c", ("a", None))]
    assert found.kin == [Kin("c", "d", "C is D's brother or sister", 0)]


def test_kin_whom_the_lines_of_parents_join_are_not_drawn_twice() -> None:
    lines = [Tied("a", "parent_of", "b"), Tied("b", "parent_of", "c"), Tied("a", "parent_of", "d")]
    assert of(*lines, Tied("a", "grandparent_of", "c"), Tied("d", "aunt_or_uncle_of", "c")).kin == []
    assert of(*lines, Tied("e", "grandparent_of", "c")).kin == [Kin("e", "c", "E is C's grandparent", 2)]


def test_a_step_parent_is_plain_from_the_couple() -> None:
    lines = [Tied("a", "parent_of", "c"), Tied("b", "step_parent_of", "c")]
    assert of(*lines, Tied("a", "partner_of", "b")).kin == []
    assert of(*lines).kin == [Kin("b", "c", "B is C's step-parent", 1)]


def test_identical_twins_are_known_as_such() -> None:
    found = of(Tied("a", "parent_of", "c"), Tied("a", "parent_of", "d"), Tied("c", "twin_of", "d", "identical"))
    assert [(birth.twins, birth.identical) for birth in found.births] == [("c", True), ("c", True)]


def test_foster_care_that_is_over_is_not_drawn() -> None:
    assert of(Tied("a", "foster_carer_of", "b", over=True)).births == []
