"""A person harmed by domestic abuse."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="DA1",
    framework="outcomes-2022",
    kinds=("domestic_abuse", "assessment_factor"),
    sql=either(
        signs(
            {"domestic_abuse": ("victim",)},
            of="(adult OR age >= 16)",
            months=12,
            once="was reported as a victim of domestic abuse",
            often="was reported as a victim of domestic abuse # times",
        ),
        factors(("3B", "3C"), months=12, what="domestic abuse of an adult", whose="parents"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind           | code          | since
            Dana | domestic_abuse | victim        | 2026-02-08
            Dana | domestic_abuse | victim        | 2026-06-08
            Kit  | domestic_abuse | child_present | 2026-06-08
        """,
        answer="""
            who  | first_seen | last_seen  | expires    | sum
            Dana | 2026-02-08 | 2026-06-08 | 2027-06-08 | Dana was reported as a victim of domestic abuse twice, the
                latest on 8 June 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
