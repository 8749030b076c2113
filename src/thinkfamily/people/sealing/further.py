"""What features above put into the copy that a member of the family may have; each registers itself when it starts."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import OnePerson


@dataclass(frozen=True)
class Asked:
    """Of whom a copy tells (`people`, ids), for whom it is (`reader`, an id), and the items sealed from them."""

    user: User
    reader: Any
    people: Collection[Any]
    same: OnePerson
    hidden: Collection[Any]


@dataclass(frozen=True)
class Line:
    """Under which heading it stands, what it says and from where. `item`: where it is from; `tells`: one it quotes."""

    title: str
    says: str
    source: str
    item: Item
    tells: Item | None = None


FURTHER: list[Callable[[Asked], Mapping[Any, list[Line]]]] = []


def add(lines: Callable[[Asked], Mapping[Any, list[Line]]]) -> None:
    """Adds one, once."""
    if lines not in FURTHER:
        FURTHER.append(lines)
