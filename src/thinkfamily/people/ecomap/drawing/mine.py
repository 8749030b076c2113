"""The child's picture: the child in the middle, and three rings of people round them. No two names touch."""

import math
from collections.abc import Sequence
from html import escape

from thinkfamily.people.ecomap.drawing.picture import Drawing
from thinkfamily.people.ecomap.drawing.shapes import Point, document, texts, wrapped

BOX, HIGH, LETTERS = 128.0, 42.0, 13
MIDS = ((134.0, 90.0), (268.0, 178.0), (402.0, 266.0))  # half-axes of the ovals on which names stand
FILLS = ("#cfe7e8", "#e6f2f2", "#f4f8fb")
EDGE = 6.0


def draw(child: str, circles: Sequence[tuple[str, Sequence[str]]], name: str = "mine") -> Drawing:
    """`circles`: (what it is called, names) from the nearest to the furthest."""
    taken = [(0.0, 0.0)]
    rings: list[tuple[float, float]] = []
    placed: list[tuple[str, Point]] = []
    least = 1.0
    for ring, (_, names) in enumerate(circles):
        share, points = _spread(len(names), MIDS[ring], ring, taken, least)
        least = share
        rings.append((MIDS[ring][0] * share, MIDS[ring][1] * share))
        taken += points
        placed += list(zip(names, points, strict=True))
    half_x, half_y = rings[-1][0] + BOX / 2 + EDGE + 8, rings[-1][1] + HIGH / 2 + EDGE + 26
    parts = [_ring(place, rings, (half_x, half_y), circles[place][0]) for place in reversed(range(len(rings)))]
    parts.append(_name(child, (half_x, half_y), bold=True))
    parts += [_name(each, (half_x + x, half_y + y)) for each, (x, y) in placed]
    summary = "; ".join(f"{title}: {', '.join(names) or 'nobody'}" for title, names in circles)
    title = f"The people of {child}"
    svg = document(name, title, summary, math.ceil(2 * half_x), math.ceil(2 * half_y), "".join(parts))
    boxes = tuple((half_x + x - BOX / 2, half_y + y - HIGH / 2, BOX, HIGH) for x, y in taken)
    return Drawing(svg, math.ceil(2 * half_x), math.ceil(2 * half_y), boxes)


def _spread(
    count: int, mid: tuple[float, float], ring: int, taken: list[Point], least: float
) -> tuple[float, list[Point]]:
    """Evenly on an oval, which grows until nobody touches anybody. The growth, and the places."""
    share = least
    while True:
        turn = math.pi * (ring % 2) / max(count, 1)
        points = [
            (mid[0] * share * math.sin(angle), -mid[1] * share * math.cos(angle))
            for angle in (turn + 2 * math.pi * place / max(count, 1) for place in range(count))
        ]
        rounded = [(round(x, 1), round(y, 1)) for x, y in points]
        if all(_apart(one, other) for at, one in enumerate(rounded) for other in [*taken, *rounded[:at]]):
            return share, rounded
        share = round(share + 0.05, 2)


def _apart(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) >= BOX + 4 or abs(one[1] - other[1]) >= HIGH + 4


def _ring(place: int, rings: list[tuple[float, float]], centre: Point, title: str) -> str:
    """An oval half way to the next, with its words at the lower edge."""
    if place + 1 < len(rings):
        rx, ry = ((rings[place][axis] + rings[place + 1][axis]) / 2 for axis in (0, 1))
    else:
        rx, ry = centre[0] - EDGE, centre[1] - EDGE
    return (
        f'<ellipse cx="{centre[0]:.1f}" cy="{centre[1]:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{FILLS[place]}"'
        f' stroke="#0b6e74" stroke-width="1.5"/><text x="{centre[0]:.1f}" y="{centre[1] + ry - 7:.1f}" font-size="13"'
        f' fill="#0b4144">{escape(title)}</text>'
    )


def _name(words: str, at: Point, *, bold: bool = False) -> str:
    lines = [(line, 15.0, True) for line in wrapped(words, LETTERS, 2)]
    fill, stroke = ("#0b6e74", "#0b0c0c") if bold else ("#fff", "#0b6e74")
    inside = f'<g fill="#fff">{texts(lines, *at)}</g>' if bold else texts(lines, *at)
    return (
        f"<g><title>{escape(words)}</title>"
        f'<rect x="{at[0] - BOX / 2:.1f}" y="{at[1] - HIGH / 2:.1f}" width="{BOX:g}" height="{HIGH:g}" rx="21"'
        f' fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>'
        f"{inside}</g>"
    )
