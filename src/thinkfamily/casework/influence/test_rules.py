"""Chains of influence, their sentences, and what has to be said of each child, as tables that read aloud."""

import pytest

from thinkfamily.casework.influence import rules
from thinkfamily.casework.influence.rules import Link, Missing, Trouble


def link(key, after=None, *, source="dana", whom="kit", effect="", need=None, protects="", seen=True):
    cause = "Dana drinks most evenings"
    return Link(key, after, source, whom, need, cause, effect or key, "Seen", protects=protects, seen=seen)


DRINKING = Trouble("n1", "dana", "substance")


@pytest.mark.demand("5.6.2")
@pytest.mark.parametrize(
    ("links", "left"),
    [
        pytest.param([], [("kit", "substance"), ("ida", "substance")], id="nothing is said"),
        pytest.param([link("a", need="n1")], [("ida", "substance")], id="an effect on one of two"),
        pytest.param(
            [link("a", need="n1"), link("b", need="n1", whom="ida", seen=False)], [], id="an effect, and none seen"
        ),
        pytest.param(
            [link("a", need="other")], [("kit", "substance"), ("ida", "substance")], id="another need's effect"
        ),
    ],
)
def test_each_child_is_asked_about_until_it_is_said(links, left):
    found = rules.missing([DRINKING], ["kit", "ida"], links)
    assert found == [Missing("dana", concern, whom) for whom, concern in left]


@pytest.mark.demand("5.6.2")
def test_nobody_is_asked_how_their_trouble_touches_themselves():
    assert rules.missing([DRINKING], ["dana"], []) == []


@pytest.mark.demand("5.6.2")
def test_a_link_from_any_need_of_the_same_kind_counts():
    both = [DRINKING, Trouble("n2", "dana", "substance")]
    assert rules.missing(both, ["kit"], [link("a", need="n2")]) == []


@pytest.mark.demand("5.6.1")
def test_a_chain_is_followed_and_one_that_parts_is_told_twice():
    told = [
        link("cooks"),
        link("sleeps", "cooks"),
        link("late", "sleeps"),
        link("proud", "cooks"),
        link("lost", "gone"),
    ]
    assert [[one.key for one in chain] for chain in rules.chains(told)] == [
        ["cooks", "sleeps", "late"], ["cooks", "proud"], ["lost"],
    ]  # fmt: skip


@pytest.mark.demand("5.6.1")
def test_a_circle_ends_where_it_began_and_cannot_be_written():
    assert rules.chains([link("a", "b"), link("b", "a")]) == []
    assert rules.makes_circle("a", "c", {"c": "b", "b": "a"})
    assert not rules.makes_circle("a", "c", {"c": "b", "b": None})


@pytest.mark.demand("5.6.1")
def test_a_chain_is_one_sentence_and_what_protects_stands_in_it():
    chain = [link("1", effect="Kit cooks"), link("2", effect="He sleeps badly.", protects="Gran on Saturdays")]
    said = rules.sentence(chain)
    assert said == "Dana drinks most evenings, so Kit cooks, so he sleeps badly. What protects: Gran on Saturdays."
    none = rules.sentence([link("1", effect="He was at camp", seen=False)])
    assert none == "Dana drinks most evenings: no effect seen, because he was at camp"


@pytest.mark.demand("5.6.2")
@pytest.mark.parametrize(
    ("code", "said", "kind"),
    [("SU1", "", "substance"), ("MH2", "", "mental_health"), ("ED1", "", ""), ("", "substance", "substance")],
)  # fmt: skip
def test_of_what_kind_a_need_is(code, said, kind):
    assert rules.concern_of(code, said) == kind
