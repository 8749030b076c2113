"""Who is on the early list, by ethnicity, age, area and sex, beside everybody in a family with a child."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.vocabulary.publication import FAIRNESS

AGE_BAND = """
    CASE WHEN p.unborn THEN 'unborn' WHEN p.age IS NULL THEN 'not known' WHEN p.age < 5 THEN '0 to 4'
        WHEN p.age < 11 THEN '5 to 10' WHEN p.age < 16 THEN '11 to 15' WHEN p.age < 18 THEN '16 and 17'
        WHEN p.age < 25 THEN '18 to 24' WHEN p.age < 35 THEN '25 to 34' WHEN p.age < 50 THEN '35 to 49'
        ELSE '50 and over' END
"""

# Where somebody lives: the area of their home, the smallest name where there are two homes.
AREA = """
    SELECT l.person_id, min(a.area) AS area
    FROM living_now l JOIN address a ON a.address_id = l.address_id GROUP BY l.person_id
"""

COMPARED = f"""
    WITH area AS ({AREA}), counted AS (
        SELECT m.person_id, max(CASE WHEN e.family_id IS NULL THEN 0 ELSE 1 END) AS listed
        FROM member_now m JOIN with_child_now USING (family_id) LEFT JOIN early e ON e.family_id = m.family_id
        GROUP BY m.person_id
    ), described AS (
        SELECT c.listed, coalesce(d.ethnicity, 'not known') AS ethnicity, {AGE_BAND} AS age,
            coalesce(area.area, 'not known') AS area, coalesce(p.sex, 'not known') AS sex
        FROM counted c JOIN person_now p ON p.person_id = c.person_id
        JOIN particular d ON d.person_id = c.person_id LEFT JOIN area ON area.person_id = c.person_id
    )
"""


def compare(engine: Engine) -> None:
    """Make `fairness`. Works on the tables of the list; each person counts once, however many families they are of."""
    engine.create(FAIRNESS)
    parts = " UNION ALL ".join(
        f"SELECT '{measure}' AS measure, {measure} AS part, count(*) AS people, sum(listed) AS listed "
        f"FROM described GROUP BY {measure}"
        for measure in ("ethnicity", "age", "area", "sex")
    )
    engine.run(f"INSERT INTO fairness {COMPARED} {parts}")
