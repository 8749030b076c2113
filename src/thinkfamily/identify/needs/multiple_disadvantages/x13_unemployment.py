"""Unemployment: an adult out of work."""

from thinkfamily.identify.needs.money.fi1_out_of_work import OUT_OF_WORK
from thinkfamily.identify.needs.need import Example, Need

NEED = Need(
    id="X13",
    framework="dea-2018",
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
