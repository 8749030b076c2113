"""Pairs of the profiles that share a key, on arrays: sorted by key, a block lies together."""

from dataclasses import dataclass

import numpy as np

# Two mention numbers in one whole number.
SIDE = 1 << 31
# So many pairs are held before those found twice are dropped.
HELD = 50_000_000


@dataclass(frozen=True)
class Blocks:
    """Blocks of two or more: mention numbers block by block, where each block starts, its key."""

    who: np.ndarray
    starts: np.ndarray
    keys: np.ndarray

    @property
    def sizes(self) -> np.ndarray:
        return np.diff(np.r_[self.starts, len(self.who)])

    def some(self, chosen: np.ndarray) -> "Blocks":
        """Those blocks alone."""
        sizes = self.sizes
        starts = np.cumsum(sizes[chosen])
        return Blocks(self.who[np.repeat(chosen, sizes)], np.r_[0, starts[:-1]][: len(starts)], self.keys[chosen])

    def with_any(self, marked: np.ndarray) -> np.ndarray:
        """For each block, whether one of its profiles is marked; `marked` goes by mention number."""
        if not len(self.starts):
            return np.zeros(0, dtype=bool)
        return np.asarray(np.maximum.reduceat(marked[self.who], self.starts))

    def pairs(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Every pair of every block: two mention numbers, and the place of the block."""
        sizes = self.sizes
        block = np.repeat(np.arange(len(sizes)), sizes)
        after = self.starts[block] + sizes[block] - 1 - np.arange(len(self.who))
        left = np.repeat(np.arange(len(self.who)), after)
        right = left + 1 + np.arange(len(left)) - np.repeat(np.cumsum(after) - after, after)
        return self.who[left], self.who[right], block[left]


def blocks(key: np.ndarray, who: np.ndarray) -> Blocks:
    """Blocks of two or more from keys, each once a profile, and the mention numbers that hold them."""
    order = np.argsort(key)
    key, who = key[order], who[order]
    fresh = np.r_[True, key[1:] != key[:-1]][: len(key)]
    starts = np.flatnonzero(fresh)
    every = Blocks(who, starts, key[starts])
    return every.some(every.sizes > 1)


class Pairs:
    """Pairs found so far, each given once; `held` have come since those found twice were dropped."""

    def __init__(self) -> None:
        self.found: list[np.ndarray] = []
        self.held = 0

    def add(self, one: np.ndarray, other: np.ndarray) -> None:
        self.found.append(np.minimum(one, other) * SIDE + np.maximum(one, other))
        self.held += len(one)
        if self.held > HELD:
            self.found = [self.sorted()]
            self.held = 0

    def sorted(self) -> np.ndarray:
        every = np.sort(np.concatenate([np.zeros(0, dtype=np.int64), *self.found]))
        return np.asarray(every[np.r_[True, every[1:] != every[:-1]][: len(every)]])
