"""Whom a change touches, in each of the two passes, and who stands as last month."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from thinkfamily.identify.engine.duckdb import Engine
from thinkfamily.identify.linking import cluster, uncertain
from thinkfamily.identify.linking.divide import ALWAYS, NEVER
from thinkfamily.identify.linking.standing import Groups, Standing

pytestmark = pytest.mark.demand("2.9.2")


@dataclass(frozen=True)
class Month:
    """Five profiles in two groups, 0 1 2 and 3 4; of each its content, and its number of last month."""

    content: tuple[int, ...] = (1_000_003, 2_000_029, 3_000_017, 4_000_037, 5_000_011)
    before: tuple[int, ...] = (0, 1, 2, 3, 4)
    compared: tuple[tuple[int, int], ...] = ((0, 1), (1, 2), (3, 4))
    forced: tuple[tuple[int, int, int], ...] = ()
    context: tuple[tuple[int, int], ...] = ((0, 3),)
    mates: tuple[int, ...] = (0, 3)
    group: dict[int, int] = field(default_factory=lambda: {0: 0, 1: 0, 2: 0, 3: 3, 4: 3})


def _lay(engine: Engine, table: str, columns: str, rows: Any) -> None:
    names = columns.split()
    values = np.array(rows, dtype=np.int64).reshape(-1, len(names))
    engine.keep(table, pa.table({name: values[:, place] for place, name in enumerate(names)}))


def _standing(engine: Engine, month: Month, kept: Groups | None) -> tuple[Standing, list[int], list[int]]:
    """With who is worked on in the first pass and who in the second."""
    _lay(engine, "profile_content", "mention_id content", list(enumerate(month.content)))
    _lay(engine, "compared", "a b", month.compared)
    _lay(engine, "forced", "a b weight", month.forced)
    _lay(engine, "context", "a b", month.context)
    _lay(engine, "mate", "unit", month.mates)
    standing, parts = Standing(engine, len(month.content), kept), []
    for work in (standing.begin, standing.go_on):
        work()
        parts.append(np.flatnonzero(standing.part).tolist())
    return standing, parts[0], parts[1]


def _kept(first: Standing, now: Month) -> Groups:
    """What last month tells of the profiles that are still as they were."""
    unit = np.array([n for n, then in enumerate(now.before) if Month.content[then] == now.content[n]], dtype=np.int64)
    then = np.array(now.before)[unit]
    group = np.array([Month().group[n] for n in then.tolist()])
    return Groups(unit, then, group, group, group, first.near[then], first.around[then])


@pytest.fixture
def engine() -> Iterator[Engine]:
    with Engine(threads=1) as made:
        yield made


OTHER = (*Month.content[:2], 7_000_003, *Month.content[3:])
CHANGES: dict[str, tuple[Callable[[Month], Month], list[int], list[int]]] = {
    "nothing: nobody": (lambda was: was, [], []),
    "a profile is corrected: its group": (lambda was: replace(was, content=OTHER), [0, 1, 2], [0, 1, 2]),
    "a pair is gone: both sides": (lambda was: replace(was, compared=((0, 1), (3, 4))), [0, 1, 2], [0, 1, 2]),
    "a sender's word joins two: both their groups": (
        lambda was: replace(was, forced=((2, 3, ALWAYS),)), [0, 1, 2, 3, 4], [0, 1, 2, 3, 4],
    ),
    "somebody says that two are not one: their group": (
        lambda was: replace(was, forced=((3, 4, NEVER),)), [3, 4], [3, 4],
    ),
    "two come to stand in context: both groups, later": (
        lambda was: replace(was, context=((0, 3), (2, 4))), [], [0, 1, 2, 3, 4],
    ),
    "people are found around one: its group, later": (lambda was: replace(was, mates=(0, 2, 3)), [], [0, 1, 2]),
    "two of a group change places: their group": (
        lambda was: replace(was, before=(1, 0, 2, 3, 4), content=(*was.content[1::-1], *was.content[2:]),
                            compared=((0, 1), (0, 2), (3, 4)), context=((1, 3),), mates=(1, 3)),
        [0, 1, 2], [0, 1, 2],
    ),
    "two groups change places: nobody": (
        lambda was: replace(was, before=(3, 4, 0, 1, 2), content=(*was.content[3:], *was.content[:3]),
                            compared=((2, 3), (3, 4), (0, 1)), context=((0, 2),), mates=(0, 2)),
        [], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "at_first", "later"), CHANGES.values(), ids=CHANGES.keys())
def test_who_is_worked_on_after_a_change(
    engine: Engine, change: Callable[[Month], Month], at_first: list[int], later: list[int]
) -> None:
    before, *everybody = _standing(engine, Month(), None)
    assert everybody == [[0, 1, 2, 3, 4]] * 2
    now = change(Month())
    _, first, second = _standing(engine, now, _kept(before, now))
    assert (first, second) == (at_first, later)


def test_people_found_around_one_side_of_a_pair_touch_the_other_too(engine: Engine) -> None:
    """The pair weighs otherwise, and may become a link."""
    near = replace(Month(), compared=((0, 1), (1, 2), (2, 3), (3, 4)))
    before, *_ = _standing(engine, near, None)
    now = replace(near, mates=(0, 3, 2))
    assert _standing(engine, now, _kept(before, now))[1:] == ([], [0, 1, 2, 3, 4])


def test_the_two_of_a_doubt_hang_together() -> None:
    """Else a doubt could change while neither of its groups does."""
    assert uncertain.NEARLY >= cluster.LINK
