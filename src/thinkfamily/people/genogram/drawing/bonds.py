"""How people get on, as lines that go round others: a curve is tried after the other until one is free."""

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thinkfamily.people.genogram.drawing.geometry import SIZE, Box, Point, edge_towards
from thinkfamily.people.genogram.drawing.routes import Line
from thinkfamily.people.genogram.drawing.stage import Stage

BENDS = (0, -14, 14, -28, 28, -46, 46, -70, 70, -100, 100, -140, 140, -190, 190)
STEPS, DEAR = 24, 0.16  # points of a curve; what a px of bend costs


@dataclass(frozen=True)
class Route:
    """A curve as points from the edge of one symbol to the edge of the other."""

    a: int
    b: int
    points: tuple[Point, ...]


class Router:
    """Finds a way for one line after the other; each keeps away from those before it."""

    def __init__(self, stage: Stage, lines: Sequence[Line]) -> None:
        self.stage = stage
        self.boxes = [(n, k, box) for n in stage.drawn() for k, box in enumerate(stage.boxes(n))]
        self.parts = [part for line in lines for part in zip(line.points, line.points[1:], strict=False)]
        self.before: list[Point] = []
        drawn = [box for _, _, box in self.boxes]
        self.paper = Box(
            min(b.left for b in drawn) - 20, 4, max(b.right for b in drawn) + 20, max(b.bottom for b in drawn) + 12
        )

    def route(self, a: int, b: int) -> Route:
        """The way that meets least."""
        best, least = [], math.inf
        for bend, first, last in self._ways(a, b):
            points = self._curve(a, b, first, last)
            cost = bend * DEAR + self._cost(a, b, points)
            if cost < least - 1e-6:
                best, least = points, cost
            if least < DEAR * BENDS[2]:
                break
        self.before += best
        return Route(a, b, tuple(best))

    def _ways(self, a: int, b: int) -> Iterator[tuple[float, Point, Point]]:
        """How bent a way is, and the two points that pull it: to one side; or along the free room between two rows."""
        (ax, ay), (bx, by) = self.stage.middle(a), self.stage.middle(b)
        length = math.hypot(bx - ax, by - ay) or 1
        side = 1 if (ax, ay) < (bx, by) else -1  # upwards is the same side for both directions
        for bend in BENDS:
            cx = (ax + bx) / 2 - side * bend * (by - ay) / length * 2
            cy = (ay + by) / 2 + side * bend * (bx - ax) / length * 2
            yield abs(bend), _between((ax, ay), (cx, cy), 2 / 3), _between((bx, by), (cx, cy), 2 / 3)
        if abs(by - ay) > 40 and abs(bx - ax) > 60:
            free, turn = max(ay, by) - SIZE - 22, math.copysign(1.0, bx - ax)
            for out in (30, 70):
                yield 40 + out / 4, (ax + turn * out, free), (bx - turn * 1.6 * out, free)

    def _curve(self, a: int, b: int, first: Point, last: Point) -> list[Point]:
        """From edge to edge, as points."""
        p, q = self._edge(a, first), self._edge(b, last)
        found = []
        for n in range(STEPS + 1):
            t = n / STEPS
            u, v, w, z = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            x = u * p[0] + v * first[0] + w * last[0] + z * q[0]
            found.append((x, u * p[1] + v * first[1] + w * last[1] + z * q[1]))
        return found

    def _edge(self, n: int, pull: Point) -> Point:
        """Just outside a symbol, towards a point."""
        x, y = self.stage.middle(n)
        angle = math.atan2(pull[1] - y, pull[0] - x)
        far = 4 + edge_towards(self.stage.shape(n), angle)
        return x + far * math.cos(angle), y + far * math.sin(angle)

    def _cost(self, a: int, b: int, points: Sequence[Point]) -> float:
        xs, ys = [x for x, _ in points], [y for _, y in points]
        room = Box(min(xs) - 8, min(ys) - 8, max(xs) + 8, max(ys) + 8)
        total = 25.0 * sum(1 for x, y in points if not self.paper.holds(x, y))
        for n, k, box in self.boxes:
            if not room.meets(box):
                continue
            wide = Box(box.left - 5, box.top - 5, box.right + 5, box.bottom + 5)
            inside = sum(1 for x, y in points if wide.holds(x, y))
            if n in (a, b):
                total += 12 * inside if k else max(0, inside - 4) * 6
            else:
                total += (30 if k else 40) * inside
        for x, y in self.before:
            if room.holds(x, y):
                total += 1.2 * sum(1 for px, py in points if abs(px - x) < 9 and abs(py - y) < 9)
        for (x1, y1), (x2, y2) in self.parts:
            part = Box(min(x1, x2) - 6, min(y1, y2) - 6, max(x1, x2) + 6, max(y1, y2) + 6)
            if room.meets(part):
                total += max(0, sum(1 for x, y in points if part.holds(x, y)) - 1) * 2.5
        return total


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def shifted(points: Sequence[Point], by: float) -> list[Point]:
    """The same line so far to its side."""
    found = []
    for n, (x, y) in enumerate(points):
        (x1, y1), (x2, y2) = points[max(0, n - 1)], points[min(len(points) - 1, n + 1)]
        length = math.hypot(x2 - x1, y2 - y1) or 1
        found.append((x - (y2 - y1) / length * by, y + (x2 - x1) / length * by))
    return found


def even(points: Sequence[Point], step: float) -> list[Point]:
    """Points along the line, about a step apart."""
    lengths = [math.hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points)]
    total = sum(lengths)
    many = max(2, round(total / step))
    found, n, done = [points[0]], 0, 0.0
    for k in range(1, many):
        want = total * k / many
        while n < len(lengths) - 1 and done + lengths[n] < want:
            done += lengths[n]
            n += 1
        share = (want - done) / (lengths[n] or 1)
        (x1, y1), (x2, y2) = points[n], points[n + 1]
        found.append((x1 + (x2 - x1) * share, y1 + (y2 - y1) * share))
    return [*found, points[-1]]


def zigzag(points: Sequence[Point], high: float = 5, step: float = 7) -> list[Point]:
    """To one side and to the other along the line."""
    along = even(points, step)
    left, right = shifted(along, high), shifted(along, -high)
    inner = [(left if n % 2 else right)[n] for n in range(1, len(along) - 1)]
    return [along[0], *inner, along[-1]]


def shortened(points: Sequence[Point], by: float) -> list[Point]:
    """The line without its last bit, so that an arrow head has room."""
    along = even(points, 3)
    return along[: max(2, len(along) - round(by / 3))]
