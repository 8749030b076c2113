"""Eligible first, enrich second: where a gateway demands it, only the rows of eligible households are read further.

The factors are computed on what arrived at first; then the eligible get the rest of their rows, and the rows of all
others are purged from everything that follows, and counted.
"""

from collections.abc import Sequence
from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.eligible import eligible

ABOUT_MENTIONS = ("stay", "fact", "involvement", "person", "stay_of")


def keep(engine: Engine, *, feeds: Sequence[str], as_of: date) -> dict[str, int]:
    """Purge the not-eligible's rows of `feeds`, join the eligible's held rows; gives the rows purged for each feed."""
    if not feeds:
        return {}
    eligible(engine, as_of=as_of)
    named = ", ".join(f"'{feed}'" for feed in feeds)
    engine.run("DROP TABLE IF EXISTS purged")
    engine.run(
        f"""
        CREATE TABLE purged AS
        SELECT r.feed, r.record_id FROM record AS r WHERE r.feed IN ({named}) AND NOT EXISTS (
            SELECT 1 FROM mention AS m JOIN person AS p USING (mention_id) JOIN eligible AS e USING (person_id)
            WHERE m.feed = r.feed AND m.record_id = r.record_id)
        """
    )
    counts = dict(engine.rows("SELECT feed, count(*) FROM purged GROUP BY feed ORDER BY feed"))
    _purge(engine)
    _enrich(engine)
    return {feed: int(counts.get(feed, 0)) for feed in feeds}


def _purge(engine: Engine) -> None:
    # A purged row's flag goes on protecting: only that the person is protected is remembered, not who said so.
    engine.run("DROP TABLE IF EXISTS remembered_flag")
    engine.run(
        """
        CREATE TABLE remembered_flag AS SELECT DISTINCT person_id, unnest(flags) AS flag
        FROM mention JOIN person USING (mention_id) WHERE len(flags) > 0
        """
    )
    engine.run("DROP TABLE IF EXISTS purged_mention")
    engine.run(
        "CREATE TABLE purged_mention AS SELECT m.mention_id FROM mention AS m JOIN purged USING (feed, record_id)"
    )
    for table in ABOUT_MENTIONS:
        engine.run(f"DELETE FROM {table} WHERE mention_id IN (SELECT mention_id FROM purged_mention)")
    for mention in ("mention_id_1", "mention_id_2"):
        engine.run(f"DELETE FROM doubt WHERE {mention} IN (SELECT mention_id FROM purged_mention)")
        engine.run(f"DELETE FROM tie WHERE {mention} IN (SELECT mention_id FROM purged_mention)")
    engine.run("DELETE FROM mention WHERE mention_id IN (SELECT mention_id FROM purged_mention)")
    engine.run(
        "DELETE FROM record USING purged WHERE record.feed = purged.feed AND record.record_id = purged.record_id"
    )


def _enrich(engine: Engine) -> None:
    """What was held back of the eligible's rows: notes, further facts and whom to call."""
    for held in ("held_fact", "held_involvement"):
        engine.run(f"DELETE FROM {held} WHERE mention_id NOT IN (SELECT mention_id FROM mention)")
    engine.run("DELETE FROM fact WHERE fact_id IN (SELECT fact_id FROM held_fact)")
    engine.run("INSERT INTO fact SELECT * FROM held_fact")
    engine.run("INSERT INTO involvement SELECT * FROM held_involvement")
