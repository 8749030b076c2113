"""Who reads a family on a page, and who writes down what it says."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.chronology import policy as chronology
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record; each sees what their agency may know."""
    return families.may_see(user, family)


def may_write(user: Any, family: Family) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, family)


def may_mend(user: Any, held: Held) -> Decision:
    """Whoever sees it, works with the family, and is of the agency that wrote it down."""
    return chronology.may_mend(user, held)
