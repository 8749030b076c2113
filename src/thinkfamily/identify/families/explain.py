"""Why each person is in a family, as a sentence, with the rows that it rests on."""

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.engine.tables import FAMILY
from thinkfamily.identify.families.edges import REASONS
from thinkfamily.vocabulary.kinship import TIES

# Where no row states a tie, what was seen instead. {me}, {other}, {home}: names, and the home where it may be told.
SEEN = {
    "both_parents": "{me} and {other} are parents of one child",
    "moved_together": "{me} and {other} moved home together",
    "same_name": "{me} lives with {other}{home} and has the same family name; no row says how they are related",
    "same_home": "{me} lives with {other}{home}; no row says how they are related",
}
# Where the rows that place {me} do not speak of the other as well: who reads them may not know of the other.
SEEN_APART = "Other records tie {me} to this family; no row says how they are related"
ALONE = "Known on their own: no row ties {me} to anybody"


def write(engine: Engine) -> None:
    """Make `family` from `part` and the links between its members.

    A sentence says no more than the rows of its evidence: whoever may read these may read the sentence.
    """
    _best_reason(engine)
    _told_home(engine)
    # In two steps: of a large area all names, homes and rows at once do not fit into memory.
    engine.make(
        "told_of",
        """
        WITH named AS (
            SELECT person_id, sex, CASE WHEN unborn THEN 'the expected child' ELSE coalesce(
                nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), 'Someone') END AS name,
                CASE WHEN unborn THEN 'the expected child' ELSE coalesce(first_name, 'someone') END AS first_name
            FROM particular
        )
        SELECT r.*, m.name AS me, m.first_name AS me_first, m.sex AS me_sex, o.name AS other,
            o.first_name AS other_first, o.sex AS other_sex
        FROM best_reason AS r JOIN named AS m ON m.person_id = r.person_id
        LEFT JOIN named AS o ON o.person_id = r.other_id
        """,
    )
    engine.create(FAMILY)
    engine.run(
        f"""
        INSERT INTO family
        SELECT p.family_id, p.person_id, p.role, t.since, NULL, {_sentence()} || '.', coalesce(t.evidence, [])
        FROM part AS p JOIN (
            SELECT t.*, coalesce(w.both_there, FALSE) AS both_there, CASE WHEN w.both_there THEN a.text END AS home
            FROM told_of AS t LEFT JOIN together AS l ON l.person_1 = t.person_id AND l.person_2 = t.other_id
            LEFT JOIN told_home AS w ON w.family = t.family AND w.person_id = t.person_id
            LEFT JOIN address AS a ON a.address_id = l.address_id
                AND a.address_id NOT IN (SELECT address_id FROM hidden_address)
                AND t.person_id NOT IN (SELECT person_id FROM presumed)
                AND t.other_id NOT IN (SELECT person_id FROM presumed)
        ) AS t ON t.family = p.family AND t.person_id = p.person_id
        """
    )
    engine.run("DROP TABLE told_of")


def _told_home(engine: Engine) -> None:
    """`told_home`: whether rows of the evidence themselves place the two at their home. An address that only other

    rows give is no part of the sentence, because its readers need not be theirs.
    """
    engine.run("DROP TABLE IF EXISTS told_home")
    engine.run(
        """
        CREATE TABLE told_home AS
        WITH rests AS (
            SELECT family, person_id, other_id, e.feed AS feed, e.record_id AS record_id
            FROM (SELECT family, person_id, other_id, unnest(evidence) AS e FROM best_reason) AS each
        ), placed AS (
            SELECT r.family, r.person_id, max(CASE WHEN s.person_id = r.person_id THEN 1 ELSE 0 END) AS me,
                max(CASE WHEN s.person_id = r.other_id THEN 1 ELSE 0 END) AS other
            FROM rests AS r
            JOIN together AS l ON l.person_1 = r.person_id AND l.person_2 = r.other_id
            JOIN stay_of AS s ON s.feed = r.feed AND s.record_id = r.record_id AND s.address_id = l.address_id
            GROUP BY r.family, r.person_id
        )
        SELECT family, person_id, me + other = 2 AS both_there FROM placed
        """
    )


def _best_reason(engine: Engine) -> None:
    """`best_reason`: for each member the strongest tie or link to another member, and the rows that say so."""
    engine.run("DROP TABLE IF EXISTS best_reason")
    order = " ".join(f"WHEN '{kind}' THEN {place}" for place, kind in enumerate(TIES))
    unstated = len(TIES)
    engine.run(
        f"""
        CREATE TABLE best_reason AS
        WITH inside AS (
            SELECT a.family, t.person_1, t.person_2, t.kind, CASE t.kind {order} ELSE {unstated} END AS strength
            FROM current_tie AS t JOIN member AS a ON a.person_id = t.person_1
            JOIN member AS b ON b.person_id = t.person_2 AND b.family = a.family
        ), seen AS (
            SELECT person_1, person_2, {_reason_words()} AS kind, {unstated} + reason AS strength FROM adult_link
                WHERE reason > 1
            UNION ALL SELECT grown_id, child_id, {_reason_words()}, {unstated} + reason FROM child_link WHERE reason > 1
        ), seen_inside AS (
            SELECT a.family, s.* FROM seen AS s JOIN member AS a ON a.person_id = s.person_1
            JOIN member AS b ON b.person_id = s.person_2 AND b.family = a.family
        ), every AS (
            SELECT family, person_1 AS person_id, person_2 AS other_id, kind, TRUE AS first, strength FROM inside
            UNION ALL SELECT family, person_2, person_1, kind, FALSE, strength FROM inside
            UNION ALL SELECT family, person_1, person_2, kind, TRUE, strength FROM seen_inside
            UNION ALL SELECT family, person_2, person_1, kind, FALSE, strength FROM seen_inside
        ), ranked AS (
            SELECT *, row_number() OVER (PARTITION BY family, person_id
                ORDER BY strength, other_id, first DESC) AS place FROM every
        ), best AS (SELECT * FROM ranked WHERE place = 1),
        said AS (
            SELECT b.family, b.person_id, min(t.since) AS since,
                list_sort(array_agg(DISTINCT struct_pack(feed := t.feed, record_id := t.record_id))) AS evidence,
                min(CASE WHEN list_contains(f.known_to, 'all') THEN f.title END) AS source
            FROM best AS b JOIN person_tie AS t ON t.kind = b.kind
                AND t.person_1 = CASE WHEN b.first THEN b.person_id ELSE b.other_id END
                AND t.person_2 = CASE WHEN b.first THEN b.other_id ELSE b.person_id END
            LEFT JOIN feeds AS f ON f.feed = t.feed
            GROUP BY b.family, b.person_id
        ), lived AS (
            SELECT b.family, b.person_id, s.evidence FROM best AS b
            JOIN together AS l ON l.person_1 = b.person_id AND l.person_2 = b.other_id
            JOIN stay_at AS s ON s.person_id = b.person_id AND s.address_id = l.address_id
        )
        SELECT m.family, m.person_id, b.other_id, b.kind, b.first, s.since, s.source,
            coalesce(s.evidence, v.evidence, CASE WHEN b.person_id IS NULL THEN o.evidence END) AS evidence
        FROM member AS m LEFT JOIN best AS b ON b.family = m.family AND b.person_id = m.person_id
        LEFT JOIN said AS s ON s.family = m.family AND s.person_id = m.person_id
        LEFT JOIN lived AS v ON v.family = m.family AND v.person_id = m.person_id
        LEFT JOIN (
            SELECT p.person_id, list_sort(array_agg(DISTINCT struct_pack(feed := n.feed,
                record_id := n.record_id))) AS evidence
            FROM person AS p JOIN mention AS n USING (mention_id)
            WHERE p.person_id NOT IN (SELECT person_id FROM best) GROUP BY p.person_id
        ) AS o ON o.person_id = m.person_id
        """
    )


def _reason_words() -> str:
    return "CASE reason " + " ".join(f"WHEN {n} THEN '{name}'" for name, n in REASONS.items()) + " END"


def _sentence() -> str:
    """SQL for the sentence. A feed whose very name is sensitive is not named: whoever may, finds it in the evidence."""
    cases = []
    for kind, tie in TIES.items():
        for sex in ("F", "M", None) if any(tie.nouns) else (None,):
            forth = _filled(tie.sentence("{a}", "{b}", sex), "me", "other_first")
            back = _filled(tie.sentence("{a}", "{b}", sex), "other", "me_first")
            of_sex = (f" AND t.me_sex = '{sex}'", f" AND t.other_sex = '{sex}'") if sex else ("", "")
            cases.append(f"WHEN t.kind = '{kind}' AND t.first{of_sex[0]} THEN {forth}")
            cases.append(f"WHEN t.kind = '{kind}' AND NOT t.first{of_sex[1]} THEN {back}")
    stated = f"""
        CASE {" ".join(cases)} END || CASE WHEN t.home IS NULL OR t.kind = 'expects' THEN ''
            ELSE ', and both live at ' || t.home END
    """
    home = "coalesce(' at ' || t.home, '')"
    seen = " ".join(
        f"WHEN t.kind = '{kind}' AND t.both_there THEN {_quoted(text, me='t.me', other='t.other', home=home)}"
        for kind, text in SEEN.items()
    )
    apart = _quoted(SEEN_APART, me="t.me")
    kinds = ", ".join(f"'{kind}'" for kind in SEEN)
    seen += f" WHEN t.kind IN ({kinds}) THEN {apart}"
    alone = _quoted(ALONE, me="t.me")
    return f"""CASE WHEN t.kind IS NULL THEN {alone} {seen}
        ELSE coalesce(t.source, 'A service') || ': ' || {stated} END"""


def _filled(text: str, who: str, of: str) -> str:
    return _quoted(text, a=f"t.{who}", b=f"t.{of}")


def _quoted(text: str, **values: str) -> str:
    """A text with {names} as a SQL expression that joins its pieces."""
    sql = "'" + text.replace("'", "''") + "'"
    for name, value in values.items():
        sql = sql.replace("{" + name + "}", f"' || {value} || '")
    return f"({sql})"
