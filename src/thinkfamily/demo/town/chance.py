"""Chance that repeats: every draw comes from a stream named by the seed and by words, never from the order of work."""

import zlib

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Truths = NDArray[np.bool_]
Words = NDArray[np.object_]
Reals = NDArray[np.float64]


def stream(seed: int, *key: int | str) -> np.random.Generator:
    """A generator for one purpose; the same key gives the same draws on any machine."""
    parts = [part if isinstance(part, int) else zlib.crc32(part.encode()) for part in key]
    return np.random.default_rng([seed, *parts])


def pick(rng: np.random.Generator, weights: Reals, size: int) -> Numbers:
    """Positions drawn in proportion to weights."""
    steps = np.cumsum(weights)
    at = np.searchsorted(steps, rng.random(size) * steps[-1], side="right").clip(0, len(steps) - 1)
    out: Numbers = at.astype(np.int64)
    return out


def happens(rng: np.random.Generator, chance: float | Reals, size: int) -> Truths:
    """True with the given chance, one for each of `size`."""
    return rng.random(size) < chance


def words(size: int, fill: str = "") -> Words:
    """An array of text."""
    return np.full(size, fill, dtype=object)


def as_words(values: list[str]) -> Words:
    """A list of text as an array."""
    out = np.empty(len(values), dtype=object)
    out[:] = values
    return out
