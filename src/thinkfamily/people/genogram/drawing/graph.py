"""The family as rows of places and the knots between them: a knot is a couple, or one parent, with its children.

Besides people a row holds parents who are not known, the empty place beside a carer who is alone, and bends: where the
line of a child who is brought up by grandparents passes the row between.
"""

from dataclasses import dataclass, field
from typing import Literal

from thinkfamily.people.genogram.drawing.generations import generations
from thinkfamily.people.genogram.drawing.picture import Birth, Figure, Picture, Union

HALF = {"person": 60.0, "unknown": 44.0, "empty": 30.0, "bend": 24.0}  # px from the middle of a place to its end

PlaceKind = Literal["person", "unknown", "empty", "bend"]


@dataclass
class Place:
    """Where something stands in a row. `figure`: who; None for what is no person on record."""

    kind: PlaceKind
    row: int
    figure: Figure | None = None

    @property
    def half(self) -> float:
        return HALF[self.kind]


@dataclass
class Child:
    """A line down to a place, in the way of `birth`."""

    place: int
    birth: Birth


@dataclass
class Knot:
    """Two places that are a couple (`b` is None for a bend), and the lines to their children in the next row."""

    name: str
    a: int
    b: int | None
    union: Union | None = None
    children: list[Child] = field(default_factory=list)
    barred: bool = True  # a bar is drawn between the two
    line: str = ""  # the name that its lines bear; a bend's are those of the couple above

    @property
    def partners(self) -> list[int]:
        return [self.a] if self.b is None else [self.a, self.b]

    @property
    def kind(self) -> str:
        """Of the line that its children share: of birth, where one of them was born to the two."""
        kinds = [child.birth.kind for child in self.children]
        return "birth" if "birth" in kinds or not kinds else kinds[0]


@dataclass
class Graph:
    """Places and knots; and what no line of a row can say: couples and births across rows, and kin."""

    places: list[Place]
    knots: list[Knot]
    at: dict[str, int]
    odd_unions: list[Union] = field(default_factory=list)
    odd_births: list[tuple[str, Birth]] = field(default_factory=list)

    @property
    def rows(self) -> int:
        return 1 + max(place.row for place in self.places)


class Builder:
    """Makes a graph of a picture. Deterministic: in the order of the picture's own lists."""

    def __init__(self, picture: Picture) -> None:
        rows = generations(picture)
        places = [Place("person", rows[figure.id], figure) for figure in picture.people]
        self.graph = Graph(places, [], {figure.id: n for n, figure in enumerate(picture.people)})
        self.known: dict[tuple[object, ...], Knot] = {}

    def couple(self, one: str, other: str, union: Union | None = None) -> Knot | None:
        """The knot of two people; None where they stand in different rows."""
        key: tuple[object, ...] = tuple(sorted((one, other)))
        if key in self.known:
            return self.known[key]
        a, b = self.graph.at[one], self.graph.at[other]
        if self.graph.places[a].row != self.graph.places[b].row:
            return None
        return self._knot(key, a, b, union or Union(one, other))

    def _knot(self, key: tuple[object, ...], a: int, b: int | None, union: Union | None, barred: bool = True) -> Knot:
        name = f"k{len(self.graph.knots)}"
        knot = Knot(name, a, b, union, barred=barred, line=name)
        self.graph.knots.append(knot)
        self.known[key] = knot
        return knot

    def place(self, kind: PlaceKind, row: int) -> int:
        self.graph.places.append(Place(kind, row))
        return len(self.graph.places) - 1

    def parents(self, birth: Birth) -> Knot:
        """The knot that a child hangs from."""
        one, other = birth.parents
        if one and other:
            if found := self.couple(one, other):
                return found
            here, _ = sorted((one, other), key=lambda each: -self.graph.places[self.graph.at[each]].row)
            return self._alone(here, "birth beside another row")
        if one or other:
            return self._alone(one or other or "", birth.kind)
        row = max(0, self.graph.places[self.graph.at[birth.child]].row - 1)
        key = ("nobody", birth.siblings or birth.twins or birth.child)
        if key in self.known:
            return self.known[key]
        return self._knot(key, self.place("unknown", row), self.place("unknown", row), None)

    def _alone(self, one: str, kind: str) -> Knot:
        key = (one, kind)
        if key in self.known:
            return self.known[key]
        at = self.graph.at[one]
        beside = self.place("unknown" if kind == "birth" else "empty", self.graph.places[at].row)
        return self._knot(key, at, beside, None, barred=kind == "birth")

    def born(self, birth: Birth) -> None:
        """A line to a child, with bends where it passes rows; of none where the child stands no row beneath."""
        child, places = self.graph.at[birth.child], self.graph.places
        parents = [each for each in birth.parents if each]
        if parents and places[child].row <= max(places[self.graph.at[each]].row for each in parents):
            self.graph.odd_births.append((parents[0], birth))
            return
        knot = self.parents(birth)
        for row in range(places[knot.a].row + 1, places[child].row):
            bend = self.place("bend", row)
            knot.children.append(Child(bend, birth))
            line = knot.line
            knot = self._knot((knot.name, bend), bend, None, None)
            knot.line = line
        knot.children.append(Child(child, birth))


def graph_of(picture: Picture) -> Graph:
    """The places and knots of a picture; a row for an unknown parent above the top row is made where it is needed."""
    builder = Builder(picture)
    if any(_nobody_above(birth, builder.graph) for birth in picture.births):
        for place in builder.graph.places:
            place.row += 1
    for union in picture.unions:
        if builder.couple(union.a, union.b, union) is None:
            builder.graph.odd_unions.append(union)
    for birth in picture.births:
        builder.born(birth)
    used = sorted({place.row for place in builder.graph.places})
    for place in builder.graph.places:
        place.row = used.index(place.row)
    return builder.graph


def _nobody_above(birth: Birth, graph: Graph) -> bool:
    return birth.parents == (None, None) and graph.places[graph.at[birth.child]].row == 0
