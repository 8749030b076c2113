"""What a finished SVG shows, read off it without asking the layout: for tests that prove what is promised of it."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations, pairwise

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


def inside(x: float, y: float, corners: list[Point]) -> bool:
    found = False
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            found = not found
    return found


def outlined(svg: ET.Element) -> dict[str, list[Point]]:
    """By a home's number, the corners of its outline, where it has one."""
    found = {}
    for group in svg.iter(f"{SVG}g"):
        if group.get("class") == "tf-home":
            d = next(group.iter(f"{SVG}path")).get("d", "")
            numbers = [
                float(one) for one in d.replace("M", " ").replace("L", " ").replace("Q", " ").rstrip(" Z").split()
            ]
            found[group.get("data-home", "")] = list(zip(numbers[::2], numbers[1::2], strict=True))
    return found
