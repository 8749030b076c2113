"""A child needs support with mental health."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="MH1",
    framework="outcomes-2022",
    kinds=("child_mental_health", "self_harm", "assessment_factor"),
    sql=either(
        signs(
            {"child_mental_health": (), "self_harm": ()},
            of="child",
            months=6,
            once="was in touch with a service about mental health",
            often="was in touch with a service about mental health # times",
        ),
        factors(("4A", "15A"), months=6, what="the child''s mental health or self-harm", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who  | kind                | code    | since      | until
            Kit  | child_mental_health | waiting | 2026-03-02 | -
            Kit  | self_harm           |         | 2026-06-14 |
            Lia  | assessment_factor   | 4A      | 2026-05-05 |
            Dana | child_mental_health | seen    | 2004-05-05 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-03-02 | 2026-11-06 | 2027-05-06 | Kit was in touch with a service about mental health twice (last
                seen 6 November 2026). The rule asks for one in the last 6 months.
        """,
    ),
)
