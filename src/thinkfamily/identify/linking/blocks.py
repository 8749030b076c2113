"""Pairs of the profiles that share a key, on arrays: sorted by key, a block lies together.

A pair is one whole number, the smaller mention number times SIDE and the larger one.
"""

from dataclasses import dataclass

import numpy as np

# Two mention numbers in one whole number.
SIDE = 1 << 31
# So many pairs are held before those found twice are dropped.
HELD = 30_000_000
# Pairs are laid down in slices of so many mention numbers, so that no step needs all of them twice.
SLICE = 1 << 17


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
        if chosen.all():
            return self
        sizes = self.sizes
        starts = np.cumsum(sizes[chosen])
        return Blocks(self.who[np.repeat(chosen, sizes)], np.r_[0, starts[:-1]][: len(starts)], self.keys[chosen])

    def with_any(self, marked: np.ndarray) -> np.ndarray:
        """For each block, whether one of its profiles is marked; `marked` goes by mention number."""
        if not len(self.starts):
            return np.zeros(0, dtype=bool)
        return np.asarray(np.maximum.reduceat(marked[self.who], self.starts))

    def pairs(self) -> np.ndarray:
        """Every pair of every block, in no order: each profile with the next of its block, with the one after ..."""
        sizes = self.sizes
        found = np.empty(int((sizes * (sizes - 1) // 2).sum()), dtype=np.int64)
        ends = np.repeat(self.starts + sizes, sizes)
        left, filled, step = np.arange(len(self.who)), 0, 1
        while len(left := left[left + step < ends[left]]):
            found[filled : filled + len(left)] = packed(self.who[left], self.who[left + step])
            filled, step = filled + len(left), step + 1
        return found


def packed(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Pairs from two mention numbers each."""
    return np.asarray(np.minimum(one, other).astype(np.int64) << SIDE.bit_length() - 1 | np.maximum(one, other))


def sides(pairs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The two mention numbers of each pair."""
    return pairs >> SIDE.bit_length() - 1, pairs & SIDE - 1


def once(pairs: np.ndarray) -> np.ndarray:
    """Each pair once, in order; sorts the array that is given."""
    pairs.sort()
    return np.asarray(pairs[np.r_[True, pairs[1:] != pairs[:-1]][: len(pairs)]])


def blocks(key: np.ndarray, who: np.ndarray) -> Blocks:
    """Blocks of two or more from keys, each once a profile, and the mention numbers that hold them."""
    order = np.argsort(key)
    key = key[order]
    as_before = np.r_[False, key[1:] == key[:-1]][: len(key)]
    shared = as_before.copy()
    shared[:-1] |= as_before[1:]
    starts = np.flatnonzero(~as_before[shared])
    return Blocks(who[order[shared]], starts, key[shared][starts])


class Pairs:
    """Pairs found so far, slice by slice; `held` have come since those found twice were dropped."""

    def __init__(self, size: int) -> None:
        """`size` is one more than the largest mention number."""
        self.ends = np.arange(SLICE, max(size, 1), SLICE) * SIDE
        self.slices: list[list[np.ndarray]] = [[] for _ in range(len(self.ends) + 1)]
        self.held = 0

    def add(self, pairs: np.ndarray) -> None:
        """Pairs in order, each once."""
        for told, part in zip(self.slices, np.split(pairs, np.searchsorted(pairs, self.ends)), strict=True):
            told.append(part.copy())
        self.held += len(pairs)
        if self.held > HELD:
            for place in range(len(self.slices)):
                self.slices[place] = [self.slice(place)]
            self.held = 0

    def slice(self, place: int) -> np.ndarray:
        """The pairs of one slice in order, each once."""
        return once(np.concatenate([np.zeros(0, dtype=np.int64), *self.slices[place]]))
