"""Half an address (no flat, no number, no street) is read as the whole one that its people are known to live at."""

from thinkfamily.identify.engine.duckdb import Engine


def complete(engine: Engine) -> None:
    """Move stays in `at_door` from a half address to the whole one of the same person, else of one of the same surname."""
    fits = """
        (h.house IS NULL OR h.house = w.house) AND (h.street IS NULL OR h.street = w.street)
        AND (h.place IS NULL OR h.place = w.place OR h.place = w.town) AND (h.unit IS NULL OR h.unit = w.unit)
    """
    half = "(h.house IS NULL OR h.street IS NULL OR h.place IS NULL OR h.unit IS NULL) AND h.uprn IS NULL"
    fuller = """
        (h.house IS NULL)::INTEGER + (h.street IS NULL)::INTEGER + (h.place IS NULL)::INTEGER + (h.unit IS NULL)::INTEGER
        > (w.house IS NULL)::INTEGER + (w.street IS NULL)::INTEGER + (w.place IS NULL)::INTEGER + (w.unit IS NULL)::INTEGER
    """
    for owner, key in (("a.person_id", "person_id"), ("m.last_name", "last_name")):
        engine.run("DROP TABLE IF EXISTS fuller")
        engine.run(
            f"""
            CREATE TABLE fuller AS
            WITH owned AS (
                SELECT {owner} AS owner, a.door, count(*) AS times FROM at_door AS a JOIN mention AS m USING (mention_id)
                WHERE {owner} IS NOT NULL GROUP BY {owner}, a.door
            ), half AS (
                SELECT o.owner, h.* FROM owned AS o JOIN door AS h USING (door) WHERE {half}
            ), whole AS (
                SELECT h.owner, h.door AS half_door, w.door AS whole_door, row_number() OVER (
                    PARTITION BY h.owner, h.door ORDER BY o.times DESC, w.door) AS place,
                    count(*) OVER (PARTITION BY h.owner, h.door) AS choices
                FROM half AS h JOIN owned AS o USING (owner) JOIN door AS w ON w.door = o.door
                WHERE h.door <> w.door AND {fits} AND {fuller}
                    AND (h.street IS NOT NULL OR (h.house IS NOT NULL AND h.place IS NOT NULL))
            )
            SELECT owner AS {key}, half_door, whole_door FROM whole
            WHERE place = 1 {"AND choices = 1" if key == "last_name" else ""}
            """
        )
        engine.run("DROP TABLE IF EXISTS completed")
        engine.run(
            f"""
            CREATE TABLE completed AS
            SELECT a.person_id, a.mention_id, a.spelling_id, a.text, a.postcode, a.area, a.kind, a.since, a.until,
                coalesce(f.whole_door, a.door) AS door
            FROM at_door AS a JOIN mention AS m USING (mention_id)
            LEFT JOIN fuller AS f ON f.half_door = a.door AND f.{key} = {"a" if key == "person_id" else "m"}.{key}
            """
        )
        engine.run("DROP TABLE at_door")
        engine.run("ALTER TABLE completed RENAME TO at_door")
