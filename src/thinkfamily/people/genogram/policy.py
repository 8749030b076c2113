"""Who looks at a family's tree, takes it along, and adds to it."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; each is drawn what they may know."""
    return families.may_see(user, family)


def may_add(user: Any, family: Family) -> Decision:
    """Whoever works with the family may write down how people belong together."""
    return families.may_write(user, family)


def may_take(user: Any, asked: tuple[Family, str]) -> Decision:
    """Whoever may look at it; a file is a look like any other."""
    return may_read(user, asked[0])
