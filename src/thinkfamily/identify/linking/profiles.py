"""Rows that say the same of the same person are compared once: mentions alike in everything make one profile.

A feed that writes a row an incident or a week would else fill every block with one person. Only mentions that say
enough (a full name with a birth date, or a first name with an identifier) are taken together, and only within a feed.
"""

from collections.abc import Iterable

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.digest import mixed
from thinkfamily.identify.linking.standardise import BIRTH, LISTS, PLACES, SLOTS

TERMS = ("first", "last", "birth")
# First and last name together, as a term: a digest, so that no full names are kept.
FULL_NAME = mixed("s.first_n", "s.last_n")
BITS = tuple(f"bits_{what}" for what in (*TERMS, "names"))
# Of what a person is said to be, what each feed calls its own: the same for all mentions that are taken together.
ALIKE = ("said", "source", "nhs", "upn", "ni")


def make(engine: Engine, one_row_a_person: Iterable[str]) -> None:
    """Make `member` (mention_id, unit), `row_mate` (mention_id, row_no) and `apart` (a < b).

    A mention that says nothing of its own (a row of attendance) goes with the mention that its sender calls the same.
    A mention on which a person has decided (`decision`) stays by itself. `row_mate` holds the mentions of rows with
    several, `apart` the profiles that are different people for it. Records under a seal and unborn children are no
    profiles: `sealed` joins them.
    """
    engine.run("""
        CREATE OR REPLACE TEMP TABLE lone AS SELECT mention_id FROM standard WHERE sealed OR unborn
        UNION SELECT a FROM decision UNION SELECT b FROM decision""")
    told = f"""(source NOT IN ({_singles(one_row_a_person)}) AND first_no IS NOT NULL AND (
        (last_no IS NOT NULL AND born_on IS NOT NULL) OR coalesce(nhs, upn, ni, other) IS NOT NULL))"""
    alone = "mention_id IN (SELECT mention_id FROM lone)"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE alike AS
        WITH together AS (SELECT min(mention_id) AS unit, list(mention_id) AS who FROM standard
            WHERE {told} AND NOT {alone} GROUP BY {", ".join(ALIKE)})
        SELECT unnest(who) AS mention_id, unit FROM together
        UNION ALL SELECT mention_id, mention_id FROM standard WHERE NOT {told} OR {alone}""")
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE member AS
        WITH owned AS (SELECT mention_id, unnest(same_ids) AS id,
            coalesce(nhs, upn, ni, other) IS NULL AND coalesce(first_no, last_no, birth_year) IS NULL AS bare
            FROM standard WHERE same_ids IS NOT NULL AND NOT {alone}),
        owner AS (SELECT id, coalesce(min(mention_id) FILTER (WHERE NOT bare), min(mention_id)) AS mention_id
            FROM owned GROUP BY id),
        kept AS (SELECT o.mention_id, min(w.mention_id) AS owner FROM owned o JOIN owner w ON w.id = o.id
            WHERE o.bare GROUP BY o.mention_id),
        taken AS (SELECT k.mention_id, u.unit FROM kept k JOIN alike u ON u.mention_id = k.owner)
        SELECT a.mention_id, coalesce(t.unit, a.unit) AS unit FROM alike a
        LEFT JOIN taken t ON t.mention_id = a.mention_id""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE row_mate AS
        WITH shared AS (SELECT min(mention_id) AS row_no, list(mention_id) AS who FROM mention
            GROUP BY feed, record_id HAVING count(*) > 1)
        SELECT unnest(who) AS mention_id, row_no FROM shared""")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE apart AS
        WITH mates AS (SELECT r.row_no, m.unit FROM row_mate r JOIN member m ON m.mention_id = r.mention_id)
        SELECT DISTINCT l.unit AS a, r.unit AS b FROM mates l
        JOIN mates r ON l.row_no = r.row_no AND l.unit < r.unit""")


def _singles(one_row_a_person: Iterable[str]) -> str:
    return ", ".join(f"'{feed}/subject'" for feed in sorted(one_row_a_person)) or "''"


def in_full(source: str = "standard") -> str:
    """SQL for whole rows: what is compared of each mention in `source`, which is `standard` or some of its rows."""
    either = ", ".join(
        f"CASE WHEN o.mention_id IS NULL THEN {own}.{name} ELSE o.{name} END AS {name}"
        for own, name in (("f", "firsts"), ("l", "lasts"))
    )
    return f"""SELECT s.mention_id, s.source, s.generation, f.first, f.root, l.last, f.first_n, f.root_n, f.ending_n,
            l.last_n, l.start_n, f.first_letters, l.last_letters, {either}, s.middle,
            {BIRTH} AS birth, CAST(s.born AS INTEGER) AS born, s.birth_year, s.no_later, s.sex,
            {", ".join(f"h.{name}" for name in PLACES)}, s.nhs, s.upn, s.ni, s.other, s.others, s.contacts, s.flags,
            s.identity, s.said
        FROM {source} s LEFT JOIN first_known f ON f.first_no = s.first_no
        LEFT JOIN last_known l ON l.last_no = s.last_no LEFT JOIN home_known h ON h.home_n = s.home_n
        LEFT JOIN other_known o ON o.mention_id = s.mention_id"""


# The rows of `standard` that are profiles.
UNITS = """(SELECT s.* FROM standard s JOIN member m ON m.mention_id = s.mention_id AND m.unit = m.mention_id
    WHERE NOT s.sealed AND NOT s.unborn)"""


def weigh_terms(engine: Engine, one_row_a_person: Iterable[str]) -> None:
    """Make `profile`: the units of `standard` in full, `single` (the feed of a subject whose feed holds nobody twice)
    and how rare names and birth date are, in hundredths of a bit.

    The first things of each list stand in columns of their own; few lists hold more, and such a profile is `many`.

    From `term` (what, value, bits), which is kept with the model; a value that it does not hold is as rare as can be,
    and a full name that nobody is known to share is as rare as its two names make it.
    """
    joins = "".join(
        f" LEFT JOIN term AS t_{what} ON t_{what}.what = '{what}' AND t_{what}.value = s.{what}" for what in TERMS
    )
    rarest = {what: engine.value("SELECT coalesce(max(bits), 0) FROM term WHERE what = ?", [what]) for what in TERMS}
    joins += f" LEFT JOIN term AS t_names ON t_names.what = 'names' AND TRY_CAST(t_names.value AS BIGINT) = {FULL_NAME}"
    known = {what: f"coalesce(t_{what}.bits, {rarest[what]})" for what in TERMS}
    known["names"] = f"coalesce(t_names.bits, {known['first']} + {known['last']})"
    bits = ", ".join(f"CAST({told} AS SMALLINT) AS bits_{what}" for what, told in known.items())
    slots = ", ".join(f"s.{name}[{n}] AS {name}_{n}" for name in LISTS for n in range(1, SLOTS[name] + 1))
    many = " OR ".join(f"coalesce(len(s.{name}) > {SLOTS[name]}, false)" for name in LISTS)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE profile AS
        SELECT s.*, {slots}, ({many}) AS many,
            CASE WHEN s.source IN ({_singles(one_row_a_person)}) THEN s.source END AS single, {bits}
        FROM ({in_full(UNITS)}) s{joins}""")


def count_terms(engine: Engine) -> None:
    """Make `term` from the profiles of this run."""
    engine.run("CREATE OR REPLACE TABLE term (what VARCHAR, value VARCHAR, bits SMALLINT)")
    for what, told in (
        ("first", f"SELECT k.first AS value, u.n FROM ({_counted('first_no')}) u JOIN first_known k USING (first_no)"),
        ("last", f"SELECT k.last AS value, u.n FROM ({_counted('last_no')}) u JOIN last_known k USING (last_no)"),
        ("birth", f"SELECT {BIRTH} AS value, u.n FROM ({_counted('born_on')}) u"),
    ):
        engine.run(f"""INSERT INTO term
            WITH told AS (SELECT value, sum(n) AS n FROM ({told}) WHERE value IS NOT NULL GROUP BY value)
            SELECT '{what}', value, CAST(round(-100 * log2(n / (SELECT sum(n) FROM told))) AS SMALLINT)
            FROM told WHERE n > 1""")
    _count_full_names(engine)


def _count_full_names(engine: Engine) -> None:
    """Add to `term` how common a full name is among different people, for names that several people share.

    First and last names go together (by family, faith and country), so that two strangers share both far oftener than
    the names apart would tell, and the more so the larger the town. Profiles of one name that were born in another year
    and on another day of the year are different people: no single slip of a birth date does that.
    """
    engine.run(f"""INSERT INTO term
        WITH known AS (SELECT {FULL_NAME} AS value, s.born // 10000 AS year, s.born % 10000 AS day, count(*) AS n
            FROM {UNITS} s WHERE s.born IS NOT NULL AND s.first_n IS NOT NULL AND s.last_n IS NOT NULL GROUP BY ALL),
        shared AS (SELECT value FROM known GROUP BY value HAVING count(*) > 1),
        alike AS (SELECT value, sum(n) AS n, GROUPING(year) AS any_year, GROUPING(day) AS any_day FROM known
            WHERE value IN (SELECT value FROM shared)
            GROUP BY GROUPING SETS ((value), (value, year), (value, day), (value, year, day))),
        told AS (SELECT value, max(n) AS people,
            sum(CASE WHEN any_year = any_day THEN n * n ELSE -n * n END) AS strangers FROM alike GROUP BY value)
        SELECT 'names', CAST(value AS VARCHAR),
            CAST(round(-100 * log2(strangers / (people * (SELECT sum(n) FROM known)))) AS SMALLINT)
        FROM told WHERE strangers > 0""")


def _counted(column: str) -> str:
    return f"SELECT {column}, count(*) AS n FROM {UNITS} GROUP BY {column}"
