"""Which pairs are compared at all: those that share a key. Crowded blocks are left out and counted.

A key is text; the profiles that hold it are a block. Where the pairs of last time are kept, only blocks with a profile
that is new, and blocks that are crowded no longer, are looked into; `monthly` drops what a block now crowded had found.
"""

from dataclasses import dataclass

from thinkfamily.identify.engine.duckdb import Engine


@dataclass(frozen=True)
class Rule:
    """A rule: the key (SQL over `profile`, null for none), and the largest block compared.

    `each` is SQL for a list, for each `item` of which there is a key; a list holds nothing twice. A rule for the
    `lacking` pairs only those without a first or a last name with all others: what is narrower does not reach them.
    """

    name: str
    key: str
    each: str | None = None
    most: int = 120
    lacking: bool = False

    def listed(self) -> str:
        """SQL for the list of the keys of one row."""
        return f"list_transform({self.each}, lambda item: {self.key})" if self.each else f"[{self.key}]"


NUMBERS = "list_filter(list_concat(coalesce(others, []), ['n' || nhs, 'u' || upn, 'i' || ni]), lambda n: n IS NOT NULL)"
ANY_NAME = "coalesce(last, first)"
RULES = (
    Rule("number", "item", each=f"list_distinct({NUMBERS})", most=60),
    Rule("born_first", "birth || root"),
    Rule("born_last", "birth || last"),
    Rule(
        "born_letter",
        "birth || item",
        each="CASE WHEN left(first, 1) = left(last, 1) THEN [left(first, 1)] ELSE [left(first, 1), left(last, 1)] END",
        most=12,
    ),
    Rule("names_year", "root || ' ' || last || birth_year"),
    Rule("names_day", "root || ' ' || last || substring(birth, 6)"),
    Rule("names_code", "root || ' ' || last || item", each="codes"),
    Rule("names", "root || ' ' || last", most=50),
    Rule("swapped_year", "least(first, last) || ' ' || greatest(first, last) || birth_year"),
    Rule("home_initial", "item || '/' || left(first, 1)", each="homes", most=50),
    Rule(
        "home_swapped",
        "item || '/' || least(first, last) || ' ' || greatest(first, last)",
        each="homes",
        most=50,
    ),
    Rule("home_year", "item || '/' || birth_year", each="homes", most=50),
    Rule("home_ending", "item || '/' || right(first, 3)", each="homes", most=50),
    Rule("near_first", "item || '/' || root", each="nears", most=50),
    Rule("near_last", "item || '/' || left(last, 2)", each="nears", most=16),
    Rule("last_code", f"item || '/' || {ANY_NAME}", each="codes", most=16),
    Rule("first_code", "item || '/' || root", each="codes", most=12),
    Rule("last_area", "item || '/' || last || left(first, 1)", each="areas", most=40),
    Rule("first_area", "item || '/' || root || left(last, 1)", each="areas", most=40),
    Rule("contact", "item || '/' || left(first, 1)", each="contacts", most=50),
    Rule("born_area", "item || '/' || birth", each="areas", most=12),
    Rule("lone_born", f"birth || {ANY_NAME}", most=80, lacking=True),
    Rule("lone_year", "item || '/' || birth_year", each="codes", most=60, lacking=True),
    Rule("lone_last", f"item || '/' || {ANY_NAME}", each="areas", most=60, lacking=True),
    Rule("lone_first", "item || '/' || root", each="areas", most=30, lacking=True),
)


def keys_of(number: int, source: str) -> str:
    """SQL for the keys of one rule, each once a profile: key, mention_id."""
    rule = RULES[number]
    items = f"(SELECT unnest({rule.each}) AS item, * FROM {source})" if rule.each else source
    return f"SELECT key, mention_id FROM (SELECT {rule.key} AS key, mention_id FROM {items}) WHERE key IS NOT NULL"


def keys(source: str) -> str:
    """SQL for every key of every profile in `source`: rule, key, mention_id."""
    return " UNION ALL ".join(
        f"SELECT {number} AS rule, key, mention_id FROM ({keys_of(number, source)})" for number in range(len(RULES))
    )


def digest(rule: str | int) -> str:
    """SQL by which a block is known from one run to the next without its names."""
    return f"md5({rule} || ' ' || key)"


def find_pairs(engine: Engine, *, kept: bool = False) -> dict[str, tuple[int, int]]:
    """Make `candidate` (a < b) and `crowd` (rule, key, mention_id), the crowded blocks, which are left out.

    With `kept`, only pairs that last time cannot have known: `fresh` holds the profiles that are new, `crowd_before`
    (rule, digest, mention_id) the crowded blocks of last time. Gives, a rule, the blocks left out and their profiles.
    """
    # The whole of `block` is for whoever asks later; it costs nothing until then.
    engine.run(f"CREATE OR REPLACE TEMP VIEW block AS {keys('profile')}")
    engine.run("CREATE OR REPLACE TEMP TABLE pair_found (pair BIGINT)")
    engine.run("""CREATE OR REPLACE TEMP TABLE lacking AS
        SELECT mention_id FROM profile WHERE first IS NULL OR last IS NULL""")
    engine.run("CREATE OR REPLACE TEMP TABLE crowd (rule INTEGER, key VARCHAR, mention_id BIGINT)")
    for number in range(len(RULES)):
        _blocks(engine, number, kept)
        _pairs(engine, RULES[number], kept)
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE candidate AS
        WITH pairs AS (SELECT DISTINCT pair FROM pair_found),
        told AS (SELECT pair // {SIDE} AS a, pair % {SIDE} AS b FROM pairs)
        SELECT a, b FROM told t WHERE NOT EXISTS (SELECT 1 FROM apart x WHERE x.a = t.a AND x.b = t.b)""")
    engine.run("DROP TABLE pair_found")
    _drop_unlike(engine)
    counts = engine.rows("SELECT rule, count(DISTINCT key), count(*) FROM crowd GROUP BY rule ORDER BY rule")
    return {RULES[rule].name: (int(blocks), int(profiles)) for rule, blocks, profiles in counts}


# Two mention numbers in one whole number.
SIDE = 1 << 31


def _blocks(engine: Engine, number: int, kept: bool) -> None:
    """Make `rule_block`: the blocks of two or more, with whether all their pairs are wanted; and fill `crowd`."""
    wanted = """ WHERE key IN (SELECT key FROM every_key WHERE mention_id IN (SELECT mention_id FROM turned))"""
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE rule_key AS WITH every_key AS ({keys_of(number, "profile")})
        SELECT key, mention_id FROM every_key{wanted if kept else ""}""")
    opened = f"{digest(number)} IN (SELECT digest FROM crowd_before WHERE rule = {number})" if kept else "true"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE rule_block AS
        WITH sized AS (SELECT key, count(*) AS size FROM rule_key GROUP BY key HAVING count(*) > 1)
        SELECT key, size, row_number() OVER () AS place, {opened} AS opened FROM sized""")
    engine.run(f"""INSERT INTO crowd SELECT {number}, k.key, k.mention_id FROM rule_key k
        JOIN rule_block b ON b.key = k.key WHERE b.size > {RULES[number].most}""")


def meant(rules: str, left: str, right: str) -> str:
    """SQL: whether the rule (a column or number) pairs these two profiles that share its key."""
    wide = ", ".join(str(number) for number, rule in enumerate(RULES) if rule.lacking)
    lacks = "IN (SELECT mention_id FROM lacking)"
    return f"({rules} NOT IN ({wide}) OR {left} {lacks} OR {right} {lacks})"


def _pairs(engine: Engine, rule: Rule, kept: bool) -> None:
    """Put the pairs of the blocks that are not crowded into `pair_found`."""
    new = "k.mention_id IN (SELECT mention_id FROM fresh)" if kept else "true"
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE placed AS SELECT b.place, b.opened, k.mention_id, {new} AS new
        FROM rule_key k JOIN rule_block b ON b.key = k.key WHERE b.size <= {rule.most}""")
    pair = f"least(l.mention_id, r.mention_id) * {SIDE} + greatest(l.mention_id, r.mention_id)"
    ordered = "l.mention_id <> r.mention_id" if rule.lacking else "l.mention_id < r.mention_id"
    left = "(SELECT p.* FROM placed p JOIN lacking k ON k.mention_id = p.mention_id)" if rule.lacking else "placed"
    engine.run(f"""
        INSERT INTO pair_found SELECT {pair} FROM {left} l JOIN placed r ON l.place = r.place AND {ordered}
        {"WHERE l.new OR r.new OR l.opened" if kept else ""}""")


def _drop_unlike(engine: Engine) -> None:
    """Pairs that can never be one: another identity or generation, or a feed that holds nobody twice."""
    engine.run("""CREATE OR REPLACE TEMP TABLE marked AS SELECT mention_id, identity, generation, single FROM profile
        WHERE coalesce(identity, generation, single) IS NOT NULL""")
    engine.run("""CREATE OR REPLACE TEMP TABLE unlike AS SELECT c.a, c.b FROM candidate c
        JOIN marked l ON l.mention_id = c.a JOIN marked r ON r.mention_id = c.b
        WHERE l.identity <> r.identity OR l.generation <> r.generation OR l.single = r.single""")
    engine.run("""DELETE FROM candidate WHERE EXISTS (
        SELECT 1 FROM unlike u WHERE u.a = candidate.a AND u.b = candidate.b)""")
