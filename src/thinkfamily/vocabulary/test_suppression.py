"""No small count leaves the team, on its own or by taking others from a total."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from thinkfamily.vocabulary.suppression import FEWER, HIDDEN, SMALL, rounded, show, suppress, suppress_share


def test_one_to_four_are_fewer_than_five_and_others_are_rounded_to_five() -> None:
    assert [show(count) for count in (0, 1, 4, 5, 7, 8, 12, 13)] == ["0", FEWER, FEWER, "5", "5", "10", "10", "15"]


def test_a_lone_small_part_takes_the_next_smallest_with_it() -> None:
    shown = suppress({"Eastgate": 3, "Harbour": 40, "Moorside": 11})
    assert shown.cells == {"Eastgate": FEWER, "Harbour": "40", "Moorside": HIDDEN}
    assert shown.total == "55"


def test_two_small_parts_hide_each_other() -> None:
    assert suppress({"a": 3, "b": 2, "c": 11}).cells == {"a": FEWER, "b": FEWER, "c": "10"}


def test_a_part_is_not_shown_where_few_are_left_over() -> None:
    assert suppress_share({"a": 9, "b": 20}, {"a": 10, "b": 60}) == {"a": (HIDDEN, "10"), "b": ("20", "60")}


def test_the_total_goes_too_where_it_would_give_the_small_counts_away() -> None:
    assert suppress({"a": 4, "b": 4}).total == HIDDEN
    assert suppress({"a": 1, "b": 1}).total == HIDDEN


@pytest.mark.demand("2.6.6")
@given(some.dictionaries(some.sampled_from("abcd"), some.integers(0, 16), min_size=1))
def test_no_small_count_can_be_worked_out_from_the_total_and_the_others(counts: dict[str, int]) -> None:
    shown = suppress(counts)
    possible = [_could_be(cell) for cell in shown.cells.values()]
    worlds = [world for world in product(*possible) if sum(world) in _could_be(shown.total, up_to=80)]
    assert tuple(counts.values()) in worlds
    for place, count in enumerate(counts.values()):
        if 0 < count < SMALL:
            assert len({world[place] for world in worlds}) >= 3


def _could_be(cell: str, up_to: int = 20) -> list[int]:
    """What somebody who knows the rules of suppression can make of a cell."""
    if cell == FEWER:
        return [1, 2, 3, 4]
    if cell == HIDDEN:
        return list(range(up_to))
    return [count for count in range(up_to) if rounded(count) == int(cell) and not 0 < count < SMALL]
