"""A small chart of one series: where its dots, its line and its words stand. The template draws it as SVG."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from thinkfamily.casework.measures.rules import Point

WIDTH, HEIGHT = 330, 150
LEFT, RIGHT, TOP, BOTTOM = 40, 306, 28, 112
APART = 26  # numbers that stand nearer than this would run into each other


@dataclass(frozen=True)
class Dot:
    """A dot with its number; `shown`: whether there is room for the number."""

    x: float
    y: float
    number: int
    shown: bool


@dataclass(frozen=True)
class Chart:
    """`line`: the points of the line, as SVG writes them."""

    dots: tuple[Dot, ...]
    first: datetime.date
    last: datetime.date
    lowest: int
    highest: int
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = RIGHT
    top: int = TOP
    bottom: int = BOTTOM

    @property
    def line(self) -> str:
        return " ".join(f"{dot.x:g},{dot.y:g}" for dot in self.dots)


def chart(points: Sequence[Point], lowest: int, highest: int) -> Chart | None:
    """From the first day on the left to the last on the right; none of a single answer."""
    if len(points) < 2:
        return None
    first, last = points[0].day, points[-1].day
    across = [_across(at, point, points) for at, point in enumerate(points)]
    dots: list[Dot] = []
    for x, point in zip(across, points, strict=True):
        end = x in (across[0], across[-1])
        room = not dots or x - next((dot.x for dot in reversed(dots) if dot.shown), -APART) >= APART
        clear = end or (room and across[-1] - x >= APART)
        share = (point.number - lowest) / (highest - lowest)
        dots.append(Dot(round(x, 1), round(BOTTOM - share * (BOTTOM - TOP), 1), point.number, clear))
    return Chart(tuple(dots), first, last, lowest, highest)


def _across(at: int, point: Point, points: Sequence[Point]) -> float:
    days = (points[-1].day - points[0].day).days
    share = (point.day - points[0].day).days / days if days else at / (len(points) - 1)
    return LEFT + 14 + share * (RIGHT - LEFT - 14)
