"""The picture for a desk: the family in the middle, supports and stresses in an oval round it."""

import math

from thinkfamily.people.ecomap.drawing.picture import Around, Drawing, Picture
from thinkfamily.people.ecomap.drawing.shapes import (
    BOX,
    HIGH,
    Point,
    document,
    edge_of_box,
    label,
    texts,
    tie,
    wrapped,
)

WIDE, EDGE, GAP = 800.0, 8.0, 16.0


def draw(picture: Picture, name: str = "ecomap") -> Drawing:
    """As wide as a desk; as high as the number round the family asks for. No two labels touch."""
    places = oval(len(picture.around))
    radius = _radius(picture.middle)
    top = max((-y for _, y in places), default=radius) + HIGH / 2 + EDGE
    low = max((y for _, y in places), default=radius) + HIGH / 2 + EDGE
    centre = (WIDE / 2, max(top, radius + EDGE))
    at = [(centre[0] + x, centre[1] + y) for x, y in places]
    ties = "".join(_tied(one, point, centre, radius) for one, point in zip(picture.around, at, strict=True))
    labels = "".join(label(one, *point) for one, point in zip(picture.around, at, strict=True))
    height = centre[1] + max(low, radius + EDGE)
    svg = document(
        name, picture.title, picture.summary, WIDE, height, ties + middle(picture.middle, centre, radius) + labels
    )
    boxes = tuple((x - BOX / 2, y - HIGH / 2, BOX, HIGH) for x, y in at)
    return Drawing(svg, int(WIDE), math.ceil(height), boxes)


def oval(count: int) -> list[Point]:
    """Places round the middle, clockwise from the top: up to three above and below, the rest at both sides."""
    above = min(3, max(1, round(count / 6))) if count else 0
    below = min(above, max(0, count - above))
    sides = count - above - below
    right, left = math.ceil(sides / 2), sides // 2
    tall = max((max(right, left) - 1) * (HIGH + GAP), 0.0)
    reach = tall / 2 + HIGH + (70 if sides else 90)
    reach = max(reach, 175.0)
    row = [
        _row(above, -reach),
        _side(right, tall, reach, 1),
        _row(below, reach)[::-1],
        _side(left, tall, reach, -1)[::-1],
    ]
    return [point for part in row for point in part]


def _row(count: int, y: float) -> list[Point]:
    wide = BOX + GAP
    return [((place - (count - 1) / 2) * wide, y) for place in range(count)]


def _side(count: int, tall: float, reach: float, way: int) -> list[Point]:
    """A column that bends like a circle."""
    most = WIDE / 2 - BOX / 2 - EDGE
    step = tall / (count - 1) if count > 1 else 0.0
    found = []
    for place in range(count):
        y = -tall / 2 + step * place if count > 1 else 0.0
        bend = math.sqrt(max(0.0, 1 - (y / (reach * 1.25)) ** 2))
        found.append((way * most * (0.62 + 0.38 * bend), y))
    return found


def _tied(one: Around, at: Point, centre: Point, radius: float) -> str:
    begin = edge_of_box(at, centre, BOX, HIGH)
    length = math.dist(begin, centre) or 1.0
    home = (centre[0] + (begin[0] - centre[0]) / length * radius, centre[1] + (begin[1] - centre[1]) / length * radius)
    return tie(one, begin, home)


def _radius(names: tuple[str, ...]) -> float:
    return min(98.0, 62.0 + 7.0 * len(names))


def middle(names: tuple[str, ...], centre: Point, radius: float) -> str:
    """The family's circle, with as many names as fit."""
    most = 6
    shown = list(names[:most]) if len(names) <= most else [*names[: most - 1], f"and {len(names) - most + 1} more"]
    lines = [(wrapped(each, 16, 1)[0], 15.0, True) for each in shown]
    return (
        f'<circle cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" r="{radius:g}" fill="#f4f8fb" stroke="#0b0c0c"'
        f' stroke-width="2"/>{texts(lines, *centre)}'
    )
