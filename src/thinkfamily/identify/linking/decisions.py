"""What people decided of uncertain pairs: the same person, or not. It stands in every later run."""

import csv
from pathlib import Path

from thinkfamily.identify.engine.duckdb import Engine, named

PAIR = ("feed_1", "record_id_1", "mention_1", "feed_2", "record_id_2", "mention_2")
COLUMNS = ("decision", *PAIR, "who", "why", "decided_on")
MEANINGS = {"same": "true", "not_same": "false"}


class WrongDecisions(Exception):
    """The file of decisions cannot be used. The text is a sentence for whoever handed it in."""


def _check(path: Path) -> None:
    with path.open(newline="", encoding="utf-8-sig") as lines:
        rows = csv.DictReader(lines)
        missing = [name for name in ("decision", *PAIR) if name not in (rows.fieldnames or [])]
        if missing:
            raise WrongDecisions(f"{path.name}: the column {missing[0]} is missing. Columns: {', '.join(COLUMNS)}.")
        for number, row in enumerate(rows, start=2):
            if row["decision"] not in MEANINGS:
                raise WrongDecisions(
                    f"{path.name}, row {number}, column decision: {row['decision']!r} is no decision. "
                    "Write same or not_same."
                )


def refused(engine: Engine) -> list[str]:
    """Decisions that would join what is never joined, each as a sentence. They are kept, and have no effect."""
    rows = engine.rows("""
        SELECT d.place + 1, l.identity IS NOT NULL OR r.identity IS NOT NULL OR l.sealed OR r.sealed
        FROM decision_sent d
        JOIN mention m ON m.feed = d.feed_1 AND m.record_id = d.record_id_1 AND m.mention = d.mention_1
        JOIN mention n ON n.feed = d.feed_2 AND n.record_id = d.record_id_2 AND n.mention = d.mention_2
        JOIN standard l ON l.mention_id = m.mention_id JOIN standard r ON r.mention_id = n.mention_id
        WHERE d.decision = 'same' AND (l.identity <> r.identity OR l.sealed OR r.sealed OR l.unborn OR r.unborn)
        ORDER BY d.place""")
    why = {
        True: "an adoption or witness protection stands between the two records, which are never joined",
        False: "one of the two records is of an unborn child, who is known by the mother only",
    }
    return [f"The decision in row {row} has no effect: {why[bool(protected)]}." for row, protected in rows]


def read(engine: Engine, path: Path | None) -> int:
    """Make `decision` (a < b by mention number, same); gives how many name a mention that is not here any more.

    Of several decisions on one pair the last in the file holds.
    """
    engine.run("CREATE OR REPLACE TEMP TABLE decision (a BIGINT, b BIGINT, same BOOLEAN)")
    if path is None:
        return 0
    _check(path)
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in ("decision", *PAIR))
    engine.run(f"""CREATE OR REPLACE TEMP TABLE decision_sent AS SELECT *, row_number() OVER () AS place
        FROM read_csv({named(path)}, header = true, all_varchar = true, types = {{{columns}}}, parallel = false)""")
    engine.run("""
        INSERT INTO decision
        WITH found AS (
            SELECT least(l.mention_id, r.mention_id) AS a, greatest(l.mention_id, r.mention_id) AS b,
                d.decision = 'same' AS same, d.place FROM decision_sent d
            JOIN mention l ON l.feed = d.feed_1 AND l.record_id = d.record_id_1 AND l.mention = d.mention_1
            JOIN mention r ON r.feed = d.feed_2 AND r.record_id = d.record_id_2 AND r.mention = d.mention_2
            WHERE l.mention_id <> r.mention_id),
        ranked AS (SELECT *, row_number() OVER (PARTITION BY a, b ORDER BY place DESC) AS recent FROM found)
        SELECT a, b, same FROM ranked WHERE recent = 1""")
    sent = int(engine.value("SELECT count(*) FROM decision_sent"))
    return sent - int(
        engine.value("""SELECT count(*) FROM decision_sent d
        WHERE EXISTS (SELECT 1 FROM mention l WHERE l.feed = d.feed_1 AND l.record_id = d.record_id_1
            AND l.mention = d.mention_1)
        AND EXISTS (SELECT 1 FROM mention r WHERE r.feed = d.feed_2 AND r.record_id = d.record_id_2
            AND r.mention = d.mention_2)""")
    )
