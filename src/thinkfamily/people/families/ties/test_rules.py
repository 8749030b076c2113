"""Which ties cannot be, and which are asked about: no database, every rule a row of a table."""

import datetime
from typing import Any

import pytest

from thinkfamily.people.families.ties.rules import Asked, Known, Somebody, impossible, unlikely

pytestmark = pytest.mark.demand("4.3.2")
TODAY = datetime.date(2026, 11, 22)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def some(name: str, born: str = "", sex: str = "U", *, expected: str = "", died: str = "") -> Somebody:
    return Somebody(
        name,
        name,
        day(born) if born else None,
        day(expected) if expected else None,
        sex,
        day(died) if died else None,
    )


EVA, TOM = some("Eva", "1990-02-01", "F"), some("Tom", "1987-05-01", "M")
SAM, SUE = some("Sam", "1993-03-03", "M"), some("Sue", "1965-01-01", "F")
NINA, BEN = some("Nina", "2015-06-01", "F"), some("Ben", "2018-08-08", "M")
BUMP = some("the baby", expected="2027-02-20")
EVERYBODY = (EVA, TOM, SAM, SUE, NINA, BEN, BUMP)
HOME = (
    Known("Eva", "parent_of", "Nina"),
    Known("Tom", "parent_of", "Nina"),
    Known("Eva", "parent_of", "Ben"),
    Known("Tom", "parent_of", "Ben"),
)


def ask(who: Somebody, kind: str, other: Somebody, *known: Known, **more: Any) -> Asked:
    people = (*EVERYBODY, who, other)
    names = {one.id: one.name for one in people}
    return Asked(who, kind, other, TODAY, known=known, names=names, sexes={one.id: one.sex for one in people}, **more)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(ask(EVA, "parent_of", EVA), "their own parent", id="nobody is their own parent"),
        pytest.param(ask(EVA, "partner_of", EVA), "their own partner", id="nobody is their own partner"),
        pytest.param(ask(EVA, "friend_of", EVA), "choose the other person", id="nobody is tied to themselves"),
        pytest.param(ask(NINA, "parent_of", EVA), "Nina is younger than Eva", id="a parent is not younger"),
        pytest.param(ask(NINA, "adoptive_parent_of", EVA), "Nina is younger than Eva", id="nor is an adoptive parent"),
        pytest.param(ask(NINA, "parent_of", BEN), "Nina was 3 years old when Ben", id="nobody is a parent at three"),
        pytest.param(
            ask(some("Al", "2007-01-01"), "parent_of", some("Bo", "2016-12-31")),
            "Al was 9 years old",
            id="nobody is a parent at nine",
        ),
        pytest.param(
            ask(some("Al", "2018-01-01"), "expects", BUMP), "Al was 9 years old", id="nor expects a child at nine"
        ),
        pytest.param(ask(BEN, "grandparent_of", NINA), "a grandparent is older", id="a grandparent is not younger"),
        pytest.param(
            ask(some("Al"), "parent_of", some("Bo"), Known("Bo", "parent_of", "Al")),
            "nobody descends from their own child",
            id="a circle of two, whose birthdays nobody knows",
        ),
        pytest.param(
            ask(some("Al"), "parent_of", some("Di"), Known("Di", "parent_of", "Cy"), Known("Cy", "parent_of", "Al")),
            "nobody descends from their own child",
            id="a circle over three generations",
        ),
        pytest.param(
            ask(
                some("Al"),
                "adoptive_parent_of",
                some("Di"),
                Known("Di", "parent_of", "Cy"),
                Known("Cy", "adoptive_parent_of", "Al"),
            ),
            "nobody descends from their own child",
            id="a circle by birth and adoption",
        ),
        pytest.param(
            ask(SUE, "parent_of", NINA, Known("Eva", "parent_of", "Nina", "birth"), detail="birth"),
            "Eva is written down as Nina's mother by birth, and nobody has two",
            id="nobody has two mothers by birth",
        ),
        pytest.param(
            ask(SAM, "parent_of", NINA, Known("Tom", "parent_of", "Nina", "birth"), detail="birth"),
            "Nina's father by birth",
            id="nor two fathers by birth",
        ),
        pytest.param(ask(EVA, "parent_of", NINA, *HOME), "written down already: Eva is Nina's mother", id="twice"),
        pytest.param(
            ask(SAM, "partner_of", EVA, Known("Eva", "partner_of", "Sam")),
            "written down already",
            id="twice, told from the other side",
        ),
        pytest.param(ask(EVA, "expects", NINA), "Nina is born", id="nobody expects somebody who is born"),
        pytest.param(
            ask(some("Al", "1980-01-01", "F", died="2014-01-01"), "parent_of", NINA),
            "died before Nina was born",
            id="a mother who had died",
        ),
        pytest.param(
            ask(some("Al", "1980-01-01", "M", died="2014-01-01"), "parent_of", NINA),
            "more than nine months before",
            id="a father who had died a year before",
        ),
        pytest.param(ask(NINA, "twin_of", BEN), "days apart: twins are not", id="twins are born together"),
        pytest.param(
            ask(EVA, "parent_of", NINA, Known("Nina", "sibling_of", "Eva")),
            "parent and child and full siblings",
            id="mother and sister at once",
        ),
        pytest.param(
            ask(EVA, "partner_of", SAM, since=day("2027-01-01")), "has not come yet", id="a tie from a day to come"
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(asked: Asked, words: str) -> None:
    assert words in impossible(asked)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(ask(EVA, "parent_of", NINA), id="a mother of 25"),
        pytest.param(ask(some("Al", "2016-01-01", "F"), "parent_of", some("Bo", "2026-10-01")), id="a mother of ten"),
        pytest.param(ask(some("Al"), "parent_of", some("Bo")), id="nobody knows the birthdays"),
        pytest.param(ask(EVA, "expects", BUMP), id="a baby who is expected"),
        pytest.param(ask(SUE, "parent_of", NINA, Known("Eva", "parent_of", "Nina", "birth"), detail="second_parent"),
                     id="a second mother in law"),
        pytest.param(ask(SUE, "adoptive_parent_of", NINA, *HOME), id="a grandmother who adopts"),
        pytest.param(ask(some("Al"), "cousin_of", some("Bo"), Known("Al", "partner_of", "Bo")), id="cousins who marry"),
        pytest.param(ask(some("Al", "1980-01-01", "M", died="2015-03-01"), "parent_of", NINA),
                     id="a father who died before the birth"),
        pytest.param(ask(some("Al", "2000-01-01"), "step_parent_of", some("Bo", "2005-01-01")),
                     id="a step-parent of five years more"),
    ],
)  # fmt: skip
def test_what_can_be_is_not_refused(asked: Asked) -> None:
    assert impossible(asked) == ""


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        pytest.param(
            ask(some("Al", "2001-06-02", "F"), "parent_of", NINA), "Al was 13 when Nina was born", id="a mother of 13"
        ),
        pytest.param(
            ask(some("Al", "1955-01-01", "F"), "parent_of", NINA), "Al was 60 when Nina", id="a mother of 60"
        ),
        pytest.param(ask(SAM, "parent_of", NINA, *HOME), "two parents written down already: Eva and Tom", id="a third"),
        pytest.param(
            ask(SUE, "parent_of", NINA, Known("Eva", "parent_of", "Nina")),
            "Nina has a mother written down already: Eva",
            id="a second mother of whom nobody says how",
        ),
        pytest.param(
            ask(EVA, "grandparent_of", NINA), "25 years older than Nina, for a grandparent", id="a young grandmother"
        ),
        pytest.param(
            ask(some("Al", "2012-01-01"), "partner_of", some("Bo", "2005-01-01")),
            "Al is 14: under 16 this may be a matter of safety",
            id="a partner of 14",
        ),
        pytest.param(
            ask(EVA, "partner_of", TOM, Known("Sam", "partner_of", "Eva")),
            "Eva has a partner written down already: Sam",
            id="a second partner",
        ),
        pytest.param(
            ask(NINA, "partner_of", BEN, Known("Ben", "sibling_of", "Nina")), "as close kin", id="partners who are kin"
        ),
        pytest.param(ask(SUE, "sibling_of", NINA), "50 years apart, for siblings", id="siblings fifty years apart"),
        pytest.param(ask(NINA, "half_sibling_of", BEN, *HOME), "the same two parents", id="half, of the same two"),
        pytest.param(
            ask(NINA, "sibling_of", some("Lou"), *HOME, *(Known(one, "parent_of", "Lou") for one in ("Sam", "Kay"))),
            "half-siblings?",
            id="full, with other parents",
        ),
        pytest.param(
            ask(some("Al", sex="F"), "twin_of", some("Bo", sex="M"), detail="identical"),
            "of different sex in law",
            id="identical twins of different sex in law",
        ),
        pytest.param(
            ask(some("Al", "2010-01-01"), "foster_carer_of", BEN), "Al is 16", id="a foster carer of sixteen"
        ),
        pytest.param(ask(NINA, "godparent_of", EVA), "Nina is younger than Eva", id="a younger godparent"),
        pytest.param(
            ask(EVA, "friend_of", NINA, since=day("2001-01-01")), "Nina was born after that day", id="before the birth"
        ),
    ],
)  # fmt: skip
def test_what_is_seldom_so_is_asked_about(asked: Asked, words: str) -> None:
    assert impossible(asked) == ""
    assert any(words in said for said in unlikely(asked)), unlikely(asked)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(ask(EVA, "parent_of", BEN, Known("Tom", "parent_of", "Ben")), id="a father and a mother"),
        pytest.param(ask(SAM, "step_parent_of", NINA, *HOME), id="a step-father"),
        pytest.param(ask(EVA, "ex_partner_of", TOM, Known("Eva", "partner_of", "Sam")), id="an ex-partner"),
        pytest.param(ask(NINA, "sibling_of", BEN, *HOME), id="siblings of the same parents"),
        pytest.param(ask(SUE, "grandparent_of", NINA), id="a grandmother of fifty"),
    ],
)
def test_what_is_usual_is_not_asked_about(asked: Asked) -> None:
    assert (impossible(asked), unlikely(asked)) == ("", [])
