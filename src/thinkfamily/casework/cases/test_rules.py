"""What practice requires of a case, as tables that read aloud."""

import datetime

import pytest

from thinkfamily.casework.cases import rules

DAY = datetime.date(2026, 11, 20)
WEEK = datetime.timedelta(weeks=1)
NO = "said no"


@pytest.mark.demand("5.2.1")
@pytest.mark.parametrize(
    ("said", "problem"),
    [
        pytest.param({"agreed": True, "words": "Yes"}, "", id="with a yes and its words"),
        pytest.param({"agreed": True, "words": " "}, "Write down what they said", id="a yes without words"),
        pytest.param({"ground": "court", "reason": "An order"}, "", id="on a ground with its reason"),
        pytest.param({"ground": "court"}, "Say why this ground holds", id="a ground without a reason"),
        pytest.param({"ground": "hope", "reason": "-"}, "Choose the ground", id="a ground that there is not"),
        pytest.param({"ground": "court", "reason": "-", "declined": ["Irina"]}, "Irina said no", id="against a no"),
    ],
)
def test_a_case_begins_with_a_yes_or_on_a_ground_and_never_against_a_no(said, problem):
    asked = {"agreed": False, "words": "", "ground": "", "reason": "", "declined": []} | said
    found = rules.may_begin(**asked)
    assert problem in found if problem else found == ""


@pytest.mark.demand("5.2.3")
@pytest.mark.parametrize(
    ("said", "problem"),
    [
        pytest.param({"reasons": ["wish"]}, "", id="for a reason"),
        pytest.param({"interim": True}, "", id="for now, without one"),
        pytest.param({}, "choose at least one reason", id="for no reason"),
        pytest.param({"leads": False, "reasons": ["wish"]}, "does not lead families", id="a role that leads nobody"),
        pytest.param({"active": False, "reasons": ["wish"]}, "has left", id="somebody who has left"),
    ],
)
def test_who_leads_is_chosen_for_a_reason(said, problem):
    asked = {"leads": True, "active": True, "interim": False, "reasons": [], "name": "Tom"} | said
    found = rules.lead_refused(**asked)
    assert problem in found if problem else found == ""


@pytest.mark.demand("5.2.5")
@pytest.mark.parametrize(
    ("what", "days", "problem"),
    [
        pytest.param("A bed", 3, "", id="this week"),
        pytest.param("A bed", 14, "", id="on the last day"),
        pytest.param("A bed", 15, "within 14 days", id="too far off"),
        pytest.param("A bed", -1, "This day is over", id="yesterday"),
        pytest.param(" ", 3, "Say what you promised", id="nothing"),
    ],
)
def test_the_first_useful_thing_is_near(what, days, problem):
    found = rules.bad_promise(what, DAY + datetime.timedelta(days), DAY)
    assert problem in found if problem else found == ""


@pytest.mark.demand("5.2.5")
@pytest.mark.parametrize(
    ("kept_on", "says", "within"),
    [
        pytest.param(DAY + WEEK, True, (True, True), id="on the seventh day"),
        pytest.param(DAY + 2 * WEEK, True, (False, True), id="on the fourteenth"),
        pytest.param(DAY, False, (False, False), id="kept, we say, and not the family"),
        pytest.param(None, None, (False, False), id="nobody has asked them"),
    ],
)
def test_kept_is_what_the_family_says(kept_on, says, within):
    assert tuple(rules.kept_within(DAY, kept_on, days, says=says) for days in rules.COUNTED_AT) == within


@pytest.mark.demand("5.2.4")
def test_points_are_a_sum_that_anybody_can_count_again():
    assert rules.points(["light", "standard", "intensive", "intensive"]) == 1 + 2 + 4 + 4
