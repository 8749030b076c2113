"""The lines from a couple to their children, and which of several lies over which."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from thinkfamily.people.genogram.drawing.graph import Child, Knot


@dataclass
class Sibship:
    """The children of a knot as lines: from the stem along a bar down to each."""

    knot: Knot
    stem: float
    feet: list[tuple[float, list[Child]]]  # where a line goes down, and to whom: twins share one
    track: int = 0

    @property
    def low(self) -> float:
        return min([self.stem, *(x for x, _ in self.feet)])

    @property
    def high(self) -> float:
        return max([self.stem, *(x for x, _ in self.feet)])

    @property
    def straight(self) -> bool:
        return self.high - self.low < 0.5

    def over(self, other: "Sibship") -> int:
        """Crossings where this bar lies above the other."""
        down = sum(1 for x, _ in self.feet if other.low - 6 < x < other.high + 6)
        return down + (self.low - 6 < other.stem < self.high + 6)


def lay_in_tracks(sibships: list[Sibship]) -> None:
    """Which bar lies over which: as few crossings as may be; then as few tracks."""
    bent = [one for one in sibships if not one.straight]

    def cost(line: Sequence[Sibship]) -> int:
        return sum(one.over(other) for n, one in enumerate(line) for other in line[n + 1 :])

    if len(bent) <= 5:
        best = min(permutations(bent), key=cost, default=())
    else:
        best = tuple(bent)
        for _ in range(len(bent)):
            for n in range(len(bent) - 1):
                swapped = (*best[:n], best[n + 1], best[n], *best[n + 2 :])
                if cost(swapped) < cost(best):
                    best = swapped
    for n, one in enumerate(best):
        before = [o.track + 1 for o in best[:n] if o.low - 12 < one.high and one.low < o.high + 12]
        one.track = max(before, default=0)
