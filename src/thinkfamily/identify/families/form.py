"""Families, from what holds people together: a row a person in a family, with the part they have in it."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import DEPENDENT
from thinkfamily.identify.families import edges, explain
from thinkfamily.identify.families.flags import PARENTING
from thinkfamily.identify.families.groups import group


def form(engine: Engine, *, as_of: date) -> None:
    """Make `family` and `dependent` from `person_tie`, `household` and `particular`."""
    edges.find(engine, as_of=as_of)
    _members(engine)
    _parts(engine)
    explain.write(engine)
    _dependents(engine)


def _members(engine: Engine) -> None:
    """`member` (family, person_id): grown people who are linked, and each child with every family that brings it up."""
    count = int(engine.value("SELECT count(*) FROM grown"))
    group(
        engine,
        into="grown_group",
        count=count,
        pairs=[
            """
            SELECT g.node, h.node FROM adult_link AS l
            JOIN grown AS g ON g.person_id = l.person_1 JOIN grown AS h ON h.person_id = l.person_2
        """
        ],
    )
    engine.run("DROP TABLE IF EXISTS member")
    engine.run(
        """
        CREATE TABLE member AS
        WITH stands AS (SELECT g.person_id, n.in_group AS family FROM grown AS g JOIN grown_group AS n
            ON n.thing = g.node)
        SELECT DISTINCT family, person_id FROM (
            SELECT family, person_id FROM stands
            UNION ALL SELECT s.family, c.child_id FROM child_link AS c JOIN stands AS s ON s.person_id = c.grown_id
        ) AS everyone
        """
    )


def _parts(engine: Engine) -> None:
    """`part`: the role of each member, from their ties within the family. Also gives each family its id."""
    engine.run("DROP TABLE IF EXISTS part")
    engine.run(
        """
        CREATE TABLE part AS
        WITH named AS (
            SELECT family, 'F' || substr(md5(array_to_string(list_sort(array_agg(person_id)), ',')), 1, 15) AS family_id
            FROM member GROUP BY family
        ), inside AS (
            SELECT a.family, t.person_1, t.person_2, t.kind FROM current_tie AS t
            JOIN member AS a ON a.person_id = t.person_1 JOIN member AS b ON b.person_id = t.person_2
                AND b.family = a.family
        ), doing AS (
            SELECT family, person_1 AS person_id, kind FROM inside
            UNION SELECT a.family, b.person_1, 'carer_of' FROM brings_up AS b
                JOIN member AS a ON a.person_id = b.person_1 JOIN member AS c ON c.person_id = b.person_2
                    AND c.family = a.family
            UNION SELECT family, person_2, 'partner_of' FROM inside WHERE kind = 'partner_of'
            UNION SELECT family, person_2, 'kin_of' FROM inside WHERE kind IN ('kin_of', 'next_of_kin_of', 'sibling_of')
        ), does AS (
            SELECT family, person_id, bool_or(kind IN ('parent_of', 'step_parent_of', 'expects')) AS parent,
                bool_or(kind IN ('carer_of', 'guardian_of', 'cares_for')) AS carer,
                    bool_or(kind = 'partner_of') AS partner,
                bool_or(kind IN ('grandparent_of', 'kin_of', 'next_of_kin_of', 'sibling_of')) AS kin
            FROM doing GROUP BY family, person_id
        )
        SELECT n.family_id, m.family, m.person_id, CASE
            WHEN d.unborn THEN 'expected_child'
            WHEN coalesce(o.parent, FALSE) THEN 'parent'
            WHEN coalesce(d.child, g.person_id IS NULL) THEN 'child'
            WHEN coalesce(o.carer, FALSE) THEN 'carer' WHEN coalesce(o.partner, FALSE) THEN 'partner'
            WHEN coalesce(o.kin, FALSE) THEN 'kin' ELSE 'adult' END AS role
        FROM member AS m JOIN named AS n USING (family) JOIN particular AS d USING (person_id)
        LEFT JOIN grown AS g USING (person_id) LEFT JOIN does AS o ON o.family = m.family AND o.person_id = m.person_id
        """
    )


def _dependents(engine: Engine) -> None:
    """A child under 18 on each parent or carer at its home; one named as cared for on the carer; nobody else.

    Kin who bring a child up, with no parent in the home, are its carers.
    """
    engine.create(DEPENDENT)
    engine.run(
        f"""
        INSERT INTO dependent
        SELECT a.family_id, t.person_2, t.person_1,
            min(CASE WHEN t.kind = 'cares_for' THEN 'named_as_cared_for' ELSE 'child_of_home' END)
        FROM (
            SELECT person_1, person_2, kind FROM current_tie
            UNION ALL SELECT person_1, person_2, 'carer_of' FROM brings_up
        ) AS t JOIN part AS a ON a.person_id = t.person_1
        JOIN part AS b ON b.person_id = t.person_2 AND b.family_id = a.family_id
        JOIN together AS l ON l.person_1 = t.person_1 AND l.person_2 = t.person_2
        JOIN particular AS d ON d.person_id = t.person_2
        WHERE NOT d.unborn AND t.person_1 NOT IN (SELECT person_id FROM presumed) AND (
            t.kind = 'cares_for' OR (t.kind IN {PARENTING} AND (d.child OR (d.child IS NULL AND b.role = 'child'))))
        GROUP BY a.family_id, t.person_2, t.person_1
        """
    )
