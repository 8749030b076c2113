"""What became of the persons, families and households of last time, and the ids that live on.

A family or household keeps its id where the old and the new one each have most of their people in the other. People
are compared by their rows, so that a person who was merged or split in the meantime is still recognised.
"""

from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.vocabulary.publication import CHANGES, FAMILIES, HOUSEHOLDS, PEOPLE
from thinkfamily.vocabulary.tables import Table

# Each kind of thing: its id column, and the tables that hold it.
THINGS = {"household": ("household_id", ("household",)), "family": ("family_id", ("family", "part", "dependent"))}


def keep_ids(engine: Engine, previous: Path | None) -> dict[str, int]:
    """Give households and families their old ids, and make `changes`. Gives how many of each thing were kept."""
    engine.create(CHANGES)
    for recalled in (PEOPLE, FAMILIES, HOUSEHOLDS):
        _recall(engine, recalled, previous)
    engine.run("DROP TABLE IF EXISTS now_person")
    engine.run(
        """
        CREATE TABLE now_person AS
        SELECT m.feed || '|' || m.record_id || '|' || m.mention AS member, p.person_id AS id
        FROM person AS p JOIN mention AS m USING (mention_id)
        """
    )
    kept = {"person": 0, "household": 0, "family": 0}
    if previous is None:
        return kept
    kept["person"] = _compare(engine, "person", "SELECT * FROM now_person", _before("person"))
    for thing, (column, tables) in THINGS.items():
        now = f"SELECT DISTINCT person_id AS member, {column} AS id FROM {tables[0]}"
        kept[thing] = _compare(engine, thing, now, _before(thing))
        for table in tables:
            _rename(engine, table, column, thing)
    _say_nothing_of_the_sealed(engine)
    return kept


def _say_nothing_of_the_sealed(engine: Engine) -> None:
    """Who was first read as one person, before the row came that tells of an adoption or of witness protection, is new

    now: that one came of the other would join the identities before and after.
    """
    sealed = """
        SELECT person_id FROM person JOIN mention USING (mention_id)
        WHERE identity IS NOT NULL OR list_contains(flags, 'adoption') OR list_contains(flags, 'witness_protection')
    """
    theirs = f"""
        {sealed} UNION SELECT family_id FROM family WHERE person_id IN ({sealed})
        UNION SELECT household_id FROM household WHERE person_id IN ({sealed})
    """
    engine.run(
        f"UPDATE changes SET change = 'new', previous_ids = [] WHERE change IN ('split', 'merged') AND id IN ({theirs})"
    )


def _recall(engine: Engine, table: Table, previous: Path | None) -> None:
    engine.create(Table(f"previous_{table.name}", table.meaning, table.columns, table.order))
    if previous is not None:
        engine.read_into(f"previous_{table.name}", previous / f"{table.name}.parquet", table.names)


def _before(thing: str) -> str:
    """Members of each thing of last time: rows for a person; else whom last time's persons are read as now."""
    rows = "SELECT feed || '|' || record_id || '|' || mention AS member, person_id AS id FROM previous_people"
    if thing == "person":
        return rows
    table, column = ("previous_families", "family_id") if thing == "family" else ("previous_households", "household_id")
    return f"""
        SELECT DISTINCT coalesce(r.now, t.person_id) AS member, t.{column} AS id FROM {table} AS t LEFT JOIN (
            SELECT old, now FROM (
                SELECT b.id AS old, n.id AS now, row_number() OVER (PARTITION BY b.id
                    ORDER BY count(*) DESC, n.id) AS place
                FROM ({rows}) AS b JOIN now_person AS n USING (member) GROUP BY b.id, n.id
            ) AS counted WHERE place = 1
        ) AS r ON r.old = t.person_id
    """


def _compare(engine: Engine, thing: str, now: str, before: str) -> int:
    """Make `lives_on_<thing>` (now_id, id) and the thing's rows of `changes`; gives how many were kept."""
    engine.run("DROP TABLE IF EXISTS overlap")
    engine.run(
        f"""
        CREATE TABLE overlap AS
        WITH now AS ({now}), before AS ({before}),
        shared AS (SELECT n.id AS now_id, b.id AS old_id, count(*) AS members FROM now AS n
            JOIN before AS b USING (member)
            GROUP BY n.id, b.id),
        now_size AS (SELECT id AS now_id, count(*) AS size FROM now GROUP BY id),
        old_size AS (SELECT id AS old_id, count(*) AS size FROM before GROUP BY id),
        ranked AS (
            SELECT s.*, row_number() OVER (PARTITION BY now_id
                ORDER BY members DESC, (now_id = old_id) DESC, o.size, old_id) AS of_now,
                row_number() OVER (PARTITION BY old_id
                    ORDER BY members DESC, (now_id = old_id) DESC, n.size, now_id) AS of_old
            FROM shared AS s JOIN now_size AS n USING (now_id) JOIN old_size AS o USING (old_id)
        )
        SELECT now_id, old_id, of_now = 1 AS best_old, of_old = 1 AS best_now FROM ranked
        UNION ALL SELECT now_id, NULL, FALSE, FALSE FROM now_size
        UNION ALL SELECT NULL, old_id, FALSE, FALSE FROM old_size
        """
    )
    engine.run(f"DROP TABLE IF EXISTS lives_on_{thing}")
    # Persons have had their ids settled by linking; an id that somebody else had before is never used again.
    again = "substr(n.now_id, 1, 1) || substr(md5(n.now_id), 1, 15)"
    unused = f"CASE WHEN k.old_id IS NOT NULL THEN k.old_id WHEN u.old_id IS NULL THEN n.now_id ELSE {again} END"
    engine.run(
        f"""
        CREATE TABLE lives_on_{thing} AS
        SELECT n.now_id, {"n.now_id" if thing == "person" else unused} AS id, k.old_id IS NOT NULL AS kept
        FROM (SELECT DISTINCT now_id FROM overlap WHERE now_id IS NOT NULL) AS n
        LEFT JOIN (SELECT now_id, old_id FROM overlap WHERE best_old AND best_now) AS k ON k.now_id = n.now_id
        LEFT JOIN (SELECT DISTINCT old_id FROM overlap WHERE old_id IS NOT NULL) AS u ON u.old_id = n.now_id
        """
    )
    _tell(engine, thing)
    return int(engine.value(f"SELECT count(*) FROM lives_on_{thing} WHERE kept"))


def _tell(engine: Engine, thing: str) -> None:
    engine.run(
        f"""
        INSERT INTO changes
        WITH came AS (SELECT now_id, old_id FROM overlap WHERE best_old),
        went AS (SELECT now_id, old_id FROM overlap WHERE best_now AND NOT best_old),
        gone AS (
            SELECT old_id FROM overlap WHERE old_id IS NOT NULL GROUP BY old_id HAVING NOT bool_or(best_old OR best_now)
        )
        SELECT '{thing}', 'new', l.id, [] FROM lives_on_{thing} AS l
        WHERE NOT l.kept AND l.now_id NOT IN (SELECT now_id FROM came)
        UNION ALL SELECT '{thing}', 'split', l.id, [c.old_id] FROM lives_on_{thing} AS l JOIN came AS c USING (now_id)
        WHERE NOT l.kept
        UNION ALL SELECT '{thing}', 'merged', l.id, list_sort(array_agg(DISTINCT w.old_id)
            || array_agg(DISTINCT c.old_id))
        FROM lives_on_{thing} AS l JOIN went AS w USING (now_id) JOIN came AS c USING (now_id) GROUP BY l.id
        UNION ALL SELECT '{thing}', 'gone', old_id, [old_id] FROM gone
        """
    )


def _rename(engine: Engine, table: str, column: str, thing: str) -> None:
    if not engine.exists(table):
        return
    names = [
        row[0]
        for row in engine.rows(
            f"SELECT column_name FROM duckdb_columns() WHERE table_name = '{table}' ORDER BY column_index"
        )
    ]
    chosen = ", ".join(f"l.id AS {name}" if name == column else f"t.{name}" for name in names)
    engine.run(
        f"CREATE TABLE renamed AS SELECT {chosen} FROM {table} AS t JOIN lives_on_{thing} AS l ON l.now_id = t.{column}"
    )
    engine.run(f"DROP TABLE {table}")
    engine.run(f"ALTER TABLE renamed RENAME TO {table}")
