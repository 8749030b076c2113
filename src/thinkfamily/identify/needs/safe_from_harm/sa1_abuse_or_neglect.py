"""Abuse or neglect of a child within the home."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="SA1",
    framework="outcomes-2022",
    kinds=("child_protection_plan", "assessment_factor"),
    sql=either(
        signs(
            {"child_protection_plan": ()},
            of="(child OR unborn)",
            months=12,
            once="has a child protection plan",
            often="has # child protection plans",
        ),
        factors(("16A", "17A", "18C", "19C", "22A", "23A"), months=12, what="abuse or neglect", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who | kind                  | code    | since      | until
            Kit | child_protection_plan | neglect | 2025-03-02 | 2026-02-01
            Lia | assessment_factor     | 17A     | 2026-05-05 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2025-03-02 | 2026-02-01 | 2027-02-01 | Kit had a child protection plan on 1 February 2026. The rule
                asks for one in the last 12 months.
            Lia | 2026-05-05 | 2026-05-05 | 2027-05-05 | Lia had abuse or neglect named as a factor in an assessment on
                5 May 2026.
        """,
    ),
)
