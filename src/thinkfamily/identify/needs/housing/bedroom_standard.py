"""Overcrowding, worked out from the bedrooms of a home and the people who live there (the bedroom standard).

One bedroom for each couple, each other person of 21 or over, each two of one sex aged 10 to 20, each two under 10; one
left over shares with a child under 10 of the same sex, or else has a room. Two parents of one home are counted as a
couple and people of unknown age or sex as sharing, so that the sum errs towards enough room. Shared houses, hostels
and other places that are nobody's own home are left out.
"""

from thinkfamily.identify.needs.phrases import EVIDENCE, number

KINDS = ("bedrooms",)

# The evidence names a row for each person counted, by choice one of the feed that tells the bedrooms, else of a feed
# that many may read: who may not read that somebody lives there may not read the count either.

# Half of an amount, rounded up.
_HALF_UP = "CAST(floor((({}) + 1) / 2) AS BIGINT)"

CROWDED = f"""
    WITH told AS (
        SELECT household_id, amount, first_day, last_day, feed, record_id, person_id, max(last_day) OVER (
            PARTITION BY household_id) AS newest
        FROM home_fact WHERE kind = 'bedrooms' AND household_id IS NOT NULL AND amount > 0
    ), rooms AS (
        SELECT household_id, max(amount) AS bedrooms, min(first_day) AS first_seen, max(last_day) AS last_seen,
            {EVIDENCE} AS evidence
        FROM told WHERE last_day = newest GROUP BY household_id
    ), bringing_up AS (
        SELECT DISTINCT person_id FROM member_now WHERE role IN ('parent', 'carer', 'partner')
    ), people AS (
        SELECT DISTINCT l.household_id, p.person_id, p.age, p.sex, b.person_id IS NOT NULL AS parent
        FROM living_now l JOIN rooms r ON r.household_id = l.household_id
        JOIN person_now p ON p.person_id = l.person_id LEFT JOIN bringing_up b ON b.person_id = p.person_id
        JOIN address a ON a.address_id = l.address_id
        WHERE a.kind = 'home' AND NOT p.unborn
    ), counted AS (
        SELECT household_id, count(*) AS people, count(CASE WHEN parent THEN 1 END) AS parents,
            count(CASE WHEN NOT parent AND age >= 21 THEN 1 END) AS grown,
            count(CASE WHEN NOT parent AND age BETWEEN 10 AND 20 AND sex = 'M' THEN 1 END) AS boys,
            count(CASE WHEN NOT parent AND age BETWEEN 10 AND 20 AND sex = 'F' THEN 1 END) AS girls,
            count(CASE WHEN NOT parent AND age < 10 AND sex = 'M' THEN 1 END) AS small_boys,
            count(CASE WHEN NOT parent AND age < 10 AND sex = 'F' THEN 1 END) AS small_girls,
            count(CASE WHEN NOT parent AND age < 10 AND coalesce(sex, 'U') NOT IN ('M', 'F') THEN 1 END) AS small
        FROM people GROUP BY household_id
    ), paired AS (
        SELECT *, CASE WHEN parents >= 2 THEN parents - 1 ELSE parents END AS parent_rooms,
            {_HALF_UP.format("boys")} + {_HALF_UP.format("girls")} AS older_rooms,
            small_boys + small_girls + small - CASE WHEN boys % 2 = 1 AND small_boys > 0 THEN 1 ELSE 0 END
                - CASE WHEN girls % 2 = 1 AND small_girls > 0 THEN 1 ELSE 0 END AS small_left
        FROM counted
    ), asked AS (
        SELECT household_id, people, parent_rooms + grown + older_rooms + {_HALF_UP.format("small_left")} AS needed
        FROM paired
    ), placed AS (
        SELECT l.household_id, l.person_id, s.e.feed AS feed, s.e.record_id AS record_id
        FROM (SELECT person_id, address_id, unnest(evidence) AS e FROM stay_at) AS s
        JOIN living_now l ON l.person_id = s.person_id AND l.address_id = s.address_id
        JOIN rooms r ON r.household_id = l.household_id
    ), chosen AS (
        SELECT p.*, row_number() OVER (
            PARTITION BY p.household_id, p.person_id ORDER BY CASE WHEN t.feed IS NULL THEN 1 ELSE 0 END,
                CASE WHEN list_contains(f.shown_to, 'all') THEN 0 ELSE 1 END, len(f.shown_to) DESC, p.feed, p.record_id
        ) AS place
        FROM placed p LEFT JOIN feeds f ON f.feed = p.feed
        LEFT JOIN (SELECT DISTINCT household_id, feed FROM told) AS t
            ON t.household_id = p.household_id AND t.feed = p.feed
    ), at_home AS (
        SELECT household_id, {EVIDENCE} AS evidence FROM chosen WHERE place = 1 GROUP BY household_id
    )
    SELECT r.household_id, r.bedrooms, a.needed, a.people, r.first_seen, r.last_seen,
        list_sort(list_distinct(list_concat(r.evidence, coalesce(h.evidence, [])))) AS evidence
    FROM rooms r JOIN asked a ON a.household_id = r.household_id LEFT JOIN at_home h ON h.household_id = r.household_id
"""

SENTENCE = (
    f"' has ' || {number('bedrooms')} || CASE WHEN bedrooms = 1 THEN ' bedroom' ELSE ' bedrooms' END "
    "|| ' for ' || CAST(people AS VARCHAR) || ' people. The rule asks for fewer than the bedroom standard, which is ' "
    "|| CAST(needed AS VARCHAR) || '.'"
)

# As a rule's finding: told of each person whose row named the bedrooms.
OVERCROWDED = f"""
    SELECT DISTINCT f.person_id, c.household_id, 'home' AS whose, c.first_seen, c.last_seen,
        'The home of ' || t.names || {SENTENCE} AS sum, c.evidence
    FROM ({CROWDED}) AS c
    JOIN home_fact f ON f.household_id = c.household_id AND f.kind = 'bedrooms'
    JOIN (
        SELECT household_id, string_agg(DISTINCT name, ' and ' ORDER BY name) AS names
        FROM home_fact WHERE kind = 'bedrooms' GROUP BY household_id
    ) AS t ON t.household_id = c.household_id
    WHERE c.bedrooms < c.needed AND c.last_seen >= AS_OF - INTERVAL 12 MONTH
"""
