"""Irregular attendance at school: persistent absence, a tenth or more for whatever reason."""

from thinkfamily.identify.needs.education.terms import missed_more_than
from thinkfamily.identify.needs.need import Example, Need

NEED = Need(
    id="X10",
    framework="dea-2018",
    kinds=("sessions_possible", "sessions_missed"),
    sql=missed_more_than("missed", 0.1, "a tenth", "''", or_exactly=True),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who | kind              | amount | since      | until
            Kit | sessions_possible | 200    | 2026-04-13 | 2026-11-06
            Kit | sessions_missed   | 20     | 2026-04-13 | 2026-11-06
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-04-13 | 2026-11-06 | 2027-05-06 | Kit missed 20 of 200 half-days at school, 10 in every 100. The
                rule asks for a tenth or more, which is 20.
        """,
    ),
)
