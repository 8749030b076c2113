"""An expectant or new parent who needs more support."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import EVIDENCE, either, signs


def expecting(who: str) -> str:
    """Pregnancies that go on, of people of whom the condition is true."""
    return signs(
        {"pregnancy": ()},
        of=f"going_on AND {who}",
        months=12,
        once="expects a baby and is young or has left care",
        often="was recorded # times as expecting a baby, and is young or has left care",
    )


# That somebody has left care is told by a row of its own: who may not read that row may not read this either.
CARE_LEAVER = f"""
    SELECT e.person_id, e.household_id, e.whose, e.first_seen, e.last_seen, e.sum,
        list_sort(list_distinct(list_concat(e.evidence, c.evidence))) AS evidence
    FROM ({expecting("coalesce(age >= 18, TRUE)")}) AS e
    JOIN (
        SELECT person_id, {EVIDENCE} AS evidence FROM person_fact WHERE kind = 'care_leaver' GROUP BY person_id
    ) AS c ON c.person_id = e.person_id
"""

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
        expecting("age < 18"),
        CARE_LEAVER,
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
