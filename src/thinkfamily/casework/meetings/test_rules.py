"""When the next meeting is, what a calendar must not say, and what is missing of how somebody took part."""

import datetime

import pytest

from thinkfamily.casework.meetings import rules

DAY = datetime.date(2026, 11, 20)


def weeks(count):
    return DAY + datetime.timedelta(weeks=count)


@pytest.mark.demand("6.7.9")
@pytest.mark.parametrize(
    ("last", "on", "asks"),
    [
        pytest.param(None, DAY, False, id="the first meeting is on any day"),
        pytest.param(DAY, weeks(6), False, id="six weeks on"),
        pytest.param(DAY, weeks(8), False, id="eight weeks on"),
        pytest.param(DAY, weeks(5), True, id="five weeks on asks why"),
        pytest.param(DAY, weeks(9), True, id="nine weeks on asks why"),
    ],
)
def test_a_meeting_is_six_to_eight_weeks_after_the_last_or_says_why(last, on, asks):
    assert bool(rules.why_then_missing(last, on, "")) is asks
    assert rules.why_then_missing(last, on, "The holidays") == ""


@pytest.mark.demand("6.7.9")
def test_the_next_one_has_a_day_or_a_reason():
    assert rules.next_missing(DAY, None, "") == "Say when you meet next, or why there is no next meeting."
    assert rules.next_missing(DAY, None, "The family has ended it") == ""
    assert rules.next_missing(DAY, DAY, "x") == "The next meeting is after this one."
    assert rules.next_missing(DAY, weeks(7), "") == ""
    assert "That is 12 weeks" in rules.next_missing(DAY, weeks(12), "")


@pytest.mark.demand("6.7.2")
@pytest.mark.parametrize(
    ("place", "word"),
    [
        pytest.param("Northmoor Recovery", "recovery", id="a service that tells what somebody needs"),
        pytest.param("Women’s Aid, Hill St", "women's aid", id="with the apostrophe of a telephone"),
        pytest.param("Early Help hub", "early help", id="two words"),
        pytest.param("Fernhill Academy, library", "", id="a school's library"),
        pytest.param("Careful Lane 4", "care", id="rather once too often"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_place_that_tells_goes_into_no_calendar(place, word):
    assert rules.telling(place) == word


@pytest.mark.demand("6.7.5")
def test_who_took_no_part_has_a_reason_and_who_spoke_for_somebody_is_named():
    assert rules.took_part_wrong("whole", "", "Kit") == ""
    assert "Say why: Kit took no part" in rules.took_part_wrong("not_asked", " ", "Kit")
    assert "Say who spoke for Kit" in rules.took_part_wrong("advocate", "", "Kit")
    assert rules.took_part_wrong("chose_not", "Football", "Kit") == ""


@pytest.mark.demand("6.7.4")
@pytest.mark.parametrize(("helpers", "kind"), [(0, "gap"), (1, ""), (2, "double"), (5, "double")])
def test_nobody_who_helps_is_a_gap_and_several_are_double(helpers, kind):
    assert rules.Cell(helpers, settled=False).kind == kind
    assert rules.Cell(helpers, settled=False).open is bool(kind)
    assert rules.Cell(helpers, settled=True).open is False


@pytest.mark.demand("6.7.10")
def test_fewer_than_three_answers_are_not_counted():
    assert rules.counted(["yes", "no"]) == ""
    assert rules.counted(["yes", "no", "yes"]) == "2 of 3"


def test_a_day_to_come_and_a_day_before_the_beginning_are_no_days_of_a_meeting_that_was_held():
    assert rules.wrong_day(weeks(1), began=DAY, today=DAY) == "This day has not come yet: write down what has happened."
    assert "had not begun" in rules.wrong_day(DAY - datetime.timedelta(1), began=DAY, today=DAY)
    assert rules.wrong_day(DAY, began=DAY, today=DAY) == ""
