"""Who is called when an agency loses sight of something: later packages register here when they start.

Each is a plain function of a `Loss`, run in the same transaction. They are listed in docs/tour.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Person


@dataclass(frozen=True)
class Loss:
    """An agency may no longer know these classes of information about a person. `everything`: nothing is left to it."""

    person: Person
    agency: Agency
    information: tuple[str, ...]
    everything: bool
    by: User | None  # None: nobody, it was the day
    reason: str


FOLLOWERS: list[Callable[[Loss], None]] = []


def register(follower: Callable[[Loss], None]) -> None:
    """Adds one, once."""
    if follower not in FOLLOWERS:
        FOLLOWERS.append(follower)


def tell(loss: Loss) -> None:
    """Calls each in the order in which they came."""
    for follower in FOLLOWERS:
        follower(loss)
