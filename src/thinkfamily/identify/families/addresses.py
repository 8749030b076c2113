"""One id for one front door, however it was spelt, and who is known to live there, from when to when."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import ADDRESS, RECEIVED, STAY_AT
from thinkfamily.identify.families import doors, slips
from thinkfamily.identify.families.spellings import spell

# More people than this at one door, and it is no family's home, whatever it is called.
MOST_PEOPLE_OF_A_HOME = 15
INSTITUTIONS = ("hostel", "custody", "hospital", "care")
STAYS = """
    SELECT p.person_id, m.feed || '|' || m.record_id AS row_of, s.*
    FROM stay AS s JOIN person AS p USING (mention_id) JOIN mention AS m USING (mention_id)
    WHERE s.kind <> 'correspondence' AND p.person_id NOT IN (SELECT person_id FROM sheltered)
"""


def settle(engine: Engine, *, as_of: date, among: str = "TRUE") -> None:
    """Make `address`, `stay_at` and `stay_of` (which address each mention's stay is at).

    People in `sheltered` are left out altogether; `among` is a condition on mention_id by which to take a part of the
    stays only. Also makes `home`: the addresses that can be a family's home. Needs `spoken` (`find_spoken`).
    """
    spell(engine, stays=f"{STAYS} AND {among}")
    doors.join(engine)
    slips.mend(engine)
    _address(engine)
    _stay_at(engine, as_of)
    _home(engine)


def _address(engine: Engine) -> None:
    """The id is made of the best-supported spelling's parts, so that it is the same next month."""
    engine.create(ADDRESS)
    engine.run("DROP TABLE IF EXISTS door_id")
    engine.run(
        """
        CREATE TABLE door_id AS
        SELECT door, 'A' || substr(md5(
            coalesce(uprn, '') || '|' || coalesce(place, '') || '|' || coalesce(street, '')
            || '|' || coalesce(house, '')
            || '|' || coalesce(unit, '') || '|' || coalesce(town, '')), 1, 15) AS address_id, uprn, shared
        FROM door WHERE door IN (SELECT door FROM at_door)
        """
    )
    engine.run(
        """
        INSERT INTO address
        SELECT address_id, text, postcode, uprn, area, kind FROM (
            SELECT i.address_id, i.uprn, d.text, d.postcode, d.area, d.kind, row_number() OVER (
                PARTITION BY i.address_id ORDER BY d.special DESC, d.times DESC, d.text NULLS LAST,
                    d.postcode NULLS LAST,
                    d.area NULLS LAST, d.kind
            ) AS place
            FROM door_id AS i JOIN (
                SELECT door, text, postcode, area, kind, kind <> 'home' AS special, count(*) AS times
                FROM at_door GROUP BY door, text, postcode, area, kind
            ) AS d USING (door)
        ) AS ranked WHERE place = 1
        """
    )


def _stay_at(engine: Engine, as_of: date) -> None:
    engine.run("DROP TABLE IF EXISTS stay_of")
    engine.run(
        f"""
        CREATE TABLE stay_of AS
        SELECT a.mention_id, a.person_id, i.address_id, m.feed, m.record_id, a.since, a.until,
            CASE WHEN a.since IS NULL AND a.until IS NULL AND s.last_day < coalesce(a.seen, r.received)
                THEN s.last_day ELSE a.seen END AS seen, a.kind, r.received
        FROM at_door AS a JOIN door_id AS i USING (door) JOIN mention AS m USING (mention_id)
        JOIN {RECEIVED} AS r ON r.feed = m.feed
        LEFT JOIN spoken AS s ON s.feed = m.feed AND s.record_id = m.record_id
        """
    )
    engine.create(STAY_AT)
    engine.run(
        f"""
        INSERT INTO stay_at
        SELECT person_id, address_id, min(since),
            CASE WHEN bool_or(until IS NULL) THEN NULL ELSE max(until) END,
            list_sort(array_agg(DISTINCT struct_pack(feed := feed, record_id := record_id)))
        FROM stay_of WHERE since IS NULL OR since <= DATE '{as_of}' GROUP BY person_id, address_id
        """
    )


def find_spoken(engine: Engine) -> None:
    """`spoken`: the last day of which an old row can speak, where it does not say when somebody was at its address.

    All that it tells has ended; or whom it is about has grown out of the ages that its feed covers.
    """
    engine.run("DROP TABLE IF EXISTS spoken")
    engine.run(
        """
        CREATE TABLE spoken AS
        WITH told AS (
            SELECT feed, record_id, until FROM fact
            UNION ALL SELECT m.feed, m.record_id, i.until FROM involvement AS i JOIN mention AS m USING (mention_id)
        ), ended AS (
            SELECT feed, record_id, max(until) AS last_day FROM told
            GROUP BY feed, record_id HAVING count(*) = count(until)
        ), oldest AS (
            SELECT feed, max(ages_to) AS ages_to FROM coverage GROUP BY feed HAVING count(*) = count(ages_to)
        ), grown_out AS (
            SELECT m.feed, m.record_id, min(m.date_of_birth + (o.ages_to + 1) * INTERVAL 1 YEAR) AS last_day
            FROM mention AS m JOIN oldest AS o USING (feed)
            WHERE m.mention = 'subject' AND m.date_of_birth IS NOT NULL GROUP BY m.feed, m.record_id
        )
        SELECT feed, record_id, CAST(min(last_day) AS DATE) AS last_day FROM (
            SELECT * FROM ended UNION ALL SELECT feed, record_id, CAST(last_day AS DATE) FROM grown_out
        ) AS days GROUP BY feed, record_id
        """
    )


def _home(engine: Engine) -> None:
    engine.run("DROP TABLE IF EXISTS home")
    kinds = ", ".join(f"'{kind}'" for kind in INSTITUTIONS)
    engine.run(
        f"""
        CREATE TABLE home AS
        SELECT address_id, kind, d.shared, count(*) AS people
        FROM address JOIN stay_at USING (address_id) JOIN (
            SELECT address_id, bool_and(shared) AS shared FROM door_id GROUP BY address_id
        ) AS d USING (address_id)
        WHERE kind NOT IN ({kinds}) GROUP BY address_id, kind, d.shared HAVING count(*) <= {MOST_PEOPLE_OF_A_HOME}
        """
    )
