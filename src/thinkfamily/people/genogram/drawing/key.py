"""What the signs mean: only those that this picture uses, beneath it."""

from collections.abc import Iterator, Sequence
from html import escape

from thinkfamily.people.genogram.drawing import inks, symbols
from thinkfamily.people.genogram.drawing.elements import element
from thinkfamily.people.genogram.drawing.geometry import Point, number
from thinkfamily.people.genogram.drawing.graph import Graph
from thinkfamily.people.genogram.drawing.lettering import width
from thinkfamily.people.genogram.drawing.picture import Picture
from thinkfamily.people.genogram.drawing.stage import shape_of

SHAPES = {
    "square": "Male", "circle": "Female", "diamond": "Sex not known or not shown", "triangle": "Not yet born",
    "small": "A parent who is not on this record",
}  # fmt: skip
BONDS = {
    "close": "Close", "very_close": "Very close", "distant": "Distant", "conflict": "Conflict",
    "close_and_conflict": "Close and in conflict", "cut_off": "No contact", "care": "Looks after",
    "support": "Supports", "control": "Controls", "violence": "Violence", "kin": "Kin in another way",
}  # fmt: skip
CHILD = {"adopted": "Adopted (with brackets)", "foster": "Foster care", "special_guardian": "Guardian"}
WIDE, SMALL, DOWN = 46.0, 24.0, 30.0

Item = tuple[str, str, float]  # a sign drawn round (0, 0), its words, and how wide the sign is


def items(picture: Picture, graph: Graph, letters: dict[str, str], repeated: frozenset[str], homes: bool) -> list[Item]:
    """Everything that is used, in a fixed order."""
    kinds = {child.birth.kind for knot in graph.knots for child in knot.children}
    ties = [(one.kind, one.one_way) for one in picture.bonds] + [("kin", False)] * bool(picture.kin)
    found = [*_people(picture, graph), *_couples(graph)]
    found += [(inks.line(_flat(), dashes=inks.DASHES[one]), CHILD[one], WIDE) for one in CHILD if one in kinds]
    found += _twins(picture)
    found += [(_bond(kind, (kind, True) in ties), words, WIDE) for kind, words in BONDS.items() if kind in dict(ties)]
    again = {title: f"{title}: in more than one generation" for title in repeated}
    found += [(symbols.mark(0, 0, sign, one in repeated), again.get(one, one), SMALL) for one, sign in letters.items()]
    if homes:
        look = {"fill": "#f0f6fb", "stroke": symbols.BLUE, "stroke_width": 1.5, "stroke_dasharray": "6 4"}
        found.append((element("rect", x=-18, y=-9, width=36, height=18, rx=7, **look), "Live together", WIDE))
    found += [(symbols.badge(0, 0, str(n)), home.name, SMALL) for n, home in enumerate(picture.homes, 1)]
    return found


def _people(picture: Picture, graph: Graph) -> Iterator[Item]:
    shapes = {shape_of(place) for place in graph.places if place.kind in ("person", "unknown")}
    for shape, words in SHAPES.items():
        if shape in shapes:
            yield symbols.unknown(0, 0, 12) if shape == "small" else symbols.outline(shape, 0, 0, 10), words, SMALL
    if any(figure.index for figure in picture.people):
        yield symbols.outline("square", 0, 0, 11) + symbols.outline("square", 0, 0, 7), "The record is about", SMALL
    if any(figure.died for figure in picture.people):
        yield symbols.outline("square", 0, 0, 11) + symbols.cross(0, 0, 10), "Has died", SMALL
    if any(figure.lost for figure in picture.people):
        yield symbols.outline("triangle", 0, 0, 10) + symbols.cross(0, 2, 6), "A pregnancy that was lost", SMALL


def _couples(graph: Graph) -> Iterator[Item]:
    unions = [knot.union for knot in graph.knots if knot.union] + list(graph.odd_unions)
    if any(one.kind in ("married", "civil_partners") for one in unions):
        yield inks.line(_flat()), "Married or civil partners", WIDE
    if any(one.kind in ("cohabiting", "other") for one in unions):
        yield inks.line(_flat(), dashes=inks.DASHES["dashed"]), "A couple, or parents, not married", WIDE
    if any(one.state == "separated" for one in unions):
        yield inks.line(_flat()) + inks.slashes(0, 0, 1), "Separated", WIDE
    if any(one.state in ("divorced", "dissolved") for one in unions):
        yield inks.line(_flat()) + inks.slashes(-4, 0, 2), "Divorced or dissolved", WIDE


def _twins(picture: Picture) -> Iterator[Item]:
    legs = inks.line([(-11, 9), (0, -9), (11, 9)])
    if any(birth.twins and not birth.identical for birth in picture.births):
        yield legs, "Twins", SMALL
    if any(birth.identical for birth in picture.births):
        yield legs + inks.line([(-5.5, 0), (5.5, 0)]), "Identical twins", SMALL


def _flat() -> list[Point]:
    return [(-21, 0), (21, 0)]


def _bond(kind: str, one_way: bool) -> str:
    return inks.bond(kind, [(-21 + 42 * n / 24, 0.0) for n in range(25)], one_way)


def laid(found: Sequence[Item], wide: float, top: float) -> tuple[str, float]:
    """The key as elements beneath `top`, and where it ends."""
    rule = element("path", d=f"M20 {number(top + 4)} H{number(wide - 20)}", stroke="#b1b4b6", stroke_width=1)
    parts = [rule, element("text", "Key", x=20, y=top + 24, font_size=13, font_weight=700)]
    x, y = 20.0, top + 48
    for sign, words, room in found:
        need = room + 12 + width(words, 13, False) + 22
        if x + need > wide - 10 and x > 20:
            x, y = 20.0, y + DOWN
        parts.append(element("g", sign, transform=f"translate({number(x + room / 2)} {number(y)})"))
        parts.append(element("text", escape(words), x=x + room + 9, y=y + 4.5, font_size=13))
        x += need
    return element("g", "".join(parts), class_="tf-tree-key"), y + 26
