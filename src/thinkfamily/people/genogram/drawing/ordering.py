"""In which order people stand in their rows: many walks through the family, then the best of them is mended.

A walk keeps everybody who hangs together side by side, and so is seldom far from an order without crossings. The same
family always gives the same order: chance is seeded, and the search ends after so many tries, not after a time.
"""

import random
from collections.abc import Sequence
from itertools import pairwise

from thinkfamily.people.genogram.drawing.graph import Graph
from thinkfamily.people.genogram.drawing.passing import Passages
from thinkfamily.people.genogram.drawing.picture import Home

WALKS, TRIES = 60, 500
LEAST, MOST = 2, 4  # walks that are mended: more than the least only while a crossing is left
CROSSING = 1000.0


class Ordering:
    """What an order costs: a crossing far more than anything; then couples apart, children far from their parents."""

    def __init__(self, graph: Graph, homes: Sequence[Home]) -> None:
        self.graph = graph
        self.row = [place.row for place in graph.places]
        self.width = [2 * place.half / 120 for place in graph.places]
        self.sex = [place.figure.sex if place.figure else "" for place in graph.places]
        self.knots = [(n, knot.a, knot.b, [c.place for c in knot.children]) for n, knot in enumerate(graph.knots)]
        self.passages = Passages(graph)
        self.homes = [
            [[at for at in places if self.row[at] == row] for row in {self.row[at] for at in places}]
            for places in ([graph.at[one] for one in home.members] for home in homes)
        ]
        self.homes = [rows for rows in self.homes if any(len(row) > 1 for row in rows)]
        self.twins = self._twins()

    def _twins(self) -> list[tuple[int, int]]:
        groups: dict[tuple[str, str], list[int]] = {}
        for knot in self.graph.knots:
            for child in knot.children:
                if child.birth.twins:
                    groups.setdefault((knot.name, child.birth.twins), []).append(child.place)
        return [(a, b) for group in groups.values() for a, b in pairwise(group)]

    def rows_of(self, walk: Sequence[int]) -> list[list[int]]:
        """The order of each row that an order of everybody gives."""
        rows: list[list[int]] = [[] for _ in range(self.graph.rows)]
        for place in walk:
            rows[self.row[place]].append(place)
        return rows

    def cost(self, walk: Sequence[int]) -> float:
        """Of an order of everybody."""
        rows = self.rows_of(walk)
        at, x = [0] * len(walk), [0.0] * len(walk)
        for row in rows:
            here = -sum(self.width[one] for one in row) / 2
            for n, one in enumerate(row):
                at[one] = n
                x[one] = here + self.width[one] / 2
                here += self.width[one]
        total = self._couples(rows, at, x)
        for one, other in self.twins:
            total += 40 * (abs(at[one] - at[other]) - 1)
        for parts in self.homes:
            for part in parts:
                places = [at[one] for one in part]
                total += 5 * (max(places) - min(places) - len(places) + 1)
        return total

    def _couples(self, rows: Sequence[Sequence[int]], at: Sequence[int], x: Sequence[float]) -> float:
        total = 0.0
        passages = self.passages.find(rows, at)
        stems: list[list[tuple[float, list[int]]]] = [[] for _ in rows]
        for n, a, b, children in self.knots:
            if b is None:
                stem, middle = at[a] + 0.0, x[a]
            else:
                passage = passages[n]
                row = rows[self.row[a]]
                stem, middle = passage.gap + 0.5, (x[row[passage.gap]] + x[row[passage.gap + 1]]) / 2
                total += CROSSING * passage.cost + 25 * (passage.high - passage.low - 1)
                if self.sex[a] != self.sex[b] and (at[a] < at[b]) == (self.sex[a] == "F" or self.sex[b] == "M"):
                    total += 0.4
            if children:
                total += self._children(children, at, x, middle)
                stems[self.row[a]].append((stem, sorted(at[one] for one in children)))
        return total + CROSSING * sum(_crossings(row) for row in stems)

    @staticmethod
    def _children(children: Sequence[int], at: Sequence[int], x: Sequence[float], middle: float) -> float:
        if len(children) == 1:
            return 3 * abs(x[children[0]] - middle)
        places = [at[one] for one in children]
        centre = sum([x[one] for one in children]) / len(children)
        younger = 0
        for one, other in pairwise(places):
            younger += other < one
        return 3 * abs(centre - middle) + 2 * (max(places) - min(places) - len(places) + 1) + 1.2 * younger


def _crossings(stems: list[tuple[float, list[int]]]) -> int:
    """Of the lines to children between two rows, at least; each stem with the places of its children in order."""
    stems.sort()
    total = 0
    for n, (_, left) in enumerate(stems):
        for _, right in stems[n + 1 :]:
            if left[-1] > right[0]:  # some of them stand the wrong way round
                total += min(sum(1 for one in left if one > right[0]), sum(1 for one in right if one < left[-1]))
    return total


class Walker:
    """Walks through the family from somebody to everybody, each time taking other sides."""

    def __init__(self, graph: Graph, chance: random.Random) -> None:
        self.chance, self.graph = chance, graph
        self.near: dict[int, list[int]] = {n: [] for n in range(len(graph.places))}
        for n, knot in enumerate(graph.knots):
            for place in [*knot.partners, *(child.place for child in knot.children)]:
                self.near[place].append(n)

    def walk(self, starts: Sequence[int]) -> list[int]:
        """Everybody, once."""
        self.met: set[int] = set()
        self.passed: set[int] = set()
        found: list[int] = []
        for start in starts:
            if start not in self.met:
                found += self.person(start, None)
        return found

    def person(self, one: int, side: int | None) -> list[int]:
        """Somebody with all that hangs on them; `side`: -1 or 1 where it may only stand to that side."""
        if one in self.met:
            return []
        self.met.add(one)
        left: list[int] = []
        right: list[int] = []
        knots = [n for n in self.near[one] if n not in self.passed]
        turn = self.chance.random() < 0.5
        for n in knots:
            if n in self.passed:
                continue
            self.passed.add(n)
            to_the_left = turn if side is None or self.chance.random() < 0.3 else side < 0
            turn = not turn
            if one in self.graph.knots[n].partners:
                part = self.down(n, one, -1 if to_the_left else 1)
                left, right = (part + left, right) if to_the_left else (left, right + part)
            else:
                before, after = self.up(n, one, side)
                left, right = before + left, right + after
        return [*left, one, *right]

    def down(self, n: int, one: int, side: int) -> list[int]:
        """Children and the other partner, seen from one partner; to that side."""
        knot = self.graph.knots[n]
        children = [child.place for child in knot.children]
        parts = [self.person(child, None) for child in children]
        flat = [place for part in parts for place in part]
        other = [self.person(each, side) for each in knot.partners if each != one]
        beside = [place for part in other for place in part]
        return flat + beside if side > 0 else beside + flat

    def up(self, n: int, one: int, side: int | None) -> tuple[list[int], list[int]]:
        """Brothers, sisters and parents, seen from a child: what stands before it and what behind it."""
        knot = self.graph.knots[n]
        children = [child.place for child in knot.children]
        split = children.index(one)
        if side is not None:
            older, younger = (
                ([], [c for c in children if c != one]) if side > 0 else ([c for c in children if c != one], [])
            )
        else:
            older, younger = children[:split], children[split + 1 :]
        before = [place for child in older for place in self.person(child, -1 if side is None else side)]
        after = [place for child in younger for place in self.person(child, 1 if side is None else side)]
        parents = knot.partners if self.chance.random() < 0.5 else knot.partners[::-1]
        first = self.person(parents[0], -1 if side is None else side)
        second = self.person(parents[1], 1 if side is None else side) if len(parents) > 1 else []
        if side is not None and side > 0:
            return [], first + after + second
        if side is not None:
            return first + before + second, []
        return first + before, after + second


def order(graph: Graph, homes: Sequence[Home]) -> list[list[int]]:
    """The places of each row from left to right."""
    ordering, chance = Ordering(graph, homes), random.Random(1)
    walker = Walker(graph, chance)
    people = list(range(len(graph.places)))
    walks: list[tuple[float, list[int]]] = []
    for n in range(WALKS):
        starts = people[n % len(people) :] + people[: n % len(people)]
        walk = walker.walk(starts)
        walks.append((round(ordering.cost(walk), 6), walk))
    walks.sort()
    best_cost, best = walks[0]
    for n, (cost, walk) in enumerate(walks[:MOST]):
        if n >= LEAST and best_cost < CROSSING:
            break
        mended_cost, mended = mend(ordering, cost, walk, chance)
        if mended_cost < best_cost:
            best_cost, best = mended_cost, mended
    return ordering.rows_of(best)


def mend(ordering: Ordering, cost: float, walk: list[int], chance: random.Random) -> tuple[float, list[int]]:
    """Moves somebody, turns a stretch round, moves a stretch, as long as that helps."""
    size = len(walk)
    for _ in range(TRIES if size > 2 else 0):
        i, j = sorted(chance.sample(range(size + 1), 2))
        way = chance.random()
        if way < 0.4:
            tried = walk[:i] + walk[i:j][::-1] + walk[j:]
        elif way < 0.7:
            tried = walk[:i] + walk[i + 1 : j] + [walk[i]] + walk[j:]
        elif way < 0.85:
            tried = [*walk[:i], walk[j - 1], *walk[i : j - 1], *walk[j:]]
        else:
            k = chance.randrange(i, j)
            tried = walk[:i] + walk[k:j] + walk[i:k] + walk[j:]
        new = round(ordering.cost(tried), 6)
        if new <= cost:
            cost, walk = new, tried
    return cost, walk
