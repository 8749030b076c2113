"""An adult is out of work."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import EVIDENCE, SEEN, day

# An adult who claims, and of whom no row says that they work at the same time or since.
OUT_OF_WORK = f"""
    WITH working AS (
        SELECT person_id, max(last_day) AS worked_until FROM person_fact WHERE kind = 'in_work' GROUP BY person_id
    ), claiming AS (
        SELECT person_id, max(name) AS name, {SEEN}, {EVIDENCE} AS evidence FROM person_fact
        WHERE kind = 'out_of_work_benefit' AND adult AND last_day >= AS_OF - INTERVAL 3 MONTH GROUP BY person_id
    )
    SELECT c.person_id, CAST(NULL AS VARCHAR) AS household_id, 'person' AS whose, first_seen, last_seen,
        name || ' has been on an out-of-work benefit since ' || {day("first_seen")} || ' (last seen '
            || {day("last_seen")} || '). The rule asks that no work is recorded then or since.' AS sum,
        evidence
    FROM claiming c LEFT JOIN working w ON w.person_id = c.person_id
    WHERE w.worked_until IS NULL OR w.worked_until < c.last_seen
"""

NEED = Need(
    id="FI1",
    framework="outcomes-2022",
    kinds=("out_of_work_benefit", "in_work"),
    sql=OUT_OF_WORK,
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Rob  | 1985-04-04 | M   | parent
        """,
        facts="""
            who  | kind                | since      | until
            Dana | out_of_work_benefit | 2025-02-01 | -
            Rob  | out_of_work_benefit | 2025-02-01 | 2026-09-01
            Rob  | in_work             | 2026-09-02 | -
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2025-02-01 | 2026-11-06 | 2027-02-06 | Dana has been on an out-of-work benefit since 1 February 2025
                (last seen 6 November 2026). The rule asks that no work is recorded then or since.
        """,
    ),
)
