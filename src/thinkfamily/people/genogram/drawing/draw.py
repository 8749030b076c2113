"""From a picture to a drawing."""

from html import escape
from string import ascii_letters

from thinkfamily.people.genogram.drawing import inks, key, said, symbols
from thinkfamily.people.genogram.drawing.bonds import Router
from thinkfamily.people.genogram.drawing.elements import element, titled
from thinkfamily.people.genogram.drawing.geometry import count_crossings, number
from thinkfamily.people.genogram.drawing.homes import Outline, outlines, rounded
from thinkfamily.people.genogram.drawing.picture import Drawing, Picture
from thinkfamily.people.genogram.drawing.repeats import repeats
from thinkfamily.people.genogram.drawing.routes import Line, Routes
from thinkfamily.people.genogram.drawing.stage import Stage, staged

MARGIN, NARROWEST = 24.0, 640.0
FONT = "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif"


def draw(picture: Picture, *, explained: bool = True) -> Drawing:
    """The same picture always gives the same drawing, to the byte. Of nobody there is an empty one.

    `explained`: with the key of its symbols; without it the drawing is as narrow as its people are.
    """
    if not picture.people:
        return Drawing(_page(picture, "", 320, 60), 320, 60, 0, 0, ("Nobody is on this record yet.",))
    stage = staged(picture)
    routes = Routes(stage)
    low = min(box.left for n in stage.drawn() for box in stage.boxes(n))
    high = max(box.right for n in stage.drawn() for box in stage.boxes(n))
    wide = max(high - low + 2 * (MARGIN + 20), NARROWEST if explained else 0.0)
    aside = (wide - (high - low)) / 2 - low
    stage.x = [x + aside for x in stage.x]
    routes = Routes(stage)
    lines = routes.lines()
    foot = stage.y[-1] + stage.under(len(stage.rows) - 1) + MARGIN
    body, letters, repeated = _body(stage, lines)
    shown = key.items(picture, stage.graph, letters, repeated, bool(picture.homes))
    words, end = key.laid(shown, wide, foot) if explained else ("", foot)
    return Drawing(
        svg=_page(picture, body + words, wide, end),
        width=round(wide),
        height=round(end),
        crossings=count_crossings((line.of, line.points) for line in lines),
        overlaps=_overlaps(stage),
        words=said.words(picture),
    )


def _body(stage: Stage, lines: list[Line]) -> tuple[str, dict[str, str], frozenset[str]]:
    picture = stage.picture
    titles = list(dict.fromkeys(mark.title for figure in picture.people for mark in figure.marks))
    letters = dict(zip(titles, ascii_letters, strict=False))
    titles = [title for title in titles if title in letters]
    repeated = frozenset(one.title for one in repeats(picture))
    homes = outlines(stage)
    badges: dict[str, list[int]] = {}
    for home in homes:
        if not home.corners:
            for one in home.home.members:
                badges.setdefault(one, []).append(home.number)
    adopted = {birth.child for birth in picture.births if birth.kind == "adopted"}
    parts = [_home(home) for home in homes if home.corners]
    parts.append(
        '<g class="tf-family-lines">' + "".join(_line(line) for line in lines) + _states(stage, lines) + "</g>"
    )
    parts.append(f'<g class="tf-bonds">{_bonds(stage, lines)}</g>')
    for row in stage.rows:
        for n in row:
            place = stage.graph.places[n]
            if place.figure:
                own = badges.get(place.figure.id, [])
                parts.append(symbols.person(stage, n, letters, repeated, own, place.figure.id in adopted))
            elif place.kind == "unknown":
                x, y = stage.middle(n)
                parts.append(f"<g><title>A parent who is not on this record</title>{symbols.unknown(x, y)}</g>")
    return "".join(parts), letters, repeated


def _line(line: Line) -> str:
    return inks.line(line.points, dashes=inks.DASHES[line.style], class_="tf-family-line", data_of=line.of)


def _states(stage: Stage, lines: list[Line]) -> str:
    """The slashes on the bars of couples who parted."""
    found = []
    stems = {line.of: line.points[0][0] for line in reversed(lines) if line.part == "children"}
    for line in lines:
        union = next((knot.union for knot in stage.graph.knots if knot.line == line.of), None)
        if line.part == "bar" and union and union.state:
            flat = max(zip(line.points, line.points[1:], strict=False), key=lambda part: abs(part[0][0] - part[1][0]))
            left, right = sorted((flat[0][0], flat[1][0]))
            x = (left + min(stems.get(line.of, right), right)) / 2 if line.of in stems else (left + right) / 2
            many = 1 if union.state == "separated" else 2
            found.append(inks.slashes(x - 3.5 * (many - 1), flat[0][1], many))
    return "".join(found)


def _home(home: Outline) -> str:
    x, y = min(home.corners, key=lambda corner: (corner[1], corner[0]))
    look = {"stroke": symbols.BLUE, "stroke_width": 1.5, "stroke_dasharray": "6 4"}
    shape = element("path", d=rounded(home.corners), fill="#e8f1f8", fill_opacity=0.55, **look)
    badge = symbols.badge(x + 4, y + 4, str(home.number))
    return titled(home.home.name, shape + badge, class_="tf-home", data_home=home.number)


def _bonds(stage: Stage, lines: list[Line]) -> str:
    router, at, found = Router(stage, lines), stage.graph.at, []
    names = {figure.id: figure.said for figure in stage.picture.people}
    for union in stage.graph.odd_unions:
        dashes = "" if union.kind in ("married", "civil_partners") else inks.DASHES["dashed"]
        found.append(inks.line(router.route(at[union.a], at[union.b]).points, dashes=dashes))
    for parent, birth in stage.graph.odd_births:
        points = router.route(at[parent], at[birth.child]).points
        found.append(inks.line(points, dashes=inks.DASHES[birth.kind] or "4 2"))
    for kin in stage.picture.kin:
        points = router.route(at[kin.a], at[kin.b]).points
        found.append(titled(kin.said, inks.bond("kin", points, False)))
    for bond in stage.picture.bonds:
        points = router.route(at[bond.a], at[bond.b]).points
        found.append(titled(said.bond(bond, names), inks.bond(bond.kind, points, bond.one_way)))
    return "".join(found)


def _overlaps(stage: Stage) -> int:
    boxes = [(n, box) for n in stage.drawn() for box in stage.boxes(n)]
    return sum(1 for k, (n, box) in enumerate(boxes) for m, other in boxes[k + 1 :] if n != m and box.meets(other))


def _page(picture: Picture, body: str, wide: float, high: float) -> str:
    linked = any(figure.href for figure in picture.people)
    title = element("title", escape(picture.title), id="tree-title")
    words = element("desc", escape(" ".join(said.words(picture))), id="tree-words")
    paper = element("rect", width="100%", height="100%", fill=symbols.PAPER)
    return element(
        "svg",
        title + words + paper + body,
        xmlns="http://www.w3.org/2000/svg",
        class_="tf-genogram",
        role="group" if linked else "img",
        aria_labelledby="tree-title tree-words",
        viewBox=f"0 0 {number(wide)} {number(high)}",
        width=float(wide),
        height=float(high),
        font_family=FONT,
        fill=symbols.INK,
    )
