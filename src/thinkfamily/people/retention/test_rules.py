"""When something falls due."""

import datetime

import pytest

from thinkfamily.people.retention import rules
from thinkfamily.people.retention.rules import Child, Rule

CHILD = Rule("child", "birth", 25, "years", "-")
FAMILY = Rule("family", "last_entry", 6, "years", "-")
ADULT = Rule("adult", "last_entry", 6, "years", "-")
LAST = datetime.date(2020, 5, 4)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.demand("3.8.1")
def test_of_two_rules_in_force_the_one_said_last_counts():
    older = Rule("child", "birth", 25, "years", "-", since=day("2020-01-01"))
    newer = Rule("child", "birth", 35, "years", "-", since=day("2024-01-01"), until=day("2025-12-31"))
    assert rules.in_force([older, newer], "child", day("2024-06-01")) == newer
    assert rules.in_force([older, newer], "child", day("2026-01-01")) == older
    assert rules.in_force([older, newer], "child", day("2019-12-31")) is None


def test_a_day_that_is_not_there_becomes_a_later_one():
    assert rules.due_date(CHILD, day("2000-02-29")) == day("2025-03-01")
    assert rules.due_date(Rule("proposal", "made", 12, "weeks", "-"), LAST) == day("2020-07-27")


@pytest.mark.demand("3.8.2")
def test_a_family_stays_until_the_latest_due_date_of_any_of_its_children():
    due = rules.family_due(CHILD, FAMILY, [Child(day("1995-01-01")), Child(day("2009-03-02"))], LAST)
    assert due == rules.Due(day("2034-03-02"), "25 years after the birth of the child who was born last.")


@pytest.mark.demand("3.8.2")
def test_the_case_itself_can_be_later_than_the_children():
    due = rules.family_due(CHILD, FAMILY, [Child(day("1990-01-01"))], LAST)
    assert due.on == day("2026-05-04")
    assert "of the family's file" in due.why


@pytest.mark.parametrize(
    ("child", "family", "children", "why"),
    [
        (None, FAMILY, [Child(LAST)], "no rule for a child's part"),
        (CHILD, FAMILY, [Child(None)], "date of birth is not known"),
        (CHILD, None, [], "no rule for a family's file"),
    ],
    ids=["no rule for children", "no date of birth", "no rule at all"],
)
@pytest.mark.demand("3.8.2")
def test_what_cannot_be_told_stays_and_says_why(child, family, children, why):
    due = rules.family_due(child, family, children, LAST)
    assert due.on is None
    assert why in due.why


def test_an_adults_part_goes_by_its_own_rule():
    assert rules.part_due(ADULT, LAST).on == day("2026-05-04")
    assert rules.part_due(None, LAST).on is None


def test_every_shipped_example_can_be_said_and_none_is_in_force():
    for one in rules.examples():
        assert one.counts_from in rules.COUNTED[one.what]
        assert one.unit in rules.UNITS
        assert one.source
    assert {one.what for one in rules.examples()} == set(rules.WHAT)
