"""Rules that answer for a whole family (found, none_found, unknown), and groups such as five or more at once."""

from datetime import date

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.needs.need import Need
from thinkfamily.identify.needs.standing import on
from thinkfamily.vocabulary.outcomes import Framework, NeedText
from thinkfamily.vocabulary.tables import Column, Table

ANSWER = Table(
    "answer",
    "What a rule says of a family.",
    (
        Column("framework", "VARCHAR", "the framework", required=True),
        Column("need_id", "VARCHAR", "the need", required=True),
        Column("family_id", "VARCHAR", "the family", required=True),
        Column("state", "VARCHAR", "found, none_found, unknown or not_knowable", required=True),
        Column("lasts_months", "INTEGER", "how long it stands", required=True),
        Column("rule_version", "INTEGER", "version of the rule", required=True),
        Column("first_seen", "DATE", "first day of the evidence"),
        Column("last_seen", "DATE", "last day of the evidence"),
        Column("sum", "VARCHAR", "the sum"),
        Column("evidence", "STRUCT(feed VARCHAR, record_id VARCHAR)[]", "the rows"),
    ),
    ("framework", "need_id", "family_id"),
)

# The unit counted: families with a child, and the parents or carers who live with one of its children. A parent whose
# home nobody knows may live there too, and so has to be known of.
UNIT_NOW = "SELECT DISTINCT family_id FROM member_now WHERE child"
PARENT_NOW = """
    WITH at_home AS (
        SELECT DISTINCT d.family_id, d.on_person_id AS person_id
        FROM dependent d JOIN person_now c ON c.person_id = d.person_id
        WHERE d.why = 'child_of_home' AND c.child
    ), nowhere AS (
        SELECT m.family_id, m.person_id FROM member_now m LEFT JOIN living_now l ON l.person_id = m.person_id
        WHERE m.role IN ('parent', 'carer') AND l.person_id IS NULL
    )
    SELECT b.family_id, b.person_id, p.name, p.sex, m.role
    FROM (SELECT * FROM at_home UNION SELECT * FROM nowhere) AS b
    JOIN person_now p ON p.person_id = b.person_id
    JOIN member_now m ON m.family_id = b.family_id AND m.person_id = b.person_id
"""

# A group stands for as long as enough of its members do: until the lapse of the last that it cannot spare.
GROUP = """
    WITH each AS (
        SELECT family_id, need_id, min(first_seen) AS first_seen, max(last_seen) AS last_seen, max(expires) AS expires,
            flatten(array_agg(evidence)) AS evidence
        FROM need WHERE framework = 'FRAMEWORK' AND status = 'found' AND need_id IN (COUNTED)
        GROUP BY family_id, need_id
    ), ordered AS (
        SELECT each.*, titles.title,
            row_number() OVER (PARTITION BY family_id ORDER BY expires DESC, each.need_id) AS place
        FROM each JOIN (VALUES TITLES) AS titles (need_id, title) ON titles.need_id = each.need_id
    )
    SELECT family_id, CAST(NULL AS VARCHAR) AS person_id, 'NEED_ID' AS need_id, 'FRAMEWORK' AS framework,
        'found' AS status, min(first_seen) AS first_seen, max(last_seen) AS last_seen,
        min(CASE WHEN place <= AT_LEAST THEN expires END) AS expires, RULE_VERSION AS rule_version,
        CAST(count(*) AS VARCHAR) || ' found: ' || string_agg(title, '; ' ORDER BY need_id)
            || '. The rule asks for AT_LEAST.' AS sum,
        list_sort(list_distinct(flatten(array_agg(evidence)))) AS evidence
    FROM ordered GROUP BY family_id HAVING count(*) >= AT_LEAST
"""


def units(engine: Engine) -> None:
    """Make `unit_now` and `parent_now`, and an empty `answer`."""
    for name, query in (("unit_now", UNIT_NOW), ("parent_now", PARENT_NOW)):
        engine.run(f"DROP TABLE IF EXISTS {name}")
        engine.run(f"CREATE TABLE {name} AS {query}")
    engine.create(ANSWER)


def answer(engine: Engine, need: Need, *, as_of: date, kinds_at_hand: set[str]) -> None:
    """One rule over every family. Where no feed at hand says anything of its facts, it is not knowable here."""
    text = need.text
    knowable = "TRUE" if kinds_at_hand & set(need.kinds) else "FALSE"
    query = f"""
        INSERT INTO answer
        SELECT '{need.framework}', '{need.id}', family_id,
            CASE WHEN NOT {knowable} THEN 'not_knowable'
                WHEN state = 'found' AND last_seen + to_months({text.lasts_months}) <= AS_OF THEN 'none_found'
                ELSE state END,
            {text.lasts_months}, {text.rule_version}, first_seen, last_seen, sum, evidence
        FROM ({need.sql}) AS found
    """
    engine.run(on(query, as_of))


def found_answers(columns: str) -> str:
    """The answers that are needs, as rows of `need`."""
    return f"""
        SELECT {columns} FROM (
            SELECT family_id, CAST(NULL AS VARCHAR) AS person_id, need_id, framework, 'found' AS status, first_seen,
                last_seen, CAST(last_seen + to_months(lasts_months) AS DATE) AS expires, rule_version, sum, evidence
            FROM answer WHERE state = 'found'
        ) AS found
    """


def group(framework: Framework, text: NeedText, columns: str) -> str:
    """The families in which so many needs of the framework are found at once, as rows of `need`."""
    counted = [need for need in framework.needs if need.counts and not need.at_least]
    titles = ", ".join(f"('{need.id}', '{need.title.replace(chr(39), chr(39) * 2)}')" for need in counted)
    query = (
        GROUP.replace("FRAMEWORK", framework.id)
        .replace("COUNTED", ", ".join(f"'{need.id}'" for need in counted))
        .replace("TITLES", titles)
        .replace("NEED_ID", text.id)
        .replace("AT_LEAST", str(text.at_least))
        .replace("RULE_VERSION", str(text.rule_version))
    )
    return f"SELECT {columns} FROM ({query}) AS grouped"
