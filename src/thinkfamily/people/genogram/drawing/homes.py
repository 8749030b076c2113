"""Homes as dashed outlines where that is true to who lives there; else a number at each who lives there."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from thinkfamily.people.genogram.drawing.geometry import SIZE, Box, Point, number
from thinkfamily.people.genogram.drawing.picture import Home
from thinkfamily.people.genogram.drawing.stage import Stage

ASIDE, ABOVE, BELOW, FURTHEST = 50.0, 16.0, 5.0, 150.0


@dataclass(frozen=True)
class Outline:
    """A home's number and the corners of its outline; no corners where it cannot be drawn truly."""

    number: int
    home: Home
    corners: tuple[Point, ...] = ()


def outlines(stage: Stage) -> list[Outline]:
    """One for each home, in the picture's order."""
    found = []
    for n, home in enumerate(stage.picture.homes, 1):
        members = [stage.graph.at[one] for one in home.members]
        inset = 5.0 * ((n - 1) % 3)
        found.append(Outline(n, home, tuple(_corners(stage, members, inset))))
    return found


def _corners(stage: Stage, members: Sequence[int], inset: float) -> list[Point]:
    rows = sorted({stage.graph.places[n].row for n in members})
    if not rows or rows != list(range(rows[0], rows[-1] + 1)):
        return []
    boxes = []
    for row in rows:
        here = [n for n in members if stage.graph.places[n].row == row]
        low, high = min(stage.x[n] for n in here), max(stage.x[n] for n in here)
        lettered = max(stage.lettered(n) for n in here)
        y = stage.y[row]
        box = Box(low - ASIDE + inset, y - SIZE - ABOVE + inset, high + ASIDE - inset, y + SIZE + 7 + lettered + BELOW)
        outsiders = [
            n for n in stage.rows[row] if n not in members and stage.graph.places[n].kind in ("person", "unknown")
        ]
        if any(box.meets(other) for n in outsiders for other in stage.boxes(n)):
            return []
        boxes.append(box)
    for upper, lower in itertools.pairwise(boxes):
        if upper.left - lower.right > FURTHEST or lower.left - upper.right > FURTHEST:
            return []
    right = [point for box in boxes for point in ((box.right, box.top), (box.right, box.bottom))]
    left = [point for box in reversed(boxes) for point in ((box.left, box.bottom), (box.left, box.top))]
    return right + left


def rounded(corners: Sequence[Point], radius: float = 16) -> str:
    """A closed path with round corners."""
    parts: list[str] = []
    for n, (x, y) in enumerate(corners):
        before, after = corners[n - 1], corners[(n + 1) % len(corners)]
        start, end = _towards((x, y), before, radius), _towards((x, y), after, radius)
        curve = f"{number(x)} {number(y)} {number(end[0])} {number(end[1])}"
        parts.append(f"{'L' if parts else 'M'}{number(start[0])} {number(start[1])} Q{curve}")
    return " ".join(parts) + " Z"


def _towards(point: Point, other: Point, far: float) -> Point:
    dx, dy = other[0] - point[0], other[1] - point[1]
    length = (dx * dx + dy * dy) ** 0.5
    share = min(far, length / 2) / length if length else 0
    return point[0] + dx * share, point[1] + dy * share
