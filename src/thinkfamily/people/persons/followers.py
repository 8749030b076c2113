"""Who is called when somebody is born, lost or dies: packages above register here when they start.

Each is a plain function of a `Turn`, run in the same transaction: tasks and reminders end, letters stop, and so on.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person


@dataclass(frozen=True)
class Turn:
    """`what`: born, lost or died. `siblings`: of a birth of several, who was made besides the one expected.

    After a loss nothing may ever speak of an expected date again; after a death nothing is addressed to the person.
    """

    what: str
    person: Person
    by: User
    siblings: tuple[Person, ...] = field(default=())


FOLLOWERS: list[Callable[[Turn], None]] = []


def register(follower: Callable[[Turn], None]) -> None:
    """Adds one, once."""
    if follower not in FOLLOWERS:
        FOLLOWERS.append(follower)


def tell(turn: Turn) -> None:
    """Calls each in the order in which they came."""
    for follower in FOLLOWERS:
        follower(turn)
