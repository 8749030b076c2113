"""What is put together from the copied rows: mentions with their persons, families with name, areas and counts."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from thinkfamily.people.arrivals.loading.copying import copy, ref
from thinkfamily.people.arrivals.loading.files import Publication
from thinkfamily.vocabulary import publication as published
from thinkfamily.vocabulary.tables import Table

MENTION = ("feed", "record_id", "mention")
DETAILS = tuple(name for name in published.MENTIONS.names if name not in MENTION)

JOIN_MENTIONS = f"""
    INSERT INTO people_mention (feed, record_id, mention, ref, person_id, match_probability, {", ".join(DETAILS)})
    SELECT p.feed, p.record_id, p.mention, p.ref, p.person_id, p.match_probability,
        coalesce(m.first_name, ''), coalesce(m.middle_names, ''), coalesce(m.last_name, ''), m.date_of_birth,
        m.expected_date, coalesce(m.sex, ''), m.address_id, coalesce(m.flags, '{{}}'), m.received
    FROM arriving_people p LEFT JOIN arriving_mentions m USING (feed, record_id, mention)
"""

# The children's surname and area stand for the family's; where there is no child, the members'.
DESCRIBE = """
    WITH described AS (
        SELECT m.family_id,
            mode() WITHIN GROUP (ORDER BY p.last_name)
                FILTER (WHERE p.last_name ~ '^[^0-9]+$' AND m.role IN ('child', 'expected_child')) AS childs_name,
            mode() WITHIN GROUP (ORDER BY p.last_name) FILTER (WHERE p.last_name <> '') AS members_name,
            array_agg(DISTINCT p.area)
                FILTER (WHERE p.area <> '' AND m.role IN ('child', 'expected_child')) AS childs_areas,
            array_agg(DISTINCT p.area) FILTER (WHERE p.area <> '') AS members_areas,
            bool_or(cardinality(p.flags) > 0) AS protected
        FROM people_member m JOIN people_proposedperson p USING (person_id)
        WHERE m.until IS NULL OR m.until >= %(as_of)s
        GROUP BY m.family_id
    )
    UPDATE people_proposedfamily f SET
        name = coalesce(d.childs_name, d.members_name, ''),
        protected = d.protected,
        areas = CASE WHEN d.protected THEN '{}' ELSE coalesce(d.childs_areas, d.members_areas, '{}') END
    FROM described d WHERE d.family_id = f.family_id
"""

GATHER_FEEDS = """
    UPDATE people_proposedfamily f SET need_feeds = g.feeds
    FROM (
        SELECT n.family_id, array_agg(DISTINCT one.feed) AS feeds
        FROM people_foundneed n, unnest(n.feeds) AS one(feed) GROUP BY n.family_id
    ) AS g WHERE g.family_id = f.family_id
"""

COUNT = """
    UPDATE people_proposedfamily f SET listed = true, outcomes = e.outcomes, pairs = e.pairs, needs = e.needs
    FROM arriving_early e WHERE e.family_id = f.family_id
"""

LEAVE_OFF = (
    "UPDATE people_proposedfamily f SET left_off = l.reason FROM arriving_left_off l WHERE l.family_id = f.family_id"
)


def mentions(publication: Publication) -> int:
    """Every mention with the person it is read as; returns how many."""
    aside(publication, published.MENTIONS)
    _run("DROP TABLE IF EXISTS pg_temp.arriving_people")
    _run("CREATE TEMP TABLE arriving_people (feed text, record_id text, mention text, ref text, person_id text, "
         "match_probability double precision) ON COMMIT DROP")  # fmt: skip
    count = copy("arriving_people", [*MENTION, "ref", "person_id", "match_probability"], _people(publication))
    _run(JOIN_MENTIONS)
    return count


def _people(publication: Publication) -> Iterator[list[Any]]:
    for batch in publication.rows(published.PEOPLE):
        for row in batch:
            key = [row[name] for name in MENTION]
            yield [*key, ref("mention", "\x1f".join(key)), row["person_id"], row["match_probability"]]


def families(publication: Publication, as_of: Any) -> int:
    """Every family with its name, areas, feeds and counts; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT family_id FROM people_member ORDER BY family_id")
        ids = [row[0] for row in cursor.fetchall()]
    columns = ["family_id", "ref", "name", "listed", "left_off", "need_feeds", "areas", "protected"]
    copy("people_proposedfamily", columns, ([i, ref("family", i), "", False, "", [], [], False] for i in ids))
    aside(publication, published.EARLY)
    aside(publication, published.LEFT_OFF)
    with connection.cursor() as cursor:
        cursor.execute(DESCRIBE, {"as_of": as_of})
    for statement in (GATHER_FEEDS, COUNT, LEAVE_OFF):
        _run(statement)
    return len(ids)


def aside(publication: Publication, table: Table) -> None:
    """A table of the publication as it is, until the transaction ends."""
    kinds = {"VARCHAR": "text", "VARCHAR[]": "text[]", "DATE": "date", "INTEGER": "integer"}
    columns = ", ".join(f"{column.name} {kinds[column.type]}" for column in table.columns)
    _run(f"DROP TABLE IF EXISTS pg_temp.arriving_{table.name}")
    _run(f"CREATE TEMP TABLE arriving_{table.name} ({columns}) ON COMMIT DROP")
    rows = ([row[name] for name in table.names] for batch in publication.rows(table) for row in batch)
    copy(f"arriving_{table.name}", list(table.names), rows)


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
