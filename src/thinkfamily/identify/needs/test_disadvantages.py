"""The seven disadvantages: at least k of the n that can be known, and five or more at once."""

from datetime import date
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.example import lay_out
from thinkfamily.identify.needs.find import find
from thinkfamily.identify.needs.need import Example

TODAY = date(2026, 11, 6)
PEOPLE = """
    who  | born       | sex | role   | home
    Dana | 1988-03-02 | F   | parent | 1
    Sam  | 1985-04-04 | M   | parent | 1
    Kit  | 2013-05-20 | M   | child  | 1
"""
HARD = """
    who  | kind                | code    | amount | since      | until
    Dana | out_of_work_benefit |         |        | 2025-09-07 | -
    Sam  | out_of_work_benefit |         |        | 2025-09-07 | -
    Dana | poor_housing        |         |        | 2026-09-07 |
    Dana | adult_mental_health | seen    |        | 2026-10-17 |
    Sam  | long_term_condition | illness |        | 2020-10-17 | -
    Kit  | free_school_meals   |         |        | 2026-09-01 | -
"""


def told(people: str, facts: str) -> dict[str, Any]:
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=people, facts=facts, answer=""))
        find(engine, as_of=TODAY, frameworks=["disadvantages-2007"])
        columns = ("counted_on", "found", "none_found", "unknown", "not_knowable", "five_or_more", "sentence")
        answers = engine.rows(f"SELECT {', '.join(columns)} FROM disadvantages")
        group = engine.rows("SELECT sum, first_seen, expires FROM need WHERE need_id = 'FIVE'")
    return {**dict(zip(columns, answers[0], strict=True)), "group": group}


@pytest.mark.demand("2.6.2")
def test_five_at_once_are_the_group_and_what_no_feed_shows_is_not_knowable() -> None:
    answer = told(PEOPLE, HARD)
    assert answer["found"] == ["D1", "D2", "D4", "D5", "D6"]
    assert answer["not_knowable"] == ["D3", "D7"]
    assert answer["five_or_more"] == "yes"
    assert answer["sentence"] == "At least 5 of the 5 disadvantages that can be known here; the whole list has 7."
    assert answer["counted_on"] == "The children with Dana and Sam"


@pytest.mark.demand("2.6.2")
def test_the_group_lapses_with_the_first_that_it_cannot_spare() -> None:
    ((sentence, first_seen, expires),) = told(PEOPLE, HARD)["group"]
    assert sentence.startswith("5 found: No parent in work; ")
    assert first_seen == date(2020, 10, 17)
    # No parent in work stands for three months, the others for longer.
    assert expires == date(2027, 2, 6)


@pytest.mark.demand("2.6.2")
def test_a_parent_of_whom_nothing_is_known_makes_work_unknown_and_never_true() -> None:
    answer = told(PEOPLE, HARD.replace("Sam  | out_of_work_benefit |         |        | 2025-09-07 | -", ""))
    assert "D1" in answer["unknown"]
    assert answer["five_or_more"] == "unknown"
    assert answer["sentence"] == "At least 4 of the 4 disadvantages that can be known here; the whole list has 7."
    assert answer["group"] == []


@pytest.mark.demand("2.6.2")
def test_a_parent_whose_home_nobody_knows_makes_it_unknown_too() -> None:
    facts = HARD.replace("Sam  | out_of_work_benefit", "Kit | on_roll")
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=PEOPLE, facts=facts, answer=""))
        engine.run("DELETE FROM household WHERE person_id = 'Sam'")
        engine.run("DELETE FROM dependent WHERE on_person_id = 'Sam'")
        find(engine, as_of=TODAY, frameworks=["disadvantages-2007"])
        assert "D1" in engine.value("SELECT unknown FROM disadvantages")


def test_a_parent_known_to_live_elsewhere_is_not_counted() -> None:
    apart = PEOPLE.replace("parent | 1\n    Kit", "parent | 2\n    Kit")
    answer = told(apart, HARD.replace("Sam  | out_of_work_benefit |         |        | 2025-09-07 | -", ""))
    assert "D1" in answer["found"]
    assert "D5" in answer["none_found"]
    assert answer["counted_on"] == "The children with Dana"


def test_the_mothers_mental_health_is_the_mothers_and_the_variant_is_not_counted() -> None:
    facts = """
        who | kind                | code | since
        Sam | adult_mental_health | seen | 2026-10-17
        Kit | free_school_meals   |      | 2026-09-01
    """
    answer = told(PEOPLE, facts)
    assert "D4" in answer["none_found"]
    assert answer["found"] == ["D6"]
