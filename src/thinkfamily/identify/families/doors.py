"""Which spellings are one front door: the same property number, the same text, and spellings that differ by a slip."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families.groups import group

SAME = "IS NOT DISTINCT FROM"
NUMBER_AND_FLAT = f"a.house = b.house AND a.unit {SAME} b.unit"
# Two streets of which several houses are known are two streets, however alike; a slip makes a street of few houses.
ONE_ROAD = "(least(a.houses, b.houses) <= 1 OR 10 * least(a.houses, b.houses) <= greatest(a.houses, b.houses))"


def join(engine: Engine) -> None:
    """Make `door` (a front door, with its best-supported parts) and `at_door` (each stay with its door).

    `door.shared` is true for a building whose flats are known, where a spelling does not say which flat.
    """
    _buildings(engine)
    count = int(engine.value("SELECT count(*) FROM spelling"))
    group(engine, into="spelling_group", count=count, pairs=_by_spelling())
    _describe(engine, "spelling_group")
    group(engine, into="named_group", count=count, pairs=_by_name())
    engine.run("DROP TABLE IF EXISTS door_group")
    engine.run(
        """
        CREATE TABLE door_group AS
        SELECT s.thing, n.in_group FROM spelling_group AS s JOIN named_group AS n ON n.thing = s.in_group
        """
    )
    _describe(engine, "door_group")


def near(a: str, b: str) -> str:
    """Two spellings of a word or name that a slip of the pen explains."""
    shorter = f"least(length({a}), length({b}))"
    return f"levenshtein({a}, {b}) <= CASE WHEN {shorter} >= 12 THEN 3 WHEN {shorter} >= 6 THEN 2 ELSE 1 END"


def same_road(a: str, b: str) -> str:
    """10th and 11th Avenue are two streets, and so are North and South Street: no slip makes one of the other."""
    return f"({same_way(a, b)} AND {a}.marks = {b}.marks)"


def same_way(a: str, b: str) -> str:
    """Holly Court and Holly Close are two streets; a word that is no kind of street may be a slip."""
    return f"({a}.way IS NULL OR {b}.way IS NULL OR {a}.way = {b}.way)"


def _buildings(engine: Engine) -> None:
    """Mark the spellings that name a building of several flats and not the flat."""
    engine.run("DROP TABLE IF EXISTS spelling_marked")
    engine.run(
        """
        CREATE TABLE spelling_marked AS
        WITH block AS (
            SELECT place, street, house, bool_or(unit IS NOT NULL) OR count(DISTINCT CASE WHEN times > 1
                THEN uprn END) > 1 AS flats
            FROM spelling WHERE street IS NOT NULL AND house IS NOT NULL GROUP BY place, street, house
        ), road AS (
            SELECT place, street, count(DISTINCT house) AS houses FROM spelling WHERE street IS NOT NULL
            GROUP BY place, street
        )
        SELECT s.*, coalesce(b.flats, FALSE) AND s.unit IS NULL AND s.uprn IS NULL AS shared,
            coalesce(r.houses, 0) AS houses
        FROM spelling AS s LEFT JOIN block AS b
            ON b.place IS NOT DISTINCT FROM s.place AND b.street = s.street AND b.house = s.house
        LEFT JOIN road AS r ON r.place IS NOT DISTINCT FROM s.place AND r.street = s.street
        """
    )
    engine.run("DROP TABLE spelling")
    engine.run("ALTER TABLE spelling_marked RENAME TO spelling")


def _describe(engine: Engine, groups: str) -> None:
    """Of a group's spellings the fullest and most frequent one speaks for it."""
    engine.run("DROP TABLE IF EXISTS door")
    full = " + ".join(
        f"CASE WHEN {part} IS NULL THEN 0 ELSE 1 END" for part in ("uprn", "unit", "house", "street", "place")
    )
    engine.run(
        f"""
        CREATE TABLE door AS
        SELECT in_group AS door, uprn, unit, house, street, way, marks, place, town, shared, houses, full_parts,
            all_times AS times FROM (
            SELECT g.in_group, s.*, {full} AS full_parts, sum(times) OVER (PARTITION BY g.in_group) AS all_times,
                row_number() OVER (PARTITION BY g.in_group ORDER BY {full} DESC, times DESC, spelling_id) AS best
            FROM {groups} AS g JOIN spelling AS s ON s.spelling_id = g.thing
        ) AS ranked WHERE best = 1
        """
    )
    engine.run("DROP TABLE IF EXISTS at_door")
    engine.run(
        f"""
        CREATE TABLE at_door AS
        SELECT t.*, g.in_group AS door FROM spelt AS t JOIN {groups} AS g ON g.thing = t.spelling_id
        """
    )


def _by_spelling() -> list[str]:
    once = f"a.spelling_id < b.spelling_id AND a.shared = b.shared AND {one_property('a', 'b')}"
    return [
        # One text and at most one property number, or one that is seen far more often than any other.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN (
            SELECT spelling_id, place, house, unit, street, uprn, row_number() OVER core_by_times AS best,
                first_value(times_of) OVER core_by_times AS most, nth_value(times_of, 2) OVER (
                    PARTITION BY place, house, unit, street ORDER BY times_of DESC, spelling_id
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS second
            FROM (
                SELECT spelling_id, place, house, unit, street, uprn, shared,
                    CASE WHEN uprn IS NULL THEN 0 ELSE sum(times) OVER (PARTITION BY place, house, unit, street,
                        uprn) END AS times_of,
                    row_number() OVER (PARTITION BY place, house, unit, street, uprn ORDER BY spelling_id) AS of_uprn
                FROM spelling
            ) AS weighed WHERE NOT shared AND of_uprn = 1
            WINDOW core_by_times AS (PARTITION BY place, house, unit, street ORDER BY times_of DESC, spelling_id)
        ) AS b ON b.street = a.street AND b.house = a.house AND b.unit {SAME} a.unit AND b.place {SAME} a.place
        WHERE b.best = 1 AND NOT a.shared AND a.spelling_id <> b.spelling_id
            AND (a.uprn {SAME} b.uprn OR (a.uprn IS NULL AND b.most >= 3 * coalesce(b.second, 0)))
        """,
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN spelling AS b
            ON a.street = b.street AND {NUMBER_AND_FLAT} AND a.place {SAME} b.place
        WHERE {once} AND a.uprn {SAME} b.uprn
        """,
        # One property number, and texts that do not speak of two places.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN (
            SELECT *, row_number() OVER (PARTITION BY uprn ORDER BY times DESC, spelling_id) AS best FROM spelling
            WHERE uprn IS NOT NULL
        ) AS b ON a.uprn = b.uprn
        WHERE b.best = 1 AND a.spelling_id <> b.spelling_id
            AND (a.house IS NULL OR b.house IS NULL OR a.house = b.house)
            AND (a.street IS NULL OR b.street IS NULL OR {near("a.street", "b.street")} OR a.place = b.place)
        """,
        # A street spelt nearly alike, at one number of one postcode: begins alike, or ends alike.
        *(
            f"""
            SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN spelling AS b
                ON a.place = b.place AND {NUMBER_AND_FLAT} AND {key.format("a")} = {key.format("b")}
            WHERE {once} AND a.street <> b.street AND {near("a.street", "b.street")} AND {same_road("a", "b")}
                AND {ONE_ROAD}
            """
            for key in ("substr({}.street, 1, 3)", "right({}.street, 5)")
        ),
        # A postcode written nearly alike, with street and number the same.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN spelling AS b ON a.street = b.street
            AND {NUMBER_AND_FLAT}
        WHERE {once} AND length(a.place) = length(b.place) AND levenshtein(a.place, b.place) = 1 AND {ONE_ROAD}
        """,
        # A postcode left out, where the town has one such street and number.
        f"""
        SELECT a.spelling_id, b.spelling_id FROM spelling AS a JOIN (
            SELECT town, street, house, unit, shared, min(spelling_id) AS spelling_id FROM spelling
            WHERE place <> town GROUP BY town, street, house, unit, shared HAVING count(DISTINCT place) = 1
        ) AS b ON a.street = b.street AND a.town = b.town AND {NUMBER_AND_FLAT} AND a.shared = b.shared
        WHERE a.place = a.town
        """,
    ]


def _by_name() -> list[str]:
    """Doors, as grouped so far, that differ a little more, where people of one surname live."""
    named = """SELECT DISTINCT a.door, lower(m.last_name) AS last_name
        FROM at_door AS a JOIN mention AS m USING (mention_id) WHERE m.last_name IS NOT NULL"""
    once = f"a.door < b.door AND a.shared = b.shared AND {one_property('a', 'b')}"
    return [
        # No street, where one street of the place has such a number and flat.
        f"""
        SELECT a.door, b.door FROM door AS a JOIN (
            SELECT place, house, unit, shared, min(door) AS door FROM door WHERE street IS NOT NULL
            GROUP BY place, house, unit, shared HAVING count(*) = 1
        ) AS b ON {NUMBER_AND_FLAT} AND a.place = b.place AND a.shared = b.shared
        WHERE a.street IS NULL AND a.uprn IS NULL
        """,
        # A letter within a number is a slip ('1z31', 'S421'; '21a' may be a house), where one house can be meant.
        f"""
        SELECT slip, whole FROM (
            SELECT a.door AS slip, b.door AS whole, count(*) OVER (PARTITION BY a.door) AS choices
            FROM door AS a JOIN door AS b ON a.street = b.street AND a.place = b.place AND a.unit {SAME} b.unit
                AND a.shared = b.shared AND length(a.house) = length(b.house)
            WHERE regexp_matches(a.house, '^[0-9]*[a-z][0-9]+$') AND regexp_matches(b.house, '^[0-9]+$')
                AND length(a.house) >= 3 AND levenshtein(a.house, b.house) = 1 AND a.times <= b.times
                AND {one_property("a", "b")}
        ) AS read WHERE choices = 1
        """,
        # A postcode left out, or written nearly alike and of no other door, where the town has one door of such a
        # street, number and flat beside it.
        f"""
        WITH known AS (SELECT *, count(*) OVER (PARTITION BY place) AS doors FROM door), read AS (
            SELECT a.door AS slip, b.door AS whole, count(*) OVER (PARTITION BY a.door) AS choices
            FROM known AS a JOIN known AS b
                ON a.street = b.street AND a.town = b.town AND {NUMBER_AND_FLAT} AND a.shared = b.shared
            WHERE a.uprn IS NULL AND b.place <> b.town AND b.doors > 1
                AND (a.place = a.town OR (a.doors = 1 AND levenshtein(a.place, b.place) <= 2))
        )
        SELECT slip, whole FROM read WHERE choices = 1
        """,
        # One row's number or flat with a slip, where one door of that street, and flat or number, is that surname's.
        f"""
        WITH named AS ({named}), slip AS (
            SELECT a.door AS slip, b.door AS whole, count(*) OVER (PARTITION BY a.door) AS choices
            FROM named AS x JOIN door AS a ON a.door = x.door
            JOIN door AS b ON a.street = b.street AND a.place = b.place AND a.shared = b.shared
            JOIN named AS y ON y.door = b.door AND y.last_name = x.last_name
            WHERE a.times = 1 AND b.times > 1 AND {one_property("a", "b")} AND a.uprn IS NULL
                AND ((a.unit {SAME} b.unit AND {_figures_alike("house", 3)})
                    OR (a.house = b.house AND {_figures_alike("unit", 2)}))
        )
        SELECT slip, whole FROM slip WHERE choices = 1
        """,
        # A word for the flat with a slip in it; a letter or number is never taken for another.
        f"""
        SELECT a.door, b.door FROM door AS a JOIN door AS b
            ON a.house = b.house AND a.street = b.street AND a.place = b.place
        WHERE {once} AND length(a.unit) >= 4 AND levenshtein(a.unit, b.unit) = 1
            AND length(b.unit) >= 4 AND NOT regexp_matches(a.unit || b.unit, '[0-9]')
        """,
        f"""
        WITH named AS ({named})
        SELECT a.door, b.door FROM named AS x JOIN door AS a ON a.door = x.door
        JOIN door AS b ON a.house = b.house AND a.unit {SAME} b.unit AND a.street = b.street AND a.place <> b.place
        JOIN named AS y ON y.door = b.door AND y.last_name = x.last_name
        WHERE {once} AND levenshtein(a.place, b.place) <= 2 AND {ONE_ROAD}
        """,
        f"""
        WITH named AS ({named})
        SELECT a.door, b.door FROM named AS x JOIN door AS a ON a.door = x.door
        JOIN door AS b ON a.house = b.house AND a.place = b.place AND a.unit {SAME} b.unit
        JOIN named AS y ON y.door = b.door AND y.last_name = x.last_name
        WHERE {once} AND levenshtein(a.street, b.street) * 3 <= length(a.street) AND {same_road("a", "b")}
            AND {ONE_ROAD}
        """,
    ]


def _figures_alike(part: str, at_least: int) -> str:
    """Two numbers of that many signs that one wrong, lost or doubled figure explains, or two that changed places."""
    a, b = f"a.{part}", f"b.{part}"
    return (
        f"({a} <> {b} AND least(length({a}), length({b})) >= {at_least} AND abs(length({a}) - length({b})) <= 1"
        f" AND damerau_levenshtein({a}, {b}) = 1)"
    )


def one_property(a: str, b: str) -> str:
    """Two property numbers are two front doors."""
    return f"({a}.uprn IS NULL OR {b}.uprn IS NULL OR {a}.uprn = {b}.uprn)"
