"""The ring as SVG: a circle with one piece for each kind of service, each tied to its words at the side."""

import math
from collections.abc import Sequence
from html import escape

WIDE, RADIUS, INNER, STEP, EDGE = 860.0, 150.0, 108.0, 31.0, 14.0
FILLS = {
    "involved": 'fill="#0b6e74" stroke="#0b0c0c"',
    "waiting": 'fill="#8ec5c9" stroke="#0b0c0c"',
    "not_involved": 'fill="#fff" stroke="#0b0c0c"',
    "not_covered": 'fill="#fff" stroke="#767676" stroke-dasharray="4 3"',
    "not_shown": 'fill="#e8e8e8" stroke="#767676" stroke-dasharray="4 3"',
}


def draw(family: str, pieces: Sequence[tuple[str, str, str]]) -> str:
    """`pieces`: (name, state, the state in words), clockwise from the top. Every piece says its words beside it."""
    half = math.ceil(len(pieces) / 2)
    height = half * STEP + 2 * EDGE
    centre = (WIDE / 2, height / 2)
    parts = [_piece(place, len(pieces), state, centre) for place, (_, state, _) in enumerate(pieces)]
    for place, (name, state, words) in enumerate(pieces):
        right = place < half
        row = place if right else len(pieces) - 1 - place
        rows = half if right else len(pieces) - half
        y = centre[1] + (row - (rows - 1) / 2) * STEP
        parts.append(_words(place, len(pieces), (name, words, state), (centre, y, 1 if right else -1)))
    involved = sum(state == "involved" for _, state, _ in pieces)
    x, y = centre
    parts.append(
        f'<g text-anchor="middle"><text x="{x:g}" y="{y - 4:g}" font-size="44" font-weight="700">{involved}</text>'
        f'<text x="{x:g}" y="{y + 20:g}" font-size="16">kinds of service</text>'
        f'<text x="{x:g}" y="{y + 40:g}" font-size="16">are involved</text></g>'
    )
    title = escape(f"Services round the {family}")
    said = escape("; ".join(f"{name}: {words}" for name, _, words in pieces))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="ring-t ring-d"'
        f' viewBox="0 0 {WIDE:g} {height:g}" font-family="Arial, Helvetica, sans-serif" fill="#0b0c0c">'
        f'<title id="ring-t">{title}</title><desc id="ring-d">{said}</desc>{"".join(parts)}</svg>'
    )


def _at(centre: tuple[float, float], angle: float, radius: float) -> str:
    return f"{centre[0] + radius * math.sin(angle):.1f} {centre[1] - radius * math.cos(angle):.1f}"


def _piece(place: int, count: int, state: str, centre: tuple[float, float]) -> str:
    gap = 0.012
    begin, end = (2 * math.pi * at / count for at in (place, place + 1))
    begin, end = begin + gap, end - gap
    outer, inner = f"A{RADIUS:g} {RADIUS:g} 0 0 1", f"A{INNER:g} {INNER:g} 0 0 0"
    path = (
        f"M{_at(centre, begin, INNER)}L{_at(centre, begin, RADIUS)}{outer} {_at(centre, end, RADIUS)}"
        f"L{_at(centre, end, INNER)}{inner} {_at(centre, begin, INNER)}Z"
    )
    return f'<path d="{path}" stroke-width="1.5" {FILLS[state]}/>'


def _words(place: int, count: int, said: tuple[str, str, str], where: tuple[tuple[float, float], float, int]) -> str:
    """The name and what it is, at the side, with a line to its piece."""
    (name, words, state), (centre, y, way) = said, where
    angle = 2 * math.pi * (place + 0.5) / count
    knee, end = centre[0] + way * (RADIUS + 32), centre[0] + way * (RADIUS + 44)
    weight = ' font-weight="700"' if state in ("involved", "waiting") else ""
    anchor = "start" if way > 0 else "end"
    tail = f'<tspan font-weight="400" font-size="13" fill="#484949"> {escape(words)}</tspan>'
    return (
        f'<path d="M{_at(centre, angle, RADIUS)}L{knee:.1f} {y:.1f}H{end:.1f}" fill="none" stroke="#767676"/>'
        f'<text x="{end + way * 5:.1f}" y="{y + 5:.1f}" text-anchor="{anchor}" font-size="15"{weight}>'
        f"{escape(name)}{tail}</text>"
    )
