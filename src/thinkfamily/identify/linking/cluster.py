"""From weighed pairs to persons: what hangs together, checked for validity, and divided where it fails.

`forced` (a, b, weight) holds what stands whatever the evidence: ALWAYS (a sender's or a person's word that two are
one) and NEVER (one row's different people, a person's word that two are different, before and after an adoption).
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.components import components
from thinkfamily.identify.linking.divide import ALWAYS, NEVER, divide
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.score import score

# A link is drawn where one person is about as likely as not; groups join while all their pairs together say so. The
# weights are learned without labels and are a little too careful: of the pairs just below evens, more than half are
# one person in every set that we measured.
LINK = -100
JOIN = -25
# Beyond this many profiles a component is cut at ever stronger links before it is looked at pair by pair.
MOST_TOGETHER = 200
# Beyond this a weight is certainty, or its opposite.
MOST_SURE = 2_000
STEP = 100


@dataclass(frozen=True)
class Clustered:
    """A label a mention number (of its unit) and the component that it lies in, by the lowest number; how many
    components were cut for size or divided."""

    label: np.ndarray
    whole: np.ndarray
    cut: int
    divided: int


def force(engine: Engine) -> None:
    """Make `forced` from `apart`, what people decided and the senders' own ids; NEVER beats ALWAYS.

    Nobody's word joins a record under a seal, or an identity before with one after.
    """
    engine.run(f"""
        CREATE OR REPLACE TEMP TABLE forced AS
        WITH own AS (SELECT m.unit, unnest(s.same_ids) AS id FROM standard s
            JOIN member m ON m.mention_id = s.mention_id
            WHERE NOT s.sealed AND NOT s.unborn),
        star AS (SELECT DISTINCT min(unit) OVER (PARTITION BY id) AS a, unit AS b FROM own),
        told AS (
            SELECT a, b, {ALWAYS} AS weight FROM star WHERE a < b
            UNION ALL SELECT a, b, {NEVER} FROM apart
            UNION ALL SELECT a, b, CASE WHEN same THEN {ALWAYS} ELSE {NEVER} END FROM decision)
        SELECT t.a, t.b, min(CASE WHEN l.identity <> r.identity OR l.sealed OR r.sealed OR l.unborn OR r.unborn
            THEN {NEVER} ELSE weight END) AS weight
        FROM told t JOIN standard l ON l.mention_id = t.a JOIN standard r ON r.mention_id = t.b GROUP BY t.a, t.b""")


def _joined(engine: Engine, part: np.ndarray) -> tuple[np.ndarray, np.ndarray, int]:
    """Components at LINK, and what is left of them: those too large are cut at stronger links until small enough."""
    edges = engine.arrow(f"""SELECT a, b, weight FROM scored WHERE weight >= {LINK}
        AND NOT EXISTS (SELECT 1 FROM forced f WHERE f.a = scored.a AND f.b = scored.b)
        UNION ALL SELECT a, b, weight FROM forced WHERE weight = {ALWAYS}""")
    left, right, weight = (edges[name].to_numpy() for name in ("a", "b", "weight"))
    meant, size = part[left] & part[right], len(part)
    left, right, weight = left[meant], right[meant], weight[meant]
    whole = components(size, left, right)
    label, least, cut = whole, LINK, 0
    while len(large := np.flatnonzero(np.bincount(label, minlength=size) > MOST_TOGETHER)) and least < 4_000:
        cut, least = max(cut, len(large)), least + STEP
        kept = ~np.isin(label[left], large) | (weight >= least)
        left, right, weight = left[kept], right[kept], weight[kept]
        label = components(size, left, right)
    return whole, label, cut


def cluster(engine: Engine, model: Model, *, part: np.ndarray, context: bool) -> Clustered:
    """Group the profiles that are in `part`, by mention number; everybody else is alone."""
    whole, label, cut = _joined(engine, part)
    size = len(part)
    counts = np.bincount(label, minlength=size)
    many = np.flatnonzero(counts[label] > 2)
    engine.con.register("together_now", pa.table({"unit": many, "label": label[many]}))
    engine.run("""CREATE OR REPLACE TEMP TABLE within AS SELECT g.unit, g.label, p.identity, p.generation, p.single
        FROM together_now g JOIN profile p ON p.mention_id = g.unit""")
    engine.con.unregister("together_now")
    engine.run("""
        CREATE OR REPLACE TEMP TABLE unseen AS
        SELECT x.unit AS a, y.unit AS b FROM within x JOIN within y ON x.label = y.label AND x.unit < y.unit
        WHERE NOT EXISTS (SELECT 1 FROM compared c WHERE c.a = x.unit AND c.b = y.unit)
        AND NOT EXISTS (SELECT 1 FROM forced f WHERE f.a = x.unit AND f.b = y.unit)""")
    _compare_unseen(engine, model, seen_before=context)
    score(engine, model, source="compared_within", target="scored_within", context=context)
    pairs = engine.arrow(f"""
        WITH told AS (SELECT a, b, held, clash FROM scored UNION ALL SELECT a, b, held, clash FROM scored_within),
        settled AS (SELECT t.* FROM told t WHERE NOT EXISTS (SELECT 1 FROM forced f WHERE f.a = t.a AND f.b = t.b)
            UNION ALL SELECT a, b, weight, 0 FROM forced)
        SELECT s.a, s.b, s.clash,
            CASE WHEN x.identity <> y.identity OR x.generation <> y.generation OR x.single = y.single
            THEN {NEVER} ELSE s.held END AS weight
        FROM settled s
        JOIN within x ON x.unit = s.a JOIN within y ON y.unit = s.b AND y.label = x.label""")
    left, right, weight, clash = (pairs[name].to_numpy() for name in ("a", "b", "weight", "clash"))
    divided = divide(label, left, right, weight, clash, JOIN)
    return Clustered(divided, whole, cut, int(np.unique(label[divided != label]).size))


def _compare_unseen(engine: Engine, model: Model, *, seen_before: bool) -> None:
    """Make `compared_within` of `unseen`; with `seen_before`, what the first pass compared is not compared again."""
    if not seen_before:
        compare(engine, model.sources, pairs="unseen", target="compared_within")
        return
    engine.run("""CREATE OR REPLACE TEMP TABLE seen_within AS SELECT c.* FROM compared_within c
        JOIN unseen u ON u.a = c.a AND u.b = c.b""")
    engine.run("""CREATE OR REPLACE TEMP TABLE unseen_yet AS SELECT a, b FROM unseen u
        WHERE NOT EXISTS (SELECT 1 FROM seen_within s WHERE s.a = u.a AND s.b = u.b)""")
    compare(engine, model.sources, pairs="unseen_yet", target="compared_within")
    engine.run("INSERT INTO compared_within SELECT * FROM seen_within")


def store(engine: Engine, label: np.ndarray, target: str) -> None:
    """Keep labels as `target` (unit, label), one row a unit."""
    engine.con.register("labels", pa.table({"unit": np.arange(len(label)), "label": label}))
    engine.run(f"""CREATE OR REPLACE TEMP TABLE {target} AS SELECT l.unit, l.label FROM labels l
        WHERE l.unit IN (SELECT unit FROM member)""")
    engine.con.unregister("labels")


def find_strongest(engine: Engine) -> None:
    """Make `strongest` (unit, weight): of what ties a unit to others of its group (`grouping`), the strongest."""
    groups = engine.arrow("SELECT unit, label FROM grouping")
    told = engine.arrow("""SELECT a, b, weight FROM scored UNION ALL SELECT a, b, weight FROM scored_within
        UNION ALL SELECT a, b, weight FROM forced""")
    unit, (left, right, weight) = groups["unit"].to_numpy(), (told[name].to_numpy() for name in ("a", "b", "weight"))
    label = np.full(int(unit.max(initial=-1)) + 1, -1)
    label[unit] = groups["label"].to_numpy()
    held = label[left] == label[right]
    left, right, weight = left[held], right[held], np.clip(weight[held], -MOST_SURE, MOST_SURE)
    best = np.full(len(label), -MOST_SURE - 1)
    np.maximum.at(best, left, weight)
    np.maximum.at(best, right, weight)
    tied = np.flatnonzero(best >= -MOST_SURE)
    engine.keep("strongest", pa.table({"unit": tied, "weight": best[tied]}))
