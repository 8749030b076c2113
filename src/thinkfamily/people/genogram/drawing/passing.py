"""How the bar of a couple that does not stand side by side passes those between them, and what it crosses there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from thinkfamily.people.genogram.drawing.graph import Graph


@dataclass(frozen=True)
class Passage:
    """Side by side, over the heads of those between, or under them.

    `gap`: the children's line leaves the bar behind the place of this number in the row. `low`, `high`: the numbers of
    the two; `cost`: how many lines are crossed.
    """

    way: Literal["beside", "over", "under"]
    gap: int
    low: int
    high: int
    cost: int = 0


class Passages:
    """Finds the passage of each knot for given rows. What does not change with the order is worked out once."""

    def __init__(self, graph: Graph) -> None:
        self.couples = [
            (n, knot.a, knot.b, bool(knot.children)) for n, knot in enumerate(graph.knots) if knot.b is not None
        ]
        self.lines_from_above = [0] * len(graph.places)
        self.unions = [0] * len(graph.places)
        for knot in graph.knots:
            for child in knot.children:
                self.lines_from_above[child.place] += 1
            for partner in knot.partners:
                self.unions[partner] += 1
        self.row = [place.row for place in graph.places]
        self.bent = [place.kind == "bend" for place in graph.places]

    def find(self, rows: Sequence[Sequence[int]], at: Sequence[int]) -> dict[int, Passage]:
        """By the number of the knot; bends are none of them."""
        found: dict[int, Passage] = {}
        apart = []
        taken: dict[tuple[int, int], bool] = {}
        for n, a, b, children in self.couples:
            low, high = (at[a], at[b]) if at[a] < at[b] else (at[b], at[a])
            if high - low == 1:
                found[n] = Passage("beside", low, low, high)
                taken[self.row[a], low] = children
            else:
                apart.append((high - low, n, a, low, high, children))
        for _, n, a, low, high, children in sorted(apart):
            found[n] = self._around(rows[self.row[a]], found, n, low, high, taken, children)
            if children:
                taken[self.row[a], found[n].gap] = True
        return found

    def _around(
        self,
        row: Sequence[int],
        found: dict[int, Passage],
        n: int,
        low: int,
        high: int,
        taken: dict[tuple[int, int], bool],
        children: bool,
    ) -> Passage:
        level = self.row[row[low]]
        here = [found[m] for m, a, _, _ in self.couples if m in found and self.row[a] == level]
        gaps = [low, high - 1] if self.unions[row[low]] < self.unions[row[high]] else [high - 1, low]
        gaps += list(range(low + 1, high - 1))
        over_gap = next((gap for gap in gaps if (level, gap) not in taken), gaps[0])
        between = row[low + 1 : high]
        over = sum(self.lines_from_above[one] for one in between)
        if children and (level, over_gap) in taken:
            over += 1
        under = sum(1 for gap in range(low, high) if taken.get((level, gap)))
        under += sum(1 for one in between if self.bent[one])
        for other in here:
            inside = (low < other.low < high) != (low < other.high < high)
            if other.way == "over":
                over += inside and other.low not in (low, high) and other.high not in (low, high)
                over += children and other.low <= over_gap < other.high
            if other.way == "under":
                under += inside and other.low not in (low, high) and other.high not in (low, high)
        if over <= under:
            return Passage("over", over_gap, low, high, over)
        return Passage("under", gaps[0], low, high, under)
