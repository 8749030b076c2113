"""What can lie on a desk. Each feature that gives people something to own adds its part when the product starts."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User

HandOver = Callable[[User, User, User | None, datetime.date, str], None]


@dataclass(frozen=True)
class Part:
    """One kind of thing. `count`: how many somebody owns; `hand_over`: (from, to, by, on, reason) gives all to another.

    `words`: one task, several tasks.
    """

    words: tuple[str, str]
    count: Callable[[User], int]
    hand_over: HandOver


@dataclass(frozen=True)
class Opens:
    """What is known of the families that a grant opens. `reached`: whether somebody reaches them without it."""

    reached: Callable[[User, Grant], bool]
    restricted: Callable[[Grant], bool]


PARTS: list[Part] = []
OPENS: list[Opens] = []


def add(part: Part) -> None:
    """Registers a part; again changes nothing."""
    if part not in PARTS:
        PARTS.append(part)


def lies_on(user: User) -> list[tuple[int, str]]:
    """How many of each kind, in words; kinds of which there is none are left out."""
    counted = [(part.count(user), part.words) for part in PARTS]
    return [(number, one if number == 1 else several) for number, (one, several) in counted if number]


def clear(user: User, *, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    """Everything that somebody owns becomes another's, from that day."""
    for part in PARTS:
        part.hand_over(user, to, by, on, reason)


def know_families(opens: Opens) -> None:
    """Registers who knows families, which the office does not; again changes nothing."""
    if opens not in OPENS:
        OPENS.append(opens)


def reached(user: User, grant: Grant) -> bool:
    """Whether somebody sees already what this grant of another's opens."""
    return all(one.reached(user, grant) for one in OPENS)


def restricted(grant: Grant) -> bool:
    """Whether it opens a family that only those see whom a safeguarding lead has named."""
    return any(one.restricted(grant) for one in OPENS)
