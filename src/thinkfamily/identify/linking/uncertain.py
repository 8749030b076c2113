"""Pairs for a person to decide: nearly linked, linked against some evidence, or kept apart only by a check."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import DOUBT
from thinkfamily.identify.linking.cluster import LINK
from thinkfamily.identify.linking.explain import words

# In hundredths of a bit: one in three is still worth a look; six to one against, inside one person, is too.
NEARLY = -100
AGAINST = -250
CHANCE = "round(1.0 / (1.0 + pow(2.0, -weight / 100.0)), 2)"


def find(engine: Engine) -> int:
    """Fill `doubt`: for each two persons their likeliest pair; within a person the pair that speaks most against it.

    What a person has decided is not asked again.
    """
    engine.create(DOUBT)
    engine.run(f"""
        INSERT INTO doubt
        WITH told AS (SELECT a, b, weight FROM scored UNION ALL SELECT a, b, weight FROM scored_within),
        placed AS (
            SELECT t.*, x.label AS one, y.label AS other FROM told t
            JOIN grouping x ON x.unit = t.a JOIN grouping y ON y.unit = t.b
            WHERE (x.label <> y.label AND weight >= {NEARLY}) OR (x.label = y.label AND weight <= {AGAINST})),
        asked AS (SELECT p.* FROM placed p
            WHERE NOT EXISTS (SELECT 1 FROM forced f WHERE f.a = p.a AND f.b = p.b)),
        ranked AS (SELECT *, row_number() OVER (PARTITION BY least(one, other), greatest(one, other)
            ORDER BY CASE WHEN one = other THEN weight ELSE -weight END, a, b) AS place FROM asked),
        seen AS (SELECT * FROM compared UNION ALL BY NAME SELECT * FROM compared_within)
        SELECT r.a, r.b, {CHANCE}, list_append({words("c", "x.a IS NOT NULL")},
            CASE WHEN r.one = r.other THEN 'read as one person because of other records between them'
                WHEN r.weight >= {LINK} THEN 'kept apart because other records of the two conflict'
                ELSE 'too little to join them' END)
        FROM ranked r JOIN seen c ON c.a = r.a AND c.b = r.b
        LEFT JOIN context x ON x.a = r.a AND x.b = r.b WHERE r.place = 1""")
    return int(engine.value("SELECT count(*) FROM doubt"))
