"""Who a family is in a sentence, when somebody was last seen, and the days on which warnings are looked at."""

import datetime

import pytest

from thinkfamily.people.front_page import rules
from thinkfamily.people.front_page.rules import Home, Seen, Somebody

pytestmark = pytest.mark.demand("4.11.1")
TODAY = datetime.date(2026, 11, 20)
ROW, QUAY = Home("14 Larkfield Row"), Home("3 Quay Street")


@pytest.mark.parametrize(
    ("people", "said"),
    [
        pytest.param(
            [Somebody("Dana", "38", homes=(ROW,)), Somebody("Kit", "13", homes=(ROW,))],
            "Dana 38 and Kit 13 at 14 Larkfield Row.",
            id="one home",
        ),
        pytest.param(
            [Somebody("Dana", "38", homes=(ROW,)), Somebody("Rob", "41", "Kit’s father", (QUAY,))],
            "Dana 38 at 14 Larkfield Row. Rob 41, Kit’s father, at 3 Quay Street.",
            id="two homes",
        ),
        pytest.param([Somebody("Rob", "41", "Kit’s father")], "Rob 41, Kit’s father.", id="a home that is not known"),
        pytest.param(
            [Somebody("Eva", "8", homes=(Home("Anna’s home", pattern="week about"), Home("Ben’s home")))],
            "Eva 8 at Anna’s home and Ben’s home, week about.",
            id="a child in two homes",
        ),
        pytest.param(
            [Somebody("Kit", "13", homes=(ROW, Home("Joan’s home", False, "often stays at", "Saturdays")))],
            "Kit 13 at 14 Larkfield Row. Kit often stays at Joan’s home, Saturdays.",
            id="who often stays elsewhere",
        ),
        pytest.param([Somebody("Len", is_what="Dana’s father", has_died=True)], "Len, Dana’s father, has died.",
                     id="somebody who has died"),
        pytest.param([Somebody("a baby expected in February 2027", homes=(ROW,))],
                     "A baby expected in February 2027 at 14 Larkfield Row.", id="a baby has no age before birth"),
        pytest.param([], "", id="nobody"),
    ],
)  # fmt: skip
def test_who_they_are_in_a_sentence(people, said):
    assert "".join(words for words, _ in rules.who_they_are(people)) == said


def test_names_stand_out():
    assert ("Kit", True) in rules.who_they_are([Somebody("Kit", "13", homes=(ROW,))])


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        pytest.param("Rob is Kit's father", "Kit’s father", id="a tie to a child"),
        pytest.param("Dana and Rob were partners", "", id="a tie that is said otherwise"),
    ],
)
def test_what_somebody_is_to_a_child(sentence, what):
    assert rules.is_what(sentence, "Rob") == what


def test_the_newest_time_and_the_newest_alone():
    early, late = Seen(datetime.date(2026, 11, 3), "you", True), Seen(datetime.date(2026, 11, 17), "you", False)
    found = rules.last_seen("Kit", [early, late])
    assert (found.latest, found.alone) == (late, early)
    assert rules.last_seen("Kit", []).latest is None


@pytest.mark.parametrize(
    ("born", "role", "is_one"),
    [
        pytest.param(datetime.date(2013, 6, 9), "adult", True, id="under 18 by the birthday, whatever the place"),
        pytest.param(datetime.date(2008, 11, 20), "child", False, id="18 today"),
        pytest.param(None, "child", True, id="a child of whom no birthday is known"),
        pytest.param(None, "parent", False, id="a parent of whom no birthday is known"),
    ],
)
def test_who_is_a_child(born, role, is_one):
    assert rules.is_child(born, role, TODAY) == is_one


@pytest.mark.parametrize(
    ("days", "is_bad"),
    [
        pytest.param(0, True, id="today is no day to come"),
        pytest.param(28, False, id="in four weeks"),
        pytest.param(182, False, id="in six months"),
        pytest.param(183, True, id="later than six months"),
    ],
)
def test_a_warning_is_looked_at_within_six_months(days, is_bad):
    assert bool(rules.bad_review(TODAY + datetime.timedelta(days), TODAY)) == is_bad


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(
            "Rob does not know. Do not mention it.", ("Rob does not know.", "Do not mention it."), id="two sentences"
        ),
        pytest.param("The dog bites", ("The dog bites", ""), id="one"),
        pytest.param("Go at 10 a.m. or later", ("Go at 10 a.m. or later", ""), id="a stop that ends no sentence"),
    ],
)
def test_the_first_sentence_stands_out(text, parts):
    assert rules.lead_and_rest(text) == parts
