"""The early list, counted again by hand."""

import random
from collections.abc import Iterator
from datetime import date

import pytest

from thinkfamily.identify.early.list import LEAST_NEEDS, list_early
from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.example import lay_out
from thinkfamily.identify.needs.find import find
from thinkfamily.identify.needs.need import Example
from thinkfamily.vocabulary.outcomes import need_text

TODAY = date(2026, 11, 6)
TOWN = Example(
    people="""
        who  | born       | sex | role   | home | family | ethnicity
        Dana | 1988-03-02 | F   | parent | 1    | Harper | WBRI
        Kit  | 2013-05-20 | M   | child  | 1    | Harper | WBRI
        Rob  | 1985-04-04 | M   | parent | 2    | Harper |
        Gita | 1980-01-01 | F   | parent | 3    | Rao    | AIND
        Hari | 2010-01-01 | M   | child  | 3    | Rao    | AIND
        Ines | 1979-01-01 | F   | parent | 4    | Silva  | WOTH
        Joao | 2012-01-01 | M   | child  | 4    | Silva  | WOTH
        Sol  | 1970-01-01 | M   | adult  | 5    | Sol    |
    """,
    facts="""
        who  | kind                | code     | amount | since      | until
        Dana | substance_treatment | alcohol  |        | 2026-10-27 |
        Rob  | substance_treatment | drugs    |        | 2026-10-27 |
        Kit  | sessions_possible   |          | 200    | 2026-04-13 | 2026-11-06
        Kit  | sessions_missed     |          | 40     | 2026-04-13 | 2026-11-06
        Gita | substance_treatment | both     |        | 2026-10-01 |
        Hari | sessions_possible   |          | 200    | 2026-04-13 | 2026-11-06
        Hari | sessions_missed     |          | 120    | 2026-04-13 | 2026-11-06
        Ines | substance_treatment | both     |        | 2026-10-01 |
        Joao | sessions_possible   |          | 200    | 2026-04-13 | 2026-11-06
        Joao | sessions_missed     |          | 120    | 2026-04-13 | 2026-11-06
        Joao | open_case           | early_help |      | 2026-03-03 | -
        Sol  | substance_treatment | both     |        | 2026-10-01 |
    """,
    answer="",
)


@pytest.fixture
def town() -> Iterator[Engine]:
    with Engine(threads=1) as engine:
        lay_out(engine, TOWN)
        find(engine, as_of=TODAY)
        list_early(engine, as_of=TODAY)
        yield engine


@pytest.mark.demand("2.6.5")
def test_more_pairs_come_before_fewer_where_the_outcomes_are_equal(town: Engine) -> None:
    assert town.rows("SELECT place, family_id, outcomes, pairs, needs FROM early ORDER BY place") == [
        (1, "Rao", 2, 3, 3),
        (2, "Harper", 2, 2, 3),
    ]


@pytest.mark.demand("2.6.5")
def test_a_family_of_the_open_cases_is_left_off_with_the_reason(town: Engine) -> None:
    assert town.rows("SELECT * FROM left_off") == [
        ("Silva", "Early help has worked with this family since 3 March 2026; by its needs it would be on the list.")
    ]


@pytest.mark.demand("2.6.5")
def test_every_place_can_be_worked_out_by_hand_from_the_published_tables(town: Engine) -> None:
    recounted = {}
    for (family,) in town.rows("SELECT family_id FROM early"):
        needs = town.rows(
            "SELECT need_id, person_id FROM need "
            "WHERE family_id = ? AND framework = 'outcomes-2022' AND status = 'found'",
            [family],
        )
        outcomes = {need_text("outcomes-2022", need).headline.id for need, _ in needs}
        ties = town.rows("SELECT person_id, on_person_id FROM dependent WHERE family_id = ?", [family])
        both_ways = set(ties) | {(on, who) for who, on in ties}
        pairs = [(need, who, other) for need, who in needs for one, other in both_ways if one == who]
        recounted[family] = (len(outcomes), len(pairs), len(needs))
    for family, place, *counts in town.rows("SELECT family_id, place, outcomes, pairs, needs FROM early"):
        assert tuple(counts) == recounted[family]
        assert place == 1 + sum(other > recounted[family] for other in recounted.values())


def test_in_a_town_drawn_by_lot_every_place_agrees_with_a_count_by_hand() -> None:
    chance = random.Random(11)
    people, facts = ["who | born | sex | role | home | family"], ["who | kind | code | amount | since | until"]
    kinds = ["substance_treatment", "adult_mental_health", "offence", "debt_advice", "off_roll", "child_in_need"]
    for number in range(25):
        home = f"home {number} | family {number}"
        people += [
            f"mother {number} | 1988-01-01 | F | parent | {home}",
            f"child {number} | 2014-01-01 | M | child | {home}",
        ]
        people += [f"father {number} | 1986-01-01 | M | parent | home of father {number} | family {number}"]
        for who in ("mother", "father", "child"):
            told = chance.sample(kinds, chance.randrange(5))
            facts += [f"{who} {number} | {kind} | | | 2026-0{chance.randrange(1, 10)}-07 |" for kind in told]
    with Engine(threads=2) as engine:
        lay_out(engine, Example(people="\n".join(people), facts="\n".join(facts), answer=""))
        find(engine, as_of=TODAY)
        list_early(engine, as_of=TODAY)
        needs = engine.rows("SELECT family_id, need_id, framework, status, expires FROM need")
        pairs = engine.rows("SELECT family_id FROM pairs")
        listed = engine.rows("SELECT family_id, outcomes, pairs, needs, place FROM early")
    counts = {}
    for family in {row[0] for row in needs}:
        mine = [n for f, n, framework, status, lapses in needs if f == family
                and framework == "outcomes-2022" and status == "found" and lapses > TODAY]  # fmt: skip
        outcomes = {need_text("outcomes-2022", need).headline.id for need in mine}
        counts[family] = (len(outcomes), sum(f == family for (f,) in pairs), len(mine))
    enough = {family: count for family, count in counts.items() if count[2] >= LEAST_NEEDS}
    assert len(enough) > 8
    assert {family: tuple(rest) for family, *rest in listed} == {
        family: (*count, 1 + sum(other > count for other in enough.values())) for family, count in enough.items()
    }


def test_the_fairness_report_counts_each_person_of_a_family_with_a_child_once(town: Engine) -> None:
    assert town.rows("SELECT part, people, listed FROM fairness WHERE measure = 'ethnicity' ORDER BY part") == [
        ("AIND", 2, 2),
        ("WBRI", 2, 2),
        ("WOTH", 2, 0),
        ("not known", 1, 1),
    ]


@pytest.mark.demand("2.6.5")
def test_somebody_named_as_cared_for_makes_pairs_both_ways_and_brothers_and_sisters_make_none() -> None:
    people = """
        who   | born       | sex | role
        Dana  | 1980-03-02 | F   | parent
        Gran  | 1950-03-02 | F   | kin
        Kit   | 2013-05-20 | M   | child
        Lia   | 2011-05-20 | F   | child
    """
    facts = """
        who  | kind                | code | since
        Gran | adult_mental_health | seen | 2026-10-01
        Dana | offence             |      | 2026-10-01
        Kit  | off_roll            |      | 2026-10-01
    """
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=people, facts=facts, answer=""))
        engine.run("INSERT INTO dependent VALUES ('family', 'Gran', 'Dana', 'named_as_cared_for')")
        engine.run("INSERT INTO dependent VALUES ('family', 'Kit', 'Lia', 'named_as_cared_for')")
        find(engine, as_of=TODAY)
        list_early(engine, as_of=TODAY)
        pairs = engine.rows("SELECT person_id, other_id, direction FROM pairs ORDER BY ALL")
    assert pairs == [
        ("Dana", "Gran", "adult_to_adult"),
        ("Dana", "Kit", "adult_to_child"),
        ("Dana", "Lia", "adult_to_child"),
        ("Gran", "Dana", "adult_to_adult"),
        ("Kit", "Dana", "child_to_adult"),
    ]


@pytest.mark.demand("2.6.5")
def test_a_home_in_debt_counts_once_and_makes_no_pair() -> None:
    people = """
        who  | born       | sex | role
        Eva  | 1990-01-01 | F   | parent
        Sam  | 1993-01-01 | M   | partner
        Nina | 2015-01-01 | F   | child
    """
    facts = """
        who | kind         | amount | since
        Eva | rent_arrears | 900    | 2026-10-31
        Sam | rent_arrears | 900    | 2026-10-31
        Eva | debt_advice  |        | 2026-10-30
    """
    with Engine(threads=1) as engine:
        lay_out(engine, Example(people=people, facts=facts, answer=""))
        find(engine, as_of=TODAY)
        list_early(engine, as_of=TODAY, least_needs=1)
        assert engine.rows("SELECT outcomes, pairs, needs FROM early") == [(1, 0, 1)]
