"""Misses more than half of school over two terms, for whatever reason."""

from thinkfamily.identify.needs.education.terms import KINDS, missed_more_than
from thinkfamily.identify.needs.need import Example, Need

NEED = Need(
    id="ED2",
    framework="outcomes-2022",
    kinds=KINDS,
    sql=missed_more_than("missed", 0.5, "half", "''"),
    example=Example(
        people="""
            who | born       | sex | role
            Ana | 2012-02-02 | F   | child
            Bea | 2013-05-20 | F   | child
            Cai | 2011-01-11 | M   | child
        """,
        facts="""
            who | kind              | amount | since      | until
            Ana | sessions_possible | 200    | 2026-04-13 | 2026-11-06
            Ana | sessions_missed   | 101    | 2026-04-13 | 2026-11-06
            Bea | sessions_possible | 200    | 2026-04-13 | 2026-11-06
            Bea | sessions_missed   | 100    | 2026-04-13 | 2026-11-06
            Cai | sessions_possible | 100    | 2026-09-02 | 2026-11-06
            Cai | sessions_missed   | 90     | 2026-09-02 | 2026-11-06
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Ana | 2026-04-13 | 2026-11-06 | 2027-05-06 | Ana missed 101 of 200 half-days at school, 51 in every 100. The
                rule asks for more than half, which is 100.
        """,
    ),
)
