"""From what every feed gave to the standard tables: ids in a total order, addresses read, held facts kept apart."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import TABLES
from thinkfamily.identify.extracts import addresses, sql
from thinkfamily.identify.extracts.known import INVERSE
from thinkfamily.identify.extracts.mentions import IN_MENTION
from thinkfamily.identify.extracts.statements import IN_FACT, IN_INVOLVEMENT, IN_STAY, IN_TIE

INCOMING = {
    "in_mention": IN_MENTION,
    "in_stay": IN_STAY,
    "in_tie": IN_TIE,
    "in_fact": IN_FACT,
    "in_involvement": IN_INVOLVEMENT,
}
WORKING = ("tf_place", "tf_number", "tf_all")


def prepare(engine: Engine) -> None:
    """Empty tables for what comes in and for what goes out."""
    for name in ("record", "mention", "stay", "tie", "fact", "involvement", "coverage", "quarantine", "feeds"):
        engine.create(TABLES[name])
    engine.run(f"CREATE OR REPLACE TABLE notice ({TABLES['quarantine'].definition()})")
    for name, columns in INCOMING.items():
        engine.run(f"CREATE OR REPLACE TABLE {name} ({columns})")


def assemble(engine: Engine) -> None:
    """Fill mention, stay, tie, fact and involvement, and held_fact and held_involvement; drop the rest."""
    engine.run("""
        CREATE OR REPLACE TABLE tf_number AS
        SELECT m, feed, row_number() OVER (ORDER BY feed, record_id, mention) - 1 AS mention_id FROM in_mention
    """)
    columns = ", ".join(f"i.{name}" for name in TABLES["mention"].names[1:])
    engine.run(f"INSERT INTO mention SELECT n.mention_id, {columns} FROM in_mention i JOIN tf_number n ON n.m = i.m")
    _stays(engine)
    _ties(engine)
    _facts(engine)
    _involvement(engine)
    for name in (*INCOMING, *WORKING):
        engine.run(f"DROP TABLE IF EXISTS {name}")


def _ties(engine: Engine) -> None:
    """Ties told from the other end ('child_of') are turned round."""
    told = sql.texts(INVERSE)
    turned = " ".join(f"WHEN {sql.text(kind)} THEN {sql.text(other)}" for kind, other in INVERSE.items())
    engine.run(f"""
        INSERT INTO tie
        SELECT DISTINCT i.feed, i.record_id, CASE WHEN i.kind IN ({told}) THEN b.mention_id ELSE a.mention_id END,
            CASE WHEN i.kind IN ({told}) THEN a.mention_id ELSE b.mention_id END, CASE i.kind {turned} ELSE i.kind
                END, i.since, i.until
        FROM in_tie i JOIN tf_number a ON a.m = i.m1 JOIN tf_number b ON b.m = i.m2
    """)


def _stays(engine: Engine) -> None:
    if not engine.value("SELECT count(*) FROM in_stay"):
        return
    addresses.read_places(engine)
    # Only a mention with several addresses can have one twice.
    several = engine.value("SELECT count(*) - count(DISTINCT m) FROM in_stay")
    engine.run(f"""
        INSERT INTO stay
        SELECT {"DISTINCT" if several else ""} n.mention_id,
            CASE WHEN p.text IS NOT NULL THEN concat_ws(', ', p.text, i.region) END,
            p.unit, p.house, p.street, p.town, p.postcode,
            i.uprn, i.area, CASE WHEN p.box THEN 'correspondence' ELSE i.kind END, i.since, i.until,
            coalesce(i.seen, CASE WHEN i.since IS NULL AND i.until IS NULL THEN c.until END)
        FROM (SELECT *, {addresses.SPELLING} AS spelling FROM in_stay) i
        JOIN tf_number n ON n.m = i.m
        LEFT JOIN tf_place p ON p.spelling = i.spelling
        LEFT JOIN (SELECT feed, max(until) AS until FROM coverage GROUP BY feed) c ON c.feed = n.feed
        WHERE p.text IS NOT NULL OR i.uprn IS NOT NULL OR i.area IS NOT NULL
    """)


def _facts(engine: Engine) -> None:
    order = "n.mention_id, i.kind, i.code, i.amount, i.since, i.until, i.text"
    columns = "n.mention_id, i.feed, i.record_id, i.kind, i.code, i.amount, i.since, i.until, i.text"
    numbered = f"row_number() OVER (ORDER BY {order}) - 1 AS fact_id, {columns}"
    source = "in_fact i JOIN tf_number n ON n.m = i.m"
    if not engine.value("SELECT count(*) FROM in_fact WHERE held"):
        engine.run(f"INSERT INTO fact SELECT {numbered} FROM {source}")
        engine.run("CREATE OR REPLACE TABLE held_fact AS SELECT * FROM fact LIMIT 0")
        return
    engine.run(f"CREATE OR REPLACE TABLE tf_all AS SELECT {numbered}, i.held, i.later FROM {source}")
    kept = "fact_id, mention_id, feed, record_id, kind, code, amount, since, until"
    engine.run(f"INSERT INTO fact SELECT {kept}, CASE WHEN held THEN NULL ELSE text END FROM tf_all WHERE NOT later")
    engine.run(
        f"CREATE OR REPLACE TABLE held_fact AS SELECT {kept}, text FROM tf_all WHERE later OR "
        "(held AND text IS NOT NULL)"
    )


def _involvement(engine: Engine) -> None:
    columns = "n.mention_id, i.service, i.worker, i.phone, i.email, i.since, i.until"
    source = "in_involvement i JOIN tf_number n ON n.m = i.m"
    engine.run(f"INSERT INTO involvement SELECT DISTINCT {columns} FROM {source} WHERE NOT i.later")
    engine.run(f"CREATE OR REPLACE TABLE held_involvement AS SELECT DISTINCT {columns} FROM {source} WHERE i.later")
