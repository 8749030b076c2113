"""Who came one after the other at a home: what a list that names whole homes says, and what it leaves out.

A school roll names a pupil and its parents, a pay roll those who earn; that somebody is not in it says nothing. A
census names everybody of a home, so that people of one door whom it never names there together did not live together.
"""

from thinkfamily.identify.engine.duckdb import Engine

# A feed names whole homes if it gives at least this share of the people whom other feeds know in the homes it names.
WHOLE_SHARE = 0.75
# A feed that is compared on few people has to show more: so many are counted as if it had left them out.
DOUBTED = 10


def find(engine: Engine) -> None:
    """Make `one_after_other` (one < other: groups of `tied_group` at one address) and `superseded` (residence, day).

    Works on `residence`, `tied_group`, `seen_here` and `stay_of`.
    """
    _listed(engine)
    _whole(engine)
    _one_after_other(engine)
    _superseded(engine)


def _one_after_other(engine: Engine) -> None:
    """Two groups both known to whole lists, one of them here, whom no such list, nor any later one, names together."""
    engine.run("DROP TABLE IF EXISTS one_after_other")
    engine.run(
        """
        CREATE TABLE one_after_other AS
        WITH whole_here AS (SELECT l.* FROM listed AS l JOIN whole_feed USING (feed)),
        known AS (
            SELECT g.in_group, max(coalesce(s.seen, s.until, s.received)) AS last_day
            FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence
            JOIN stay_of AS s ON s.person_id = r.person_id JOIN whole_feed USING (feed)
            GROUP BY g.in_group
        ), pair AS (
            SELECT DISTINCT a.in_group AS one, b.in_group AS other, greatest(k.last_day, n.last_day) AS last_day
            FROM (SELECT DISTINCT in_group, address_id FROM listed) AS a
            JOIN (SELECT DISTINCT in_group, address_id FROM listed) AS b
                ON b.address_id = a.address_id AND b.in_group > a.in_group
            JOIN known AS k ON k.in_group = a.in_group JOIN known AS n ON n.in_group = b.in_group
            WHERE a.in_group IN (SELECT in_group FROM whole_here) OR b.in_group IN (SELECT in_group FROM whole_here)
        ), met AS (
            SELECT DISTINCT p.one, p.other
            FROM pair AS p JOIN listed AS a ON a.in_group = p.one
            JOIN listed AS b ON b.in_group = p.other AND b.feed = a.feed
                AND (a.from_day IS NULL OR b.to_day IS NULL OR a.from_day <= b.to_day)
                AND (b.from_day IS NULL OR a.to_day IS NULL OR b.from_day <= a.to_day)
            WHERE a.feed IN (SELECT feed FROM whole_feed) OR least(a.from_day, b.from_day) > p.last_day
        )
        SELECT p.one, p.other FROM pair AS p LEFT JOIN met AS m ON m.one = p.one AND m.other = p.other
        WHERE m.one IS NULL
        """
    )


def _listed(engine: Engine) -> None:
    """`listed`: each group with the feeds that name it at its address, and the day or days of which they speak."""
    engine.run("DROP TABLE IF EXISTS listed")
    engine.run(
        """
        CREATE TABLE listed AS
        SELECT DISTINCT g.in_group, r.address_id, s.feed, coalesce(s.seen, s.since) AS from_day,
            coalesce(s.seen, s.until) AS to_day
        FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence
        JOIN stay_of AS s ON s.person_id = r.person_id AND s.address_id = r.address_id
        """
    )


def _whole(engine: Engine) -> None:
    """`whole_feed`: feeds that name nearly everybody of a home of which they name anybody, as other feeds know it."""
    engine.run("DROP TABLE IF EXISTS whole_feed")
    engine.run(
        f"""
        CREATE TABLE whole_feed AS
        WITH named AS (
            SELECT DISTINCT g.in_group, r.person_id, s.feed
            FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence
            JOIN stay_of AS s ON s.person_id = r.person_id AND s.address_id = r.address_id
        ), counted AS (
            SELECT *, count(*) OVER (PARTITION BY in_group, person_id) AS feeds FROM named
        ), people AS (
            SELECT in_group, count(DISTINCT person_id) AS people FROM named GROUP BY in_group
        ), by_feed AS (
            SELECT feed, in_group, count(*) AS here, count(*) FILTER (WHERE feeds = 1) AS alone
            FROM counted GROUP BY feed, in_group
        )
        SELECT feed, sum(here - alone) AS given, sum(people - alone) AS known
        FROM by_feed JOIN people USING (in_group) WHERE people - alone >= 2
        GROUP BY feed HAVING sum(here - alone) >= {WHOLE_SHARE} * (sum(people - alone) + {DOUBTED})
        """
    )


def _superseded(engine: Engine) -> None:
    """`superseded`: stays without an end of a whole group whom others followed here, and who were seen elsewhere since.

    The day is the first on which the person was seen there. Where one of the group was seen nowhere else, all keep this
    home: people whom others follow are somewhere, no other place is known, and no child is parted from its parents.
    """
    engine.run("DROP TABLE IF EXISTS superseded")
    engine.run(
        """
        CREATE TABLE superseded AS
        WITH followed AS (
            SELECT a.in_group FROM one_after_other AS o JOIN seen_here AS a ON a.in_group IN (o.one, o.other)
            JOIN seen_here AS b ON b.in_group = CASE WHEN a.in_group = o.one THEN o.other ELSE o.one END
            WHERE b.last_seen > a.last_seen
        ), gone AS (
            SELECT r.residence, g.in_group, min(e.first_seen) AS day
            FROM residence AS r JOIN tied_group AS g ON g.thing = r.residence
            LEFT JOIN residence AS e ON e.person_id = r.person_id AND e.first_seen > r.last_seen
            WHERE r.until IS NULL AND g.in_group IN (SELECT in_group FROM followed)
            GROUP BY r.residence, g.in_group
        ), all_gone AS (SELECT in_group FROM gone GROUP BY in_group HAVING count(day) = count(*))
        SELECT residence, day FROM gone JOIN all_gone USING (in_group)
        """
    )
