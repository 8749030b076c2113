"""A sheet: what one agency sends of one block, and whom each row truly means."""

from dataclasses import dataclass, field

import numpy as np

from thinkfamily.demo.town.block import NOBODY, Block
from thinkfamily.demo.town.chance import Numbers, Words


@dataclass
class Sheet:
    """Rows of one file, `table`; `meant` gives, for each mention of the layout, the true people (-1 none)."""

    feed: str
    table: str
    record_id: str  # which column
    columns: dict[str, Words]
    meant: dict[str, Numbers] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def rows(self) -> list[tuple[str, ...]]:
        """The rows in order of the columns."""
        return list(zip(*self.columns.values(), strict=True))

    def take(self, at: Numbers) -> "Sheet":
        """Some of the rows."""
        return Sheet(
            self.feed,
            self.table,
            self.record_id,
            {n: c[at] for n, c in self.columns.items()},
            {n: m[at] for n, m in self.meant.items()},
        )


def ordered(block: Block, who: Numbers) -> Numbers:
    """Positions that put rows in an order that says nothing of the families: by a mixed number."""
    mixed = (who.astype(np.int64) * 48_271 + 12_345) % 65_537
    return np.lexsort((np.arange(len(who)), mixed))


def numbered(block: Block, prefix: str, size: int) -> Words:
    """Record ids unique within a feed: prefix, block, number."""
    out = np.empty(size, dtype=object)
    out[:] = [f"{prefix}{block.number + 1:03d}{at + 1:05d}" for at in range(size)]
    return out


def residents(block: Block, places: int) -> dict[int, list[int]]:
    """For each home, the people there, eldest first, at most `places`."""
    order = np.lexsort((np.arange(len(block)), block.birth))
    out: dict[int, list[int]] = {}
    for who in order.tolist():
        if not block.expected[who]:
            there = out.setdefault(int(block.home[who]), [])
            if len(there) < places:
                there.append(who)
    return out


def carers(block: Block, child: Numbers) -> tuple[Numbers, Numbers, Words]:
    """First and second adult that a form about a child would name, and what the second is to the child."""
    mother, father = block.mother[child], block.father[child]
    first = np.where((mother >= 0) & (block.house[mother] == block.house[child]), mother, NOBODY)
    first = np.where((first < 0) & (father >= 0) & (block.house[father] == block.house[child]), father, first)
    kin = first < 0
    head = _first_adult(block)
    first = np.where(kin, head[block.house[child].clip(0)], first)
    other = np.where(first == mother, father, mother)
    step = np.where(
        (first >= 0) & (block.partner[first] >= 0) & (block.partner[first] != other), block.partner[first], NOBODY
    )
    use_step = (
        (step >= 0)
        & (block.home_2[child] < 0)
        & ((other < 0) | (block.house[other] != block.house[child]))
        & (child % 3 > 0)
    )
    second = np.where(use_step, step, other)
    names = np.where(use_step, "step", np.where(second == father, "father", "mother")).astype(object)
    return first, second, names


def _first_adult(block: Block) -> Numbers:
    out = np.full(max(int(block.house.max()) + 1, 1), NOBODY, dtype=np.int64)
    adult = np.flatnonzero((block.age >= 25) & ~np.isin(block.place, ("away", "custody")))
    for who in adult[np.lexsort((adult, block.birth[adult]))][::-1].tolist():
        out[block.house[who]] = who
    return out
