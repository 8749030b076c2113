"""How records that hang together are divided into persons."""

import numpy as np

from thinkfamily.identify.linking.divide import agglomerate

LEAST = -25


def groups(size: int, pairs: list[tuple[int, int, int, int]]) -> list[int]:
    left, right, weight, clash = (np.array(column) for column in zip(*pairs, strict=True))
    return [int(label) for label in agglomerate(size, left, right, weight, clash, LEAST)]


def test_a_clash_keeps_two_records_apart_whoever_stands_between_them() -> None:
    assert groups(3, [(0, 1, 900, 0), (1, 2, 800, 0), (0, 2, -1000, 1)]) == [0, 0, 2]


def test_a_clash_is_explained_by_a_record_with_the_same_identifier() -> None:
    assert groups(3, [(0, 1, 900, 0), (1, 2, 800, -1), (0, 2, -100, 1)]) == [0, 0, 0]


def test_two_groups_of_many_records_join_only_on_surer_evidence() -> None:
    sides = [list(range(8)), list(range(8, 16))]
    within = [(a, b, 900, 0) for side in sides for a in side for b in side if a < b]
    between = [(a, b) for a in sides[0] for b in sides[1]]
    assert len(set(groups(16, [*within, *((a, b, 100, 0) for a, b in between)]))) == 2
    assert len(set(groups(16, [*within, *((a, b, 600, 0) for a, b in between)]))) == 1
