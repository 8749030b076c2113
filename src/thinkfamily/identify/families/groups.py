"""Groups of things that are joined by pairs, worked out on arrays."""

from collections.abc import Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from thinkfamily.identify.engine.duckdb import Engine

Numbers = npt.NDArray[np.int64]
PAIR = pa.schema([("one", pa.int64()), ("other", pa.int64())])


def components(count: int, left: Numbers, right: Numbers) -> Numbers:
    """The smallest member of each thing's group, for `count` things numbered from 0 and the pairs (left, right)."""
    label = np.arange(count, dtype=np.int64)
    while len(left):
        a, b = label[left], label[right]
        apart = a != b
        if not apart.any():
            break
        left, right, a, b = left[apart], right[apart], a[apart], b[apart]
        low, high = np.minimum(a, b), np.maximum(a, b)
        np.minimum.at(label, high, low)
        # Follow each label to the end of its chain, so that the next round needs few steps.
        while True:
            further = label[label]
            if np.array_equal(further, label):
                break
            label = further
    return label


def group(engine: Engine, *, into: str, count: int, pairs: Sequence[str]) -> None:
    """Make the table `into` (thing, in_group), both numbers, from queries of pairs of numbers below `count`."""
    works = [partial(Engine.arrow, sql=f"SELECT * FROM ({query}) AS pairs (one, other)") for query in pairs]
    found = pa.concat_tables(table.cast(PAIR) for table in engine.side_by_side(works))
    left = found.column(0).to_numpy()
    right = found.column(1).to_numpy()
    label = components(count, left, right)
    engine.keep(into, pa.table({"thing": np.arange(count, dtype=np.int64), "in_group": label}))
