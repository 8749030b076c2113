"""What the helper says of an objective, by examples of our own."""

import datetime

import pytest

from thinkfamily.casework.plan.smart import reference, rules
from thinkfamily.casework.plan.smart.rules import Typed, helps

TODAY = datetime.date(2027, 2, 25)
pytestmark = pytest.mark.demand("6.2.4")


def missing(text: str, **more: object) -> set[str]:
    said = {"roots": ("drinking most evenings",), "steps": ("Dana will ring Tom",), "by": datetime.date(2027, 3, 26)}
    return helps(Typed(will_change=text, **said | more), TODAY).keys  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Kit cooks on 2 nights in 7 or fewer", True),
        ("We eat tea together twice a week, phones in the drawer", True),
        ("Dana will engage with the drug and alcohol service", False),
        ("Sam to attend a parenting course", False),
        ("Be referred to CAMHS", False),
        ("Dana sees Tom at the drug service so that she cooks tea on four evenings", True),
        ("Family relationships will improve", False),
        ("Nina will have better self-esteem", False),
        ("Ben is in bed by half past eight on school nights", True),
        ("", False),
    ],
)
def test_specific_says_what_one_would_see_at_home(text, there):
    assert ("specific" not in missing(text)) is there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Kit cooks on 2 nights in 7 or fewer", True),
        ("Tea together on Wednesdays and Sundays", True),
        ("No more than one row a week", True),
        ("£20 off the arrears each month", True),
        ("The rent is paid", True),
        ("Kit cooks less often", False),
        ("Kit, 13, sleeps better by 26 March", False),
        ("Ben in year 4 reads more", False),
    ],
)
def test_measurable_is_a_count_and_no_date_and_no_age(text, there):
    assert ("measurable" not in missing(text)) is there


@pytest.mark.parametrize(
    ("text", "more", "there"),
    [
        ("Kit cooks on 2 nights in 7", {}, True),
        ("Kit cooks on 2 nights in 7", {"steps": ()}, False),
        ("Kit cooks on 2 nights in 7", {"steps": ("Referral to be sent",)}, False),
        ("Kit cooks on 2 nights in 7. Dana has offered to cook on Wednesday", {"steps": ()}, True),
        ("We never argue again", {}, False),
    ],
)
def test_achievable_begins_with_a_small_step_that_somebody_takes(text, more, there):
    assert ("achievable" not in missing(text, **more)) is there


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Kit sleeps eight hours by Easter", True),
        ("Kit sleeps eight hours by 26 March", True),
        ("Rent paid within six weeks", True),
        ("Until the end of term Ben reads every night", True),
        ("In three months' time we eat together", True),
        ("Kit sleeps eight hours every night", False),
        ("Kit sleeps more soon", False),
    ],
)
def test_time_is_a_day_or_words_that_come_to_one(text, there):
    assert ("time_bound" not in missing(text, by=None)) is there


def test_a_day_that_has_gone_by_is_asked_again():
    assert "time_bound" in missing("Kit sleeps", by=datetime.date(2027, 1, 1))


def test_relevant_grows_from_something_or_says_why_not():
    assert "relevant" in missing("Kit sleeps", roots=())
    assert "relevant" not in missing("Kit sleeps", roots=(), no_root_why="Said today")


def test_the_objective_of_the_design_asks_three_questions():
    found = helps(
        Typed("I want my evenings back.", "Dana will engage with the drug and alcohol service by Easter.",
              roots=("drinking most evenings",), name="Dana"), TODAY
    )  # fmt: skip
    assert [one.asks for one in found.missing] == [
        "What will be different at home?",
        "How many evenings is it now? How many would be good?",
        "What small first step could Dana take?",
    ]
    assert found.findings[4].says == "Easter is 28 March."
    assert found.marked == (("engage with", "go to, talk with"),)


def test_easter_is_reckoned_as_churches_do():
    assert [rules.easter(year) for year in (2024, 2025, 2026)] == [
        datetime.date(2024, 3, 31), datetime.date(2025, 4, 20), datetime.date(2026, 4, 5)
    ]  # fmt: skip


def test_a_long_sentence_and_a_hard_word_are_hinted_at():
    assert "A long sentence" in helps(Typed(will_change=" ".join(["word"] * 30)), TODAY).reading
    assert "hard to read" in helps(Typed(will_change="Intergenerational rows"), TODAY).reading
    assert helps(Typed(will_change="We eat tea together twice a week"), TODAY).reading == ""


MISSED = {17: ["measurable"], 29: ["achievable"], 40: ["specific"], 42: ["measurable"], 45: ["specific"]}


@pytest.mark.demand("6.2.5")
def test_all_gaps_are_right_on_at_least_54_of_60_and_the_misses_are_listed():
    total = len(reference.rows())
    assert total == 60
    assert {one.number: one.wrong for one in reference.missed()} == MISSED
    assert reference.FIRST < total - len(MISSED) >= 54
    page = reference.page()
    assert "55 of 60" in page
    assert "No longer blind" in page
    assert page.count("\n| ") == 1 + len(MISSED)


def test_what_is_only_a_service_is_told_apart():
    assert rules.names_only_a_service("Sam to attend a parenting course")
    assert not rules.names_only_a_service("Sam cooks tea twice a week")
