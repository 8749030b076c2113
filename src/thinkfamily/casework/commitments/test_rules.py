"""When promises fall due, what they come to, and when who is reminded."""

import datetime

import pytest

from thinkfamily.casework.commitments import rules
from thinkfamily.casework.commitments.rules import Due

MONDAY = datetime.date(2026, 11, 2)


def on(number, month=11):
    return datetime.date(2026, month, number)


@pytest.mark.parametrize(
    ("every", "last", "to", "expected"),
    [
        pytest.param("once", None, on(30), [on(2)], id="once is one day"),
        pytest.param("week", None, on(10), [on(2), on(9), on(16)], id="every week, and the next to come"),
        pytest.param("week", on(10), on(30), [on(2), on(9)], id="until its last day"),
        pytest.param("fortnight", None, on(2), [on(2), on(16)], id="every two weeks"),
        pytest.param("week", None, on(1, 10), [on(2)], id="the first is there before it comes"),
    ],
)
def test_the_days_on_which_it_is_due(every, last, to, expected):
    assert rules.days(MONDAY, every, last, to) == expected


def test_every_month_ends_with_the_month_where_it_is_shorter():
    found = rules.days(datetime.date(2027, 1, 31), "month", None, datetime.date(2027, 3, 1))
    assert found == [datetime.date(2027, 1, 31), datetime.date(2027, 2, 28), datetime.date(2027, 3, 31)]


@pytest.mark.parametrize(
    ("told", "day", "expected"),
    [
        pytest.param([Due(on(12))], on(9), [], id="three working days before: nothing"),
        pytest.param([Due(on(12))], on(10), ["before"], id="two working days before: a reminder"),
        pytest.param([Due(on(12))], on(12), ["before"], id="on the day itself: still the reminder"),
        pytest.param([Due(on(12))], on(13), ["after"], id="the working day after: what came of it?"),
        pytest.param([Due(on(13))], on(15), [], id="a Sunday is no working day"),
        pytest.param([Due(on(12))], on(18), ["after", "manager", "lead"], id="four working days without a word"),
        pytest.param([Due(on(12), "kept")], on(30), [], id="kept: nothing"),
        pytest.param([Due(on(12), "missed")], on(30), [], id="missed once: nothing more"),
        pytest.param([Due(on(5), "missed"), Due(on(12), "missed")], on(13), ["manager", "lead"], id="missed twice"),
        pytest.param([Due(on(5), "missed"), Due(on(12), "kept")], on(13), [], id="kept since"),
    ],
)
def test_who_is_reminded_when(told, day, expected):
    assert [one.step for one in rules.steps(told, day)] == expected


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mum did not engage", "did not engage"),
        ("DNA'd again", "DNA'd"),
        ("disengaged from us", "disengaged"),
        ("They failed to attend", "failed to attend"),
        ("hard to reach family", "hard to reach"),
        ("The letter went to the old house", ""),
        ("She was not told", ""),
        ("He attended his cousin's wedding", ""),
        ("They wait for the DNA test of the court", ""),
    ],
)
def test_words_that_blame_are_found(words, found):
    assert rules.blames(words) == found


def test_how_well_it_was_kept_is_said_in_numbers_one_can_count_again():
    assert rules.says({}, every="week") == ""
    assert rules.says({"kept": 7, "missed": 1}, every="week") == "7 of 8 kept, missed once"
    assert rules.says({"missed": 2}, every="week") == "0 of 2 kept, missed twice"
    assert rules.says({"late": 1}, every="once") == "Kept late"


def test_an_agencys_part_is_of_the_class_that_knowing_of_it_tells():
    assert rules.class_of("child_mental_health") == "mental_health"
    assert rules.class_of("substance_use") == "substance"
    assert rules.class_of("school") == "education"
    assert rules.class_of("voluntary") == "work_with_family"
    assert rules.class_of("census_survey") == "work_with_family"
