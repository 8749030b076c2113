"""Who is called when something was written down about two people: packages above register here when they start."""

from collections.abc import Callable

from thinkfamily.access.users.models import User
from thinkfamily.people.persons.models import Item

Follower = Callable[[Item, User], None]
FOLLOWERS: list[Follower] = []


def register(follower: Follower) -> None:
    """Adds one, once."""
    if follower not in FOLLOWERS:
        FOLLOWERS.append(follower)


def tell(item: Item, by: User) -> None:
    """Calls each in the order in which they came, in the transaction of the writing."""
    for follower in FOLLOWERS:
        follower(item, by)
