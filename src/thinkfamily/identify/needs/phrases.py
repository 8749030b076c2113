"""Turns of SQL that several rules share, so that a rule reads as its sentence."""

from collections.abc import Sequence

# The rows that a finding rests on, in a fixed order.
EVIDENCE = "list_sort(array_agg(DISTINCT struct_pack(feed := feed, record_id := record_id)))"
# Whose home, where what is said holds for all who live there.
HOME_OF = "'The home of ' || string_agg(DISTINCT name, ' and ' ORDER BY name)"
PAST = {"has": "had", "is": "was", "expects": "expected"}
SEEN = "min(first_day) AS first_seen, max(last_day) AS last_seen"


def words(values: Sequence[str]) -> str:
    """Values for IN (...)."""
    return ", ".join(f"'{value}'" for value in values)


def day(column: str) -> str:
    """A date as people write it: 27 October 2026."""
    return f"strftime({column}, '%-d %B %Y')"


def pounds(column: str) -> str:
    """Whole pounds, with a comma for thousands."""
    whole = f"CAST(floor({column}) AS BIGINT)"
    return (
        f"CASE WHEN {whole} >= 1000 THEN '£' || CAST(CAST(floor({whole} / 1000) AS BIGINT) AS VARCHAR) || ',' "
        f"|| lpad(CAST({whole} % 1000 AS VARCHAR), 3, '0') ELSE '£' || CAST({whole} AS VARCHAR) END"
    )


def number(column: str) -> str:
    """A number without a trailing '.0', at most one place."""
    return (
        f"CASE WHEN {column} = floor({column}) THEN CAST(CAST({column} AS BIGINT) AS VARCHAR) "
        f"ELSE CAST(round({column}, 1) AS VARCHAR) END"
    )


def fact_is(kinds: dict[str, tuple[str, ...]], extra: str = "") -> str:
    """True for facts of the kinds, and of the codes where any are named; `extra` is a further condition for all."""
    each = (
        f"(kind = '{kind}' AND code IN ({words(codes)}))" if codes else f"kind = '{kind}'"
        for kind, codes in kinds.items()
    )
    return f"({' OR '.join(each)}){' AND ' + extra if extra else ''}"


def sentence(subject: str, count: str, once: str, often: str, months: int, least: int) -> str:
    """'Dana was suspended 3 times, the latest on 27 October 2026. The rule asks for 3 in the last 12 months.'

    What comes before 'The rule asks' is what a person would say; pages show it alone where the rule is a click away.
    """
    latest = day("max(last_day)")
    now = f"CASE WHEN {count} = 1 THEN '{once}' ELSE {_filled(often, count)} END || ' (last seen ' || {latest} || ')'"
    then = f"CASE WHEN {count} = 1 THEN '{past(once)} on ' ELSE {_filled(past(often), count)} || ', the latest on ' END"
    return (
        f"{subject} || ' ' || CASE WHEN bool_or(going_on) THEN {now} ELSE {then} || {latest} END "
        f"|| '. The rule asks for {'one' if least == 1 else least} in the last {months} months.'"
    )


def past(phrase: str) -> str:
    """The phrase as said of what is over: has becomes had."""
    verb, _, rest = phrase.partition(" ")
    return f"{PAST.get(verb, verb)} {rest}"


def _filled(phrase: str, count: str) -> str:
    """The phrase as SQL, with its # filled in."""
    before, _, after = phrase.partition("#")
    many = f"'{before}' || CAST({count} AS VARCHAR) || '{after}'"
    if after.startswith(" times"):
        return f"CASE WHEN {count} = 2 THEN '{before}twice{after.removeprefix(' times')}' ELSE {many} END"
    return many


def signs(
    kinds: dict[str, tuple[str, ...]],
    *,
    of: str,
    months: int,
    once: str,
    often: str,
    least: int = 1,
    whose: str = "person",
) -> str:
    """People of whom facts of these kinds stood in the last so many months, at least so many times.

    `once` and `often` go on from the person's name ('was suspended', 'was suspended # times').
    `of` is a condition on the person ('child', 'adult', or SQL). The same kind told twice of one day counts once.
    """
    count = "count(DISTINCT kind || ' ' || CAST(first_day AS VARCHAR))"
    condition = fact_is(kinds, f"last_day >= AS_OF - INTERVAL {months} MONTH AND {of}")
    return f"""
        SELECT person_id, CAST(NULL AS VARCHAR) AS household_id, '{whose}' AS whose, {SEEN},
            {sentence("max(name)", count, once, often, months, least)} AS sum, {EVIDENCE} AS evidence
        FROM person_fact WHERE {condition}
        GROUP BY person_id HAVING {count} >= {least}
    """


def home_signs(kinds: dict[str, tuple[str, ...]], *, months: int, once: str, often: str, also: str = "TRUE") -> str:
    """Homes of which facts of these kinds stood in the last so many months, told of whomever lives there."""
    count = "count(DISTINCT kind || ' ' || CAST(first_day AS VARCHAR))"
    condition = fact_is(kinds, f"last_day >= AS_OF - INTERVAL {months} MONTH AND {also}")
    return of_homes(condition, sentence(HOME_OF, count, once, often, months, 1))


def of_homes(condition: str, told: str) -> str:
    """Home facts for which the condition is true, added up a home; `told` is worked out over the home's rows."""
    return f"""
        WITH held AS (
            SELECT *, coalesce(household_id, person_id) AS home FROM home_fact WHERE {condition}
        ), summed AS (
            SELECT home, {SEEN}, {told} AS sum, {EVIDENCE} AS evidence FROM held GROUP BY home
        )
        SELECT DISTINCT held.person_id, held.household_id, 'home' AS whose, summed.first_seen, summed.last_seen,
            summed.sum, summed.evidence
        FROM held JOIN summed ON summed.home = held.home
    """


def factors(codes: tuple[str, ...], *, months: int, what: str, whose: str) -> str:
    """Factors that a social care assessment of a child found: the child's own (A), a parent's or other adult's (B, C).

    B and C do not say which adult, so they are held for the child's families: `whose` is 'parents'.
    """
    found = f"max(name) || ' had {what} named as a factor in an assessment on ' || {day('max(last_day)')} || '.'"
    condition = fact_is(
        {"assessment_factor": codes}, f"last_day >= AS_OF - INTERVAL {months} MONTH AND (child OR unborn)"
    )
    return f"""
        SELECT person_id, CAST(NULL AS VARCHAR) AS household_id, '{whose}' AS whose, {SEEN},
            {found} AS sum, {EVIDENCE} AS evidence
        FROM person_fact WHERE {condition} GROUP BY person_id
    """


def either(*queries: str) -> str:
    """All that any of the queries finds."""
    return " UNION ALL ".join(f"({query.strip()})" for query in queries)
