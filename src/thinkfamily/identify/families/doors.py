"""Which spellings are one front door: the same property number, near spellings, and spellings that one person has."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families.groups import group

SAME = "IS NOT DISTINCT FROM"


def join(engine: Engine) -> None:
    """Make `door` (a row a front door, with its best-supported parts) and `at_door` (each stay with its door)."""
    spellings = int(engine.value("SELECT count(*) FROM spelling"))
    group(engine, into="spelling_group", count=spellings, pairs=_by_spelling())
    _describe(engine, "spelling_group")
    group(engine, into="shared_group", count=spellings, pairs=_by_people())
    engine.run("DROP TABLE IF EXISTS door_group")
    engine.run(
        """
        CREATE TABLE door_group AS
        SELECT s.thing, p.in_group FROM spelling_group AS s JOIN shared_group AS p ON p.thing = s.in_group
        """
    )
    _describe(engine, "door_group")


def _describe(engine: Engine, groups: str) -> None:
    """Of a group's spellings the fullest and most frequent one speaks for it."""
    engine.run("DROP TABLE IF EXISTS door")
    engine.run(
        f"""
        CREATE TABLE door AS
        SELECT in_group AS door, uprn, unit, house, street, place, town FROM (
            SELECT g.in_group, s.*, row_number() OVER (PARTITION BY g.in_group ORDER BY
                (uprn IS NOT NULL)::INTEGER * 2 + (house IS NOT NULL)::INTEGER + (street IS NOT NULL)::INTEGER
                + (place IS NOT NULL)::INTEGER DESC, times DESC, spelling_id) AS best
            FROM {groups} AS g JOIN spelling AS s ON s.spelling_id = g.thing
        ) AS ranked WHERE best = 1
        """
    )
    engine.run("DROP TABLE IF EXISTS at_door")
    engine.run(
        f"CREATE TABLE at_door AS SELECT t.*, g.in_group AS door FROM spelt AS t JOIN {groups} AS g ON g.thing = t.spelling_id"
    )


def near(a: str, b: str) -> str:
    """Two spellings of a word or name that a slip of the pen explains."""
    shorter = f"least(length({a}), length({b}))"
    return f"levenshtein({a}, {b}) <= CASE WHEN {shorter} >= 12 THEN 3 WHEN {shorter} >= 6 THEN 2 ELSE 1 END"


def _no_two_properties(a: str, b: str) -> str:
    """Two property numbers that are both seen more than once are two front doors."""
    return f"({a}.uprn IS NULL OR {b}.uprn IS NULL OR {a}.uprn = {b}.uprn OR {a}.times = 1 OR {b}.times = 1)"


def _by_spelling() -> list[str]:
    parts_agree = f"a.place {SAME} b.place AND a.house {SAME} b.house AND a.unit {SAME} b.unit"
    enough = "a.house IS NOT NULL AND a.street IS NOT NULL"
    before = "a.spelling_id < b.spelling_id"
    separate = _no_two_properties("a", "b")
    return [
        # One text, with one property number or none.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN (
            SELECT *, row_number() OVER (PARTITION BY place, house, unit, street ORDER BY times_of DESC, spelling_id) AS best,
                sum(CASE WHEN uprn IS NOT NULL AND times > 1 THEN 1 ELSE 0 END)
                    OVER (PARTITION BY place, house, unit, street) AS properties
            FROM (SELECT *, CASE WHEN uprn IS NULL THEN 0 ELSE times END AS times_of FROM spelling) AS weighed
        ) AS b ON b.street = a.street AND b.house = a.house AND b.unit {SAME} a.unit AND b.place {SAME} a.place
        WHERE b.best = 1 AND a.spelling_id <> b.spelling_id AND {enough}
            AND (a.uprn = b.uprn OR (b.properties <= 1 AND {separate}))
        """,
        # One property number, and texts that do not speak of two places.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN (
            SELECT *, row_number() OVER (PARTITION BY uprn ORDER BY times DESC, spelling_id) AS best FROM spelling
            WHERE uprn IS NOT NULL
        ) AS b ON a.uprn = b.uprn
        WHERE b.best = 1 AND a.spelling_id <> b.spelling_id AND (
            (CASE WHEN coalesce(a.house, b.house) {SAME} coalesce(b.house, a.house) THEN 1 ELSE 0 END)
            + (CASE WHEN a.street IS NULL OR b.street IS NULL OR {near("a.street", "b.street")} THEN 1 ELSE 0 END)
            + (CASE WHEN coalesce(a.place, b.place) {SAME} coalesce(b.place, a.place) THEN 1 ELSE 0 END)) >= 2
        """,
        # A street spelt nearly alike, at one number of one postcode: begins alike, or ends alike.
        *(
            f"""
            SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN spelling AS b
                ON a.place = b.place AND a.house = b.house AND {key.format("a")} = {key.format("b")}
            WHERE {parts_agree} AND {before} AND a.street <> b.street AND {near("a.street", "b.street")} AND {separate}
            """
            for key in ("substr({}.street, 1, 3)", "right({}.street, 5)")
        ),
        # A postcode written nearly alike, or left out, with street and number the same.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN spelling AS b
            ON a.street = b.street AND a.house = b.house AND a.unit {SAME} b.unit
        WHERE {before} AND a.place <> b.place AND {separate}
            AND ((length(a.place) = length(b.place) AND levenshtein(a.place, b.place) <= 1) OR a.town = b.place OR b.town = a.place)
        """,
    ]


def _by_people() -> list[str]:
    """Doors (as grouped so far) that one linked person, or people of one surname, are said to live behind."""
    points = " + ".join(_points(part) for part in ("house", "street", "place"))
    unit = f"(a.unit {SAME} b.unit OR {near('a.unit', 'b.unit')})"
    return [
        f"""
        WITH lives AS (SELECT DISTINCT person_id, door FROM at_door),
        several AS (SELECT person_id FROM lives GROUP BY person_id HAVING count(*) BETWEEN 2 AND 12),
        crowd AS (SELECT door, count(*) AS people FROM lives GROUP BY door),
        shared AS (
            SELECT x.door AS one, y.door AS other, count(*) AS people
            FROM lives AS x JOIN lives AS y USING (person_id)
            WHERE x.door < y.door AND person_id IN (SELECT person_id FROM several) GROUP BY x.door, y.door
        )
        SELECT one, other FROM shared JOIN door AS a ON a.door = one JOIN door AS b ON b.door = other
        JOIN crowd AS m ON m.door = one JOIN crowd AS n ON n.door = other
        WHERE shared.people * 2 >= least(m.people, n.people) AND {unit} AND (a.uprn IS NULL OR b.uprn IS NULL OR a.uprn = b.uprn)
            AND ({points} >= 5 OR (a.house = b.house AND a.street = b.street))
        """,
        f"""
        WITH named AS (
            SELECT DISTINCT a.door, m.last_name FROM at_door AS a JOIN mention AS m USING (mention_id) WHERE m.last_name IS NOT NULL
        )
        SELECT a.door, b.door FROM named AS x JOIN door AS a ON a.door = x.door
        JOIN door AS b ON a.house = b.house AND a.unit {SAME} b.unit AND a.street = b.street AND a.place <> b.place
        JOIN named AS y ON y.door = b.door AND y.last_name = x.last_name
        WHERE a.door < b.door AND (a.uprn IS NULL OR b.uprn IS NULL) AND levenshtein(a.place, b.place) <= 2
        """,
        f"""
        WITH named AS (
            SELECT DISTINCT a.door, m.last_name FROM at_door AS a JOIN mention AS m USING (mention_id) WHERE m.last_name IS NOT NULL
        )
        SELECT a.door, b.door FROM named AS x JOIN door AS a ON a.door = x.door
        JOIN named AS y ON y.last_name = x.last_name JOIN door AS b ON b.door = y.door
            AND a.house = b.house AND a.place = b.place AND a.unit {SAME} b.unit
        WHERE a.door < b.door AND (a.uprn IS NULL OR b.uprn IS NULL)
            AND levenshtein(a.street, b.street) * 3 <= length(a.street)
        """,
    ]


def _points(part: str) -> str:
    """2 for agreeing, 1 for a slip or for saying nothing, and a heavy minus for speaking of something else.

    One person seldom moves along their own street: a number of the same length there is a slip.
    """
    a, b = f"a.{part}", f"b.{part}"
    slip = f"length({a}) = length({b}) OR levenshtein({a}, {b}) <= 1" if part == "house" else near(a, b)
    other = 0 if part == "place" else -4
    return (
        f"(CASE WHEN {a} IS NULL OR {b} IS NULL THEN 1 WHEN {a} = {b} THEN 2 WHEN {slip} THEN 1 ELSE {other} END)"
    )
