"""The words of involvement, and what is the same service twice or several workers for one family."""

from collections.abc import Iterable
from dataclasses import dataclass

STATES = {
    "involved": "Works with them",
    "waiting": "Asked for, has not begun",
    "not_involved": "Was asked: not involved",
}
# What a kind of service is to a family, as the ring says it.
RING = {
    "involved": "involved",
    "waiting": "asked for",
    "not_involved": "not involved",
    "not_covered": "not covered",
    "not_shown": "not shown to you",
}


@dataclass(frozen=True)
class Known:
    """A service that works with somebody now. `kind`: of the vocabulary; `worker`: empty where not known."""

    person: str
    kind: str
    service: str
    worker: str


@dataclass(frozen=True)
class Marked:
    """What should be asked about one kind of service, as sentences."""

    kind: str
    sentences: tuple[str, ...]


def same(text: str) -> str:
    """Two spellings of one name: without regard to case, spaces and stops."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def marked(known: Iterable[Known], titles: dict[str, str]) -> list[Marked]:
    """Kinds of which one service stands twice with somebody, or of which several workers come to one family."""
    by_kind: dict[str, list[Known]] = {}
    for one in known:
        by_kind.setdefault(one.kind, []).append(one)
    found = []
    for kind, some in by_kind.items():
        said = [*_twice(some), *_several(some, titles[kind])]
        if said:
            found.append(Marked(kind, tuple(said)))
    return found


def _twice(some: list[Known]) -> list[str]:
    seen: dict[tuple[str, str], list[Known]] = {}
    for one in some:
        seen.setdefault((one.person, same(one.service)), []).append(one)
    return [f"{rows[0].service} stands here twice for {rows[0].person}." for rows in seen.values() if len(rows) > 1]


def _several(some: list[Known], title: str) -> list[str]:
    """Workers by name; whoever's name is not known counts for nobody."""
    whom: dict[str, tuple[str, list[str]]] = {}
    for one in some:
        if one.worker.strip():
            people = whom.setdefault(same(one.worker), (one.worker, []))[1]
            if one.person not in people:
                people.append(one.person)
    if len(whom) < 2:
        return []
    who = "; ".join(f"{worker} for {_joined(people)}" for worker, people in whom.values())
    return [f"{title}: {_number(len(whom))} workers come to this family. {who}. Could one go on for all?"]


def _joined(people: list[str]) -> str:
    return people[0] if len(people) == 1 else f"{', '.join(people[:-1])} and {people[-1]}"


def _number(count: int) -> str:
    return {2: "two", 3: "three", 4: "four"}.get(count, str(count))
