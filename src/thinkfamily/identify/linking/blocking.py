"""Which pairs are compared at all: those that share a key. Crowded blocks are left out and counted.

A key is text, and a row of `block` says that a profile holds it. Each pair remembers by which rules it was found, so
that a later run can tell which pairs a block brought.
"""

from dataclasses import dataclass

from thinkfamily.identify.engine.duckdb import Engine


@dataclass(frozen=True)
class Rule:
    """A rule: the key (SQL over `profile`, null for none), whether it is a list, and the largest block compared."""

    name: str
    key: str
    listed: bool = False
    most: int = 120


NUMBERS = "list_filter(list_concat(coalesce(others, []), ['n' || nhs, 'u' || upn, 'i' || ni]), lambda n: n IS NOT NULL)"
RULES = (
    Rule("number", NUMBERS, listed=True, most=60),
    Rule("born_first", "birth || root"),
    Rule("born_last", "birth || last"),
    Rule(
        "born_letter",
        "list_filter([birth || left(first, 1), birth || left(last, 1)], lambda k: k IS NOT NULL)",
        listed=True,
        most=12,
    ),
    Rule("names_year", "root || ' ' || last || birth_year"),
    Rule("names_day", "root || ' ' || last || substring(birth, 6)"),
    Rule("names_code", "list_transform(codes, lambda c: root || ' ' || last || c)", listed=True),
    Rule("names", "root || ' ' || last", most=50),
    Rule("swapped_year", "least(first, last) || ' ' || greatest(first, last) || birth_year"),
    Rule("home_initial", "list_transform(homes, lambda h: h || '/' || left(first, 1))", listed=True, most=50),
    Rule(
        "home_swapped",
        "list_transform(homes, lambda h: h || '/' || least(first, last) || ' ' || greatest(first, last))",
        listed=True,
        most=50,
    ),
    Rule("home_year", "list_transform(homes, lambda h: h || '/' || birth_year)", listed=True, most=50),
    Rule("home_ending", "list_transform(homes, lambda h: h || '/' || right(first, 3))", listed=True, most=50),
    Rule("near_first", "list_transform(nears, lambda h: h || '/' || root)", listed=True, most=50),
    Rule("near_last", "list_transform(nears, lambda h: h || '/' || left(last, 2))", listed=True, most=16),
    Rule("last_code", "list_transform(codes, lambda c: c || '/' || last)", listed=True, most=16),
    Rule("first_code", "list_transform(codes, lambda c: c || '/' || root)", listed=True, most=12),
    Rule("last_area", "list_transform(areas, lambda a: a || '/' || last || left(first, 1))", listed=True, most=40),
    Rule("first_area", "list_transform(areas, lambda a: a || '/' || root || left(last, 1))", listed=True, most=40),
    Rule("contact", "list_transform(contacts, lambda c: c || '/' || left(first, 1))", listed=True, most=50),
)


def keys(source: str) -> str:
    """SQL for every key of every profile in `source`: rule, key, mention_id."""
    told = []
    for number, rule in enumerate(RULES):
        key = f"unnest({rule.key})" if rule.listed else rule.key
        told.append(f"SELECT DISTINCT {number} AS rule, {key} AS key, mention_id FROM {source}" if rule.listed
            else f"SELECT {number} AS rule, {key} AS key, mention_id FROM {source}")  # fmt: skip
    return f"SELECT rule, key, mention_id FROM ({' UNION ALL '.join(told)}) WHERE key IS NOT NULL"


def key_table(engine: Engine) -> None:
    """Make `block`: every key of every profile."""
    engine.run(f"CREATE OR REPLACE TABLE block AS {keys('profile')}")


def find_pairs(engine: Engine) -> dict[str, tuple[int, int]]:
    """Make `candidate` (a < b, rules). Gives, a rule, the crowded blocks left out and the mentions in them."""
    engine.run("CREATE OR REPLACE TABLE candidate_found (a BIGINT, b BIGINT, rules INTEGER)")
    capped: dict[str, tuple[int, int]] = {}
    for number, rule in enumerate(RULES):
        engine.run(f"""CREATE OR REPLACE TEMP TABLE block_size AS
            SELECT key, count(*) AS size FROM block WHERE rule = {number} GROUP BY key HAVING count(*) > 1""")
        crowded = engine.rows(f"SELECT count(*), coalesce(sum(size), 0) FROM block_size WHERE size > {rule.most}")[0]
        if crowded[0]:
            capped[rule.name] = (int(crowded[0]), int(crowded[1]))
        engine.run(f"""
            WITH kept AS (SELECT b.key, b.mention_id FROM block b JOIN block_size s ON s.key = b.key
                WHERE b.rule = {number} AND s.size <= {rule.most})
            INSERT INTO candidate_found SELECT l.mention_id, r.mention_id, {1 << number}
            FROM kept l JOIN kept r ON l.key = r.key AND l.mention_id < r.mention_id""")
    engine.run("""CREATE OR REPLACE TABLE candidate AS
        SELECT a, b, bit_or(rules) AS rules FROM candidate_found GROUP BY a, b""")
    engine.run("""DELETE FROM candidate WHERE EXISTS (
        SELECT 1 FROM apart WHERE apart.a = candidate.a AND apart.b = candidate.b)""")
    engine.run("""CREATE OR REPLACE TEMP TABLE marked AS SELECT mention_id, identity, generation, single FROM profile
        WHERE coalesce(identity, generation, single) IS NOT NULL""")
    engine.run("""CREATE OR REPLACE TEMP TABLE unlike AS SELECT c.a, c.b FROM candidate c
        JOIN marked l ON l.mention_id = c.a JOIN marked r ON r.mention_id = c.b
        WHERE l.identity <> r.identity OR l.generation <> r.generation OR l.single = r.single""")
    engine.run("""DELETE FROM candidate WHERE EXISTS (
        SELECT 1 FROM unlike u WHERE u.a = candidate.a AND u.b = candidate.b)""")
    engine.run("DROP TABLE candidate_found")
    return capped
