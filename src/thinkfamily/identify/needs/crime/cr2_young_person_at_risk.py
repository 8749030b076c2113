"""A young person is at risk of crime."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, factors, signs

NEED = Need(
    id="CR2",
    framework="outcomes-2022",
    kinds=("serious_violence_concern", "youth_justice", "assessment_factor"),
    sql=either(
        signs(
            {"serious_violence_concern": (), "youth_justice": ("prevention",)},
            of="child",
            months=12,
            once="was recorded as at risk of crime",
            often="was recorded as at risk of crime # times",
        ),
        factors(("13A",), months=12, what="gangs", whose="person"),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
            Lia  | 2010-10-01 | F   | child
        """,
        facts="""
            who | kind              | code       | since      | until
            Kit | youth_justice     | prevention | 2026-07-01 | -
            Lia | assessment_factor | 13A        | 2026-05-05 |
        """,
        answer="""
            who | first_seen | last_seen  | expires    | sum
            Kit | 2026-07-01 | 2026-11-06 | 2027-11-06 | Kit was recorded as at risk of crime (last seen 6 November
                2026). The rule asks for one in the last 12 months.
            Lia | 2026-05-05 | 2026-05-05 | 2027-05-05 | Lia had gangs named as a factor in an assessment on 5 May 2026.
        """,
    ),
)
