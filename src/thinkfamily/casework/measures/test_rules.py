"""What counts of an answer, and how far somebody has come: by the same measure and the same person only."""

import datetime
from typing import Any

import pytest

from thinkfamily.casework.measures import rules
from thinkfamily.casework.measures.rules import Point
from thinkfamily.casework.packs.files import shipped
from thinkfamily.casework.packs.measure import Measure, measure

MARCH, JUNE, TODAY = datetime.date(2026, 3, 3), datetime.date(2026, 6, 1), datetime.date(2026, 11, 20)
MEASURES = {raw["pack"]: measure(raw) for _, raw in shipped() if raw["kind"] == "measure"}
PHQ, GBO, ONS4, SDQ = (MEASURES[name] for name in ("phq-9", "goal-based-outcomes", "ons4", "sdq"))
ALL_ZERO = dict.fromkeys((part.key for part in PHQ.parts), 0)


def wrong(of: Measure, **told: Any) -> dict[str, str]:
    said: dict[str, Any] = {"who": "self", "age": 38, "named": False, "goal": "", "number": None, "answers": {}}
    return rules.wrong(of, **said | {"answered_on": TODAY, "today": TODAY} | told)


@pytest.mark.demand("5.11.2")
def test_a_sum_counts_every_answer_and_is_none_where_one_is_missing():
    assert rules.total(PHQ, ALL_ZERO | {"down": 3, "sleep": 2}, None) == 5
    some = {key: 3 for key in ALL_ZERO if key != "tired"}
    assert rules.total(PHQ, some, None) is None
    assert rules.missing(PHQ, some) == 1
    assert wrong(PHQ, answers=some) == {}, "who leaves a question out is not asked again and again"


@pytest.mark.demand("5.11.2")
def test_what_stands_alone_is_never_put_together():
    assert rules.total(ONS4, {"satisfied": 7, "worthwhile": 7, "happy": 7, "anxious": 2}, None) is None


@pytest.mark.demand("5.11.2")
@pytest.mark.parametrize(
    ("of", "told", "field"),
    [
        pytest.param(GBO, {"goal": "I sleep", "number": 11}, "number", id="above the highest"),
        pytest.param(GBO, {"goal": "I sleep", "number": -1}, "number", id="below the lowest"),
        pytest.param(GBO, {"goal": "I sleep"}, "number", id="no number"),
        pytest.param(GBO, {"goal": " ", "number": 4}, "goal", id="no goal"),
        pytest.param(GBO, {"goal": "I sleep", "number": 4, "who": "teacher"}, "who", id="who may not answer it"),
        pytest.param(GBO, {"goal": "I sleep", "number": 4, "who": "parent"}, "other", id="a parent without a name"),
        pytest.param(SDQ, {"number": 12, "age": 9}, "who", id="a child of nine about themself"),
        pytest.param(SDQ, {"number": 12, "age": 38}, "who", id="about a grown-up"),
        pytest.param(PHQ, {"answers": {}}, "answer_interest", id="nothing answered"),
        pytest.param(PHQ, {"answers": ALL_ZERO | {"down": 4}}, "answer_down", id="an answer that there is not"),
        pytest.param(PHQ, {"answers": ALL_ZERO | {"down": True}}, "answer_down", id="a yes in place of a number"),
        pytest.param(PHQ, {"answers": ALL_ZERO | {"hat": 1}}, "answers", id="a question that there is not"),
        pytest.param(
            PHQ, {"answers": ALL_ZERO, "answered_on": TODAY + datetime.timedelta(1)}, "answered_on", id="tomorrow"
        ),
    ],
)
def test_what_cannot_be_so_is_said_in_a_sentence(of, told, field):
    found = wrong(of, **told)
    assert list(found) == [field]
    assert found[field].endswith(".")


@pytest.mark.demand("5.11.3")
def test_only_the_ninth_question_above_not_at_all_is_talked_about_today():
    assert not rules.to_talk_about(PHQ, ALL_ZERO)
    assert not rules.to_talk_about(PHQ, dict.fromkeys(ALL_ZERO, 3) | {"better_off_dead": 0})
    assert rules.to_talk_about(PHQ, ALL_ZERO | {"better_off_dead": 1})
    left_out = {key: 0 for key in ALL_ZERO if key != "better_off_dead"}
    assert rules.not_asked_today(PHQ, left_out)
    assert not rules.to_talk_about(PHQ, left_out)


@pytest.mark.demand("5.11.3")
def test_a_sum_that_falls_hides_no_answer_that_must_be_read_by_itself():
    assert rules.by_itself(PHQ) == ("The number does not show what was answered to question nine. Read that by itself.")
    assert rules.by_itself(GBO) == rules.by_itself(MEASURES["gad-7"]) == ""


@pytest.mark.demand("5.11.4")
def test_how_far_somebody_has_come_is_said_in_a_sentence():
    points = [Point(MARCH, 4), Point(JUNE, 6)]
    found = rules.distance(points, GBO.better, GBO.change)
    assert found is not None
    assert rules.said(points, found, whose_hope="Kit") == (
        "On 3 March 4, on 1 June 6: two steps towards what Kit hopes for."
    )
    assert rules.chance(found, GBO.change) == "", "nobody has published what is more than chance"


@pytest.mark.demand("5.11.4")
@pytest.mark.parametrize(
    ("numbers", "sentence", "chance"),
    [
        pytest.param((14, 8), "six lower, which is better.", "more than chance", id="as far as the figure"),
        pytest.param((14, 9), "five lower, which is better.", "can be chance", id="less far"),
        pytest.param((8, 20), "12 higher, which is worse.", "more than chance", id="the other way"),
        pytest.param((8, 8), "no change.", "", id="nowhere"),
    ],
)
def test_less_is_better_where_the_measure_says_so(numbers, sentence, chance):
    points = [Point(MARCH, numbers[0]), Point(JUNE, numbers[1])]
    found = rules.distance(points, PHQ.better, PHQ.change)
    assert rules.said(points, found).endswith(sentence)
    assert chance in rules.chance(found, PHQ.change)
    assert bool(rules.chance(found, PHQ.change)) == bool(chance)


def test_one_answer_is_no_distance():
    points = [Point(MARCH, 4)]
    assert rules.distance(points, "higher", None) is None
    assert rules.said(points, None) == "On 3 March 4. Ask again, and it shows how far they have come."


def test_years_are_said_where_they_differ():
    points = [Point(datetime.date(2025, 12, 3), 4), Point(MARCH, 3)]
    found = rules.distance(points, "higher", None)
    assert rules.said(points, found, whose_hope="Kit") == (
        "On 3 December 2025 4, on 3 March 2026 3: one step further away from what Kit hopes for."
    )


@pytest.mark.demand("5.11.1")
def test_questions_stand_only_where_their_licence_stands_beside_them():
    assert {name for name, each in MEASURES.items() if each.parts} == {"phq-9", "gad-7", "ons4"}
    assert all(each.parts_licence for each in MEASURES.values() if each.parts)
    assert all(MEASURES[name].paper for name in ("sdq", "wemwbs"))
