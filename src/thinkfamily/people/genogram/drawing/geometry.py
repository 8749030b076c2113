"""Points, boxes and segments, in px; y grows downwards."""

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
SIZE = 23.0  # half of a symbol


@dataclass(frozen=True)
class Box:
    """An upright box."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left < x < self.right and self.top < y < self.bottom


def edge_below_or_above(shape: str, dx: float) -> float:
    """How far above its middle the edge of a symbol lies, `dx` beside the middle."""
    dx = abs(dx)
    if shape == "circle":
        return math.sqrt(max(0.0, SIZE * SIZE - dx * dx))
    if shape == "diamond":
        return SIZE + 3 - dx
    if shape == "triangle":
        return SIZE - 2 * dx
    if shape == "small":
        return 16 - dx
    return SIZE


def edge_beside(shape: str, dy: float) -> float:
    """How far beside its middle the edge of a symbol lies, `dy` below the middle."""
    if shape == "circle":
        return math.sqrt(max(0.0, SIZE * SIZE - dy * dy))
    if shape == "diamond":
        return SIZE + 3 - abs(dy)
    if shape == "small":
        return 16 - abs(dy)
    if shape == "triangle":
        return (SIZE + dy) / 2
    return SIZE


def edge_towards(shape: str, angle: float) -> float:
    """How far from its middle the edge of a symbol lies in a direction."""
    cos, sin = math.cos(angle), math.sin(angle)
    if shape in ("circle",):
        return SIZE
    if shape in ("diamond", "small"):
        return (SIZE + 3 if shape == "diamond" else 16) / (abs(cos) + abs(sin))
    if shape == "triangle":
        down = SIZE / sin if sin > 1e-9 else math.inf
        side = SIZE / (2 * abs(cos) - sin) if 2 * abs(cos) - sin > 1e-9 else math.inf
        return min(down, side)
    return SIZE / max(abs(cos), abs(sin))


def touch(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two segments share a point."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    if max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx) or max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by):
        return False
    first = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    second = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax)
    third = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx)
    fourth = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx)
    return first * second <= 0 and third * fourth <= 0


def segments(points: Sequence[Point]) -> list[tuple[Point, Point]]:
    return [(a, b) for a, b in itertools.pairwise(points) if a != b]


def count_crossings(lines: Iterable[tuple[str, Sequence[Point]]]) -> int:
    """How often lines of different names share a point: a pair of lines at one point counts once."""
    parts = [(name, part) for name, points in lines for part in segments(points)]
    parts.sort(key=lambda each: min(each[1][0][0], each[1][1][0]))
    found = 0
    for n, (name, part) in enumerate(parts):
        right = max(part[0][0], part[1][0])
        for other, another in parts[n + 1 :]:
            if min(another[0][0], another[1][0]) > right:
                break
            if other != name and touch(part, another):
                found += 1
    return found


def number(value: float) -> str:
    """As SVG has it: without needless digits."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def path(points: Sequence[Point]) -> str:
    return "M" + " L".join(f"{number(x)} {number(y)}" for x, y in points)
