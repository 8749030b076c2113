"""When a request must be decided, and what no decision leaves out."""

import datetime
from typing import Any

import pytest

from thinkfamily.casework.requests import rules

FRIDAY, MONDAY = datetime.date(2026, 11, 20), datetime.date(2026, 11, 23)


@pytest.mark.demand("5.1.2")
def test_a_request_of_friday_is_decided_by_monday():
    assert rules.decide_by(FRIDAY) == MONDAY
    assert rules.late_by(MONDAY, MONDAY) == 0
    assert rules.late_by(FRIDAY, datetime.date(2026, 11, 24)) == 2


WHOLE = {
    "outcome": "advice", "reasons": "Adult only", "goes_to": "", "check_on": None, "no_child": "",
}  # fmt: skip


@pytest.mark.demand("5.1.3")
@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        pytest.param({}, "", id="each child is named with what it means for them"),
        pytest.param({"children": {}}, "Name each child", id="adult only and no child is named"),
        pytest.param(
            {"children": {}, "no_child": "Dana, on 20 November: nobody"}, "", id="somebody says there is none"
        ),
        pytest.param({"children": {"Kit": " "}}, "means for Kit", id="named without a word"),
        pytest.param(
            {"known": ("Kit",), "children": {}, "no_child": "None"}, "names Kit", id="the record knows better"
        ),
        pytest.param({"no_child": "None"}, "A child is named", id="both at once"),
        pytest.param({"children": {}, "outcome": "statutory"}, "", id="a statutory referral waits for nothing"),
        pytest.param({"reasons": ""}, "Say why", id="no reasons"),
        pytest.param({"outcome": "signposting"}, "which service", id="pointed to nowhere"),
        pytest.param(
            {"outcome": "signposting", "goes_to": "Hub"}, "within 28 days", id="pointed and never asked again"
        ),
        pytest.param({"outcome": "single_agency"}, "which agency", id="help of nobody"),
        pytest.param({"outcome": "whole_family", "declined": True}, "said no to help", id="against their no"),
        pytest.param({"outcome": "statutory", "declined": True}, "", id="safety in spite of a no"),
    ],
)
def test_what_a_decision_may_not_leave_out(said, sentence):
    round_it = {"children": {"Kit": "He is asked how he is"}, "known": (), "declined": False}
    told: Any = {name: said.get(name, value) for name, value in WHOLE.items()}
    beside = {name: said.get(name, value) for name, value in round_it.items()}
    found = rules.bad_decision(told, day=FRIDAY, **beside)
    assert sentence in found
    assert bool(found) == bool(sentence)
