"""Who lives together: people at one home at one time, and the same household where two of them move on together."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import HOUSEHOLD
from thinkfamily.identify.families import successors
from thinkfamily.identify.families.flags import PARENTING
from thinkfamily.identify.families.groups import group

# Feeds end on different days; a home that is named so much later than another is the later one.
LATER_DAYS = 120
# Two stays that may have been at one time; an unknown day rules nothing out.
OVERLAP = """
    (a.from_day IS NULL OR b.to_day IS NULL OR a.from_day <= b.to_day)
    AND (b.from_day IS NULL OR a.to_day IS NULL OR b.from_day <= a.to_day)
"""
# Whoever is first seen here long after the other moved on did not live with them, for all that rows say.
MET = f"""
    (a.to_day IS NULL OR b.first_seen IS NULL OR b.first_seen <= a.to_day + INTERVAL {LATER_DAYS} DAY)
    AND (b.to_day IS NULL OR a.first_seen IS NULL OR a.first_seen <= b.to_day + INTERVAL {LATER_DAYS} DAY)
"""


def form(engine: Engine, *, as_of: date) -> None:
    """Make `household` from `stay_at` and `home`. The sheltered are grouped by their ties, without an address."""
    _residence(engine, as_of)
    _together(engine)
    _over_time(engine)
    engine.create(HOUSEHOLD)
    engine.run(
        """
        INSERT INTO household
        WITH named AS (
            SELECT household, 'H' || substr(md5(
                array_to_string(list_sort(array_agg(DISTINCT person_id)), ',') || '|'
                    || min(address_id)), 1, 15) AS household_id
            FROM residence GROUP BY household
        )
        SELECT household_id, person_id, address_id, since, until FROM residence JOIN named USING (household)
        """
    )
    _presumed(engine)
    _sheltered(engine)


def _residence(engine: Engine, as_of: date) -> None:
    """People at homes, numbered. A home ends where a later one begins and nothing that was seen later speaks for it."""
    engine.run("DROP TABLE IF EXISTS residence")
    engine.run(
        f"""
        CREATE TABLE residence AS
        WITH seen AS (
            SELECT person_id, address_id, max(coalesce(until, seen, received)) AS last_seen,
                min(coalesce(since, seen, received)) AS first_seen, count(*) AS times
            FROM stay_of GROUP BY person_id, address_id
        ), stays AS (
            SELECT s.person_id, s.address_id, s.since, s.until, n.first_seen, n.last_seen, n.times, h.shared
            FROM stay_at AS s JOIN seen AS n USING (person_id, address_id) JOIN home AS h USING (address_id)
        ), moved AS (
            SELECT a.person_id, a.address_id, min(b.first_seen) AS moved_on
            FROM stays AS a JOIN stays AS b ON b.person_id = a.person_id AND b.address_id <> a.address_id
            WHERE a.until IS NULL AND b.first_seen > a.last_seen + INTERVAL {LATER_DAYS} DAY
            GROUP BY a.person_id, a.address_id
        ), came AS (
            SELECT DISTINCT b.person_id, b.address_id
            FROM stays AS a JOIN stays AS b ON b.person_id = a.person_id AND b.address_id <> a.address_id
            WHERE b.since IS NULL AND b.first_seen > a.last_seen + INTERVAL {LATER_DAYS} DAY
        )
        SELECT row_number() OVER (ORDER BY s.address_id, s.person_id) - 1 AS residence, s.person_id, s.address_id,
            s.shared, s.since, coalesce(s.until, m.moved_on) AS until, s.times, s.first_seen, s.last_seen,
            CASE WHEN c.person_id IS NULL THEN s.since ELSE s.first_seen END AS from_day,
            CASE WHEN m.person_id IS NULL THEN s.until ELSE s.last_seen END AS to_day
        FROM stays AS s LEFT JOIN moved AS m USING (person_id, address_id)
        LEFT JOIN came AS c USING (person_id, address_id)
        """
    )


def _together(engine: Engine) -> None:
    """Group the residences of one address: first those whom something else ties, then those who mainly live there.

    Rows without dates keep former homes alive. Where somebody is mostly known at another address, living here too is
    not enough: a row, a tie, a name or another home must be shared as well.
    """
    count = int(engine.value("SELECT count(*) FROM residence"))
    group(engine, into="tied_group", count=count, pairs=_tied())
    engine.run("DROP TABLE IF EXISTS mainly_here")
    engine.run(
        f"""
        CREATE TABLE mainly_here AS
        WITH elsewhere AS (
            SELECT a.residence, sum(b.times) AS times FROM residence AS a
            JOIN residence AS b ON b.person_id = a.person_id AND b.address_id <> a.address_id
            WHERE b.first_seen <= a.last_seen + INTERVAL {LATER_DAYS} DAY
                AND a.first_seen <= b.last_seen + INTERVAL {LATER_DAYS} DAY
            GROUP BY a.residence
        )
        SELECT g.in_group, sum(r.times) >= sum(coalesce(e.times, 0)) AS mainly
        FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence LEFT JOIN elsewhere AS e USING (residence)
        GROUP BY g.in_group
        """
    )
    # Two groups of two names, one seen here long after the other, came one after the other.
    engine.run("DROP TABLE IF EXISTS seen_here")
    engine.run(
        """
        CREATE TABLE seen_here AS
        SELECT g.in_group, min(r.first_seen) AS first_seen, max(r.last_seen) AS last_seen
        FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence GROUP BY g.in_group
        """
    )
    successors.find(engine)
    main = f"""
        SELECT a.residence, b.residence FROM residence AS a JOIN residence AS b ON b.address_id = a.address_id
        JOIN tied_group AS g ON g.thing = a.residence JOIN mainly_here AS m ON m.in_group = g.in_group AND m.mainly
        JOIN tied_group AS h ON h.thing = b.residence JOIN mainly_here AS n ON n.in_group = h.in_group AND n.mainly
        JOIN seen_here AS v ON v.in_group = g.in_group JOIN seen_here AS w ON w.in_group = h.in_group
        WHERE a.residence < b.residence AND NOT a.shared AND {OVERLAP} AND {MET}
            AND v.first_seen <= w.last_seen + INTERVAL {LATER_DAYS} DAY
            AND w.first_seen <= v.last_seen + INTERVAL {LATER_DAYS} DAY
            AND NOT EXISTS (SELECT 1 FROM one_after_other AS o
                WHERE o.one = least(g.in_group, h.in_group) AND o.other = greatest(g.in_group, h.in_group))
    """
    tied = "SELECT thing, in_group FROM tied_group WHERE thing <> in_group"
    group(engine, into="living_group", count=count, pairs=[tied, main])


def _tied() -> list[str]:
    """Two people at one address whom something else ties as well."""
    pair = "residence AS a JOIN residence AS b ON b.address_id = a.address_id"
    return [
        # Named there in one row.
        """
        SELECT DISTINCT a.residence, b.residence FROM stay_of AS x
        JOIN stay_of AS y ON y.feed = x.feed AND y.record_id = x.record_id AND y.address_id = x.address_id
        JOIN residence AS a ON a.person_id = x.person_id AND a.address_id = x.address_id
        JOIN residence AS b ON b.person_id = y.person_id AND b.address_id = y.address_id
        WHERE a.residence < b.residence
        """,
        f"""
        SELECT a.residence, b.residence FROM {pair}
        JOIN particular AS d ON d.person_id = a.person_id
        JOIN particular AS e ON e.person_id = b.person_id AND lower(e.last_name) = lower(d.last_name)
        WHERE a.residence < b.residence AND {OVERLAP}
        """,
        f"""
        SELECT a.residence, b.residence FROM {pair}
        JOIN person_tie AS t ON t.person_1 = a.person_id AND t.person_2 = b.person_id
        WHERE t.kind NOT IN ('no_relation_of', 'ex_partner_of') AND {OVERLAP}
        """,
        # Together at another address too.
        f"""
        SELECT a.residence, b.residence FROM {pair}
        JOIN residence AS c ON c.person_id = a.person_id AND c.address_id <> a.address_id
        JOIN residence AS d ON d.person_id = b.person_id AND d.address_id = c.address_id
        WHERE a.residence < b.residence AND NOT c.shared AND {OVERLAP}
        """,
    ]


def _over_time(engine: Engine) -> None:
    """Homes that share two people, of whom one is grown up, are one household over time; a single person's are too.

    Two children who go to and fro between separated parents do not make the parents' homes one.
    """
    engine.run("DROP TABLE IF EXISTS homes_shared")
    engine.run(
        """
        CREATE TABLE homes_shared AS
        WITH living AS (
            SELECT r.residence, r.person_id, g.in_group, d.child, count(*) OVER (PARTITION BY g.in_group) AS people
            FROM residence AS r JOIN living_group AS g ON g.thing = r.residence JOIN particular AS d USING (person_id)
        )
        SELECT a.in_group AS one, b.in_group AS other
        FROM living AS a JOIN living AS b ON b.person_id = a.person_id AND b.in_group > a.in_group
        GROUP BY a.in_group, b.in_group
        HAVING (count(*) >= 2 AND bool_or(NOT coalesce(a.child, FALSE))) OR (max(a.people) = 1 AND max(b.people) = 1)
        """
    )
    count = int(engine.value("SELECT count(*) FROM residence"))
    group(engine, into="moving_group", count=count, pairs=["SELECT one, other FROM homes_shared"])
    engine.run("DROP TABLE IF EXISTS residence_grouped")
    engine.run(
        """
        CREATE TABLE residence_grouped AS
        SELECT r.residence, r.person_id, r.address_id, r.shared, r.since, coalesce(r.until, s.day) AS until, r.times,
            r.first_seen, r.last_seen, r.from_day, r.to_day, m.in_group AS household
        FROM residence AS r JOIN living_group AS g ON g.thing = r.residence
        JOIN moving_group AS m ON m.thing = g.in_group LEFT JOIN superseded AS s USING (residence)
        """
    )
    engine.run("DROP TABLE residence")
    engine.run("ALTER TABLE residence_grouped RENAME TO residence")


def _presumed(engine: Engine) -> None:
    """A parent or carer of whom no row gives an address is taken to live where the child does, if that is one home.

    `presumed` keeps who they are, so that no sentence says that they live there and nobody counts as depending on them.
    """
    engine.run("DROP TABLE IF EXISTS presumed")
    engine.run(
        f"""
        CREATE TABLE presumed AS
        WITH nowhere AS (
            SELECT person_id FROM particular WHERE NOT unborn AND person_id NOT IN (SELECT person_id FROM stay_of)
                AND person_id NOT IN (SELECT person_id FROM sheltered)
                AND person_id NOT IN (SELECT person_1 FROM person_tie WHERE kind = 'ex_partner_of')
                AND person_id NOT IN (SELECT person_2 FROM person_tie WHERE kind = 'ex_partner_of')
        ), tie_both_ways AS (
            SELECT person_1 AS person_id, person_2 AS with_id, feed, record_id FROM person_tie
            WHERE until IS NULL AND (kind IN {PARENTING} OR kind IN ('partner_of', 'lives_with', 'sibling_of'))
            UNION SELECT person_2, person_1, feed, record_id FROM person_tie
            WHERE until IS NULL AND (kind IN {PARENTING} OR kind IN ('partner_of', 'lives_with', 'sibling_of'))
        ), hosts AS (
            SELECT t.person_id, h.household_id, h.address_id, bool_or(s.address_id IS NOT NULL) AS same_row
            FROM tie_both_ways AS t JOIN nowhere USING (person_id)
            JOIN household AS h ON h.person_id = t.with_id AND h.until IS NULL
            LEFT JOIN stay_of AS s ON s.person_id = t.with_id AND s.feed = t.feed AND s.record_id = t.record_id
                AND s.address_id = h.address_id
            GROUP BY t.person_id, h.household_id, h.address_id
        ), best AS (SELECT *, max(same_row) OVER (PARTITION BY person_id) AS any_same_row FROM hosts)
        SELECT person_id, min(household_id) AS household_id, min(address_id) AS address_id
        FROM best WHERE same_row = any_same_row
        GROUP BY person_id HAVING count(DISTINCT household_id) = 1 AND count(DISTINCT address_id) = 1
        """
    )
    engine.run("INSERT INTO household SELECT household_id, person_id, address_id, NULL, NULL FROM presumed")


def _sheltered(engine: Engine) -> None:
    """A flagged adult and the children tied to them: together, as their rows say, and no address anywhere."""
    engine.run(
        f"""
        INSERT INTO household
        WITH child_with AS (
            SELECT t.person_2 AS child_id, min(t.person_1) AS adult_id
            FROM person_tie AS t JOIN flagged AS a ON a.person_id = t.person_1 JOIN flagged AS c
                ON c.person_id = t.person_2
            JOIN particular AS d ON d.person_id = t.person_1 JOIN particular AS k ON k.person_id = t.person_2
            WHERE t.kind IN {PARENTING} AND NOT coalesce(d.child, FALSE) AND coalesce(k.child, TRUE) AND NOT k.unborn
            GROUP BY t.person_2
        ), members AS (
            SELECT adult_id, child_id AS person_id FROM child_with UNION SELECT adult_id, adult_id FROM child_with
        )
        SELECT 'H' || substr(md5('sheltered|' || adult_id), 1, 15), person_id, NULL, NULL, NULL FROM members
        """
    )
