"""What counts of needs, and who may say that one is not so: tables of cases."""

import datetime

import pytest

from thinkfamily.casework.needs import rules
from thinkfamily.casework.needs.rules import NOT_FOR_THEM, OneNeed, Speaker

PLAIN, ABUSE = OneNeed(concern="substance"), OneNeed(concern="domestic_abuse")


@pytest.mark.demand("5.7.3")
@pytest.mark.parametrize(
    ("need", "said", "counts"),
    [
        pytest.param(PLAIN, [], True, id="nobody has said anything"),
        pytest.param(PLAIN, ["confirmed"], True, id="confirmed"),
        pytest.param(PLAIN, ["contested"], False, id="contested"),
        pytest.param(PLAIN, ["contested", "did"], False, id="contested, and somebody did something"),
        pytest.param(PLAIN, ["contested", "settled"], True, id="contested and settled"),
        pytest.param(PLAIN, ["contested", "dismissed"], False, id="contested, and left"),
        pytest.param(PLAIN, ["dismissed", "confirmed"], True, id="left once, and confirmed since"),
        pytest.param(OneNeed(holds=False), ["confirmed"], False, id="it has ended"),
        pytest.param(ABUSE, ["contested"], True, id="contested abuse"),
        pytest.param(ABUSE, ["dismissed"], True, id="abuse that somebody left"),
        pytest.param(OneNeed(code="SA1"), ["contested"], True, id="contested harm to a child, as it was found"),
        pytest.param(OneNeed(information="safety"), ["contested"], True, id="contested, about safety"),
        pytest.param(OneNeed(harms="rob"), ["contested"], True, id="contested, and somebody is said to harm"),
    ],
)
def test_what_counts(need, said, counts):
    assert rules.counts(need, said) is counts


@pytest.mark.demand("5.7.4")
@pytest.mark.parametrize(
    ("need", "speaker", "may"),
    [
        pytest.param(PLAIN, Speaker(is_about=True), True, id="whom it is about"),
        pytest.param(PLAIN, Speaker(answers_for=True), True, id="who answers for them"),
        pytest.param(PLAIN, Speaker(), False, id="anybody else of the family"),
        pytest.param(ABUSE, Speaker(is_about=True), True, id="whom the abuse is about"),
        pytest.param(ABUSE, Speaker(answers_for=True), False, id="a parent, where nobody says who harms"),
        pytest.param(OneNeed(harms="rob"), Speaker(answers_for=True), True, id="the other parent, who does not harm"),
        pytest.param(OneNeed(harms="rob"), Speaker(answers_for=True, harms=True), False, id="who is said to harm"),
        pytest.param(OneNeed(harms="rob"), Speaker(is_about=True, harms=True), False, id="who harms, of themselves"),
        pytest.param(OneNeed(code="DA2"), Speaker(is_about=True), False, id="who was reported for abuse"),
    ],
)
def test_who_may_contest(need, speaker, may):
    assert rules.may_contest(need, speaker) == ("" if may else NOT_FOR_THEM)


@pytest.mark.parametrize(
    ("said", "before", "holds", "refused"),
    [
        pytest.param("contested", "", True, "", id="contested for the first time"),
        pytest.param("contested", "contested", True, "It is contested already", id="contested twice"),
        pytest.param("settled", "confirmed", True, "Nobody contests it", id="settled without a contest"),
        pytest.param("settled", "contested", True, "", id="settled"),
        pytest.param("confirmed", "", False, "It has ended", id="of what has ended"),
    ],
)
def test_what_can_be_said_now(said, before, holds, refused):
    assert rules.may_be_said(said, before=before, holds=holds).startswith(refused or "")
    assert bool(rules.may_be_said(said, before=before, holds=holds)) is bool(refused)


@pytest.mark.demand("5.7.5")
def test_an_agency_answers_within_five_working_days():
    shown = datetime.date(2026, 11, 13)  # a Friday
    assert not rules.is_late(shown, datetime.date(2026, 11, 20))
    assert rules.is_late(shown, datetime.date(2026, 11, 21))


def test_from_sixteen_a_young_person_speaks_for_themselves():
    day = datetime.date(2026, 11, 20)
    assert rules.a_parent_may_answer(datetime.date(2010, 11, 21), "child", day)
    assert not rules.a_parent_may_answer(datetime.date(2010, 11, 20), "child", day)
    assert rules.a_parent_may_answer(None, "child", day)
    assert not rules.a_parent_may_answer(None, "parent", day)
