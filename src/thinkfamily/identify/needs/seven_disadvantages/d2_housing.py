"""Poor-quality or overcrowded housing."""

from thinkfamily.identify.needs.housing.bedroom_standard import CROWDED
from thinkfamily.identify.needs.need import Example, Need
from thinkfamily.identify.needs.seven_disadvantages.units import UNIT_HOMES, of_the_family

CROWDED_HOMES = f"SELECT household_id, evidence FROM ({CROWDED}) AS crowded WHERE bedrooms < needed"

SIGNS = f"""
    SELECT h.family_id, f.name, f.first_day, f.last_day, f.feed, f.record_id
    FROM ({UNIT_HOMES}) AS h JOIN home_fact f ON f.household_id = h.household_id
    WHERE f.last_day >= AS_OF - INTERVAL 12 MONTH
        AND f.kind = 'poor_housing'
    UNION ALL
    SELECT h.family_id, f.name, f.first_day, f.last_day, c.e.feed AS feed, c.e.record_id AS record_id
    FROM ({UNIT_HOMES}) AS h JOIN home_fact f ON f.household_id = h.household_id
    JOIN (SELECT household_id, unnest(evidence) AS e FROM ({CROWDED_HOMES}) AS homes) AS c
        ON c.household_id = h.household_id
    WHERE f.last_day >= AS_OF - INTERVAL 12 MONTH AND f.kind = 'bedrooms'
"""

# That nothing was found says something only where bedrooms are known and hazards are recorded at all.
OTHERWISE = f"""
    CASE WHEN u.family_id IN (
        SELECT h.family_id FROM ({UNIT_HOMES}) AS h JOIN home_fact f ON f.household_id = h.household_id
        WHERE f.kind = 'bedrooms'
    ) AND EXISTS (SELECT 1 FROM home_fact WHERE kind = 'poor_housing') THEN 'none_found' ELSE 'unknown' END
"""

NEED = Need(
    id="D2",
    framework="disadvantages-2007",
    kinds=("poor_housing", "bedrooms"),
    of="family",
    sql=of_the_family(SIGNS, sentence="had a home in poor repair or overcrowded", otherwise=OTHERWISE),
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
            who  | kind         | amount | since      | until
            Dana | poor_housing |        | 2026-05-06 | -
            Sam  | bedrooms     | 2      | 2020-02-01 | -
        """,
        answer="""
            who    | first_seen | last_seen  | expires    | sum
            family | 2026-05-06 | 2026-11-06 | 2027-11-06 | Dana had a home in poor repair or overcrowded (latest sign 6
                November 2026). The rule asks for one in the last 12 months.
        """,
    ),
)
