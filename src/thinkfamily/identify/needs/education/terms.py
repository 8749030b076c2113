"""Half-days of school over the last two terms in a row, added up a pupil."""

from thinkfamily.identify.needs.phrases import number

KINDS = ("sessions_possible", "sessions_missed", "sessions_missed_unauthorised")

# Terms are counted through from year to year: spring, summer, autumn. A row belongs to the term in which it begins; one
# that alone spans more than 150 days covers two terms or more, and belongs to the one in which it ends.
PLACED_BY = "CASE WHEN last_day > first_day + 150 THEN last_day ELSE first_day END"
TERM = """
    year(placed_by) * 3 + CASE WHEN month(placed_by) <= 3 THEN 0
        WHEN month(placed_by) * 100 + day(placed_by) < 815 THEN 1 ELSE 2 END
"""

# The same row told twice counts once.
# Where the school says of a term how much had no leave, that is used; where it does not, every absence counts.
LAST_TWO_TERMS = f"""
    WITH told AS (
        SELECT person_id, name, feed, kind, amount, first_day, last_day, min(record_id) AS record_id, {TERM} AS term
        FROM (SELECT *, {PLACED_BY} AS placed_by FROM person_fact) AS placed
        WHERE kind IN ('sessions_possible', 'sessions_missed', 'sessions_missed_unauthorised') AND child AND age >= 4
        GROUP BY person_id, name, feed, kind, amount, first_day, last_day, placed_by
    ), latest AS (
        SELECT person_id, max(term) AS term FROM told WHERE kind = 'sessions_possible' GROUP BY person_id
    ), says_leave AS (
        SELECT DISTINCT person_id, feed, first_day FROM told WHERE kind = 'sessions_missed_unauthorised'
    ), chosen AS (
        SELECT told.*, says_leave.feed IS NOT NULL AS leave_known
        FROM told JOIN latest ON latest.person_id = told.person_id AND told.term >= latest.term - 1
        LEFT JOIN says_leave ON says_leave.person_id = told.person_id AND says_leave.feed = told.feed
            AND says_leave.first_day = told.first_day
    ), added AS (
        SELECT person_id, max(name) AS name, min(first_day) AS first_seen, max(last_day) AS last_seen,
            sum(CASE WHEN kind = 'sessions_possible' THEN amount ELSE 0 END) AS possible,
            sum(CASE WHEN kind = 'sessions_missed' THEN amount ELSE 0 END) AS missed,
            sum(CASE WHEN kind = 'sessions_missed_unauthorised' OR (kind = 'sessions_missed' AND NOT leave_known)
                THEN amount ELSE 0 END) AS missed_without_leave,
            bool_and(leave_known OR kind <> 'sessions_missed') AS leave_known,
            count(DISTINCT CASE WHEN kind = 'sessions_possible' THEN term END) AS terms,
            max(CASE WHEN kind = 'sessions_possible' AND last_day > first_day + 150 THEN 1 ELSE 0 END) AS long_row,
            list_sort(array_agg(DISTINCT struct_pack(feed := feed, record_id := record_id))) AS evidence
        FROM chosen GROUP BY person_id
    )
    SELECT * FROM added WHERE possible > 0 AND (terms = 2 OR long_row = 1)
"""


def missed_more_than(missed: str, part: float, words: str, explanation: str, *, or_exactly: bool = False) -> str:
    """The rule: `missed` (a column of the sums) is more than `part` of the possible half-days, or exactly that."""
    over = ">= 0" if or_exactly else "> 0"
    asked = f"{words} or more" if or_exactly else f"more than {words}"
    whole = "CAST(CAST({} AS BIGINT) AS VARCHAR)"
    return f"""
        SELECT person_id, CAST(NULL AS VARCHAR) AS household_id, 'person' AS whose, first_seen, last_seen,
            name || ' missed ' || {whole.format(missed)} || ' of ' || {whole.format("possible")}
            || ' half-days at school' || {explanation} || ', ' || {whole.format(f"round(100 * {missed} / possible)")}
            || ' in every 100. The rule asks for {asked}, which is ' || {number(f"possible * {part}")} || '.' AS sum,
            evidence
        FROM two_terms_now
        WHERE round({missed} - possible * {part}, 6) {over}
    """
