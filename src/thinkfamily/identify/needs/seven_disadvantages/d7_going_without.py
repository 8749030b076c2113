"""Going without food or clothing, shown by proxies only."""

from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import UNIT_HOMES, of_the_family

SIGNS = f"""
    SELECT h.family_id, f.name, f.first_day, f.last_day, f.feed, f.record_id
    FROM ({UNIT_HOMES}) AS h JOIN home_fact f ON f.household_id = h.household_id
    WHERE f.kind IN ('food_parcel', 'essentials_grant') AND f.last_day >= AS_OF - INTERVAL 12 MONTH
"""

NEED = Need(
    id="D7",
    framework="disadvantages-2007",
    kinds=("food_parcel", "essentials_grant"),
    of="family",
    sql=of_the_family(SIGNS, sentence="had a proxy for going without, a food parcel or a grant for essentials"),
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
            who  | kind        | since      | until
            Dana | food_parcel | 2026-09-01 | 2026-09-01
            Rob  | food_parcel | 2026-09-01 | 2026-09-01
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-09-01 | 2026-09-01 | 2027-09-01 | Dana had a proxy for going without, a food parcel or a grant
                for essentials (latest sign 1 September 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
