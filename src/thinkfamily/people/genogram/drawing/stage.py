"""Everybody in their place: order, columns and heights of rows together, and what stands where."""

from dataclasses import dataclass, field

from thinkfamily.people.genogram.drawing import lettering
from thinkfamily.people.genogram.drawing.columns import Columns
from thinkfamily.people.genogram.drawing.geometry import SIZE, Box
from thinkfamily.people.genogram.drawing.graph import Graph, Place, graph_of
from thinkfamily.people.genogram.drawing.ordering import order
from thinkfamily.people.genogram.drawing.passing import Passage, Passages
from thinkfamily.people.genogram.drawing.picture import Picture

LINE, SMALL = 17.0, 15.0  # heights of a line of a name and of a note


@dataclass
class Stage:
    """`x` by place; `y` by row, once routes are known. `letters`: name lines and note lines beneath each place."""

    picture: Picture
    graph: Graph
    rows: list[list[int]]
    at: list[int]
    passages: dict[int, Passage]
    x: list[float]
    y: list[float] = field(default_factory=list)
    letters: list[tuple[list[str], list[str]]] = field(default_factory=list)

    def shape(self, n: int) -> str:
        return shape_of(self.graph.places[n])

    def under(self, row: int) -> float:
        """How far beneath the middle of a row the lettering ends."""
        return SIZE + 7 + max(self.lettered(n) for n in self.rows[row])

    def lettered(self, n: int) -> float:
        """How high the lettering beneath a place is."""
        names, notes = self.letters[n]
        return LINE * len(names) + SMALL * len(notes)

    def middle(self, n: int) -> tuple[float, float]:
        return self.x[n], self.y[self.graph.places[n].row]

    def drawn(self) -> list[int]:
        """Places at which something is drawn."""
        return [n for n, place in enumerate(self.graph.places) if place.kind in ("person", "unknown")]

    def boxes(self, n: int) -> list[Box]:
        """Of the symbol, and of the lettering beneath it."""
        x, y = self.middle(n)
        size = 16 if self.graph.places[n].kind == "unknown" else SIZE + (3 if self.shape(n) == "diamond" else 0)
        found = [Box(x - size, y - size, x + size, y + size)]
        names, notes = self.letters[n]
        if names or notes:
            wide = max([lettering.width(line) for line in names] + [lettering.width(line, 12, False) for line in notes])
            found.append(Box(x - wide / 2, y + SIZE + 7, x + wide / 2, y + SIZE + 7 + self.lettered(n)))
        return found


def shape_of(place: Place) -> str:
    """The name of the symbol."""
    figure = place.figure
    if figure is None:
        return "small"
    if figure.unborn:
        return "triangle"
    return {"F": "circle", "M": "square"}.get(figure.sex, "diamond")


def staged(picture: Picture) -> Stage:
    """A picture with everybody in order and in columns; heights follow."""
    graph = graph_of(picture)
    rows = order(graph, picture.homes)
    at = [0] * len(graph.places)
    for row in rows:
        for n, one in enumerate(row):
            at[one] = n
    passages = Passages(graph).find(rows, at)
    x = Columns(graph, rows, passages).find()
    return Stage(picture, graph, rows, at, passages, x, letters=[_letters(place) for place in graph.places])


def _letters(place: Place) -> tuple[list[str], list[str]]:
    if place.figure is None:
        return [], ["not on record"] if place.kind == "unknown" else []
    name = lettering.lines(place.figure.label or place.figure.name)
    return name, lettering.lines(place.figure.note, 12, False) if place.figure.note else []
