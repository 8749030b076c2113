"""Homelessness."""

from thinkfamily.identify.needs.multiple_disadvantages.gateway import ALLOWED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, home_signs, signs

NEED = Need(
    id="X08",
    framework="dea-2018",
    kinds=("homelessness_application", "temporary_accommodation", "eviction_notice", "told_to_leave"),
    sql=either(
        home_signs(
            {"homelessness_application": (), "temporary_accommodation": (), "eviction_notice": ()},
            months=12,
            also=ALLOWED,
            once="was recorded as lost or in danger of being lost",
            often="was recorded as lost or in danger of being lost # times",
        ),
        signs(
            {"told_to_leave": ()},
            of=f"age >= 16 AND age < 18 AND {ALLOWED}",
            months=12,
            once="was told to leave home",
            often="was told to leave home # times",
        ),
    ),
    example=Example(
        people="""
            who  | born       | sex | role
            Dana | 1988-03-02 | F   | parent
            Kit  | 2013-05-20 | M   | child
        """,
        facts="""
            who  | kind            | since
            Dana | eviction_notice | 2026-03-03
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-03-03 | 2026-03-03 | 2027-03-03 | The home of Dana was recorded as lost or in danger of being
                lost on 3 March 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
