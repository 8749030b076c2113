"""Each person as a symbol with what stands in and round it."""

from collections.abc import Sequence
from html import escape

from thinkfamily.people.genogram.drawing import said
from thinkfamily.people.genogram.drawing.elements import element
from thinkfamily.people.genogram.drawing.geometry import SIZE, path
from thinkfamily.people.genogram.drawing.picture import Figure
from thinkfamily.people.genogram.drawing.stage import LINE, SMALL, Stage

INK, PAPER, QUIET, BLUE, PURPLE = "#0b0c0c", "#ffffff", "#484949", "#1d70b8", "#54319f"


def text(
    x: float, y: float, words: str, size: float = 14, bold: bool = False, colour: str = INK, halo: bool = True
) -> str:
    """Words in the middle of x on the line y, once as a white edge and once as themselves."""
    look: dict[str, object] = {"x": float(x), "y": float(y), "text_anchor": "middle", "font_size": size}
    look["font_weight"] = "700" if bold else ""
    edge = {"fill": PAPER, "stroke": PAPER, "stroke_width": 4, "stroke_linejoin": "round", "aria_hidden": "true"}
    behind = element("text", escape(words), **look, **edge) if halo else ""
    return behind + element("text", escape(words), **look, fill=colour)


def outline(shape: str, x: float, y: float, size: float = SIZE, dashes: str = "") -> str:
    """A symbol of half a size, as an element."""
    look = {"fill": PAPER, "stroke": INK, "stroke_width": 2, "stroke_dasharray": dashes}
    if shape == "square":
        return element("rect", x=x - size, y=y - size, width=2.0 * size, height=2.0 * size, **look)
    if shape == "circle":
        return element("circle", cx=float(x), cy=float(y), r=float(size), **look)
    if shape == "triangle":
        return element("path", d=f"{path([(x, y - size), (x + size, y + size), (x - size, y + size)])} Z", **look)
    wide = size + 3 if shape == "diamond" else size
    return element("path", d=f"{path([(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)])} Z", **look)


def unknown(x: float, y: float, size: float = 16) -> str:
    """A parent who is not known."""
    return outline("small", x, y, size, "3 3") + text(x, y + 5, "?", 14, bold=True, halo=False)


def cross(x: float, y: float, size: float, free: float = 0) -> str:
    """Has died. `free`: so far from the middle the cross is open, for the age."""
    arms = [
        path([(x + i * size, y + j * size), (x + i * free, y + j * free)])
        for i, j in ((-1, -1), (1, -1), (-1, 1), (1, 1))
    ]
    return element("path", d=" ".join(arms), fill="none", stroke=INK, stroke_width=1.5)


def mark(x: float, y: float, letter: str, repeats: bool) -> str:
    """A letter in a small box: filled where it stands in more than one generation."""
    fill, ink = (PURPLE, PAPER) if repeats else (PAPER, PURPLE)
    box = element("rect", x=x - 7.5, y=y - 7.5, width=15, height=15, fill=fill, stroke=PURPLE, stroke_width=1.5)
    return box + text(x, y + 4, letter, 11, bold=True, colour=ink, halo=False)


def badge(x: float, y: float, words: str) -> str:
    """The number of a home."""
    disc = element("circle", cx=float(x), cy=float(y), r=9, fill=BLUE, stroke=PAPER, stroke_width=1.5)
    return disc + text(x, y + 4, words, 11, bold=True, colour=PAPER, halo=False)


def brackets(x: float, y: float) -> str:
    """Adopted."""
    far, near, high = SIZE + 8, SIZE + 2, SIZE + 5
    sides = [
        path([(x + s * near, y - high), (x + s * far, y - high), (x + s * far, y + high), (x + s * near, y + high)])
        for s in (-1, 1)
    ]
    return element("path", d=" ".join(sides), fill="none", stroke=INK, stroke_width=2)


def symbol(figure: Figure, shape: str, x: float, y: float) -> str:
    """The shape, the second outline, the cross and the age."""
    size = SIZE - 5 if figure.lost else SIZE
    found = [outline(shape, x, y, size)]
    if figure.index:
        found.append(outline(shape, x, y + (2 if shape == "triangle" else 0), SIZE - 5))
    if figure.died or figure.lost:
        far = {"circle": SIZE * 0.7, "diamond": SIZE * 0.55, "triangle": 11}.get(shape, SIZE * 0.92)
        found.append(cross(x, y, far, 9 if figure.age else 0))
    if figure.age and not figure.unborn:
        small = 15 if len(figure.age) < 4 else 12
        found.append(text(x, y + 5, figure.age, small, halo=figure.died))
    return "".join(found)


def person(
    stage: Stage, n: int, letters: dict[str, str], repeated: frozenset[str], badges: Sequence[int], adopted: bool
) -> str:
    """Everything of one person, as a link to their page where there is one."""
    figure = stage.graph.places[n].figure
    assert figure is not None
    x, y = stage.middle(n)
    found = [symbol(figure, stage.shape(n), x, y)]
    if adopted:
        found.append(brackets(x, y))
    names, notes = stage.letters[n]
    down = y + SIZE + 7
    for line in names:
        found.append(text(x, down + 13, line, bold=True))
        down += LINE
    for line in notes:
        found.append(text(x, down + 11, line, 12, colour=QUIET))
        down += SMALL
    for k, each in enumerate(dict.fromkeys(mark.title for mark in figure.marks)):
        if k < 4:
            found.append(mark(x + (31 if k < 2 else -31), y - 22 + 17 * (k % 2) - 8, letters[each], each in repeated))
    for k, home in enumerate(badges):
        found.append(badge(x + 27 - 19 * k * (k > 1), y + 17 + 19 * k * (k < 2), str(home)))
    spoken = said.person(figure)
    inside = element("title", escape(spoken)) + "".join(found)
    if figure.href:
        return element("a", inside, href=figure.href, class_="tf-figure", data_person=figure.id, aria_label=spoken)
    return element("g", inside, class_="tf-figure", data_person=figure.id)
