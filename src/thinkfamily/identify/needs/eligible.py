"""Who may be read further under a gateway that asks for eligibility first: two or more factors in one home.

The factors are worked out on what the rules need and nothing else: kinds, dates and amounts of facts, ages, who lives
with whom. No name is read.
"""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.find import FINDING, apply
from thinkfamily.identify.needs.need import needs
from thinkfamily.identify.needs.standing import clear, on, stand
from thinkfamily.vocabulary.facts import home_kinds
from thinkfamily.vocabulary.outcomes import need_text

FRAMEWORK = "dea-2018"
LEAST_FACTORS = need_text(FRAMEWORK, "TWO").at_least

# Of one person alone, or of the people of one family who live in one home: a stranger in a shared house adds nothing.
ELIGIBLE = """
    WITH current AS (
        SELECT person_id, household_id, need_id FROM finding WHERE last_seen + to_months(lasts_months) > AS_OF
    ), at_home AS (
        SELECT m.family_id, l.household_id, m.person_id
        FROM member_now m JOIN living_now l ON l.person_id = m.person_id
    ), alone AS (
        SELECT person_id FROM current GROUP BY person_id HAVING count(DISTINCT need_id) >= LEAST
    ), homes AS (
        SELECT h.family_id, h.household_id
        FROM at_home h JOIN current c ON c.person_id = h.person_id
            AND (c.household_id IS NULL OR c.household_id = h.household_id)
        GROUP BY h.family_id, h.household_id HAVING count(DISTINCT c.need_id) >= LEAST
    ), reached AS (
        SELECT h.household_id, h.person_id FROM at_home h
        JOIN homes ON homes.family_id = h.family_id AND homes.household_id = h.household_id
        UNION
        SELECT h.household_id, h.person_id FROM at_home h
        JOIN (
            SELECT a.family_id, a.household_id FROM at_home a JOIN alone ON alone.person_id = a.person_id
        ) AS with_one ON with_one.family_id = h.family_id AND with_one.household_id = h.household_id
        UNION
        SELECT CAST(NULL AS VARCHAR) AS household_id, person_id FROM alone
        WHERE person_id NOT IN (SELECT person_id FROM at_home)
    )
    SELECT DISTINCT household_id, person_id FROM reached
"""


def eligible(engine: Engine, *, as_of: date, least_factors: int = LEAST_FACTORS) -> None:
    """Make the table `eligible` (household_id, which may be null; person_id): who is reached by so many factors."""
    stand(engine, as_of=as_of, home_kinds=home_kinds(), names=False)
    engine.create(FINDING)
    for need in needs(FRAMEWORK):
        apply(engine, need, as_of=as_of)
    engine.run("DROP TABLE IF EXISTS eligible")
    engine.run(f"CREATE TABLE eligible AS {on(ELIGIBLE.replace('LEAST', str(least_factors)), as_of)}")
    engine.run("DROP TABLE finding")
    clear(engine)
