"""Pairs of blocks on arrays are the pairs that a join of the keys gives."""

from itertools import combinations

import numpy as np

from thinkfamily.identify.linking import blocks as tried
from thinkfamily.identify.linking.blocks import SIDE, Blocks, Pairs, blocks, once, packed, sides


def _some(count: int = 500, keys: int = 120) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(5)
    told = np.unique(np.column_stack([random.integers(0, keys, count), random.integers(0, 90, count)]), axis=0)
    told = random.permutation(told)
    return told[:, 0].copy(), told[:, 1].copy()


def _expected(key: np.ndarray, who: np.ndarray, most: int = 1000) -> set[tuple[int, int]]:
    members = {k: sorted(who[key == k].tolist()) for k in set(key.tolist())}
    return {pair for block in members.values() if len(block) <= most for pair in combinations(block, 2)}


def _told(found: Blocks) -> set[tuple[int, int]]:
    one, other = sides(found.pairs())
    return set(zip(one.tolist(), other.tolist(), strict=True))


def test_every_pair_that_shares_a_key_is_found() -> None:
    key, who = _some()
    assert _told(blocks(key, who)) == _expected(key, who)


def test_crowded_blocks_can_be_left_out() -> None:
    key, who = _some()
    found = blocks(key, who)
    assert _told(found.some(found.sizes <= 4)) == _expected(key, who, 4) != _expected(key, who)


def test_blocks_of_marked_profiles_are_told() -> None:
    key, who = _some()
    found, marked = blocks(key, who), np.zeros(90, dtype=bool)
    marked[7] = True
    assert set(found.keys[found.with_any(marked)].tolist()) == set(key[who == 7].tolist()) & set(found.keys.tolist())


def test_no_keys_make_no_pairs() -> None:
    nothing = np.zeros(0, dtype=np.int64)
    found = blocks(nothing, nothing)
    assert len(found.with_any(np.zeros(3, dtype=bool))) == 0
    assert _told(found.some(found.sizes > 1)) == set()


def test_a_pair_found_twice_is_kept_once_however_many_are_held(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(tried, "HELD", 3)
    monkeypatch.setattr(tried, "SLICE", 2)
    found = Pairs(5)
    for _ in range(4):
        found.add(once(packed(np.array([3, 1, 4]), np.array([2, 5, 3]))))
    assert [found.slice(place).tolist() for place in range(3)] == [[1 * SIDE + 5], [2 * SIDE + 3, 3 * SIDE + 4], []]
