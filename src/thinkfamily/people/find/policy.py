"""Who may look for people: whoever's role sees families. Whom they find, their grants decide."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.families import policy as families


def may_find(user: Any) -> Decision:
    """Roles that see families; who reaches nobody finds nobody."""
    return families.may_read_families(user)
