"""About to lose temporary accommodation."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import HOME_OF, of_homes

RECENT = "last_day >= AS_OF - INTERVAL 6 MONTH"
AT_RISK = f"""
    SELECT coalesce(household_id, person_id) FROM home_fact
    WHERE {RECENT} AND (kind = 'eviction_notice' OR (kind = 'rent_arrears' AND amount > 0))
"""

NEED = Need(
    id="HO1",
    framework="outcomes-2022",
    kinds=("temporary_accommodation", "eviction_notice", "rent_arrears"),
    sql=of_homes(
        f"kind = 'temporary_accommodation' AND {RECENT} AND coalesce(household_id, person_id) IN ({AT_RISK})",
        f"{HOME_OF} || ' is temporary accommodation, with a notice to leave or rent owed. "
        "The rule asks for both in the last 6 months.'",
    ),
    example=Example(
        people="""
            who  | born       | sex | role   | home  | family
            Dana | 1988-03-02 | F   | parent | hotel | Harper
            Kit  | 2013-05-20 | M   | child  | hotel | Harper
            Eva  | 1990-01-01 | F   | parent | flat  | Novak
        """,
        facts="""
            who  | kind                    | amount | since      | until
            Dana | temporary_accommodation |        | 2026-07-01 | -
            Dana | rent_arrears            | 340    | 2026-10-01 | 2026-10-01
            Eva  | temporary_accommodation |        | 2026-07-01 | -
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-07-01 | 2026-11-06 | 2027-05-06 | The home of Dana is temporary accommodation, with a notice
                to leave or rent owed. The rule asks for both in the last 6 months.
        """,
    ),
)
