"""Rows that say the same of the same person are compared once: mentions alike in everything make one profile.

A feed that writes a row an incident or a week would else fill every block with one person. Only mentions that say
enough (a full name with a birth date, or a first name with an identifier) are taken together, and only within a feed.
"""

from collections.abc import Iterable

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.digest import mixed
from thinkfamily.identify.linking.standardise import LISTS, SLOTS

TERMS = ("first", "last", "birth")
# First and last name together, as a term: a digest, so that no full names are kept.
FULL_NAME = "CAST({} AS VARCHAR)".format(mixed("s.first_n", "s.last_n"))
BITS = tuple(f"bits_{what}" for what in (*TERMS, "names"))
ALIKE = (
    "source", "first", "last", "firsts", "lasts", "middle", "generation", "birth", "birth_year",
    "no_later", "sex", "homes",
    "nears",
    "codes", "areas", "nhs", "upn", "ni", "others", "contacts", "identity",
)  # fmt: skip
SLASH = "'/'"
# Every word that tells one profile from another, so that a later run knows those that are as they were.
CONTENT = ", ".join(
    f"coalesce({f'array_to_string({name}, {SLASH})' if name in LISTS else f'CAST({name} AS VARCHAR)'}, '~')"
    for name in ALIKE
)
CONTENT = f"concat_ws('|', {CONTENT})"


def make(engine: Engine, one_row_a_person: Iterable[str]) -> None:
    """Make `member` (mention_id, unit) and `apart` (a < b).

    A mention that says nothing of its own (a row of attendance) goes with the mention that its sender calls the same.
    A mention on which a person has decided (`decision`) stays by itself. `apart` holds profiles that are different
    people: mentions of one row. Records under a seal and unborn children are no profiles: `sealed` joins them.
    """
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE rated AS
        SELECT s.mention_id, s.same_ids, s.sealed OR s.unborn OR d.mention_id IS NOT NULL AS alone,
            coalesce(s.first, s.last, s.nhs, s.upn, s.ni, s.other) IS NULL AND s.birth_year IS NULL AS bare,
            s.source NOT IN ({_singles(one_row_a_person)}) AND s.first IS NOT NULL
                AND ((s.last IS NOT NULL AND s.birth IS NOT NULL)
                OR coalesce(s.nhs, s.upn, s.ni, s.other) IS NOT NULL) AS says, md5({CONTENT}) AS content
        FROM standard s LEFT JOIN (SELECT a AS mention_id FROM decision UNION SELECT b FROM decision) d
            ON d.mention_id = s.mention_id""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE alike AS
        WITH told AS (SELECT mention_id, content FROM rated WHERE says AND NOT alone),
        first_of AS (SELECT content, min(mention_id) AS unit FROM told GROUP BY content)
        SELECT t.mention_id, f.unit FROM told t JOIN first_of f ON f.content = t.content
        UNION ALL SELECT mention_id, mention_id FROM rated WHERE alone OR NOT says""")
    engine.run("""
        CREATE OR REPLACE TABLE member AS
        WITH owned AS (SELECT mention_id, bare, unnest(same_ids) AS id FROM rated WHERE NOT alone),
        owner AS (SELECT id, coalesce(min(mention_id) FILTER (WHERE NOT bare), min(mention_id)) AS mention_id
            FROM owned GROUP BY id),
        kept AS (SELECT o.mention_id, min(w.mention_id) AS owner FROM owned o JOIN owner w ON w.id = o.id
            WHERE o.bare GROUP BY o.mention_id)
        SELECT a.mention_id, coalesce(u.unit, a.unit) AS unit FROM alike a
        LEFT JOIN kept k ON k.mention_id = a.mention_id LEFT JOIN alike u ON u.mention_id = k.owner""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE apart AS
        WITH shared AS (SELECT row_key FROM standard GROUP BY row_key HAVING count(*) > 1),
        mates AS (SELECT s.row_key, m.unit FROM standard s JOIN member m ON m.mention_id = s.mention_id
            WHERE s.row_key IN (SELECT row_key FROM shared))
        SELECT DISTINCT l.unit AS a, r.unit AS b FROM mates l
        JOIN mates r ON l.row_key = r.row_key AND l.unit < r.unit""")


def _singles(one_row_a_person: Iterable[str]) -> str:
    return ", ".join(f"'{feed}/subject'" for feed in sorted(one_row_a_person)) or "''"


def weigh_terms(engine: Engine, one_row_a_person: Iterable[str]) -> None:
    """Make `profile`: the units of `standard` to compare, `content` (a digest of all that is compared), `single` (the
    feed of a subject whose feed holds nobody twice) and how rare names and birth date are, in hundredths of a bit.

    The first things of each list stand in columns of their own; few lists hold more, and such a profile is `many`.

    From `term` (what, value, bits), which is kept with the model; a value that it does not hold is as rare as can be,
    and a full name that nobody is known to share is as rare as its two names make it.
    """
    joins = "".join(
        f" LEFT JOIN term AS t_{what} ON t_{what}.what = '{what}' AND t_{what}.value = s.{what}" for what in TERMS
    )
    rarest = {what: engine.value("SELECT coalesce(max(bits), 0) FROM term WHERE what = ?", [what]) for what in TERMS}
    joins += f" LEFT JOIN term AS t_names ON t_names.what = 'names' AND t_names.value = {FULL_NAME}"
    known = {what: f"coalesce(t_{what}.bits, {rarest[what]})" for what in TERMS}
    known["names"] = f"coalesce(t_names.bits, {known['first']} + {known['last']})"
    bits = ", ".join(f"CAST({told} AS SMALLINT) AS bits_{what}" for what, told in known.items())
    slots = ", ".join(f"s.{name}[{n}] AS {name}_{n}" for name in LISTS for n in range(1, SLOTS[name] + 1))
    many = " OR ".join(f"coalesce(len(s.{name}) > {SLOTS[name]}, false)" for name in LISTS)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE profile AS
        SELECT s.*, {slots}, ({many}) AS many, r.content,
            CASE WHEN s.source IN ({_singles(one_row_a_person)}) THEN s.source END AS single, {bits}
        FROM standard s JOIN member m ON m.mention_id = s.mention_id AND m.unit = m.mention_id
        JOIN rated r ON r.mention_id = s.mention_id{joins}
        WHERE NOT s.sealed AND NOT s.unborn""")


def count_terms(engine: Engine) -> None:
    """Make `term` from the profiles of this run."""
    engine.run("CREATE OR REPLACE TABLE term (what VARCHAR, value VARCHAR, bits SMALLINT)")
    for what in TERMS:
        engine.run(f"""INSERT INTO term
            SELECT '{what}', {what}, CAST(round(-100 * log2(count(*) / total)) AS SMALLINT)
            FROM (SELECT s.{what}, count(s.{what}) OVER () AS total FROM standard s
                JOIN member m ON m.mention_id = s.mention_id AND m.unit = m.mention_id
                WHERE NOT s.sealed AND NOT s.unborn)
            WHERE {what} IS NOT NULL GROUP BY {what}, total
            HAVING count(*) > 1""")
    _count_full_names(engine)


def _count_full_names(engine: Engine) -> None:
    """Add to `term` how common a full name is among different people, for names that several people share.

    First and last names go together (by family, faith and country), so that two strangers share both far oftener than
    the names apart would tell, and the more so the larger the town. Profiles of one name that were born in another year
    and on another day of the year are different people: no single slip of a birth date does that.
    """
    engine.run(f"""INSERT INTO term
        WITH known AS (SELECT {FULL_NAME} AS value, s.born // 10000 AS year, s.born % 10000 AS day FROM standard s
            JOIN member m ON m.mention_id = s.mention_id AND m.unit = m.mention_id
            WHERE s.born IS NOT NULL AND s.first_n IS NOT NULL AND s.last_n IS NOT NULL
                AND NOT s.sealed AND NOT s.unborn),
        alike AS (SELECT value, count(*) AS n, GROUPING(year) AS any_year, GROUPING(day) AS any_day FROM known
            GROUP BY GROUPING SETS ((value), (value, year), (value, day), (value, year, day))),
        told AS (SELECT value, max(n) AS people,
            sum(CASE WHEN any_year = any_day THEN n * n ELSE -n * n END) AS strangers FROM alike GROUP BY value)
        SELECT 'names', value, CAST(round(-100 * log2(strangers / (people * (SELECT count(*) FROM known)))) AS SMALLINT)
        FROM told WHERE strangers > 0""")
