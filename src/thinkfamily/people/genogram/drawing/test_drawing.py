"""The hard families are drawn without a crossing, which is read off the finished SVG, not asked of the layout."""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

import pytest

from thinkfamily.people.genogram.drawing.draw import draw
from thinkfamily.people.genogram.drawing.examples.every import EIGHT, EVERY
from thinkfamily.people.genogram.drawing.examples.many import forty_people
from thinkfamily.people.genogram.drawing.picture import Figure, Picture

SVG = "{http://www.w3.org/2000/svg}"
Point = tuple[float, float]
Box = tuple[float, float, float, float]


def points_of(d: str) -> list[Point]:
    """Of a path that has straight lines only."""
    pairs = [part.split() for part in d.replace("M", " L").replace("Z", "").split("L") if part.strip()]
    return [(float(x), float(y)) for x, y in pairs]


def family_lines(svg: ET.Element) -> Iterator[tuple[str, Point, Point]]:
    """Each straight piece of the family's lines, with the couple whose it is."""
    for each in svg.iter(f"{SVG}path"):
        if each.get("class") == "tf-family-line":
            points = points_of(each.get("d", ""))
            for start, end in pairwise(points):
                yield each.get("data-of", ""), start, end


def meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two pieces share a point: solved as two equations, or one piece lies on the other."""
    (ux, uy), (vx, vy), (wx, wy) = (b[0] - a[0], b[1] - a[1]), (d[0] - c[0], d[1] - c[1]), (c[0] - a[0], c[1] - a[1])
    cross = ux * vy - uy * vx
    if abs(cross) > 1e-9:
        t, s = (wx * vy - wy * vx) / cross, (wx * uy - wy * ux) / cross
        return -1e-9 <= t <= 1 + 1e-9 and -1e-9 <= s <= 1 + 1e-9
    if abs(wx * uy - wy * ux) > 1e-6:
        return False
    axis = 0 if abs(ux) > abs(uy) else 1
    return max(min(a[axis], b[axis]), min(c[axis], d[axis])) <= min(max(a[axis], b[axis]), max(c[axis], d[axis]))


def crossings(svg: ET.Element) -> list[tuple[str, str]]:
    pieces = list(family_lines(svg))
    return [(one, other) for (one, a, b), (other, c, d) in combinations(pieces, 2) if one != other and meet(a, b, c, d)]


def bodies(svg: ET.Element) -> dict[str, list[Box]]:
    """By person, the boxes of the symbol and of each line of lettering."""
    found: dict[str, list[Box]] = {}
    for figure in svg.iter():
        if figure.get("class") != "tf-figure":
            continue
        boxes = found.setdefault(figure.get("data-person", ""), [])
        for each in figure:
            if each.tag == f"{SVG}rect" and float(each.get("width", 0)) > 20:
                x, y, size = (float(each.get(name, 0)) for name in ("x", "y", "width"))
                boxes.append((x, y, x + size, y + size))
            elif each.tag == f"{SVG}circle" and float(each.get("r", 0)) > 15:
                x, y, r = (float(each.get(name, 0)) for name in ("cx", "cy", "r"))
                boxes.append((x - r, y - r, x + r, y + r))
            elif each.tag == f"{SVG}text" and each.get("fill") != "#ffffff" and not each.get("aria-hidden"):
                x, y, size = (float(each.get(name, 0)) for name in ("x", "y", "font-size"))
                half = len(each.text or "") * size * 0.28
                boxes.append((x - half, y - size * 0.75, x + half, y + size * 0.2))
    return found


def passes(start: Point, end: Point, box: Box) -> bool:
    """Whether a piece goes through the inside of a box: looked at in small steps. A symbol may be a circle."""
    edge = 5 if box[3] - box[1] > 40 else 1
    left, top, right, bottom = box[0] + edge, box[1] + edge, box[2] - edge, box[3] - edge
    steps = 1 + int(max(abs(end[0] - start[0]), abs(end[1] - start[1])))
    for n in range(steps + 1):
        x = start[0] + (end[0] - start[0]) * n / steps
        y = start[1] + (end[1] - start[1]) * n / steps
        if left < x < right and top < y < bottom:
            return True
    return False


def overlaps(svg: ET.Element) -> list[tuple[str, str]]:
    people = bodies(svg)
    return [
        (one, other)
        for one, other in combinations(people, 2)
        for a in people[one]
        for b in people[other]
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.demand("4.6.2")
@pytest.mark.parametrize("family", EIGHT, ids=lambda family: family.__name__)
def test_no_line_of_a_hard_family_crosses_another(family: Callable[[], Picture]) -> None:
    drawing = draw(family())
    assert crossings(ET.fromstring(drawing.svg)) == []
    assert drawing.crossings == 0


@pytest.mark.demand("4.6.3")
@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_nobody_is_drawn_over_somebody_and_no_line_goes_through_anybody(family: Callable[[], Picture]) -> None:
    picture = family()
    drawing = draw(picture)
    svg = ET.fromstring(drawing.svg)
    people = bodies(svg)
    assert set(people) == {figure.id for figure in picture.people}
    assert overlaps(svg) == []
    assert drawing.overlaps == 0
    through = [
        (of, who) for of, a, b in family_lines(svg) for who in people for box in people[who] if passes(a, b, box)
    ]
    assert through == []


@pytest.mark.demand("4.6.3")
def test_the_crossings_of_forty_people_are_counted_as_they_are_drawn() -> None:
    drawing = draw(forty_people())
    assert len(crossings(ET.fromstring(drawing.svg))) == drawing.crossings


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_a_picture_holds_at_least_three_generations_and_is_drawn_the_same_again(family: Callable[[], Picture]) -> None:
    svg = draw(family()).svg
    rows = {round((box[1] + box[3]) / 2) for boxes in bodies(ET.fromstring(svg)).values() for box in boxes[:1]}
    assert len(rows) >= 3
    assert svg == draw(family()).svg


@pytest.mark.parametrize("family", EVERY, ids=lambda family: family.__name__)
def test_every_line_to_a_child_ends_on_the_edge_of_a_symbol(family: Callable[[], Picture]) -> None:
    """Squares and circles: whoever has parents on the picture has a line that ends just there."""
    picture = family()
    svg = ET.fromstring(draw(picture).svg)
    ends = [point for _, a, b in family_lines(svg) for point in (a, b)]
    people = bodies(svg)
    for child in {birth.child for birth in picture.births}:
        if boxes := [box for box in people[child] if abs((box[2] - box[0]) - 46) < 0.2]:
            left, top, right, _ = boxes[0]
            assert any(left < x < right and abs(y - top) < 3.6 for x, y in ends), child


def test_the_svg_needs_no_style_no_script_and_nothing_from_elsewhere() -> None:
    svg = draw(forty_people()).svg
    assert "style=" not in svg
    assert "<script" not in svg
    assert "http" not in svg.replace('xmlns="http://www.w3.org/2000/svg"', "")


def test_a_name_is_never_markup() -> None:
    drawing = draw(Picture("<b>", [Figure("a", '<script>alert("x")</script>', "F")]))
    assert "<script" not in drawing.svg
    ET.fromstring(drawing.svg)


def test_of_nobody_there_is_an_empty_picture_and_a_sentence() -> None:
    drawing = draw(Picture())
    ET.fromstring(drawing.svg)
    assert drawing.words == ("Nobody is on this record yet.",)
