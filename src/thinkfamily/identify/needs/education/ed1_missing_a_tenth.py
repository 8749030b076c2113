"""Misses more than a tenth of school over two terms, leaving out absence that the school agreed to."""

from thinkfamily.identify.needs.education.terms import KINDS, missed_more_than
from thinkfamily.identify.needs.need import Example, Need

NEED = Need(
    id="ED1",
    framework="outcomes-2022",
    kinds=KINDS,
    sql=missed_more_than(
        "missed_without_leave",
        0.1,
        "a tenth",
        "CASE WHEN leave_known THEN ' without leave' ELSE ' (the school does not say which had leave)' END",
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Joe  | 2011-01-11 | M   | child
        """,
        facts="""
            who | kind                         | amount | since      | until      | row
            Kit | sessions_possible            | 118    | 2026-04-20 | 2026-07-21 | 1
            Kit | sessions_missed              | 21     | 2026-04-20 | 2026-07-21 | 1
            Kit | sessions_missed_unauthorised | 19     | 2026-04-20 | 2026-07-21 | 1
            Kit | sessions_possible            | 100    | 2026-09-02 | 2026-11-06 | 2
            Kit | sessions_missed              | 18     | 2026-09-02 | 2026-11-06 | 2
            Kit | sessions_missed_unauthorised | 16     | 2026-09-02 | 2026-11-06 | 2
            Joe | sessions_possible            | 118    | 2026-04-20 | 2026-07-21 | 3
            Joe | sessions_missed              | 30     | 2026-04-20 | 2026-07-21 | 3
            Joe | sessions_possible            | 100    | 2026-09-02 | 2026-11-06 | 4
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Joe | 2026-04-20 | 2026-11-06 | 2027-05-06 | Joe missed 30 of 218 half-days at school (the school does not
                say which had leave), 14 in every 100. The rule asks for more than a tenth, which is 21.8.
            Kit | 2026-04-20 | 2026-11-06 | 2027-05-06 | Kit missed 35 of 218 half-days at school without leave, 16 in
                every 100. The rule asks for more than a tenth, which is 21.8.
        """,
    ),
)
