"""Chains of influence, said as boxes and as a sentence; and what has to be said of each child before signing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

LONGEST_DRAWN = 4  # boxes: a longer chain is read better as sentences
# An adult's troubles of which each child, and each adult who depends on somebody, is asked: does it touch them?
CONCERNS = {
    "domestic_abuse": "domestic abuse",
    "mental_health": "mental ill-health",
    "substance": "alcohol or drugs",
    "learning_disability": "a learning disability",
}
CODES = {"DA1": "domestic_abuse", "DA2": "domestic_abuse", "MH2": "mental_health", "SU1": "substance"}


@dataclass(frozen=True)
class Link:
    """One link in words. `key` and `after`: ids; `source` and `whom`: persons' ids; `need`: the need's id, if one."""

    key: Any
    after: Any
    source: Any
    whom: Any
    need: Any
    cause: str
    effect: str
    said: str  # evidence, who says so, how sure
    protects: str = ""
    seen: bool = True


@dataclass(frozen=True)
class Trouble:
    """An adult's need of a kind that may touch others."""

    need: Any
    adult: Any
    concern: str


@dataclass(frozen=True)
class Missing:
    """Nobody has said yet whether this trouble touches this person."""

    adult: Any
    concern: str
    whom: Any


def concern_of(code: str, said: str) -> str:
    """Of what kind a need is: as somebody said, else by its code; empty where it is of none."""
    return said if said in CONCERNS else CODES.get(code, "")


def missing(troubles: Iterable[Trouble], dependants: Collection[Any], links: Iterable[Link]) -> list[Missing]:
    """Each trouble and person of whom neither an effect nor 'no effect seen, because' is written down.

    A link counts from any need of the same adult and the same kind; nobody is asked about themselves.
    """
    found = list(troubles)
    kinds = {one.need: (one.adult, one.concern) for one in found}
    told = {(kinds[link.need], link.whom) for link in links if link.need in kinds}
    asked = dict.fromkeys((one.adult, one.concern, whom) for one in found for whom in dependants if whom != one.adult)
    return [Missing(*one) for one in asked if ((one[0], one[1]), one[2]) not in told]


def chains(links: Sequence[Link]) -> list[tuple[Link, ...]]:
    """Every way from a beginning to an end, as they were written. A link that goes on in two ways is in two chains.

    A circle of `after` cannot be written (see `makes_circle`); one that came in all the same ends where it began.
    """
    after: dict[Any, list[Link]] = {}
    known = {link.key for link in links}
    for link in links:
        after.setdefault(link.after if link.after in known else None, []).append(link)
    found: list[tuple[Link, ...]] = []

    def follow(path: tuple[Link, ...]) -> None:
        further = [link for link in after.get(path[-1].key, []) if link not in path]
        if not further:
            found.append(path)
        for link in further:
            follow((*path, link))

    for first in after.get(None, []):
        follow((first,))
    return found


def makes_circle(link: Any, after: Any, before: Mapping[Any, Any]) -> bool:
    """Whether a link that follows on `after` would follow on itself. `before`: by link, what it follows on."""
    passed: set[Any] = set()
    while after is not None and after not in passed:
        if after == link:
            return True
        passed.add(after)
        after = before.get(after)
    return False


def sentence(chain: Sequence[Link]) -> str:
    """Dana drinks most evenings, so Kit cooks, so Kit sleeps badly; Saturdays at Gran's protect."""
    first = chain[0]
    if not first.seen:
        return f"{first.cause}: no effect seen, because {_lower(first.effect)}"
    words = ", so ".join([first.cause.rstrip("."), *(_lower(link.effect.rstrip(".")) for link in chain)])
    helps = [link.protects.rstrip(".") for link in chain if link.protects]
    return f"{words}. What protects: {'; '.join(dict.fromkeys(helps))}." if helps else f"{words}."


def _lower(words: str) -> str:
    """In the middle of a sentence; a name keeps its capital, and so does what might be one."""
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first in LITTLE else words


LITTLE = frozenset(["The", "A", "An", "His", "Her", "Their", "He", "She", "They", "It", "There", "No", "Nobody", "We"])
