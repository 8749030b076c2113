"""A child affected by domestic abuse."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="DA3",
    framework="outcomes-2022",
    kinds=("domestic_abuse", "assessment_factor"),
    sql=either(
        signs(
            {"domestic_abuse": ("child_present", "victim")},
            of="child",
            months=12,
            once="was there or was harmed when domestic abuse was reported",
            often="was there or was harmed # times when domestic abuse was reported",
        ),
        factors(("3A",), months=12, what="domestic abuse of the child", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who  | kind              | code          | since
            Dana | domestic_abuse    | victim        | 2026-06-08
            Kit  | domestic_abuse    | child_present | 2026-06-08
            Lia  | assessment_factor | 3A            | 2026-05-05
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-06-08 | 2026-06-08 | 2027-06-08 | Kit was there or was harmed when domestic abuse was reported on
                8 June 2026. The rule asks for one in the last 12 months.
            Lia | 2026-05-05 | 2026-05-05 | 2027-05-05 | Lia had domestic abuse of the child named as a factor in an
                assessment on 5 May 2026.
        """,
    ),
)
