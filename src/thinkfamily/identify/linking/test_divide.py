"""How records that hang together are divided into persons."""

import numpy as np

from thinkfamily.identify.linking.divide import agglomerate, divide

LEAST = -25


def groups(size: int, pairs: list[tuple[int, int, int, int]]) -> list[int]:
    weight, clash = np.zeros((1, size, size)), np.zeros((1, size, size))
    for a, b, told, clashes in pairs:
        weight[0, a, b] = weight[0, b, a] = told
        clash[0, a, b] = clash[0, b, a] = clashes
    return [int(label) for label in agglomerate(weight, clash, LEAST)[0]]


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


def test_components_are_divided_side_by_side_as_each_would_be_alone() -> None:
    random = np.random.default_rng(3)
    label, pairs = np.arange(400), []
    start = 0
    while start < 390:
        size = int(random.integers(2, 8))
        label[start : start + size] = start
        pairs += [(a, b) for a in range(start, start + size) for b in range(a + 1, start + size)]
        start += size
    left, right = np.array(pairs).T
    weight, clash = random.integers(-600, 600, len(left)), random.integers(-20, 21, len(left)) // 20
    together = divide(label, left, right, weight, clash, LEAST)
    assert len(set(together.tolist())) > len(set(label.tolist()))
    for component in np.unique(label):
        one = label[left] == component
        alone = divide(label, left[one], right[one], weight[one], clash[one], LEAST)
        assert (alone == together)[label == component].all()
