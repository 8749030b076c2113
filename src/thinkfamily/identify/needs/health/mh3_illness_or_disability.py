"""Disability, learning disability, neurodiversity or illness that needs support."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="MH3",
    framework="outcomes-2022",
    kinds=("long_term_condition", "cared_for", "adult_care_service", "disability_benefit", "assessment_factor"),
    sql=either(
        signs(
            {"long_term_condition": (), "cared_for": (), "adult_care_service": (), "disability_benefit": ()},
            of="(child OR adult)",
            months=12,
            once="has an illness, a disability or care recorded",
            often="has # records of illness, disability or care",
        ),
        factors(("5A", "6A"), months=12, what="the child''s disability or illness", whose="person"),
        factors(("5B", "5C", "6B", "6C"), months=12, what="an adult''s disability or illness", whose="parents"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                | code    | since      | until
            Dana | long_term_condition | illness | 2019-02-01 | -
            Dana | disability_benefit  |         | 2020-02-01 | -
            Kit  | assessment_factor   | 6B      | 2026-05-05 |
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2019-02-01 | 2026-11-06 | 2027-11-06 | Dana has 2 records of illness, disability or care (last seen 6
                November 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
