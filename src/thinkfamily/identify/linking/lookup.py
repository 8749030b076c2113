"""Is this person known? One person against all profiles, by key.

`Register` is made once after a run: every key in order, and what is compared of every profile, both in memory. A
question is standardised here, the few profiles that share a key with it are fetched, and those alone are scored:
nothing of the large tables is scanned, and one small query is all that is asked of an engine.

Comparing and scoring is the batch's SQL, word for word, so that the answer is what the batch would score.
"""

import re
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import blocking, one_row, question, settings
from thinkfamily.identify.linking.compare import compare
from thinkfamily.identify.linking.desk import Desk
from thinkfamily.identify.linking.explain import words
from thinkfamily.identify.linking.model import Model
from thinkfamily.identify.linking.profiles import BITS, TERMS
from thinkfamily.identify.linking.question import ASKED, Asked
from thinkfamily.identify.linking.rules import RULES
from thinkfamily.identify.linking.score import score

MOST = 400
LIKELY = -100
# Of a key and its rule these bits are kept. Two that are alike in them cost one comparison more.
DIGEST = (1 << 32) - 1
A_COLUMN = re.compile(r'"(\w+)_[lr]"')
COMPARED = sorted(
    {
        name
        for part in settings.parts(())
        for condition in (part.null, *(level.condition for level in part.levels))
        for name in A_COLUMN.findall(condition)
    }
)


@dataclass(frozen=True)
class Known:
    """A mention that may be the person: the match weight in bits, and what agrees or does not, in words."""

    mention_id: int
    weight: float
    reasons: list[str]


class Register:
    """The profiles of a run (`profile` in the engine), ready to be asked."""

    def __init__(self, engine: Engine, model: Model) -> None:
        self.engine, self.model = engine, model
        columns = ", ".join(["mention_id", "source", *COMPARED, *BITS])
        self.profiles = engine.arrow(f"SELECT {columns} FROM profile ORDER BY mention_id").combine_chunks()
        self.digests, self.places = _every_key(engine, self.profiles["mention_id"].to_numpy())
        self.desk = _desk(self.profiles.schema, model)

    def close(self) -> None:
        self.desk.close()

    def ask(self, asked: Asked) -> list[Known]:
        """Those whom the person may be, likeliest first; empty where nobody is near."""
        row = question.standardised(self.desk.engine, asked)
        near = self._near(one_row.keys(row))
        if not len(near):
            return []
        profiles = self.profiles.take(pa.array(near))
        row |= {f"bits_{what}": _rarity(profiles, what, row.get(what)) for what in TERMS}
        self.desk.lay("profile", pa.concat_tables([profiles, pa.Table.from_pylist([row], profiles.schema)]))
        return [Known(**told) for told in self.desk.ask("weigh")]

    def _near(self, keys: list[int]) -> np.ndarray:
        """Places of the profiles that share a key, at most MOST: those that share the most."""
        wanted = np.unique(np.array(keys, dtype=np.int64) & DIGEST).astype(np.uint32)
        first, last = (np.searchsorted(self.digests, wanted, side) for side in ("left", "right"))
        found = [self.places[start:end] for start, end in zip(first, last, strict=True)]
        places, shared = np.unique(np.concatenate([np.zeros(0, np.int32), *found]), return_counts=True)
        return np.asarray(places[np.argsort(-shared, kind="stable")[:MOST]])


def _every_key(engine: Engine, mentions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All digests in order, and of each the place of its profile among `mentions`, which are in order."""
    digests, places = [], []
    for number in range(len(RULES)):
        told = engine.arrow(blocking.keys_of(number, "profile"))
        keys = told["key"].to_numpy() ^ one_row.mark(number)
        digests.append((keys & DIGEST).astype(np.uint32))
        places.append(np.searchsorted(mentions, told["mention_id"].to_numpy()).astype(np.int32))
    every, of_profile = np.concatenate(digests), np.concatenate(places)
    order = np.argsort(every, kind="stable")
    return every[order], of_profile[order]


def _rarity(near: pa.Table, what: str, value: str | None) -> int:
    """How rare a value is, is told by a profile that has it too."""
    if value is None:
        return 0
    alike = near.filter(pc.equal(near[what], value))
    return int(pc.max(alike[f"bits_{what}"]).as_py() or 0)


def _desk(schema: pa.Schema, model: Model) -> Desk:
    """From `profile` (those near, and the one asked about) to the weight of each pair, and why."""
    desk = Desk()
    desk.engine.keep("profile", schema.empty_table())
    desk.expect("profile")
    desk.learn(_pair)
    desk.learn(lambda engine: compare(engine, model.sources, few=True))
    desk.learn(lambda engine: score(engine, model))
    desk.prepare("weigh", f"""
        SELECT s.b AS mention_id, s.weight / 100.0 AS weight, {words("c")} AS reasons
        FROM scored s JOIN compared c ON c.b = s.b
        WHERE s.weight >= {LIKELY} ORDER BY s.weight DESC, s.b""")  # fmt: skip
    return desk


def _pair(engine: Engine) -> None:
    """The one asked about with each that is near."""
    engine.run(f"""CREATE OR REPLACE TABLE candidate AS
        SELECT CAST({ASKED} AS BIGINT) AS a, mention_id AS b FROM profile WHERE mention_id <> {ASKED}""")
