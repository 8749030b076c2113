"""The pairs that a model is learned from: samples of those who share a key, and of strangers, compared all at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking.blocks import blocks, once, packed, sides
from thinkfamily.identify.linking.compare import HOME, compare
from thinkfamily.identify.linking.digest import mixed
from thinkfamily.identify.linking.rules import BORN, NUMBERS
from thinkfamily.identify.linking.rules import NAMES as BOTH_NAMES

NAMES = ("first", "home", "birth", "sex", "middle", "number", "contact", "feeds")
# Enough: with two and a half times as many F1 was the same to four digits, at single and double error rates.
SAMPLED_PAIRS = 100_000
STRANGER_PAIRS = 400_000
LOTS = 1 << 24
MOST_IN_LESSON = 40
LEAST_PAIRS = 100


@dataclass(frozen=True)
class Lesson:
    """Pairs to learn from: the key that they share, and the comparisons that the key makes useless."""

    key: str
    silent: tuple[str, ...]
    listed: bool = False


IN_HOME = Lesson("homes", ("home",), listed=True)
LESSONS = (
    Lesson(mixed(BORN, "root_n"), ("birth", "first")),
    Lesson(NUMBERS, ("number",), listed=True),
    Lesson(mixed(BORN, "last_n"), ("birth", "home")),
    Lesson(BOTH_NAMES, ("first", "home")),
)


def _pairs(engine: Engine, lesson: Lesson) -> np.ndarray:
    """Pairs (see `blocks`) of whole blocks, sampled by their key, a digest, until there are about SAMPLED_PAIRS."""
    key = f"unnest(list_distinct({lesson.key}))" if lesson.listed else lesson.key
    told = engine.arrow(f"""SELECT key, mention_id FROM (SELECT {key} AS key, mention_id FROM profile)
        WHERE key IS NOT NULL""")
    every = blocks(told["key"].to_numpy(), told["mention_id"].to_numpy())
    every = every.some(every.sizes <= MOST_IN_LESSON)
    kept = min(1.0, SAMPLED_PAIRS / max(float((every.sizes * (every.sizes - 1) / 2).sum()), 1.0))
    return once(every.some(every.keys % LOTS <= int(kept * LOTS)).pairs())


def _stranger_pairs(engine: Engine) -> np.ndarray:
    """All pairs of a sample chosen by digest."""
    rows = int((2 * STRANGER_PAIRS) ** 0.5)
    told = engine.arrow(f"""SELECT mention_id FROM profile
        ORDER BY md5(CAST(mention_id AS VARCHAR)), mention_id LIMIT {rows}""")
    one, other = np.triu_indices(len(told), 1)
    return once(packed(told["mention_id"].to_numpy()[one], told["mention_id"].to_numpy()[other]))


@dataclass(frozen=True)
class Patterns:
    """What the pairs of a lesson look like: codes (a row a pattern, a column a comparison), how many show each."""

    codes: np.ndarray
    pairs: np.ndarray

    @property
    def enough(self) -> bool:
        return bool(self.pairs.sum() >= LEAST_PAIRS)


def patterns(engine: Engine, sources: Sequence[str]) -> list[Patterns]:
    """Of strangers, of home-mates and of each lesson, in a total order. All are compared at once."""
    found = [_stranger_pairs(engine), *(_pairs(engine, lesson) for lesson in (IN_HOME, *LESSONS))]
    pairs, lesson = np.concatenate(found), np.repeat(np.arange(len(found)), [len(some) for some in found])
    one, other = sides(pairs)
    engine.keep("lesson_pair", pa.table({"lesson": lesson, "a": one, "b": other}))
    compare(engine, sources, pairs="lesson_pair", target="lesson_compared")
    columns = ", ".join(f"{HOME} AS home" if name == "home" else name for name in NAMES)
    table = engine.arrow(f"""SELECT lesson, {columns}, count(*) AS pairs FROM lesson_compared
        GROUP BY ALL ORDER BY ALL""")
    codes = np.column_stack([table[name].to_numpy().astype(np.int64) for name in NAMES])
    told, counts = table["lesson"].to_numpy(), table["pairs"].to_numpy().astype(float)
    return [Patterns(codes[told == n], counts[told == n]) for n in range(len(found))]
