"""The family's lines: bars of couples, and the lines from parents to children, each in a track of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from thinkfamily.people.genogram.drawing.columns import stem
from thinkfamily.people.genogram.drawing.geometry import SIZE, Point, edge_below_or_above, edge_beside
from thinkfamily.people.genogram.drawing.graph import Child, Knot
from thinkfamily.people.genogram.drawing.sibships import Sibship, lay_in_tracks
from thinkfamily.people.genogram.drawing.stage import Stage

TRACK, STRAIGHT, TWINS = 16.0, 14.0, 34.0


@dataclass(frozen=True)
class Line:
    """A line of one knot. `style`: how it is drawn; `part`: bar, or children."""

    of: str
    part: str
    style: str
    points: tuple[Point, ...]


class Routes:
    """Gives a stage its heights and finds all lines."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.levels = self._levels()
        self.offsets = self._offsets()
        self.sibships = [self._sibships(row) for row in reversed(range(len(stage.rows)))][::-1]
        self._heights()

    def _levels(self) -> dict[int, int]:
        """How many bars lie between a bar that goes round others and the row, by knot."""
        found: dict[int, int] = {}
        around = sorted((p.high - p.low, n) for n, p in self.stage.passages.items() if p.way != "beside")
        for _, n in around:
            mine = self.stage.passages[n]
            inside = [
                found[m] + 1
                for m in found
                if self._row(m) == self._row(n)
                and self.stage.passages[m].way == mine.way
                and self.stage.passages[m].low < mine.high
                and mine.low < self.stage.passages[m].high
            ]
            found[n] = max(inside, default=0)
        return found

    def _row(self, n: int) -> int:
        knot = self.stage.graph.knots[n]
        return self.stage.graph.places[knot.a].row

    def _offsets(self) -> dict[tuple[str, int], float]:
        """Where on top of somebody each line from above ends, by knot and place: apart where there are several."""
        lines: dict[int, list[tuple[float, str]]] = {}
        for n, knot in enumerate(self.stage.graph.knots):
            for child in knot.children:
                lines.setdefault(child.place, []).append((self._anchor(n), knot.name))
        found = {}
        for place, ends in lines.items():
            ends.sort()
            step = 0.0 if len(ends) == 1 else 18 / (len(ends) - 1)
            for k, (_, name) in enumerate(ends):
                found[name, place] = (k - (len(ends) - 1) / 2) * step
        return found

    def _anchor(self, n: int) -> float:
        """Where the line to the children of a knot leaves it."""
        stage, knot = self.stage, self.stage.graph.knots[n]
        if knot.b is None:
            return stage.x[knot.a]
        row, passage = stage.rows[self._row(n)], stage.passages[n]
        return stem(stage.graph, stage.x, row[passage.gap], row[passage.gap + 1])

    def _sibships(self, row: int) -> list[Sibship]:
        found = []
        for n, knot in enumerate(self.stage.graph.knots):
            if knot.children and self._row(n) == row:
                feet = self._feet(knot)
                if knot.b is None and abs(feet[0][0] - self.stage.x[knot.a]) <= 10:
                    self.stage.x[knot.a] = feet[0][0]  # a bend without a kink
                begin = self._anchor(n)
                if len(feet) == 1 and knot.b is not None and abs(feet[0][0] - begin) <= STRAIGHT:
                    begin = feet[0][0]
                found.append(Sibship(knot, begin, feet))
        lay_in_tracks(found)
        return found

    def _feet(self, knot: Knot) -> list[tuple[float, list[Child]]]:
        groups: dict[str, list[Child]] = {}
        for child in knot.children:
            groups.setdefault(child.birth.twins or f" {child.place}", []).append(child)
        where = {id(child): self.stage.x[child.place] + self.offsets[knot.name, child.place] for child in knot.children}
        feet = [(sum(where[id(child)] for child in group) / len(group), group) for group in groups.values()]
        return sorted(feet, key=lambda foot: foot[0])

    def _heights(self) -> None:
        """y of each row: as much room between two as their tracks need."""
        stage, y = self.stage, 48.0 + self._over(0) * TRACK
        for row in range(len(stage.rows)):
            stage.y.append(y)
            tracks = 1 + max((one.track for one in self.sibships[row]), default=0)
            twins = any(len(group) > 1 for one in self.sibships[row] for _, group in one.feet)
            room = 16 + self._under(row) * TRACK + tracks * TRACK + (TWINS if twins else 10)
            if row + 1 < len(stage.rows):
                room += self._over(row + 1) * TRACK + SIZE
            y += stage.under(row) + room

    def _over(self, row: int) -> int:
        return self._deepest(row, "over")

    def _under(self, row: int) -> int:
        return self._deepest(row, "under")

    def _deepest(self, row: int, way: str) -> int:
        found = [
            level + 1 for n, level in self.levels.items() if self._row(n) == row and self.stage.passages[n].way == way
        ]
        return max(found, default=0)

    def lines(self) -> list[Line]:
        """All of them."""
        found: list[Line] = []
        starts: dict[str, Point] = {}
        for n, knot in enumerate(self.stage.graph.knots):
            if knot.b is not None:
                points, start = self._bar(n)
                style = _bar_style(knot)
                begin = next((s.stem for s in self.sibships[self._row(n)] if s.knot is knot), start[0])
                starts[knot.name] = (begin, start[1])
                if knot.barred:
                    found.append(Line(knot.line, "bar", style, tuple(points)))
                else:
                    found.append(Line(knot.line, "bar", knot.kind, (points[0], (begin, start[1]))))
            else:
                starts[knot.name] = (self.stage.x[knot.a], self.stage.y[self._row(n)])
        for row, sibships in enumerate(self.sibships):
            for one in sibships:
                found += self._down(row, one, starts[one.knot.name])
        return found

    def _bar(self, n: int) -> tuple[list[Point], Point]:
        """The bar of a couple, and where its children's line begins."""
        stage, passage = self.stage, self.stage.passages[n]
        row = stage.rows[self._row(n)]
        a, b = row[passage.low], row[passage.high]
        y, level = stage.y[self._row(n)], self.levels.get(n, 0)
        anchor = self._anchor(n)
        if passage.way == "beside":
            left = (stage.x[a] + edge_beside(stage.shape(a), 0), y)
            right = (stage.x[b] - edge_beside(stage.shape(b), 0), y)
            if stage.graph.places[a].kind == "empty":
                return [right, left], (anchor, y)
            return [left, right], (anchor, y)
        if passage.way == "over":
            height = y - SIZE - 3 - TRACK * (level + 1)
            out = 13.0
            left = (stage.x[a] + out, y - edge_below_or_above(stage.shape(a), out))
            right = (stage.x[b] - out, y - edge_below_or_above(stage.shape(b), out))
            return [left, (left[0], height), (right[0], height), right], (anchor, height)
        depth, low = y + stage.under(self._row(n)) + TRACK * (level + 0.5), 13.0 - 4 * level
        near = (stage.x[a] + stage.x[row[passage.low + 1]]) / 2 - 10
        far = (stage.x[b] + stage.x[row[passage.high - 1]]) / 2 + 10
        left = (stage.x[a] + edge_beside(stage.shape(a), low), y + low)
        right = (stage.x[b] - edge_beside(stage.shape(b), low), y + low)
        points = [left, (near, y + low), (near, depth), (far, depth), (far, y + low), right]
        return points, (anchor, depth)

    def _down(self, row: int, one: Sibship, start: Point) -> list[Line]:
        """From the bar of the couple to each child."""
        stage = self.stage
        level = stage.y[row] + stage.under(row) + 16 + (self._under(row) + one.track + 0.5) * TRACK
        top = stage.y[row + 1]
        kind, name = one.knot.kind, one.knot.line
        found = []
        if not one.straight:
            found.append(Line(name, "children", kind, ((start[0], start[1]), (one.stem, level))))
            found.append(Line(name, "children", kind, ((one.low, level), (one.high, level))))
            begin = level
        else:
            begin = start[1]
        for x, group in one.feet:
            if len(group) == 1:
                child = group[0]
                found.append(Line(name, "children", child.birth.kind, ((x, begin), self._end(child.place, x, top))))
            else:
                found += self._twins(one.knot, x, begin, group, top)
        return found

    def _end(self, place: int, x: float, y: float) -> Point:
        if self.stage.graph.places[place].kind == "bend":
            return x, y
        return x, y - edge_below_or_above(self.stage.shape(place), x - self.stage.x[place])

    def _twins(self, knot: Knot, x: float, begin: float, group: Sequence[Child], y: float) -> list[Line]:
        apex = y - SIZE - TWINS
        name = knot.line
        found = [Line(name, "children", group[0].birth.kind, ((x, begin), (x, apex)))]
        tops = []
        for child in group:
            end = self._end(child.place, self.stage.x[child.place] + self.offsets[knot.name, child.place], y)
            tops.append(end)
            found.append(Line(name, "children", child.birth.kind, ((x, apex), end)))
        if group[0].birth.identical:
            half = [((x + end[0]) / 2, (apex + end[1]) / 2) for end in (tops[0], tops[-1])]
            found.append(Line(name, "children", "birth", (half[0], half[1])))
        return found


def _bar_style(knot: Knot) -> str:
    return "birth" if knot.union and knot.union.kind in ("married", "civil_partners") else "dashed"
