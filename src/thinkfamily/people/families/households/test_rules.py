"""Counting people and homes, and which stays cannot be or are asked about: values only."""

import datetime
from typing import Any

import pytest

from thinkfamily.people.families.households.rules import Asked, At, Who, counted, impossible, in_plan, unlikely

TODAY = datetime.date(2026, 11, 22)
EVA, SAM, TOM, NINA, BEN, LOU = (Who(name, name) for name in ("Eva", "Sam", "Tom", "Nina", "Ben", "Lou"))
TOGETHER = [At("Eva", "hers"), At("Tom", "his")]
WEEK_ABOUT = [At(child, home, "shared_care", 7) for child in ("Nina", "Ben") for home in ("hers", "his")]


@pytest.mark.demand("4.2.2")
@pytest.mark.parametrize(
    ("people", "stays", "words"),
    [
        pytest.param(
            [EVA, TOM, NINA, BEN, SAM],
            [*TOGETHER, At("Sam", "hers"), *WEEK_ABOUT],
            "5 people, two homes; Nina and Ben live in both.",
            id="children in two homes are counted once",
        ),
        pytest.param([EVA, EVA], [At("Eva", "hers")], "1 person, one home.", id="somebody named twice is one"),
        pytest.param([EVA, NINA], [], "2 people.", id="nobody says where"),
        pytest.param(
            [EVA, SAM, LOU, TOM, NINA],
            [*TOGETHER, At("Sam", "hers"), At("Lou", "hers"), At("Lou", "third"), *WEEK_ABOUT[:2]],
            "5 people, three homes; Lou and Nina live in two of them.",
            id="two of three homes",
        ),
        pytest.param(
            [EVA, TOM],
            [At("Eva", "hers"), At("Tom", "gaol", "custody")],
            "2 people, one home. Tom is family and in custody.",
            id="a parent in prison is family, and prison no home",
        ),
        pytest.param(
            [EVA, NINA, BEN],
            [At("Eva", "hers"), At("Nina", "carers", "placement"), At("Ben", "carers", "placement")],
            "3 people, one home. Nina and Ben are family and placed elsewhere.",
            id="children in foster care are family",
        ),
        pytest.param(
            [EVA, Who("Marek", "Marek", family=False)],
            [At("Eva", "hers"), At("Marek", "hers", "lodger")],
            "1 person, one home. Marek lives there and is not counted as family.",
            id="a lodger is of the household and not of the family",
        ),
        pytest.param(
            [EVA, NINA],
            [At("Eva", "hers"), At("Nina", "hers"), At("Nina", "grans", "often_stays")],
            "2 people, one home.",
            id="where somebody often stays is not a home of theirs",
        ),
    ],
)
def test_nobody_counts_twice(people: list[Who], stays: list[At], words: str) -> None:
    assert counted(people, stays) == words


@pytest.mark.demand("4.2.2")
def test_who_is_in_the_plan_is_said() -> None:
    assert in_plan([EVA, NINA, Who("Tom", "Tom", in_plan=False)]) == "In the plan: Eva and Nina. Not in it: Tom."
    assert in_plan([Who("Tom", "Tom", in_plan=False)]) == "Nobody is in the plan yet."


def ask(at: At, *others: At, **more: Any) -> Asked:
    return Asked("Ben", at, TODAY, others=others, home_names=(("his", "Tom’s home"), ("hers", "Eva’s home")), **more)


@pytest.mark.demand("4.2.4")
@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(
            ask(At("Ben", "his"), since=TODAY, until=datetime.date(2026, 1, 1)),
            "cannot end before it begins",
            id="an end before the beginning",
        ),
        pytest.param(ask(At("Ben", "his"), unborn=True), "is not born yet", id="a child not yet born"),
        pytest.param(
            ask(At("Ben", "his"), since=datetime.date(2017, 1, 1), born=datetime.date(2018, 8, 8)),
            "born on 8 August 2018",
            id="before the birth",
        ),
        pytest.param(ask(At("Ben", "his"), died=TODAY), "say until when", id="after a death"),
        pytest.param(ask(At("Ben", "his", nights=15)), "from 0 to 14", id="fifteen nights of a fortnight"),
        pytest.param(ask(At("Ben", "his"), At("Ben", "his")), "Change that instead", id="the same home again"),
    ],
)
def test_a_stay_that_cannot_be(asked: Asked, words: str) -> None:
    assert words in impossible(asked)


@pytest.mark.demand("4.2.4")
@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(
            ask(At("Ben", "his", "shared_care", 8), At("Ben", "hers", "shared_care", 7)),
            "With Eva’s home that makes 15 nights of a fortnight for Ben",
            id="more nights than there are",
        ),
        pytest.param(
            ask(At("Ben", "his"), At("Ben", "hers")), "at Eva’s home all of the time too", id="all of the time twice"
        ),
        pytest.param(
            ask(At("Ben", "gaol", "custody"), born=datetime.date(2018, 8, 8)), "nobody under 10", id="custody at eight"
        ),
    ],
)
def test_a_stay_that_is_asked_about(asked: Asked, words: str) -> None:
    assert impossible(asked) == ""
    assert words in unlikely(asked)[0]


@pytest.mark.demand("4.2.4")
def test_week_about_is_not_asked_about() -> None:
    asked = ask(At("Ben", "his", "shared_care", 7), At("Ben", "hers", "shared_care", 7))
    assert (impossible(asked), unlikely(asked)) == ("", [])
