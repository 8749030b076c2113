"""How each published table is drawn from the working database. Protected people's addresses and places stay behind.

Each query gives the columns of `vocabulary/publication` by name; `write` puts them in order, typed and sorted. A table
that is not named here is published as it stands in the working database.
"""

from thinkfamily.identify.engine.tables import RECEIVED

WITHHELD = "A service that is not named here, because its place would give an address away"
# Words by which a reason speaks of where somebody lives or goes.
PLACES = "address|postcode|home|house|flat|street|live|property|uprn|school|surgery|service|area"

# People whose rows are needed for side-by-side decisions and for the walk back from a need.
NEEDED_PEOPLE = """
    SELECT person_id FROM family WHERE family_id IN (SELECT family_id FROM need)
    UNION SELECT p.person_id FROM doubt AS d JOIN person AS p ON p.mention_id = d.mention_id_1
    UNION SELECT p.person_id FROM doubt AS d JOIN person AS p ON p.mention_id = d.mention_id_2
"""

QUERIES: dict[str, str] = {
    "people": """
        SELECT m.feed, m.record_id, m.mention, p.person_id, p.match_probability
        FROM person AS p JOIN mention AS m USING (mention_id)
    """,
    "persons": """
        WITH lived AS (
            SELECT h.person_id, a.area, row_number() OVER (PARTITION BY h.person_id
                ORDER BY h.until DESC NULLS FIRST, h.since DESC NULLS LAST, a.area) AS place
            FROM household AS h JOIN address AS a USING (address_id)
            WHERE a.area IS NOT NULL AND a.address_id NOT IN (SELECT address_id FROM hidden_address)
        )
        SELECT d.person_id, d.first_name, d.last_name, d.date_of_birth, d.expected_date, d.sex, d.ethnicity, l.area,
            coalesce(f.flags, []) AS flags
        FROM particular AS d LEFT JOIN lived AS l ON l.person_id = d.person_id AND l.place = 1
        LEFT JOIN flagged AS f ON f.person_id = d.person_id
    """,
    "families": "SELECT * FROM family",
    "households": """
        SELECT h.household_id, h.person_id, CASE WHEN x.address_id IS NULL THEN h.address_id END AS address_id,
            min(h.since) AS since, CASE WHEN bool_or(h.until IS NULL) THEN NULL ELSE max(h.until) END AS until
        FROM household AS h LEFT JOIN hidden_address AS x USING (address_id)
        GROUP BY h.household_id, h.person_id, CASE WHEN x.address_id IS NULL THEN h.address_id END
    """,
    "addresses": "SELECT * FROM address WHERE address_id NOT IN (SELECT address_id FROM hidden_address)",
    "needs": "SELECT * FROM need",
    "mentions": f"""
        WITH latest AS (
            SELECT s.mention_id, s.address_id, row_number() OVER (PARTITION BY s.mention_id
                ORDER BY s.until DESC NULLS FIRST, s.since DESC NULLS LAST, s.address_id) AS place
            FROM stay_of AS s WHERE s.address_id NOT IN (SELECT address_id FROM hidden_address)
        )
        SELECT m.feed, m.record_id, m.mention, m.first_name, m.middle_names, m.last_name, m.date_of_birth,
            m.expected_date,
            m.sex, l.address_id, m.flags, r.received
        FROM mention AS m JOIN person AS p USING (mention_id)
        JOIN {RECEIVED} AS r ON r.feed = m.feed
        LEFT JOIN latest AS l ON l.mention_id = m.mention_id AND l.place = 1
        WHERE p.person_id IN ({NEEDED_PEOPLE})
    """,
    "facts": """
        WITH rests AS (
            SELECT DISTINCT e.feed, e.record_id, k.kind
            FROM (SELECT need_id, framework, unnest(evidence) AS e FROM need) AS n
            JOIN need_kind AS k ON k.need_id = n.need_id AND k.framework = n.framework
        )
        SELECT m.feed, m.record_id, m.mention, p.person_id, f.kind, f.code, f.amount, f.since, f.until,
            CASE WHEN s.person_id IS NULL THEN f.text END AS text
        FROM fact AS f JOIN rests AS r ON r.feed = f.feed AND r.record_id = f.record_id AND r.kind = f.kind
        JOIN mention AS m USING (mention_id) JOIN person AS p USING (mention_id)
        LEFT JOIN sheltered AS s ON s.person_id = p.person_id
    """,
    "involved": f"""
        SELECT m.feed, m.record_id, m.mention, p.person_id,
            CASE WHEN s.person_id IS NULL THEN i.service ELSE '{WITHHELD}' END AS service,
            CASE WHEN s.person_id IS NULL THEN i.worker END AS worker,
            CASE WHEN s.person_id IS NULL THEN i.phone END AS phone,
            CASE WHEN s.person_id IS NULL THEN i.email END AS email, i.since, i.until
        FROM involvement AS i JOIN mention AS m USING (mention_id) JOIN person AS p USING (mention_id)
        LEFT JOIN sheltered AS s ON s.person_id = p.person_id
    """,
    "uncertain": f"""
        WITH identities AS (
            SELECT person_id, bool_or(identity = 'before') AS before, bool_or(identity = 'after') AS after
            FROM person JOIN mention USING (mention_id) WHERE identity IS NOT NULL GROUP BY person_id
        )
        SELECT 'U' || substr(md5(a.feed || '|' || a.record_id || '|' || a.mention || '|' || b.feed || '|' || b.record_id
            || '|' || b.mention), 1, 15) AS pair_id,
            a.feed AS feed_1, a.record_id AS record_id_1, a.mention AS mention_1, p.person_id AS person_id_1,
            b.feed AS feed_2, b.record_id AS record_id_2, b.mention AS mention_2, q.person_id AS person_id_2,
            d.match_probability, CASE WHEN s.person_id IS NULL AND t.person_id IS NULL THEN d.reasons
                ELSE list_filter(d.reasons, lambda reason: NOT regexp_matches(lower(reason), '{PLACES}')) END AS reasons
        FROM doubt AS d JOIN mention AS a ON a.mention_id = d.mention_id_1 JOIN mention AS b
            ON b.mention_id = d.mention_id_2
        JOIN person AS p ON p.mention_id = d.mention_id_1 JOIN person AS q ON q.mention_id = d.mention_id_2
        LEFT JOIN sheltered AS s ON s.person_id = p.person_id LEFT JOIN sheltered AS t ON t.person_id = q.person_id
        LEFT JOIN identities AS i ON i.person_id = p.person_id LEFT JOIN identities AS j ON j.person_id = q.person_id
        WHERE NOT (coalesce(i.before, FALSE) AND coalesce(j.after, FALSE))
            AND NOT (coalesce(i.after, FALSE) AND coalesce(j.before, FALSE))
    """,
}
