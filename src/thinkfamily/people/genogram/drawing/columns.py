"""Where each place stands in its row: children beneath their parents, partners close, nobody nearer than allowed."""

import itertools
from collections.abc import Sequence

from thinkfamily.people.genogram.drawing.graph import Graph, Knot
from thinkfamily.people.genogram.drawing.passing import Passage

SWEEPS = 80


def settle(wanted: Sequence[float], weight: Sequence[float], apart: Sequence[float]) -> list[float]:
    """The places nearest to the wanted ones (least squares) that keep their order and their distances."""
    offsets = [0.0]
    for gap in apart:
        offsets.append(offsets[-1] + gap)
    blocks: list[list[float]] = []  # mean, weight, how many
    for want, heavy, offset in zip(wanted, weight, offsets, strict=True):
        blocks.append([want - offset, heavy, 1])
        while len(blocks) > 1 and blocks[-2][0] >= blocks[-1][0]:
            mean, total, many = blocks.pop()
            last = blocks[-1]
            last[0] = (last[0] * last[1] + mean * total) / (last[1] + total)
            last[1] += total
            last[2] += many
    means = [block[0] for block in blocks for _ in range(int(block[2]))]
    return [mean + offset for mean, offset in zip(means, offsets, strict=True)]


def stem(graph: Graph, x: Sequence[float], left: int, right: int) -> float:
    """Where the line to children begins between two neighbours; beside a carer who is alone, at the end of the bar."""
    if left == right:
        return x[left]
    one, other = graph.places[left], graph.places[right]
    if other.kind == "empty" and one.kind == "person":
        return x[right] - 6
    if one.kind == "empty" and other.kind == "person":
        return x[left] + 6
    return (x[left] + one.half + x[right] - other.half) / 2


class Columns:
    """Works out x for every place by going up and down the rows."""

    def __init__(self, graph: Graph, rows: Sequence[Sequence[int]], passages: dict[int, Passage]) -> None:
        self.graph, self.rows = graph, rows
        self.apart = [[self._between(a, b) for a, b in itertools.pairwise(row)] for row in rows]
        self.x = [0.0] * len(graph.places)
        self.bounds: list[tuple[Knot, int, int]] = []
        for n, knot in enumerate(graph.knots):
            if knot.b is None:
                self.bounds.append((knot, knot.a, knot.a))
            else:
                row, passage = rows[graph.places[knot.a].row], passages[n]
                self.bounds.append((knot, row[passage.gap], row[passage.gap + 1]))
        self.pairs = [(n, p) for n, p in passages.items() if p.way == "beside"]
        self.above: list[list[int]] = [[] for _ in graph.places]
        self.below: list[list[int]] = [[] for _ in graph.places]
        for n, (knot, left, right) in enumerate(self.bounds):
            if knot.children:
                for child in knot.children:
                    self.above[child.place].append(n)
                for place in {left, right}:
                    self.below[place].append(n)

    def _between(self, a: int, b: int) -> float:
        return self.graph.places[a].half + self.graph.places[b].half

    def anchor(self, n: int) -> float:
        """Where the line to the children of a knot begins, if it may."""
        _, left, right = self.bounds[n]
        return stem(self.graph, self.x, left, right)

    def centre(self, n: int) -> float:
        """The middle of the children of a knot."""
        places = [self.x[child.place] for child in self.bounds[n][0].children]
        return (min(places) + max(places)) / 2

    def find(self) -> list[float]:
        """x by place; the leftmost end at 0."""
        for row, gaps in zip(self.rows, self.apart, strict=True):
            here = -sum(gaps) / 2
            for one, gap in zip(row, [*gaps, 0.0], strict=True):
                self.x[one] = here
                here += gap
        levels = range(len(self.rows))
        for sweep in range(SWEEPS):
            pull = 0.15 if sweep < SWEEPS * 0.5 else 0.01
            for level in levels if sweep % 2 else reversed(levels):
                self._lay(level, pull)
        low = min(self.x[n] - place.half for n, place in enumerate(self.graph.places))
        return [round(x - low, 1) for x in self.x]

    def _lay(self, level: int, pull: float) -> None:
        row, gaps, x = self.rows[level], self.apart[level], self.x
        wanted, weights = [], []
        for n, one in enumerate(row):
            total, weight = 0.3 * x[one], 0.3
            for knot in self.above[one]:
                heavy = 1.5 if self.graph.places[one].kind != "bend" else 3.0
                total += heavy * (x[one] + self.anchor(knot) - self.centre(knot))
                weight += heavy
            for knot in self.below[one]:
                total += 1.5 * (x[one] + self.centre(knot) - self.anchor(knot))
                weight += 1.5
            if n:
                total += pull * (x[row[n - 1]] + gaps[n - 1])
                weight += pull
            if n + 1 < len(row):
                total += pull * (x[row[n + 1]] - gaps[n])
                weight += pull
            wanted.append(total / weight)
            weights.append(weight)
        for _, passage in self.pairs:
            if passage.high < len(row) and self._is_of(level, passage, _):
                self._draw_together(passage, wanted, gaps, pull * 4)
        for one, place in zip(row, settle(wanted, weights, gaps), strict=True):
            x[one] = place

    def _is_of(self, level: int, passage: Passage, n: int) -> bool:
        return self.graph.places[self.graph.knots[n].a].row == level

    @staticmethod
    def _draw_together(passage: Passage, wanted: list[float], gaps: Sequence[float], share: float) -> None:
        """Partners side by side want to stand as near as they may."""
        middle = (wanted[passage.low] + wanted[passage.high]) / 2
        half = gaps[passage.low] / 2
        wanted[passage.low] += share * (middle - half - wanted[passage.low])
        wanted[passage.high] += share * (middle + half - wanted[passage.high])
