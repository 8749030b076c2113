"""Who descends from whom, by ties that are known: plain values, no database."""

from collections.abc import Iterable
from dataclasses import dataclass

DESCENT = ("parent_of", "expects", "adoptive_parent_of")


@dataclass(frozen=True)
class Known:
    """A tie that is written down and holds, by the ids of the two."""

    who: object
    kind: str
    other: object
    detail: str = ""


def parents(person: object, known: Iterable[Known]) -> set[object]:
    """Their parents, by birth or adoption."""
    return {k.who for k in known if k.other == person and k.kind in DESCENT}


def ancestors(person: object, known: Iterable[Known]) -> set[object]:
    """Parents, their parents and so on. It ends, also where what is known has a circle."""
    ties = list(known)
    found: set[object] = set()
    waiting = [person]
    while waiting:
        for parent in parents(waiting.pop(), ties) - found:
            found.add(parent)
            waiting.append(parent)
    return found
