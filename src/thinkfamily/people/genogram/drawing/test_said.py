"""The words that stand for the picture, and what is seen in more than one generation."""

import pytest

from thinkfamily.people.genogram.drawing.examples.carers import adopted_within_the_family, kinship_care
from thinkfamily.people.genogram.drawing.examples.kindred import twins
from thinkfamily.people.genogram.drawing.picture import Birth, Figure, Mark, Picture
from thinkfamily.people.genogram.drawing.repeats import repeats
from thinkfamily.people.genogram.drawing.said import words

CARE = Mark("In care as a child", "Social care, 1990")


def line(*marked: str) -> Picture:
    """Four generations, one child each; some of them marked."""
    people = [Figure(one, one.upper(), marks=(CARE,) if one in marked else ()) for one in "abcd"]
    return Picture(people=people, births=[Birth(child, (parent, None)) for parent, child in ("ab", "bc", "cd")])


@pytest.mark.demand("4.6.5")
@pytest.mark.parametrize(
    ("marked", "seen"),
    [("ab", ["a", "b"]), ("acd", ["a", "c", "d"]), ("a", []), ("", [])],
    ids=["two after each other", "one is left out between", "only one", "nobody"],
)
def test_what_repeats_is_the_longest_line_down_the_generations(marked: str, seen: list[str]) -> None:
    found = repeats(line(*marked))
    assert [who for one in found for who, _ in one.line] == seen


@pytest.mark.demand("4.6.5")
def test_a_mark_on_two_sisters_repeats_nothing() -> None:
    people = [Figure("m", "M"), *(Figure(one, one, marks=(CARE,)) for one in "ab")]
    assert repeats(Picture(people=people, births=[Birth(one, ("m", None)) for one in "ab"])) == []


@pytest.mark.demand("4.6.6")
@pytest.mark.parametrize(
    "said",
    [
        "Patrick and Mary were married and are divorced.",
        "Sean and Lisa were a couple and have separated.",
        "Sean and Tola have 1 child, adopted: Theo.",
        "Dawn looks after Kai.",
        "Dawn’s home: Dawn and Kai.",
        "In care as a child is written down in more than one generation: "
        "Lisa (Children’s social care, 1994), then Kai (This council, 2021).",
    ],
)
def test_everything_that_is_drawn_is_said(said: str) -> None:
    assert said in words(kinship_care())


@pytest.mark.demand("4.6.6")
def test_twins_and_adoption_are_said() -> None:
    assert "Jack and James are identical twins." in words(twins())
    assert "Desmond and Gloria have 1 child, adopted: Mia." in words(adopted_within_the_family())
