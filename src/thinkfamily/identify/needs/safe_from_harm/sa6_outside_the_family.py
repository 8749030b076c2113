"""A child is harmed outside the family."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="SA6",
    framework="outcomes-2022",
    kinds=("exploitation_concern", "victim_of_crime", "assessment_factor"),
    sql=either(
        signs(
            {"exploitation_concern": ("outside_home",), "victim_of_crime": ()},
            of="child",
            months=12,
            once="was recorded as harmed outside the family",
            often="was recorded as harmed outside the family # times",
        ),
        factors(("18B", "19B"), months=12, what="abuse by another child", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind                 | code         | since
            Dana | victim_of_crime      |              | 2026-09-08
            Kit  | victim_of_crime      |              | 2026-08-08
            Kit  | exploitation_concern | outside_home | 2026-09-08
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-08-08 | 2026-09-08 | 2027-09-08 | Kit was recorded as harmed outside the family twice, the latest
                on 8 September 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
