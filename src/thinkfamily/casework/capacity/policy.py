"""Who reads who decides what, and who writes it down."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each reads of it what their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, member: Membership) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, member.family)


def may_end(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down."""
    return chronology.may_mend(user, held)
