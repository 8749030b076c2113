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
            sign="record of homelessness or its threat",
            signs="records of homelessness or its threat",
        ),
        signs(
            {"told_to_leave": ()},
            of=f"age >= 16 AND age < 18 AND {ALLOWED}",
            months=12,
            sign="record of being told to leave home",
            signs="records of being told to leave home",
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
            family | 2026-03-03 | 2026-03-03 | 2027-03-03 | At the home of Dana: 1 record of homelessness or its
                threat in the last 12 months, the latest on 3 March 2026; one is enough.
        """,
    ),
)
