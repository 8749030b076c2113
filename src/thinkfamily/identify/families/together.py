"""Who lives with whom now, and at which of their homes."""

from thinkfamily.identify.engine.duckdb import Engine


def find(engine: Engine) -> None:
    """Make `together` (person_1, person_2, address_id) from `living` and `residence`, both ways round.

    Step by step: of a large area all homes and all who share one do not fit into memory at once.
    """
    engine.make(
        "lived",
        """
        SELECT l.*, r.since, r.last_seen, r.times FROM living AS l
        LEFT JOIN residence AS r ON r.person_id = l.person_id AND r.address_id = l.address_id
        """,
    )
    engine.make(
        "both_here",
        """
        SELECT a.person_id AS person_1, b.person_id AS person_2, a.address_id, greatest(a.since, b.since) AS since,
            least(a.last_seen, b.last_seen) AS last_seen, a.times + b.times AS times
        FROM lived AS a JOIN lived AS b ON b.household_id = a.household_id AND b.person_id <> a.person_id
            AND a.address_id IS NOT DISTINCT FROM b.address_id
        """,
    )
    # Of several homes the one they came to last, and were last seen at.
    engine.make(
        "together",
        """
        SELECT person_1, person_2, address_id FROM (SELECT *, row_number() OVER (PARTITION BY person_1, person_2
            ORDER BY since DESC NULLS LAST, last_seen DESC NULLS LAST, times DESC NULLS LAST, address_id) AS place
            FROM both_here) AS ranked WHERE place = 1
        """,
    )
    for name in ("lived", "both_here"):
        engine.run(f"DROP TABLE {name}")
