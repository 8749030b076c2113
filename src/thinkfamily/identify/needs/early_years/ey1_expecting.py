"""An expectant or new parent who needs more support."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import either, signs

CARE_LEAVER = "person_id IN (SELECT person_id FROM person_fact WHERE kind = 'care_leaver')"

NEED = Need(
    id="EY1",
    framework="outcomes-2022",
    kinds=("maternity_support", "pregnancy", "care_leaver"),
    sql=either(
        signs(
            {"maternity_support": ()},
            of="(child OR adult)",
            months=12,
            once="was recorded as needing more support around a birth",
            often="was recorded as needing more support around a birth # times",
        ),
        signs(
            {"pregnancy": ()},
            of=f"going_on AND (age < 18 OR {CARE_LEAVER})",
            months=12,
            once="expects a baby and is young or has left care",
            often="was recorded # times as expecting a baby, and is young or has left care",
        ),
    ),
    example=Example(
        people="""
            who      | born       | sex | role           | home
            Chloe    | 2009-06-06 | F   | parent         | flat
            the baby | 2027-02-04 | U   | expected_child | flat
            Mia      | 1998-06-06 | F   | parent         | house
            Nell     | 1994-06-06 | F   | parent         | farm
        """,
        facts="""
            who   | kind              | code         | amount | since      | until
            Chloe | pregnancy         |              |        | 2026-08-20 | -
            Mia   | maternity_support | late_booking |        | 2026-10-01 | 2026-10-01
            Nell  | pregnancy         |              |        | 2026-08-20 | -
        """,
        answer="""
            who   | first_seen | last_seen  | expires    | sum
            Chloe | 2026-08-20 | 2026-11-06 | 2027-11-06 | Chloe expects a baby and is young or has left care (last seen
                6 November 2026). The rule asks for one in the last 12 months.
            Mia   | 2026-10-01 | 2026-10-01 | 2027-10-01 | Mia was recorded as needing more support around a birth on 1
                October 2026. The rule asks for one in the last 12 months.
        """,
    ),
)
