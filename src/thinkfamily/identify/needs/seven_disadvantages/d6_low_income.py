"""Low income, shown by proxies only."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import of_the_family

SIGNS = """
    SELECT DISTINCT m.family_id, f.name, f.first_day, f.last_day, f.feed, f.record_id
    FROM member_now m JOIN person_fact f ON f.person_id = m.person_id
    LEFT JOIN parent_now p ON p.family_id = m.family_id AND p.person_id = m.person_id
    WHERE f.last_day >= AS_OF - INTERVAL 12 MONTH AND (
        (f.kind = 'free_school_meals' AND m.child) OR (f.kind = 'low_income_benefit' AND p.person_id IS NOT NULL))
"""

NEED = Need(
    id="D6",
    framework="disadvantages-2007",
    kinds=("free_school_meals", "low_income_benefit"),
    of="family",
    sql=of_the_family(SIGNS, sentence="had a proxy for a low income, free school meals or a benefit"),
    example=Example(
        people="""
            who  | born       | sex | role   | home | family
            Dana | 1988-03-02 | F   | parent | 1    | Harper
            Kit  | 2013-05-20 | M   | child  | 1    | Harper
            Rob  | 1985-04-04 | M   | parent | 2    | Harper
            Eva  | 1990-01-01 | F   | parent | 3    | Novak
            Sam  | 1993-01-01 | M   | parent | 3    | Novak
            Nina | 2015-01-01 | F   | child  | 3    | Novak
        """,
        facts="""
            who | kind               | since      | until
            Kit | free_school_meals  | 2026-09-01 | -
            Rob | low_income_benefit | 2026-09-01 | -
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-09-01 | 2026-11-06 | 2027-11-06 | Kit had a proxy for a low income, free school meals or a
                benefit (latest sign 6 November 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
