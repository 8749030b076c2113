"""Ids that live on: a person keeps the id of last time; a merge keeps the oldest; a split mints a new one.

`person_id_known` holds every id ever given out with the run that minted it, so that none is used twice.
"""

from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine, named

KNOWN = "person_ids.parquet"


def _recall(engine: Engine, previous: Path | None) -> int:
    """Make `person_before` (mention key, person_id) and `person_id_known`; gives the number of this run."""
    engine.run("""CREATE OR REPLACE TEMP TABLE person_before (
        feed VARCHAR, record_id VARCHAR, mention VARCHAR, person_id VARCHAR)""")
    engine.run("CREATE OR REPLACE TEMP TABLE person_id_known (person_id VARCHAR, minted INTEGER)")
    if previous is None:
        return 1
    engine.run(f"""INSERT INTO person_before
        SELECT feed, record_id, mention, person_id FROM read_parquet({named(previous / "people.parquet")})""")
    known = previous / "state" / KNOWN
    if known.exists():
        engine.run(f"INSERT INTO person_id_known SELECT person_id, minted FROM read_parquet({named(known)})")
    engine.run("""INSERT INTO person_id_known SELECT DISTINCT person_id, 1 FROM person_before
        WHERE person_id NOT IN (SELECT person_id FROM person_id_known)""")
    return int(engine.value("SELECT max(minted) + 1 FROM person_id_known"))


def assign(engine: Engine, previous: Path | None) -> dict[str, int]:
    """Make `person_named` (label, person_id) from `grouped` (mention_id, label). Gives kept, split and merged."""
    run = _recall(engine, previous)
    engine.run("""
        CREATE OR REPLACE TEMP TABLE overlap AS
        SELECT g.label, b.person_id, k.minted, count(*) AS mentions, min(g.mention_id) AS first_mention
        FROM grouped g JOIN mention m ON m.mention_id = g.mention_id
        JOIN person_before b ON b.feed = m.feed AND b.record_id = m.record_id AND b.mention = m.mention
        JOIN person_id_known k ON k.person_id = b.person_id GROUP BY g.label, b.person_id, k.minted""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE person_named AS
        WITH heir AS (SELECT *, row_number() OVER (PARTITION BY person_id
            ORDER BY mentions DESC, first_mention) AS place FROM overlap),
        chosen AS (SELECT *, row_number() OVER (PARTITION BY label
            ORDER BY minted, mentions DESC, person_id) AS rank FROM heir WHERE place = 1)
        SELECT label, person_id FROM chosen WHERE rank = 1""")
    counts = {
        "kept": int(engine.value("SELECT count(*) FROM person_named")),
        "split": int(
            engine.value("SELECT count(*) FROM (SELECT person_id FROM overlap GROUP BY 1 HAVING count(*) > 1)")
        ),
        "merged": int(engine.value("SELECT count(*) FROM (SELECT label FROM overlap GROUP BY 1 HAVING count(*) > 1)")),
    }
    _mint(engine, run)
    return counts


def _mint(engine: Engine, run: int) -> None:
    """New ids, from the first mention of each person; where one was ever used before, the next attempt."""
    engine.run("""CREATE OR REPLACE TEMP TABLE nameless AS
        SELECT g.label, min(g.mention_id) AS first_mention FROM grouped g
        WHERE g.label NOT IN (SELECT label FROM person_named) GROUP BY g.label""")
    for attempt in range(50):
        seed = "m.feed || '/' || m.record_id || '/' || m.mention" + (f" || '#{attempt}'" if attempt else "")
        engine.run(f"""CREATE OR REPLACE TEMP TABLE minted AS
            SELECT n.label, 'P' || upper(left(md5({seed}), 15)) AS person_id, n.first_mention
            FROM nameless n JOIN mention m ON m.mention_id = n.first_mention""")
        engine.run("""CREATE OR REPLACE TEMP TABLE fresh AS SELECT label, person_id FROM (
            SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY first_mention) AS place FROM minted)
            WHERE place = 1 AND person_id NOT IN (SELECT person_id FROM person_id_known)""")
        engine.run("INSERT INTO person_named SELECT label, person_id FROM fresh")
        engine.run(f"INSERT INTO person_id_known SELECT person_id, {run} FROM fresh")
        engine.run("DELETE FROM nameless WHERE label IN (SELECT label FROM fresh)")
        if not engine.value("SELECT count(*) FROM nameless"):
            return
    raise RuntimeError("No unused person ids could be made: the list of known ids must be damaged.")


def save(engine: Engine, state: Path) -> None:
    engine.run(f"COPY (SELECT * FROM person_id_known ORDER BY person_id) TO '{state / KNOWN}' (FORMAT parquet)")
