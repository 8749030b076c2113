"""Eligible first: two factors of one home, worked out without names."""

from datetime import date

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.eligible import eligible
from thinkfamily.identify.needs.example import lay_out
from thinkfamily.identify.needs.need import Example

PEOPLE = """
    who  | born       | sex | role   | home | family
    Dana | 1988-03-02 | F   | parent | 1    | Harper
    Kit  | 2013-05-20 | M   | child  | 1    | Harper
    Rob  | 1985-04-04 | M   | parent | 2    | Harper
    Sol  | 1970-01-01 | M   | adult  | 1    | Sol
"""


def reached(facts: str, *, health: tuple[str, ...] = ()) -> list[str]:
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=PEOPLE, facts=facts, answer=""))
        for feed in health:
            engine.run("INSERT INTO feeds VALUES (?, '', '', 'adult_mental_health', '', '', [], [])", [feed])
        eligible(engine, as_of=date(2026, 11, 6))
        return [who for (who,) in engine.rows("SELECT person_id FROM eligible ORDER BY person_id")]


@pytest.mark.demand("2.6.4")
def test_two_factors_of_people_who_live_together_reach_the_family_at_that_home_only() -> None:
    facts = """
        who  | kind    | code | since
        Dana | offence |      | 2026-09-01
        Kit  | off_roll |     | 2026-09-01
    """
    assert reached(facts) == ["Dana", "Kit"]


def test_one_factor_in_each_of_two_homes_reaches_nobody() -> None:
    facts = """
        who  | kind    | since
        Dana | offence | 2026-09-01
        Rob  | antisocial_behaviour | 2026-09-01
    """
    assert reached(facts) == []


def test_a_stranger_in_the_same_house_adds_nothing_and_may_be_eligible_alone() -> None:
    facts = """
        who  | kind                 | since
        Dana | offence              | 2026-09-01
        Sol  | antisocial_behaviour | 2026-09-01
        Sol  | care_leaver          | 2026-09-01
    """
    assert reached(facts) == ["Sol"]


def test_rows_of_a_health_body_do_not_count_under_this_gateway() -> None:
    facts = """
        who  | kind                | since      | feed
        Dana | offence             | 2026-09-01 |
        Dana | adult_mental_health | 2026-09-01 | clinic
    """
    assert reached(facts) == ["Dana", "Kit"]
    assert reached(facts, health=("clinic",)) == []


def test_no_name_is_read() -> None:
    statements: list[str] = []
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=PEOPLE, facts="who | kind | since\nDana | offence | 2026-09-01", answer=""))
        engine.run("CREATE TABLE particular AS SELECT person_id, date_of_birth, sex, unborn FROM person JOIN mention "
                   "USING (mention_id)")  # fmt: skip
        engine.listener = statements.append
        eligible(engine, as_of=date(2026, 11, 6))
    assert statements
    assert not [sql for sql in statements if "first_name" in sql or "last_name" in sql]
