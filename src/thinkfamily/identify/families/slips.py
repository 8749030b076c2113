"""Stays written with a slip, or half: read as the address at which the same people are otherwise known.

Here a stay is moved, never an address: two families may live behind the two doors that one wrong digit confuses.
"""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.families.doors import SAME, near, one_property, same_way

# How often a door is that of people of the owner's surname, the owner among them.
KIN = """
    SELECT o.*, coalesce(x.times, o.times) AS kin FROM owned AS o JOIN several USING (owner)
    LEFT JOIN particular AS d ON d.person_id = o.owner
    LEFT JOIN (
        SELECT a.door, lower(m.last_name) AS last_name, count(*) AS times
        FROM at_door AS a JOIN mention AS m USING (mention_id) GROUP BY a.door, lower(m.last_name)
    ) AS x ON x.door = o.door AND x.last_name = lower(d.last_name)
"""
PARTS = ("unit", "house", "street", "place")


def mend(engine: Engine) -> None:
    """Move stays in `at_door`: first each person's own, with those named in the same row; then those of one surname."""
    _move(engine, owner="a.person_id", own=True)
    _move(engine, owner="lower(m.last_name)", own=False)


def _half_of() -> str:
    """`h` says nothing that `w` does not say, and less."""
    fits = " AND ".join(f"(h.{part} IS NULL OR h.{part} = w.{part})" for part in PARTS if part != "place")
    less = " OR ".join(f"(h.{part} IS NULL AND w.{part} IS NOT NULL)" for part in PARTS)
    says_some = "(h.street IS NOT NULL OR (h.house IS NOT NULL AND h.place IS NOT NULL))"
    place = "(h.place IS NULL OR w.place IS NULL OR h.place = w.place OR h.place = w.town)"
    return f"({fits} AND {place} AND ({less}) AND {says_some})"


def _slip_of() -> str:
    """`h` and `w` agree in two parts of number, street and place, and differ little or nothing is said in the third."""
    points = " + ".join(_points(part) for part in ("house", "street", "place"))
    flat = f"(h.unit {SAME} w.unit OR {near('h.unit', 'w.unit')})"
    return f"({flat} AND ({points} >= 5 OR (h.house = w.house AND h.street = w.street)))"


def _points(part: str) -> str:
    """2 for agreeing, 1 for a slip or for saying nothing, and a heavy minus for speaking of something else.

    One person seldom moves along their own street: a number of the same length there is a slip.
    """
    a, b = f"h.{part}", f"w.{part}"
    slip = f"length({a}) = length({b}) OR levenshtein({a}, {b}) <= 1" if part == "house" else near(a, b)
    other = 0 if part == "place" else -4
    if part == "street":
        slip = f"{slip} AND {same_way('h', 'w')}"
    return f"(CASE WHEN {a} IS NULL OR {b} IS NULL THEN 1 WHEN {a} = {b} THEN 2 WHEN {slip} THEN 1 ELSE {other} END)"


def _move(engine: Engine, *, owner: str, own: bool) -> None:
    """The better of two doors is the fuller one, then the one where its owner's own people are named more often."""
    fits = f"({_half_of()} OR {_slip_of()})" if own else _half_of()
    one_text = " AND ".join(f"h.{part} {SAME} w.{part}" for part in PARTS) if own else "FALSE"
    engine.run("DROP TABLE IF EXISTS better")
    engine.run(
        f"""
        CREATE TABLE better AS
        WITH owned AS (
            SELECT {owner} AS owner, a.door, count(*) AS times FROM at_door AS a JOIN mention AS m USING (mention_id)
            WHERE {owner} IS NOT NULL GROUP BY {owner}, a.door
        ), several AS (
            SELECT owner FROM owned GROUP BY owner HAVING count(*) > 1
        ), kept AS (
            {KIN if own else "SELECT o.*, o.times AS kin FROM owned AS o JOIN several USING (owner)"}
        ), ranked AS (
            SELECT o.owner, o.times, d.*, row_number() OVER (PARTITION BY o.owner
                ORDER BY d.unit IS NULL, d.full_parts DESC, o.kin DESC, o.times DESC, d.times DESC, d.door) AS place_of
            FROM kept AS o JOIN door AS d ON d.door = o.door
        ), whole AS (
            SELECT h.owner, h.door AS half_door, w.door AS whole_door,
                row_number() OVER (PARTITION BY h.owner, h.door ORDER BY w.place_of) AS first,
                count(*) OVER (PARTITION BY h.owner, h.door) AS choices
            FROM ranked AS h JOIN ranked AS w ON w.owner = h.owner {"" if own else "AND w.street = h.street"}
            WHERE {"w.place_of < h.place_of" if own else "w.door <> h.door"} AND ({one_property("h", "w")}
                OR {one_text}) AND {fits}
        )
        SELECT owner, half_door, whole_door FROM whole WHERE first = 1 {"" if own else "AND choices = 1"}
        """
    )
    engine.run("DROP TABLE IF EXISTS mended")
    engine.run(
        f"""
        CREATE TABLE mended AS
        WITH moved AS (
            SELECT m.feed, m.record_id, a.door, min(b.whole_door) AS whole_door
            FROM at_door AS a JOIN mention AS m USING (mention_id)
            JOIN better AS b ON b.half_door = a.door AND b.owner = {owner}
            GROUP BY m.feed, m.record_id, a.door
        )
        SELECT a.person_id, a.mention_id, a.spelling_id, a.text, a.postcode, a.area, a.kind, a.since, a.until, a.seen,
            coalesce(b.whole_door, w.whole_door, a.door) AS door
        FROM at_door AS a JOIN mention AS m USING (mention_id)
        LEFT JOIN better AS b ON b.half_door = a.door AND b.owner = {owner}
        LEFT JOIN moved AS w ON w.feed = m.feed AND w.record_id = m.record_id AND w.door = a.door
        """
    )
    engine.run("DROP TABLE at_door")
    engine.run("ALTER TABLE mended RENAME TO at_door")
