"""No parent in the family is in work; a parent of whom nothing is known makes it unknown."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import of_every_parent

WORK = """
    WITH told AS (
        SELECT *, max(CASE WHEN kind = 'in_work' THEN last_day END) OVER (PARTITION BY person_id) AS worked_until,
            max(CASE WHEN kind = 'out_of_work_benefit' THEN last_day END) OVER (PARTITION BY person_id) AS claimed_until
        FROM person_fact
        WHERE kind IN ('in_work', 'out_of_work_benefit') AND last_day >= AS_OF - INTERVAL 3 MONTH
    )
    SELECT person_id, CASE WHEN worked_until IS NULL OR worked_until < claimed_until THEN 'yes' ELSE 'no' END AS answer,
        name, first_day, last_day, feed, record_id
    FROM told
"""

NEED = Need(
    id="D1",
    framework="disadvantages-2007",
    kinds=("out_of_work_benefit", "in_work"),
    of="family",
    sql=of_every_parent(WORK, sentence="had an out-of-work benefit, and no work recorded."),
    example=Example(
        people="""
            who  | born       | sex | role   | home | family
            Dana | 1988-03-02 | F   | parent | 1    | Harper
            Kit  | 2013-05-20 | M   | child  | 1    | Harper
            Rob  | 1985-04-04 | M   | parent | 2    | Harper
            Eva  | 1990-01-01 | F   | parent | 3    | Novak
            Sam  | 1993-01-01 | M   | parent | 3    | Novak
            Nina | 2015-01-01 | F   | child  | 3    | Novak
        """,
        facts="""
            who  | kind                | since      | until
            Dana | out_of_work_benefit | 2025-02-01 | -
            Rob  | in_work             | 2020-02-01 | -
            Eva  | out_of_work_benefit | 2025-02-01 | -
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2025-02-01 | 2026-11-06 | 2027-02-06 | Dana had an out-of-work benefit, and no work recorded.
        """,
    ),
)
