"""Pieces of SVG: labels that wrap, and lines that say strength, stress and direction."""

import math
from html import escape

from thinkfamily.people.ecomap.drawing.picture import Around

BOX, HIGH = 164.0, 60.0  # a label's width and height
LETTERS = 19  # of a name that fit into a line of a label
WIDTHS = {0: 1.5, 1: 2.0, 2: 3.0, 3: 6.0}
Point = tuple[float, float]


def wrapped(text: str, letters: int, lines: int) -> list[str]:
    """In at most so many lines; what does not fit ends in an ellipsis. A long word is cut."""
    found, line = [], ""
    for word in (part[at : at + letters] for part in text.split() for at in range(0, len(part), letters)):
        if line and len(line) + 1 + len(word) > letters:
            found.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    found.append(line)
    if len(found) > lines:
        found = [*found[: lines - 1], found[lines - 1][: letters - 1].rstrip() + "…"]
    return found


def texts(lines: list[tuple[str, float, bool]], x: float, middle: float) -> str:
    """Lines of (words, size, bold), centred on a point."""
    tall = sum(size * 1.25 for _, size, _ in lines)
    y = middle - tall / 2
    parts = []
    for words, size, bold in lines:
        y += size * 1.25
        weight = ' font-weight="700"' if bold else ""
        parts.append(f'<text x="{x:.1f}" y="{y - size * 0.3:.1f}" font-size="{size:g}"{weight}>{escape(words)}</text>')
    return "".join(parts)


def label(one: Around, x: float, y: float) -> str:
    """The box of one support, centred on a point: round corners for people and groups, square for services."""
    name = wrapped(one.name, LETTERS, 2)
    lines = [(line, 15.0, True) for line in name]
    if one.relation and len(name) == 1:
        lines.append((wrapped(one.relation, LETTERS + 5, 1)[0], 13.0, False))
    lines.append((wrapped(one.small, LETTERS + 7, 1)[0], 12.5, False))
    corner = 0 if one.service else 14
    return (
        f"<g><title>{escape(one.sentence)}</title>"
        f'<rect x="{x - BOX / 2:.1f}" y="{y - HIGH / 2:.1f}" width="{BOX:g}" height="{HIGH:g}" rx="{corner}"'
        f' fill="#fff" stroke="{one.colour}" stroke-width="2"/>{texts(lines, x, y)}</g>'
    )


def tie(one: Around, at: Point, home: Point) -> str:
    """The line between a label and the family: wider for more, dashed for little, jagged where it costs more."""
    width = 3.0 if one.stressful else WIDTHS[one.strength]
    length = math.dist(at, home) or 1.0
    ux, uy = (home[0] - at[0]) / length, (home[1] - at[1]) / length
    head = 7 + width
    begin, end = at, home
    parts = []
    if one.towards in ("to_family", "both") and not one.service:
        end = (home[0] - ux * head, home[1] - uy * head)
        parts.append(arrow(home, (ux, uy), head, one.colour))
    if one.towards in ("from_family", "both") and not one.service:
        begin = (at[0] + ux * head, at[1] + uy * head)
        parts.append(arrow(at, (-ux, -uy), head, one.colour))
    dashed = ' stroke-dasharray="6 5"' if one.strength == 1 and not one.stressful else ""
    path = jagged(begin, end) if one.stressful else f"M{begin[0]:.1f} {begin[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    parts.append(f'<path d="{path}" fill="none" stroke="{one.colour}" stroke-width="{width:g}"{dashed}/>')
    return "".join(parts)


def arrow(tip: Point, way: Point, size: float, colour: str) -> str:
    """A triangle that ends at `tip`, pointing along `way`."""
    (x, y), (ux, uy) = tip, way
    back, half = (x - ux * size, y - uy * size), size * 0.62
    left, right = (back[0] - uy * half, back[1] + ux * half), (back[0] + uy * half, back[1] - ux * half)
    return f'<path d="M{x:.1f} {y:.1f}L{left[0]:.1f} {left[1]:.1f}L{right[0]:.1f} {right[1]:.1f}Z" fill="{colour}"/>'


def jagged(begin: Point, end: Point) -> str:
    """A zigzag, which is how stress is drawn."""
    length = math.dist(begin, end)
    teeth = max(3, round(length / 11))
    ux, uy = (end[0] - begin[0]) / (length or 1), (end[1] - begin[1]) / (length or 1)
    parts = [f"M{begin[0]:.1f} {begin[1]:.1f}"]
    for tooth in range(1, teeth):
        along, side = length * tooth / teeth, 5 if tooth % 2 else -5
        parts.append(f"L{begin[0] + ux * along - uy * side:.1f} {begin[1] + uy * along + ux * side:.1f}")
    return "".join([*parts, f"L{end[0]:.1f} {end[1]:.1f}"])


def edge_of_box(centre: Point, towards: Point, width: float, height: float) -> Point:
    """Where the line from a box's middle to a point leaves the box."""
    dx, dy = towards[0] - centre[0], towards[1] - centre[1]
    share = min(width / 2 / abs(dx) if dx else math.inf, height / 2 / abs(dy) if dy else math.inf)
    return (centre[0] + dx * share, centre[1] + dy * share)


def document(name: str, title: str, summary: str, width: float, height: float, inside: str) -> str:
    """The whole, with its title and summary for who listens. `name` keeps ids apart on a page."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{name}-t {name}-d"'
        f' viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
        ' font-family="Arial, Helvetica, sans-serif" text-anchor="middle" fill="#0b0c0c">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(summary)}</desc>{inside}</svg>'
    )
