"""Which pairs are compared at all: those that share a key. Crowded blocks are left out and counted.

A key is a number made of others (see `digest`); the profiles that hold it are a block. Where the pairs of last time
are kept, only blocks with a profile that is new, and blocks that are crowded no longer, are looked into; `monthly`
drops what a block now crowded had found.
"""

import math
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.blocks import SIDE, Blocks, Pairs, blocks, once, sides
from thinkfamily.identify.linking.digest import SPREAD, number
from thinkfamily.identify.linking.reach import Reach
from thinkfamily.identify.linking.rules import RULES, Rule

# So many keys are worked on at a time, as long as there are rules with fewer.
IN_HAND = 4_000_000
# Of the pairs that are too far one in so many is kept, a power of two, and of many pairs as few as tell enough.
FAR_SHARE = 16
FAR_PAIRS = 100_000
# Keys that are looked for are marked in so many places, a power of two: many for the keys of a month, few for a cache.
MARKS = 1 << 21
# A number that spreads pairs evenly.
ODD = np.int64(SPREAD)


@dataclass(frozen=True)
class Found:
    """A rule, the crowded blocks left out and their profiles; how many pairs were left out as too far, and for how many
    of them each in `far` stands."""

    capped: dict[str, tuple[int, int]]
    far: int
    far_share: int


def keys_of(place: int, source: str) -> str:
    """SQL for the keys of one rule, each once a profile: key, mention_id."""
    rule = RULES[place]
    items = f"(SELECT unnest({rule.each}) AS item, * FROM {source})" if rule.each else source
    return f"SELECT key, mention_id FROM (SELECT {rule.key} AS key, mention_id FROM {items}) WHERE key IS NOT NULL"


def keys(source: str) -> str:
    """SQL for every key of every profile in `source`: rule, key, mention_id."""
    return " UNION ALL ".join(
        f"SELECT {place} AS rule, key, mention_id FROM ({keys_of(place, source)})" for place in range(len(RULES))
    )


def digest(rule: str | int) -> str:
    """SQL by which a block is known from one run to the next without its names."""
    return number(f"{rule} || ' ' || key")


def find_pairs(engine: Engine, *, kept: bool = False, reach: Callable[[], Reach] | None = None) -> Found:
    """Make `candidate` (a < b) and `crowd` (rule, digest, mention_id), the crowded blocks, which are left out.

    With `reach`, pairs beyond it are left out too; `far` (a < b) is one in `far_share` of them. It is read once all
    pairs are found, for both are large.

    With `kept`, only pairs that last time cannot have known: `fresh` holds the profiles that are new, `crowd_before`
    the crowded blocks of last time (see `crowds`).
    """
    # The whole of `block` is for whoever asks later; it costs nothing until then.
    engine.run(f"CREATE OR REPLACE TEMP VIEW block AS {keys('profile')}")
    engine.run("""CREATE OR REPLACE TEMP TABLE lacking AS
        SELECT mention_id FROM profile WHERE first IS NULL OR last IS NULL""")
    size = int(engine.value("SELECT coalesce(max(mention_id), 0) + 1 FROM profile"))
    near, far, left_out = _within_reach(engine, _pairs_of_rules(engine, size, kept=kept), reach)
    far_share = FAR_SHARE * _power_of_two(len(far) / FAR_PAIRS)
    _keep_pairs(engine, "far", far[_one_in(far_share, far)])
    _keep_pairs(engine, "candidate", near)
    _drop_unlike(engine)
    if kept:
        _carry_over(engine)
    counts = engine.rows("SELECT rule, count(DISTINCT digest), count(*) FROM crowd GROUP BY rule ORDER BY rule")
    capped = {RULES[rule].name: (int(crowded), int(profiles)) for rule, crowded, profiles in counts}
    return Found(capped, left_out, far_share)


def _pairs_of_rules(engine: Engine, size: int, *, kept: bool) -> Pairs:
    """The pairs of all rules; makes `crowd`. Arrays are worked on beside the engine, which tells the next rule's keys.

    `size` is one more than the largest mention number.
    """
    engine.run("CREATE OR REPLACE TEMP TABLE crowd (rule INTEGER, digest BIGINT, mention_id BIGINT)")
    marked = {name: _marked(engine, name, size) for name in ("lacking", *(("fresh", "turned") if kept else ()))}
    open_again = _open_again(engine) if kept else []
    found, at_work = Pairs(size), deque[tuple[int, int, Future[tuple[Blocks, np.ndarray]]]]()

    def settle(fewer_than: int, keys_in_hand: int) -> None:
        while at_work and (len(at_work) >= fewer_than or sum(keys for _, keys, _ in at_work) > keys_in_hand):
            place, _, job = at_work.popleft()
            crowded, pairs = job.result()
            _set_aside(engine, place, crowded)
            found.add(pairs)

    with ThreadPoolExecutor(engine.threads) as pool:
        for place, rule in enumerate(RULES):
            told = keys_of(place, "profile")
            keyed = engine.arrow(f"SELECT key, CAST(mention_id AS INTEGER) AS mention_id FROM ({told})")
            opened = open_again[place] if kept else None
            settle(engine.threads, IN_HAND - len(keyed))
            at_work.append((place, len(keyed), pool.submit(_of_rule, rule, keyed, marked, opened)))
            del keyed
        settle(1, 0)
    return found


def _of_rule(
    rule: Rule, keyed: pa.Table, marked: dict[str, np.ndarray], opened: np.ndarray | None
) -> tuple[Blocks, np.ndarray]:
    """The crowded blocks of a rule, and the pairs of all others, in order.

    With `opened`, only of blocks with a profile that is new or was in a crowded block: the others are as they were.
    """
    key, who = keyed["key"].to_numpy(), keyed["mention_id"].to_numpy()
    if opened is None:
        every = blocks(key, who)
    else:
        met = _may_be_among(key, key[marked["turned"][who]])
        every = blocks(key[met], who[met])
        every = every.some(every.with_any(marked["turned"]))
    small = every.sizes <= rule.most
    return every.some(~small), once(_meant(rule, every.some(small), marked, opened))


def _may_be_among(keys: np.ndarray, some: np.ndarray) -> np.ndarray:
    """Whether each key is one of `some`, told by its last bits: a few are not. Sorting all takes far longer."""
    marked = np.zeros(MARKS, dtype=bool)
    marked[some & MARKS - 1] = True
    return np.asarray(marked[keys & MARKS - 1])


def _within_reach(
    engine: Engine, found: Pairs, reach: Callable[[], Reach] | None
) -> tuple[np.ndarray, np.ndarray, int]:
    """The pairs near enough; of the others those that stand for all of them, and how many there are."""
    of = reach() if reach else None
    with ThreadPoolExecutor(engine.threads) as pool:
        told = pool.map(lambda place: _divided(found.slice(place), of), range(len(found.slices)))
        near, far, left_out = zip(*told, strict=True)
    return np.concatenate(near), np.concatenate(far), sum(left_out)


def _divided(pairs: np.ndarray, reach: Reach | None) -> tuple[np.ndarray, np.ndarray, int]:
    """The same of one slice."""
    if reach is None:
        return pairs, pairs[:0], 0
    near = reach.near(pairs)
    far = pairs[~near]
    return pairs[near], far[_one_in(FAR_SHARE, far)], len(far)


def _one_in(share: int, pairs: np.ndarray) -> np.ndarray:
    """Whether each pair is one of those that stand for all; those of a larger share are among those of a smaller."""
    return np.asarray(pairs * ODD >> 20 & share - 1 == 0)


def _power_of_two(times: float) -> int:
    """The smallest power of two that is no less."""
    return 1 << max(0, math.ceil(math.log2(max(times, 1.0))))


def _keep_pairs(engine: Engine, target: str, pairs: np.ndarray) -> None:
    """Pairs as a table, without those that are known to be two people."""
    engine.con.register("pairs_found", pa.table({"pair": pairs}))
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE {target} AS
        WITH told AS (SELECT pair // {SIDE} AS a, pair % {SIDE} AS b FROM pairs_found)
        SELECT a, b FROM told t WHERE NOT EXISTS (SELECT 1 FROM apart x WHERE x.a = t.a AND x.b = t.b)""")
    engine.con.unregister("pairs_found")


def _marked(engine: Engine, table: str, size: int) -> np.ndarray:
    """By mention number, whether it stands in the table."""
    marked = np.zeros(size, dtype=bool)
    marked[engine.arrow(f"SELECT mention_id FROM {table}")["mention_id"].to_numpy()] = True
    return marked


def _open_again(engine: Engine) -> list[np.ndarray]:
    """For each rule the keys of blocks that were crowded last time and may be so no longer."""
    engine.run("""CREATE OR REPLACE TEMP TABLE once_crowded AS SELECT * FROM profile
        WHERE mention_id IN (SELECT mention_id FROM crowd_before WHERE thinner)""")
    told = engine.arrow(f"""SELECT DISTINCT rule, key FROM ({keys("once_crowded")})
        WHERE {digest("rule")} IN (SELECT digest FROM crowd_before WHERE thinner)""")
    rule, key = told["rule"].to_numpy(), told["key"].to_numpy()
    return [key[rule == place] for place in range(len(RULES))]


def _carry_over(engine: Engine) -> None:
    """Put into `crowd` the blocks that are crowded as last time, nobody new among them."""
    engine.run("""INSERT INTO crowd SELECT rule, digest, mention_id FROM crowd_before
        WHERE NOT thinner AND digest NOT IN (SELECT digest FROM crowd)""")


def _set_aside(engine: Engine, place: int, crowded: Blocks) -> None:
    ends = np.r_[crowded.starts, len(crowded.who)].astype(np.int32)
    who = pa.ListArray.from_arrays(ends, crowded.who)
    engine.con.register("crowded_now", pa.table({"key": crowded.keys, "who": who}))
    engine.run(f"INSERT INTO crowd SELECT {place}, {digest(place)}, unnest(who) FROM crowded_now")
    engine.con.unregister("crowded_now")


def _meant(rule: Rule, some: Blocks, marked: dict[str, np.ndarray], opened: np.ndarray | None) -> np.ndarray:
    """The pairs of these blocks that the rule means; with `opened`, of other blocks only those with a fresh profile."""
    if rule.lacking:
        some = some.some(some.with_any(marked["lacking"]))
    if opened is None:
        return _with_any(some.pairs(), marked["lacking"]) if rule.lacking else some.pairs()
    again = np.isin(some.keys, opened)
    pairs = np.r_[some.some(again).pairs(), _with_any(some.some(~again).pairs(), marked["fresh"])]
    return _with_any(pairs, marked["lacking"]) if rule.lacking else pairs


def _with_any(pairs: np.ndarray, marked: np.ndarray) -> np.ndarray:
    """The pairs of which one side is marked."""
    one, other = sides(pairs)
    return np.asarray(pairs[marked[one] | marked[other]])


def meant(rules: str, left: str, right: str) -> str:
    """SQL: whether the rule (a column or number) pairs these two profiles that share its key."""
    wide = ", ".join(str(number) for number, rule in enumerate(RULES) if rule.lacking)
    lacks = "IN (SELECT mention_id FROM lacking)"
    return f"({rules} NOT IN ({wide}) OR {left} {lacks} OR {right} {lacks})"


def _drop_unlike(engine: Engine) -> None:
    """Pairs that can never be one: another identity or generation, or a feed that holds nobody twice."""
    engine.run("""CREATE OR REPLACE TEMP TABLE marked AS SELECT mention_id, identity, generation, single FROM profile
        WHERE coalesce(identity, generation, single) IS NOT NULL""")
    engine.run("""CREATE OR REPLACE TEMP TABLE unlike AS SELECT c.a, c.b FROM candidate c
        JOIN marked l ON l.mention_id = c.a JOIN marked r ON r.mention_id = c.b
        WHERE l.identity <> r.identity OR l.generation <> r.generation OR l.single = r.single""")
    engine.run("""DELETE FROM candidate WHERE EXISTS (
        SELECT 1 FROM unlike u WHERE u.a = candidate.a AND u.b = candidate.b)""")
