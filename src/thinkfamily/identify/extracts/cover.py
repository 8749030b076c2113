"""What each feed covers, and who sends it: the tables coverage and feeds."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.extracts.layout import Feed


def covered_until(feed: Feed) -> date | None:
    """The newest end that the layout states."""
    return max((cover.until for cover in feed.coverage if cover.until), default=None)


def write_coverage(engine: Engine, feed: Feed, newest: date | None) -> None:
    """One row a stretch of coverage; an end that is not stated is the newest date read."""
    for cover in feed.coverage:
        engine.run(
            "INSERT INTO coverage VALUES (?, ?, ?, ?, ?, ?, ?)",
            [feed.feed, cover.area, cover.ages[0], cover.ages[1], cover.since, cover.until or newest, cover.gaps],
        )
    engine.run(
        "INSERT INTO feeds VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            feed.feed,
            feed.title,
            feed.agency,
            feed.agency_kind,
            feed.gateway,
            feed.purpose,
            list(feed.known_to),
            list(feed.shown_to),
        ],
    )
