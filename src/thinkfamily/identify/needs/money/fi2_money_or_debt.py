"""Needs help with money or debt: rent owed, debt advice, food parcels or grants for essentials."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.phrases import HOME_OF, day, either, home_signs, of_homes, pounds, signs

# Below this a rent account is late rather than in debt. A setting of our own.
LEAST_POUNDS = 100

NEED = Need(
    id="FI2",
    framework="outcomes-2022",
    kinds=("rent_arrears", "debt_advice", "food_parcel", "essentials_grant"),
    sql=either(
        of_homes(
            f"kind = 'rent_arrears' AND amount >= {LEAST_POUNDS} AND last_day >= AS_OF - INTERVAL 6 MONTH",
            f"{HOME_OF} || ' owes ' || {pounds('max(amount)')} "
            f"|| ' of rent (last seen ' || {day('max(last_day)')} || '). The rule asks for £{LEAST_POUNDS}.'",
        ),
        home_signs(
            {"food_parcel": (), "essentials_grant": ()},
            months=6,
            once="had a food parcel or a grant for essentials",
            often="had # food parcels or grants for essentials",
        ),
        signs(
            {"debt_advice": ()},
            of="TRUE",
            months=6,
            once="asked for help with debt",
            often="asked for help with debt # times",
            whose="home",
        ),
    ),
    example=Example(
        people="""
            who  | born       | sex | role    | home | family
            Eva  | 1990-01-01 | F   | parent  | 2    | Novak
            Sam  | 1993-01-01 | M   | partner | 2    | Novak
            Nina | 2015-01-01 | F   | child   | 2    | Novak
            Nina | 2015-01-01 | F   | child   | 3    | Reid
            Tom  | 1987-01-01 | M   | parent  | 3    | Reid
        """,
        facts="""
            who | kind         | amount | since      | until
            Eva | rent_arrears | 1240   | 2026-10-31 | 2026-10-31
            Sam | rent_arrears | 1240   | 2026-10-31 | 2026-10-31
            Eva | debt_advice  | 3000   | 2026-09-03 |
            Tom | rent_arrears | 12     | 2026-10-31 | 2026-10-31
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-09-03 | 2026-10-31 | 2027-04-30 | Eva asked for help with debt on 3 September 2026. The rule
                asks for one in the last 6 months. The home of Eva and Sam owes £1,240 of rent (last seen 31 October
                2026). The rule asks for £100.
        """,
    ),
)
