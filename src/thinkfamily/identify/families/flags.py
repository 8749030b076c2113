"""Protected people: a flag on one row holds, once records are joined, for the person and for the children with them.

Whoever carries a flag has no address, no household formed by address, no area and no place that gives an address away,
whatever feed would have told. That is decided here, once, before homes are formed.
"""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families import addresses
from thinkfamily.vocabulary import kinship

PARENTING = "('" + "', '".join(kinship.PARENTING) + "')"

# Stays that may be at an address of the protected, however they are written.
NEAR_THEM = """
    WITH theirs AS (
        SELECT s.mention_id, s.postcode, s.uprn, lower(s.house || ' ' || s.street) AS street, lower(s.text) AS text
        FROM stay AS s JOIN person AS p USING (mention_id) WHERE p.person_id IN (SELECT person_id FROM carried)
    )
    SELECT mention_id FROM theirs
    UNION SELECT mention_id FROM stay WHERE postcode IN (SELECT postcode FROM theirs)
    UNION SELECT mention_id FROM stay WHERE uprn IN (SELECT uprn FROM theirs)
    UNION SELECT mention_id FROM stay WHERE lower(house || ' ' || street) IN (SELECT street FROM theirs)
    UNION SELECT mention_id FROM stay WHERE lower(text) IN (SELECT text FROM theirs)
"""
HIDDEN = """
    SELECT DISTINCT i.address_id FROM spelling AS s JOIN at_door AS t ON t.spelling_id = s.spelling_id
    JOIN door_id AS i ON i.door = t.door JOIN hidden_spelling AS h ON h.uprn = s.uprn
    UNION
    SELECT DISTINCT i.address_id FROM spelling AS s JOIN at_door AS t ON t.spelling_id = s.spelling_id
    JOIN door_id AS i ON i.door = t.door JOIN hidden_spelling AS h ON h.street = s.street
        AND h.house IS NOT DISTINCT FROM s.house AND h.unit IS NOT DISTINCT FROM s.unit
        AND h.place IS NOT DISTINCT FROM s.place
    UNION
    SELECT DISTINCT i.address_id FROM spelling AS s JOIN at_door AS t ON t.spelling_id = s.spelling_id
    JOIN door_id AS i ON i.door = t.door JOIN hidden_spelling AS h ON h.house = s.house
        AND h.place = s.place AND h.unit IS NOT DISTINCT FROM s.unit
    WHERE h.street IS NULL OR s.street IS NULL
"""


def spread(engine: Engine, *, as_of: date) -> None:
    """Make `flagged` (person, flags), `sheltered` (whose addresses are dropped) and `hidden_address` (never published).

    Ends with `address`, `stay_at` and `home` formed anew without the addresses of the sheltered.
    """
    _person_ties(engine)
    _nobody_yet(engine)
    _carried(engine)
    addresses.find_spoken(engine)
    if engine.value("SELECT count(*) FROM carried"):
        # Who lives with the protected is found out among the addresses near theirs, and then forgotten.
        addresses.settle(engine, as_of=as_of, among=f"mention_id IN ({NEAR_THEM})")
        engine.run(f"INSERT INTO flagged {_with_their_children(as_of)}")
        engine.run(f"INSERT INTO sheltered SELECT person_id FROM flagged UNION {_their_carers(as_of)}")
        _hide(engine, as_of)
    addresses.settle(engine, as_of=as_of)
    engine.run(f"INSERT INTO hidden_address {HIDDEN}")


def _hide(engine: Engine, as_of: date) -> None:
    """`hidden_spelling`: however the homes are written at which the sheltered may be now."""
    engine.run(
        f"""
        INSERT INTO hidden_spelling
        SELECT DISTINCT s.uprn, s.unit, s.house, s.street, s.place FROM spelling AS s
        JOIN at_door AS t ON t.spelling_id = s.spelling_id JOIN door_id AS i ON i.door = t.door
        WHERE i.address_id IN (
            SELECT address_id FROM stay_at JOIN home USING (address_id)
            WHERE person_id IN (SELECT person_id FROM sheltered) AND (until IS NULL OR until >= DATE '{as_of}'))
        """
    )


def _carried(engine: Engine) -> None:
    """The flags of each person's rows, and of rows that have been purged since (see publish/eligible)."""
    engine.run("CREATE TABLE IF NOT EXISTS remembered_flag (person_id VARCHAR, flag VARCHAR)")
    engine.run("DROP TABLE IF EXISTS carried")
    engine.run(
        """
        CREATE TABLE carried AS
        SELECT DISTINCT person_id, unnest(flags) AS flag FROM mention JOIN person USING (mention_id)
            WHERE len(flags) > 0
        UNION SELECT r.person_id, r.flag FROM remembered_flag AS r JOIN particular USING (person_id)
        """
    )


def _person_ties(engine: Engine) -> None:
    """Ties between persons. Identities before and after an adoption or witness protection are never joined."""
    engine.run("DROP TABLE IF EXISTS person_tie")
    engine.run(
        """
        CREATE TABLE person_tie AS
        SELECT p.person_id AS person_1, q.person_id AS person_2, t.kind, t.since, t.until, t.feed, t.record_id
        FROM tie AS t JOIN person AS p ON p.mention_id = t.mention_id_1 JOIN person AS q
            ON q.mention_id = t.mention_id_2
        JOIN mention AS m ON m.mention_id = t.mention_id_1 JOIN mention AS n ON n.mention_id = t.mention_id_2
        WHERE p.person_id <> q.person_id AND coalesce(m.identity, 'x') || coalesce(n.identity, 'x')
            NOT IN ('beforeafter', 'afterbefore')
        """
    )


def _nobody_yet(engine: Engine) -> None:
    for table, columns in (
        ("flagged", "person_id VARCHAR, flags VARCHAR[]"),
        ("sheltered", "person_id VARCHAR"),
        ("hidden_address", "address_id VARCHAR"),
        ("hidden_spelling", "uprn VARCHAR, unit VARCHAR, house VARCHAR, street VARCHAR, place VARCHAR"),
    ):
        engine.run(f"DROP TABLE IF EXISTS {table}")
        engine.run(f"CREATE TABLE {table} ({columns})")


def _overlap(a: str, b: str) -> str:
    """Two stays that may have been at one time; an unknown day rules nothing out."""
    return (
        f"({a}.since IS NULL OR {b}.until IS NULL OR {a}.since <= {b}.until) "
        f"AND ({b}.since IS NULL OR {a}.until IS NULL OR {b}.since <= {a}.until)"
    )


def _with_their_children(as_of: date) -> str:
    """The carried flags, and the same for children tied to their carriers or living with them."""
    return f"""
        WITH holds AS (
            SELECT person_id, flag FROM carried
            UNION
            SELECT t.person_2, c.flag FROM carried AS c JOIN person_tie AS t ON t.person_1 = c.person_id
            JOIN particular AS d ON d.person_id = t.person_2
            WHERE t.kind IN {PARENTING} AND (d.child IS NULL OR d.child)
            UNION
            SELECT b.person_id, c.flag FROM carried AS c JOIN stay_at AS a ON a.person_id = c.person_id
            JOIN stay_at AS b ON b.address_id = a.address_id JOIN particular AS d ON d.person_id = b.person_id
            WHERE d.child AND {_overlap("a", "b")} AND a.address_id IN (SELECT address_id FROM home)
            UNION
            SELECT s.person_2, c.flag FROM carried AS c
            JOIN person_tie AS s ON s.person_1 = c.person_id AND s.kind IN ('sibling_of', 'lives_with')
            JOIN particular AS d ON d.person_id = s.person_2 WHERE d.child
            UNION
            SELECT s.person_1, c.flag FROM carried AS c
            JOIN person_tie AS s ON s.person_2 = c.person_id AND s.kind IN ('sibling_of', 'lives_with')
            JOIN particular AS d ON d.person_id = s.person_1 WHERE d.child
        )
        SELECT person_id, list_sort(array_agg(DISTINCT flag)) FROM holds GROUP BY person_id
    """


def _their_carers(as_of: date) -> str:
    """Adults whose own address would tell a protected child's: tied to the child as its carer, and in its flagged row

    or now in one home with it. They carry no flag, but their address is not shown either.
    """
    return f"""
        SELECT t.person_1 FROM person_tie AS t JOIN flagged AS f ON f.person_id = t.person_2
        JOIN particular AS d ON d.person_id = t.person_2 JOIN mention AS m ON m.feed = t.feed
        AND m.record_id = t.record_id
        WHERE t.kind IN {PARENTING} AND (d.child IS NULL OR d.child) AND len(m.flags) > 0
        UNION
        SELECT t.person_1 FROM person_tie AS t JOIN flagged AS f ON f.person_id = t.person_2
        JOIN particular AS d ON d.person_id = t.person_2
        JOIN stay_at AS a ON a.person_id = t.person_1
        JOIN stay_at AS b ON b.person_id = t.person_2 AND b.address_id = a.address_id
        WHERE t.kind IN {PARENTING} AND (d.child IS NULL OR d.child) AND (a.until IS NULL OR a.until >= DATE '{as_of}')
            AND {_overlap("a", "b")}
    """
