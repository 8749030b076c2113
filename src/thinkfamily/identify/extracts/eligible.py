"""Eligible first, enrich second: what a feed with such a gateway says beyond the factors waits until somebody is eligible.

`arrive` keeps back, for feeds that are `eligible_first`: notes, facts marked `minimal: false`, and services with their
workers (held_fact, held_involvement). Once the runner knows who is eligible it calls `enrich`, then `purge`.
"""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts import sql


def enrich(engine: Engine, eligible: str) -> dict[str, int]:
    """Join what waited for eligible people; drop the rest. `eligible` is a table with a column mention_id.

    Gives the numbers joined and dropped.
    """
    chosen = f"mention_id IN (SELECT mention_id FROM {eligible})"
    joined = dropped = 0
    for held in ("held_fact", "held_involvement"):
        joined += engine.value(f"SELECT count(*) FROM {held} WHERE {chosen}")
        dropped += engine.value(f"SELECT count(*) FROM {held} WHERE NOT {chosen}")
    engine.run(f"""
        UPDATE fact SET text = h.text FROM held_fact h
        WHERE h.fact_id = fact.fact_id AND h.mention_id IN (SELECT mention_id FROM {eligible})
    """)
    engine.run(f"INSERT INTO fact SELECT * FROM held_fact WHERE {chosen} AND fact_id NOT IN (SELECT fact_id FROM fact)")
    engine.run(f"INSERT INTO involvement SELECT * FROM held_involvement WHERE {chosen}")
    engine.run("DELETE FROM held_fact")
    engine.run("DELETE FROM held_involvement")
    return {"joined": joined, "dropped": dropped}


def purge(engine: Engine, eligible: str, feeds: list[str]) -> dict[str, int]:
    """Take the rows of these feeds in which nobody is eligible out of every table. The number of rows a feed."""
    if not feeds:
        return {}
    engine.run(f"""
        CREATE OR REPLACE TABLE tf_purge AS
        SELECT feed, record_id FROM mention WHERE feed IN ({sql.texts(feeds)})
        GROUP BY feed, record_id HAVING count(CASE WHEN mention_id IN (SELECT mention_id FROM {eligible}) THEN 1 END) = 0
    """)
    purged = dict(engine.rows("SELECT feed, count(*) FROM tf_purge GROUP BY feed ORDER BY feed"))
    gone = "(SELECT m.mention_id FROM mention m JOIN tf_purge p ON p.feed = m.feed AND p.record_id = m.record_id)"
    for name in ("stay", "fact", "involvement"):
        engine.run(f"DELETE FROM {name} WHERE mention_id IN {gone}")
    for name in ("tie", "mention", "record"):
        engine.run(f"DELETE FROM {name} WHERE EXISTS (SELECT 1 FROM tf_purge p WHERE p.feed = {name}.feed AND p.record_id = {name}.record_id)")
    engine.run("DROP TABLE tf_purge")
    return {feed: purged.get(feed, 0) for feed in feeds}
