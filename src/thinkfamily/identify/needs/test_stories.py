"""Families of the kind that practitioners meet: what is found, what is asked, and what must not be."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.example import lay_out
from thinkfamily.identify.needs.find import find
from thinkfamily.identify.needs.need import Example

TODAY = date(2026, 11, 6)
COLUMNS = "family_id, coalesce(person_id, 'home'), need_id, status"


def needs_of(
    people: str,
    facts: str,
    *,
    as_of: date = TODAY,
    columns: str = COLUMNS,
    frameworks: Sequence[str] = ("outcomes-2022",),
) -> list[tuple[Any, ...]]:
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=people, facts=facts, answer="", as_of="2026-11-06"))
        find(engine, as_of=as_of, frameworks=frameworks)
        return engine.rows(f"SELECT {columns} FROM need ORDER BY ALL")


HARPERS = """
    who  | born       | sex | role   | home
    Dana | 1988-03-02 | F   | parent | 1
    Kit  | 2013-05-20 | M   | child  | 1
    Rob  | 1985-04-04 | M   | parent | 2
"""
HARPER_FACTS = """
    who  | kind                | code    | amount | since      | until      | feed    | row
    Dana | substance_treatment | alcohol |        | 2026-09-07 |            | alcohol | 71
    Dana | substance_treatment | alcohol |        | 2026-10-27 |            | alcohol | 72
    Dana | adult_mental_health | crisis  |        | 2026-10-17 |            | clinic  | 9
    Kit  | sessions_possible   |         | 132    | 2026-04-13 | 2026-07-22 | school  | 5
    Kit  | sessions_missed     |         | 21     | 2026-04-13 | 2026-07-22 | school  | 5
    Kit  | sessions_possible   |         | 86     | 2026-09-01 | 2026-11-06 | school  | 6
    Kit  | sessions_missed     |         | 14     | 2026-09-01 | 2026-11-06 | school  | 6
    Kit  | sessions_late       |         | 15     | 2026-09-01 | 2026-11-06 | school  | 6
"""


@pytest.mark.demand("2.6.3")
def test_harpers_alcohol_crisis_and_school_are_found_and_caring_is_asked() -> None:
    assert needs_of(HARPERS, HARPER_FACTS) == [
        ("family", "Dana", "MH2", "found"),
        ("family", "Dana", "SU1", "found"),
        ("family", "Kit", "ED1", "found"),
        ("family", "Kit", "FR4", "to_ask"),
    ]


@pytest.mark.demand("2.2.4")
def test_harpers_findings_walk_back_to_their_very_rows_with_dates() -> None:
    found = needs_of(HARPERS, HARPER_FACTS, columns="need_id, first_seen, last_seen, evidence")
    rows = {
        need: (first, last, [(e["feed"], e["record_id"]) for e in evidence]) for need, first, last, evidence in found
    }
    assert rows["SU1"] == (date(2026, 9, 7), date(2026, 10, 27), [("alcohol", "71"), ("alcohol", "72")])
    assert rows["MH2"] == (date(2026, 10, 17), date(2026, 10, 17), [("clinic", "9")])
    assert rows["ED1"] == (date(2026, 4, 13), TODAY, [("school", "5"), ("school", "6")])
    assert rows["FR4"][2] == [("alcohol", "71"), ("alcohol", "72"), ("clinic", "9")]


SEPARATED = """
    who  | born       | sex | role    | home   | family
    Eva  | 1990-01-01 | F   | parent  | Novaks | Novak
    Sam  | 1993-01-01 | M   | partner | Novaks | Novak
    Nina | 2015-01-01 | F   | child   | Novaks | Novak
    Ben  | 2018-01-01 | M   | child   | Novaks | Novak
    Nina | 2015-01-01 | F   | child   | Reids  | Reid
    Ben  | 2018-01-01 | M   | child   | Reids  | Reid
    Tom  | 1987-01-01 | M   | parent  | Reids  | Reid
"""
SEPARATED_FACTS = """
    who  | kind            | amount | since      | until
    Eva  | rent_arrears    | 1240   | 2026-10-31 |
    Nina | child_in_need   |        | 2026-05-01 | -
    Ben  | off_roll        |        | 2026-09-01 | -
"""


def test_debt_stays_with_the_home_that_owes_it_and_a_childs_need_is_told_once_a_family() -> None:
    assert needs_of(SEPARATED, SEPARATED_FACTS) == [
        ("Novak", "Ben", "ED3", "found"),
        ("Novak", "home", "FI2", "found"),
        ("Reid", "Ben", "ED3", "found"),
    ]


def test_in_one_family_with_two_homes_nothing_of_a_child_is_told_twice() -> None:
    together = SEPARATED.replace("| Reid\n", "| Novak\n")
    assert needs_of(together, SEPARATED_FACTS) == [
        ("Novak", "Ben", "ED3", "found"),
        ("Novak", "home", "FI2", "found"),
    ]


def test_what_is_asked_because_of_one_parent_is_no_matter_of_the_other_parents_family() -> None:
    facts = """
        who | kind                | code    | since
        Eva | substance_treatment | alcohol | 2026-10-01
        Eva | domestic_abuse      | victim  | 2026-10-01
    """
    asked = needs_of(
        SEPARATED, facts, columns="DISTINCT family_id, need_id", frameworks=("outcomes-2022", "questions-1")
    )
    assert [row for row in asked if row[1] in ("FR4", "Q2")] == [("Novak", "FR4"), ("Novak", "Q2")]


def test_an_unnamed_parents_need_is_that_of_the_home_where_the_child_lives() -> None:
    people = """
        who  | born       | sex | role   | home | family
        Dana | 1988-03-02 | F   | parent | 1    | Harper
        Kit  | 2013-05-20 | M   | child  | 1    | Harper
        Rob  | 1985-04-04 | M   | parent | 2    | Doyle
        Kit  | 2013-05-20 | M   | child  | 1    | Doyle
    """
    facts = "who | kind | code | since\nKit | assessment_factor | 1B | 2026-09-07"
    assert needs_of(people, facts) == [("Harper", "home", "SU1", "found")]


def test_from_the_eighteenth_birthday_needs_are_an_adults_and_childhood_offences_do_not_follow() -> None:
    people = """
        who   | born       | sex | role
        Laleh | 1979-01-01 | F   | parent
        Farid | 2008-12-01 | M   | child
        Roya  | 2014-01-01 | F   | child
    """
    facts = """
        who   | kind                | code | since
        Farid | child_mental_health | seen | 2026-10-01
        Farid | offence             |      | 2026-10-02
    """
    assert needs_of(people, facts, columns="person_id, need_id") == [("Farid", "CR3"), ("Farid", "MH1")]
    assert needs_of(people, facts, columns="person_id, need_id", as_of=date(2026, 12, 1)) == []


def test_an_unborn_child_has_no_age_and_a_plan_for_it_is_its_own() -> None:
    people = """
        who      | born       | sex | role
        Chloe    | 2009-06-06 | F   | parent
        the baby | 2027-02-04 | U   | expected_child
    """
    facts = """
        who      | kind                  | code    | since      | until
        Chloe    | pregnancy             |         | 2026-08-20 | -
        the baby | child_protection_plan | neglect | 2026-10-20 | -
        the baby | immunisation_overdue  |         | 2026-10-20 | -
    """
    found = needs_of(people, facts, columns="person_id, need_id")
    assert found == [("Chloe", "EY1"), ("the baby", "SA1")]


def test_nothing_is_found_of_somebody_who_has_died() -> None:
    died = HARPER_FACTS + "    Dana | died | | | 2026-11-01 |"
    assert needs_of(HARPERS, died, columns="person_id, need_id") == [("Kit", "ED1")]


def test_of_adults_without_a_child_only_the_question_is_asked() -> None:
    people = "who | born | sex | role\nSol | 1970-01-01 | M | adult"
    facts = "who | kind | code | since\nSol | adult_mental_health | seen | 2026-10-01"
    assert needs_of(people, facts, columns="need_id, status", frameworks=("outcomes-2022", "questions-1")) == [
        ("Q1", "to_ask")
    ]


def test_two_parents_one_named_and_one_not_make_one_need_of_the_kind() -> None:
    facts = """
        who  | kind                | code    | since
        Dana | substance_treatment | alcohol | 2026-10-07
        Kit  | assessment_factor   | 1B      | 2026-09-07
    """
    assert ("family", "home", "SU1", "found") not in needs_of(HARPERS, facts)
    unnamed = needs_of(HARPERS, facts.replace("Dana | substance_treatment | alcohol | 2026-10-07", ""))
    assert ("family", "home", "SU1", "found") in unnamed


@pytest.mark.demand("2.8.4")
def test_that_a_mother_to_be_has_left_care_rests_on_the_row_that_says_so() -> None:
    people = """
        who | born       | sex | role   | home
        Mia | 1998-06-06 | F   | parent | 1
        Joe | 2020-06-06 | M   | child  | 1
    """
    facts = """
        who | kind        | since      | until | feed     | row
        Mia | pregnancy   | 2026-08-20 | -     | midwives | 1
        Mia | care_leaver | 2016-08-20 | -     | council  | 2
    """
    (found,) = needs_of(people, facts, columns="need_id, evidence")
    assert found == ("EY1", [{"feed": "council", "record_id": "2"}, {"feed": "midwives", "record_id": "1"}])


@pytest.mark.demand("2.8.4")
@pytest.mark.parametrize(("need", "framework"), [("HO2", "outcomes-2022"), ("D2", "disadvantages-2007")])
def test_an_overcrowded_home_rests_on_a_row_for_everybody_counted(need: str, framework: str) -> None:
    people = """
        who  | born       | sex | role   | home
        Dana | 1988-03-02 | F   | parent | 1
        Ana  | 2004-05-20 | F   | adult  | 1
        Kit  | 2013-05-20 | M   | child  | 1
    """
    facts = """
        who  | kind     | amount | since      | until | feed    | row
        Dana | bedrooms | 1      | 2022-04-01 | -     | housing | 7
    """
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=people, facts=facts, answer="", as_of="2026-11-06"))
        for who, rows in (("Dana", ["clinic:1", "housing:7"]), ("Kit", ["housing:7"]), ("Ana", ["clinic:2"])):
            told = [dict(zip(("feed", "record_id"), row.split(":"), strict=True)) for row in rows]
            engine.run("UPDATE stay_at SET evidence = ? WHERE person_id = ?", [told, who])
        find(engine, as_of=TODAY, frameworks=[framework])
        (evidence,) = engine.rows("SELECT evidence FROM need WHERE need_id = ?", [need])
    assert evidence[0] == [{"feed": "clinic", "record_id": "2"}, {"feed": "housing", "record_id": "7"}]
