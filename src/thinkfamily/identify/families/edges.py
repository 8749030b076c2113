"""What holds people together: stated ties, shared homes, and (weakly) a shared family name.

Adults are tied to adults in `adult_link`; a child is tied to each adult who brings it up in `child_link`. That a child
has two such adults in two homes does not tie the adults: the child has two families.
"""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families import together
from thinkfamily.identify.families.flags import PARENTING

KIN = "('grandparent_of', 'sibling_of', 'kin_of', 'next_of_kin_of')"
BY_BIRTH = "('parent_of', 'step_parent_of', 'expects')"
# Each reason with its strength: the smallest number speaks for somebody's place in a family.
REASONS = {"tie": 1, "both_parents": 2, "moved_together": 3, "same_name": 4, "same_home": 5}


def find(engine: Engine, *, as_of: date) -> None:
    """Make `living`, `current_tie`, `together`, `grown` (who can stand for a family), `brings_up`, and the links."""
    _standing_now(engine, as_of)
    _brings_up(engine)
    _housemates(engine)
    _adult_links(engine)
    _child_links(engine)


def _standing_now(engine: Engine, as_of: date) -> None:
    today = f"DATE '{as_of}'"
    now = f"(until IS NULL OR until >= {today}) AND (since IS NULL OR since <= {today})"
    engine.make("living", f"SELECT DISTINCT household_id, person_id, address_id FROM household WHERE {now}")
    engine.make("current_tie", f"SELECT DISTINCT person_1, person_2, kind FROM person_tie WHERE {now}")
    # A parent under 18 is somebody's child and stands for a family of their own.
    engine.make(
        "grown",
        f"""
        SELECT d.person_id, row_number() OVER (ORDER BY d.person_id) - 1 AS node
        FROM particular AS d
        LEFT JOIN (SELECT DISTINCT person_1 AS person_id FROM current_tie
            WHERE kind IN {PARENTING}) AS p USING (person_id)
        LEFT JOIN (SELECT DISTINCT person_2 AS person_id FROM current_tie
            WHERE kind IN {PARENTING}) AS c USING (person_id)
        WHERE NOT d.unborn
            AND (p.person_id IS NOT NULL OR d.child IS FALSE OR (d.child IS NULL AND c.person_id IS NULL))
        """,
    )
    together.find(engine)


def _brings_up(engine: Engine) -> None:
    """`brings_up` (person_1, person_2): grown kin who live with a child with whom no parent or carer lives."""
    engine.make(
        "brings_up",
        f"""
        WITH kin AS (
            SELECT person_1, person_2 FROM current_tie WHERE kind IN {KIN}
            UNION SELECT person_2, person_1 FROM current_tie WHERE kind IN {KIN} AND kind <> 'grandparent_of'
        ), looked_after AS (
            SELECT DISTINCT t.person_2 AS person_id FROM current_tie AS t
            JOIN together AS l ON l.person_1 = t.person_1 AND l.person_2 = t.person_2
            WHERE t.kind IN {PARENTING} AND t.person_1 NOT IN (SELECT person_id FROM presumed)
        )
        SELECT k.person_1, k.person_2 FROM kin AS k
        JOIN together AS l ON l.person_1 = k.person_1 AND l.person_2 = k.person_2
        JOIN particular AS d ON d.person_id = k.person_1 JOIN particular AS c ON c.person_id = k.person_2
        WHERE NOT coalesce(d.child, FALSE) AND c.child AND NOT c.unborn
            AND k.person_1 IN (SELECT person_id FROM grown)
            AND k.person_1 NOT IN (SELECT person_id FROM presumed)
            AND k.person_2 NOT IN (SELECT person_id FROM looked_after)
        """,
    )


def _housemates(engine: Engine) -> None:
    """`housemate` (person_1, person_2, both ways): who only lives with somebody, by a feed that says who is related.

    Where a feed tells kin from others, `lives_with` says that no more is so, and of all whom the feed ties to the same
    head. Where it knows no relations, or has a word of its own for none, `lives_with` rules nothing out.
    """
    engine.make(
        "housemate",
        """
        WITH telling AS (
            SELECT feed FROM person_tie GROUP BY feed
            HAVING bool_or(kind <> 'lives_with') AND NOT bool_or(kind = 'no_relation_of')
        ), said AS (SELECT person_1 AS one, person_2 AS other, kind, feed FROM person_tie JOIN telling USING (feed)
            UNION SELECT person_2, person_1, kind, feed FROM person_tie JOIN telling USING (feed)
        ), apart AS (SELECT one, other FROM said WHERE kind = 'lives_with'
            UNION SELECT a.one, b.other FROM said AS a JOIN said AS b ON b.one = a.other AND b.feed = a.feed
            WHERE a.kind = 'lives_with' AND b.other <> a.one)
        SELECT one AS person_1, other AS person_2 FROM apart UNION SELECT other, one FROM apart
        """,
    )


def _adult_links(engine: Engine) -> None:
    engine.make(
        "adult_link",
        f"""
        WITH grown_tie AS (
            SELECT t.person_1, t.person_2, t.kind FROM current_tie AS t
            JOIN grown AS g ON g.person_id = t.person_1 JOIN grown AS h ON h.person_id = t.person_2
        ), apart AS (
            SELECT person_1, person_2 FROM grown_tie WHERE kind IN ('no_relation_of', 'ex_partner_of')
            UNION SELECT person_2, person_1 FROM grown_tie WHERE kind IN ('no_relation_of', 'ex_partner_of')
        ), housed AS (SELECT person_id FROM living UNION SELECT person_id FROM sheltered),
        link AS (
            SELECT person_1, person_2, {REASONS["tie"]} AS reason FROM grown_tie WHERE kind = 'partner_of'
            UNION ALL
            SELECT t.person_1, t.person_2, {REASONS["tie"]} FROM grown_tie AS t
            JOIN together AS l ON l.person_1 = t.person_1 AND l.person_2 = t.person_2
            LEFT JOIN housemate AS o ON o.person_1 = t.person_1 AND o.person_2 = t.person_2
            WHERE t.kind NOT IN ('no_relation_of', 'ex_partner_of', 'partner_of', 'foster_carer_of')
                AND (t.kind <> 'lives_with' OR o.person_1 IS NULL)
            UNION ALL
            SELECT a.person_1, b.person_1, {REASONS["both_parents"]} FROM current_tie AS a
            JOIN current_tie AS b ON b.person_2 = a.person_2 AND b.person_1 > a.person_1
            LEFT JOIN together AS l ON l.person_1 = a.person_1 AND l.person_2 = b.person_1
            LEFT JOIN housed AS p ON p.person_id = a.person_1 LEFT JOIN housed AS q ON q.person_id = b.person_1
            WHERE a.kind IN {BY_BIRTH} AND b.kind IN {BY_BIRTH}
                AND (l.person_1 IS NOT NULL OR p.person_id IS NULL OR q.person_id IS NULL)
            UNION ALL
            {_kin_of_the_child()}
            UNION ALL
            {_name_of_the_child()}
            UNION ALL
            {_moved_together()}
            UNION ALL
            SELECT l.person_1, l.person_2, {REASONS["same_name"]} FROM together AS l
            JOIN address AS o ON o.address_id = l.address_id AND o.kind = 'home'
            JOIN particular AS d ON d.person_id = l.person_1 JOIN particular AS e ON e.person_id = l.person_2
            JOIN grown AS g ON g.person_id = l.person_1 JOIN grown AS h ON h.person_id = l.person_2
            WHERE lower(d.last_name) = lower(e.last_name)
        )
        SELECT least(person_1, person_2) AS person_1, greatest(person_1, person_2) AS person_2, min(reason) AS reason
        FROM link LEFT JOIN apart USING (person_1, person_2) WHERE apart.person_1 IS NULL
        GROUP BY least(person_1, person_2), greatest(person_1, person_2)
        """,
    )


def _kin_of_the_child() -> str:
    """A child's kin and its parent or carer, who all live together."""
    return f"""
        SELECT k.person_1, t.person_1, {REASONS["tie"]} FROM current_tie AS k
        JOIN current_tie AS t ON t.person_2 = k.person_2 AND t.person_1 <> k.person_1 AND t.kind IN {PARENTING}
            AND t.kind <> 'foster_carer_of'
        JOIN together AS l ON l.person_1 = k.person_1 AND l.person_2 = k.person_2
        JOIN together AS w ON w.person_1 = k.person_1 AND w.person_2 = t.person_1
        JOIN grown AS g ON g.person_id = k.person_1 JOIN grown AS h ON h.person_id = t.person_1
        WHERE k.kind IN {KIN}
    """


def _name_of_the_child() -> str:
    """A child's parent or carer, and whoever has the child's family name, who all live together.

    A mother often keeps her own name, and often no row states who the father of her children is.
    """
    return f"""
        SELECT l.person_2, t.person_1, {REASONS["same_home"]} FROM current_tie AS t
        JOIN particular AS c ON c.person_id = t.person_2 AND c.child AND NOT c.unborn
        JOIN together AS l ON l.person_1 = t.person_2 AND l.person_2 <> t.person_1
        JOIN together AS w ON w.person_1 = l.person_2 AND w.person_2 = t.person_1
        JOIN address AS o ON o.address_id = l.address_id AND o.kind = 'home'
        JOIN particular AS e ON e.person_id = l.person_2 AND lower(e.last_name) = lower(c.last_name)
        JOIN grown AS g ON g.person_id = l.person_2 JOIN grown AS h ON h.person_id = t.person_1
        WHERE t.kind IN {PARENTING} AND t.kind <> 'foster_carer_of'
    """


def _moved_together() -> str:
    """Two who shared a home, and share the next one, belong together."""
    return f"""
        SELECT a.person_id, b.person_id, {REASONS["moved_together"]} FROM household AS a
        JOIN household AS b ON b.household_id = a.household_id AND b.address_id = a.address_id
            AND b.person_id > a.person_id
        JOIN together AS l ON l.person_1 = a.person_id AND l.person_2 = b.person_id
        JOIN grown AS g ON g.person_id = a.person_id JOIN grown AS h ON h.person_id = b.person_id
        GROUP BY a.person_id, b.person_id HAVING count(DISTINCT a.address_id) >= 2
    """


def _child_links(engine: Engine) -> None:
    """A child and a grown person: a stated tie; else a home and a name shared; else a home with two adults at most."""
    engine.make(
        "child_link",
        f"""
        WITH stated AS (
            SELECT t.person_2 AS child_id, t.person_1 AS grown_id, {REASONS["tie"]} AS reason FROM current_tie AS t
            JOIN particular AS d ON d.person_id = t.person_2
            LEFT JOIN grown AS g ON g.person_id = t.person_2
            WHERE t.kind IN {PARENTING} AND t.kind <> 'foster_carer_of'
                AND (g.person_id IS NULL OR coalesce(d.child, FALSE))
            UNION SELECT person_2, person_1, {REASONS["tie"]} FROM brings_up
        ), unstated AS (
            SELECT d.person_id, d.last_name FROM particular AS d
            WHERE d.person_id NOT IN (SELECT child_id FROM stated) AND d.person_id NOT IN (SELECT person_id FROM grown)
        ), sibling AS (
            SELECT person_1, person_2 FROM current_tie WHERE kind = 'sibling_of'
            UNION SELECT person_2, person_1 FROM current_tie WHERE kind = 'sibling_of'
        ), home_tie AS (
            SELECT u.person_id AS child_id, l.person_2 AS grown_id,
                CASE WHEN lower(u.last_name) = lower(e.last_name) THEN {REASONS["same_name"]}
                    ELSE {REASONS["same_home"]} END AS reason
            FROM unstated AS u JOIN together AS l ON l.person_1 = u.person_id
            JOIN grown AS g ON g.person_id = l.person_2 JOIN particular AS e ON e.person_id = l.person_2
            JOIN address AS o ON o.address_id = l.address_id AND o.kind = 'home'
            WHERE u.person_id NOT IN (SELECT person_2 FROM current_tie WHERE kind = 'foster_carer_of')
        ), nearest AS (
            SELECT *, min(reason) OVER (PARTITION BY child_id) AS best, count(*) OVER (PARTITION BY child_id,
                reason) AS adults
            FROM home_tie
        ), through_sibling AS (
            SELECT u.person_id AS child_id, t.grown_id, {REASONS["tie"]} AS reason
            FROM unstated AS u JOIN sibling AS s ON s.person_1 = u.person_id JOIN stated AS t ON t.child_id = s.person_2
        ), link AS (
            SELECT * FROM stated UNION ALL SELECT * FROM through_sibling
            UNION ALL SELECT child_id, grown_id, reason FROM nearest
            WHERE reason = best AND (reason < {REASONS["same_home"]} OR adults <= 2)
        )
        SELECT child_id, grown_id, min(reason) AS reason FROM link WHERE child_id <> grown_id
            GROUP BY child_id, grown_id
        """,
    )
