"""Turns of SQL that the seven share. Each rule answers for every family with a child: found, none_found or unknown.

They read `unit_now` (the families with a child) and `parent_now` (the parents and carers who live with a child of the
family, and those whose home nobody knows).
"""

from thinkfamily.identify.needs.phrases import EVIDENCE, SEEN, day, fact_is

ONE_IN_A_YEAR = "The rule asks for one in the last 12 months."


def of_any_parent(kinds: dict[str, tuple[str, ...]], *, of: str, sentence: str) -> str:
    """Found where a parent (with `of` true) has such a fact in 12 months; unknown where there is no such parent."""
    return f"""
        WITH parents AS (
            SELECT * FROM parent_now WHERE {of}
        ), found AS (
            SELECT p.family_id, {SEEN}, string_agg(DISTINCT f.name, ' and ' ORDER BY f.name)
                || ' {sentence} (latest sign ' || {day("max(last_day)")} || '). {ONE_IN_A_YEAR}' AS sum,
                {EVIDENCE} AS evidence
            FROM parents p JOIN person_fact f ON f.person_id = p.person_id
            WHERE {fact_is(kinds)} AND f.last_day >= AS_OF - INTERVAL 12 MONTH
            GROUP BY p.family_id
        ), known AS (
            SELECT DISTINCT family_id FROM parents
        )
        SELECT u.family_id, CASE WHEN f.family_id IS NOT NULL THEN 'found' WHEN k.family_id IS NULL THEN 'unknown'
            ELSE 'none_found' END AS state, f.first_seen, f.last_seen, f.sum, f.evidence
        FROM unit_now u LEFT JOIN found f ON f.family_id = u.family_id LEFT JOIN known k ON k.family_id = u.family_id
    """


def of_every_parent(answers: str, *, sentence: str) -> str:
    """Found where every parent's answer is yes; none_found where one is no; else unknown.

    `answers` yields person_id, answer ('yes' or 'no'), name, first_day, last_day, feed, record_id.
    """
    return f"""
        WITH answer AS ({answers}), each_parent AS (
            SELECT p.family_id, p.person_id, max(CASE WHEN a.answer = 'no' THEN 1 ELSE 0 END) AS said_no,
                max(CASE WHEN a.answer = 'yes' THEN 1 ELSE 0 END) AS said_yes
            FROM parent_now p LEFT JOIN answer a ON a.person_id = p.person_id GROUP BY p.family_id, p.person_id
        ), settled AS (
            SELECT family_id, CASE WHEN max(said_no) = 1 THEN 'none_found' WHEN min(said_yes) = 1 THEN 'found'
                ELSE 'unknown' END AS state
            FROM each_parent GROUP BY family_id
        ), told AS (
            SELECT p.family_id, {SEEN}, string_agg(DISTINCT a.name, ' and ' ORDER BY a.name) || ' {sentence}' AS sum,
                {EVIDENCE} AS evidence
            FROM parent_now p JOIN answer a ON a.person_id = p.person_id AND a.answer = 'yes' GROUP BY p.family_id
        )
        SELECT u.family_id, coalesce(s.state, 'unknown') AS state, t.first_seen, t.last_seen, t.sum, t.evidence
        FROM unit_now u LEFT JOIN settled s ON s.family_id = u.family_id LEFT JOIN told t ON t.family_id = u.family_id
    """


def of_the_family(signs: str, *, sentence: str, otherwise: str = "'none_found'") -> str:
    """Found where `signs` (family_id, name, first_day, last_day, feed, record_id) has a row; else `otherwise`."""
    return f"""
        WITH sign AS ({signs}), found AS (
            SELECT family_id, {SEEN}, string_agg(DISTINCT name, ' and ' ORDER BY name) || ' {sentence} '
                || '(latest sign ' || {day("max(last_day)")} || '). {ONE_IN_A_YEAR}' AS sum, {EVIDENCE} AS evidence
            FROM sign GROUP BY family_id
        )
        SELECT u.family_id, CASE WHEN f.family_id IS NOT NULL THEN 'found' ELSE {otherwise} END AS state,
            f.first_seen, f.last_seen, f.sum, f.evidence
        FROM unit_now u LEFT JOIN found f ON f.family_id = u.family_id
    """


# The homes where the children live with these parents.
UNIT_HOMES = """
    SELECT DISTINCT p.family_id, l.household_id FROM parent_now p JOIN living_now l ON l.person_id = p.person_id
"""
