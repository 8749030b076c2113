"""How each kind of line looks. Colour never carries the meaning alone: each has its own pattern too."""

import math
from collections.abc import Sequence

from thinkfamily.people.genogram.drawing.bonds import even, shifted, shortened, zigzag
from thinkfamily.people.genogram.drawing.elements import element
from thinkfamily.people.genogram.drawing.geometry import Point, path

INK, GREEN, RED, GREY, PURPLE = "#0b0c0c", "#00703c", "#ca3535", "#505a5f", "#54319f"
DASHES = {"dashed": "7 5", "adopted": "7 5", "foster": "2 4", "special_guardian": "10 4 2 4", "birth": ""}

COLOURS = {
    "close": GREEN, "very_close": GREEN, "close_and_conflict": GREEN, "distant": GREY, "cut_off": GREY,
    "care": PURPLE, "support": PURPLE,
}  # fmt: skip


def line(points: Sequence[Point], colour: str = INK, wide: float = 2, dashes: str = "", **more: object) -> str:
    """A line as an element."""
    look = {"fill": "none", "stroke": colour, "stroke_width": f"{wide:g}", "stroke_linejoin": "round"}
    return element("path", d=path(points), **look, stroke_dasharray=dashes, **more)


def arrow(points: Sequence[Point], colour: str, long: float = 11) -> str:
    """The head at the end of a line, of one size whatever the line's width."""
    (x1, y1), (x2, y2) = points[-2], points[-1]
    turn = math.atan2(y2 - y1, x2 - x1)
    back = [(x2 - long * math.cos(turn + side), y2 - long * math.sin(turn + side)) for side in (0.45, -0.45)]
    return element("path", d=f"{path([(x2, y2), *back])} Z", fill=colour)


def slashes(x: float, y: float, many: int) -> str:
    """One for separated, two for divorced, on a bar."""
    return "".join(line([(x + 7 * n - 5, y + 10), (x + 7 * n + 5, y - 10)]) for n in range(many))


def bond(kind: str, points: Sequence[Point], one_way: bool) -> str:
    """How two get on, along the points."""
    body = shortened(points, 9) if one_way else list(points)
    found = {
        "close": lambda: _beside(body, GREEN, (-2.5, 2.5)),
        "very_close": lambda: _beside(body, GREEN, (-4.5, 0, 4.5)),
        "distant": lambda: line(body, GREY, 2.5, "1.5 6"),
        "conflict": lambda: line(zigzag(body), RED, 2),
        "close_and_conflict": lambda: _beside(body, GREEN, (-8, 8)) + line(zigzag(body), RED, 2),
        "cut_off": lambda: _cut_off(body),
        "care": lambda: line(body, PURPLE, 2.5),
        "support": lambda: line(body, PURPLE, 2, "9 4"),
        "control": lambda: line(body, RED, 2.5) + _beads(body),
        "violence": lambda: line(zigzag(body, 6, 6), RED, 3),
        "kin": lambda: line(body, GREY, 1.5, "10 4 2 4"),
    }[kind]()
    colour = COLOURS.get(kind, RED)
    return found + (arrow([points[-3], points[-1]], colour) if one_way else "")


def _beside(points: Sequence[Point], colour: str, sides: Sequence[float]) -> str:
    return "".join(line(shifted(points, side), colour, 1.8) for side in sides)


def _cut_off(points: Sequence[Point]) -> str:
    along = even(points, 4)
    middle = len(along) // 2
    left, right = along[: max(2, middle - 1)], along[min(len(along) - 2, middle + 1) :]
    ends = ""
    for part, end in ((left, -1), (right, 0)):
        (x, y) = part[end]
        other = part[end - 1] if end else part[1]
        length = math.hypot(x - other[0], y - other[1]) or 1
        dx, dy = -(y - other[1]) / length * 8, (x - other[0]) / length * 8
        ends += line([(x - dx, y - dy), (x + dx, y + dy)], GREY, 2)
    return line(left, GREY, 2) + line(right, GREY, 2) + ends


def _beads(points: Sequence[Point]) -> str:
    """Small bars across the line: control."""
    along = even(points, 14)
    found = ""
    for n in range(1, len(along) - 1):
        (x1, y1), (x, y) = along[n - 1], along[n]
        length = math.hypot(x - x1, y - y1) or 1
        dx, dy = -(y - y1) / length * 5, (x - x1) / length * 5
        found += line([(x - dx, y - dy), (x + dx, y + dy)], RED, 2)
    return found
