"""Small numbers hidden and others rounded, on anything that leaves the team.

1 to 4 become 'fewer than 5'; others are rounded to the nearest 5 (0 stays 0). Where one hidden cell could be worked out
from a total and the others, the next smallest cell is hidden too.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALL = 5
FEWER = "fewer than 5"
HIDDEN = "not shown"


@dataclass(frozen=True)
class Shown:
    """Counts as they may leave the team, each as text; `total` likewise."""

    cells: dict[str, str]
    total: str


def show(count: int) -> str:
    """One count on its own. ValueError for a negative one."""
    if count < 0:
        raise ValueError(f"A count is never negative: {count}.")
    return FEWER if 0 < count < SMALL else str(rounded(count))


def rounded(count: int) -> int:
    """To the nearest 5, 2 downwards and 3 upwards."""
    return SMALL * ((count + SMALL // 2) // SMALL)


def suppress(counts: Mapping[str, int]) -> Shown:
    """The parts of a whole, with their total, so that no count of 1 to 4 can be worked out from the others.

    A lone hidden part takes the smallest other part with it. The total is not shown where, with the parts that are, it
    would leave a hidden count fewer than three values to be.
    """
    small = {part for part, count in counts.items() if 0 < count < SMALL}
    others = sorted((count, part) for part, count in counts.items() if count >= SMALL)
    second = {others[0][1]} if len(small) == 1 and others else set()
    cells = {
        part: HIDDEN if part in second else FEWER if part in small else str(rounded(count))
        for part, count in counts.items()
    }
    total = sum(counts.values())
    open_parts = [int(cell) for cell in cells.values() if cell not in (FEWER, HIDDEN)]
    if len(small) == 1 and not second:
        return Shown(cells, show(total))
    given_away = bool(small) and (total < SMALL or _left_open(rounded(total), open_parts, len(small), bool(second)) < 3)
    return Shown(cells, HIDDEN if given_away else show(total))


def _left_open(total: int, open_parts: list[int], small: int, second: bool) -> int:
    """How many values a hidden small count may still have for somebody who knows the rounded total and open parts."""
    slack = 2 * sum(part > 0 for part in open_parts) + 2
    least, most = total - sum(open_parts) - slack, total - sum(open_parts) + slack
    if second:
        return min(4, most - SMALL)
    lowest = max(1, least - 4 * (small - 1))
    highest = min(4, most - (small - 1))
    return highest - lowest + 1


def suppress_share(parts: Mapping[str, int], whole: Mapping[str, int]) -> dict[str, tuple[str, str]]:
    """For each part (how many of it, of how many): both as they may leave the team.

    The remainder is a count of people too: where 1 to 4 of a group are left over, the part is not shown either.
    """
    hidden = suppress(whole).cells
    shown = suppress(parts).cells
    answer: dict[str, tuple[str, str]] = {}
    for part, of in whole.items():
        left_over = of - parts.get(part, 0)
        cell = HIDDEN if 0 < left_over < SMALL else shown.get(part, "0")
        answer[part] = (cell, hidden[part])
    return answer
