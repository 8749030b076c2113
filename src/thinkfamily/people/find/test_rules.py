"""What fits, in which words, and who comes first."""

import datetime

import pytest

from thinkfamily.people.find.rules import LIKE, SAME, SOUNDS, Asked, Fit, Known, Name, fit

pytestmark = pytest.mark.demand("4.9.1")
BORN = datetime.date(2013, 6, 9)
KIT = Name(("kit", "harper"), "Kit Harper")
LIKENESS = {"harpur": {"harper": SOUNDS}, "hraper": {"harper": LIKE}, "novak": {"novak": SAME}}


def asked(words, **more):
    return Asked(words=tuple(words.split()), **more)


@pytest.mark.parametrize(
    ("what", "known", "words"),
    [
        pytest.param(asked("harper kit"), Known((KIT,)), "Same name", id="name parts come in any order"),
        pytest.param(asked("k harper"), Known((KIT,)), "Same name", id="an initial is enough"),
        pytest.param(asked("kit harpur"), Known((KIT,)), "Name sounds alike", id="a name that sounds alike"),
        pytest.param(asked("kit hraper"), Known((KIT,)), "Name written nearly so", id="a misspelt name"),
        pytest.param(
            asked("kit novak"),
            Known((KIT, Name(("kit", "novak"), "Kit Novak", "used to be called"))),
            "Used to be called Kit Novak",
            id="an old name says so",
        ),
        pytest.param(
            asked("kit harper", born=BORN.replace(year=2012)),
            Known((KIT,), BORN),
            "Same name, born a year apart to the day",
            id="born a year apart",
        ),
        pytest.param(
            asked("kit harper", born=datetime.date(2013, 9, 6)),
            Known((KIT,), BORN),
            "Same name, day and month of birth the other way round",
            id="day and month the other way round",
        ),
        pytest.param(
            asked("kit harper", year=2013), Known((KIT,), BORN), "Same name, born in 2013", id="a year of birth"
        ),
        pytest.param(
            asked("kit brown", born=BORN),
            Known((KIT,), BORN),
            "Part of the name is the same, same date of birth",
            id="another surname with the same date of birth",
        ),
        pytest.param(
            asked("", numbers=(("t:9434765919", "i:9434765919"),)),
            Known((KIT,), numbers={"i:9434765919": "NHS number"}),
            "Same NHS number",
            id="an identifier by itself",
        ),
        pytest.param(
            asked("kit", places=("p:NM14AB",)),
            Known((KIT,), places={"p:NM14AB": False}),
            "Same name, lived at that postcode before",
            id="an address they had before",
        ),
        pytest.param(
            asked("", expected=datetime.date(2027, 2, 1)),
            Known((), expected=datetime.date(2027, 2, 20)),
            "Expected about then",
            id="an unborn child by about the date",
        ),
    ],
)
def test_what_fits_and_why(what, known, words):
    found = fit(what, known, LIKENESS)
    assert found is not None
    assert found.sentence == words


@pytest.mark.parametrize(
    ("what", "known"),
    [
        pytest.param(asked("kit"), Known((Name(("dana", "harper"), "Dana Harper"),)), id="another name"),
        pytest.param(asked("kit brown"), Known((KIT,)), id="half of a name"),
        pytest.param(asked("kit brown", year=2013), Known((KIT,), BORN), id="half of a name and a year"),
        pytest.param(asked("", year=2013), Known((KIT,), BORN), id="a year alone"),
        pytest.param(asked("kit", numbers=(("i:1",),)), Known((), numbers={"i:2": "UPN"}), id="another number"),
    ],
)
def test_what_does_not_fit(what, known):
    assert fit(what, known, LIKENESS) is None


def test_fewer_differences_come_first():
    same, close, far = (
        fit(asked("kit harper", born=BORN), Known((KIT,), day), {}) or Fit((), 0)
        for day in (BORN, BORN.replace(year=2012), BORN.replace(year=1980, month=1))
    )
    assert same.differences < close.differences < far.differences
