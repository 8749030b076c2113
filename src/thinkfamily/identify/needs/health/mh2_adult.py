"""An adult needs support with mental health."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="MH2",
    framework="outcomes-2022",
    kinds=("adult_mental_health", "maternity_support", "assessment_factor"),
    sql=either(
        signs(
            {"adult_mental_health": (), "maternity_support": ("perinatal_mental_health",)},
            of="adult",
            months=6,
            once="was in touch with a service about mental health",
            often="was in touch with a service about mental health # times",
        ),
        factors(("4B", "4C"), months=6, what="an adult''s mental health", whose="parents"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Rob  | 1985-04-04 | M   | parent
        """,
        facts="""
            who  | kind                | code   | since
            Dana | adult_mental_health | crisis | 2026-10-17
            Rob  | adult_mental_health | seen   | 2024-10-17
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-10-17 | 2026-10-17 | 2027-04-17 | Dana was in touch with a service about mental health on 17
                October 2026. The rule asks for one in the last 6 months.
        """,
    ),
)
