"""Who reads and writes how people belong together."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Membership
from thinkfamily.people.family_record.homes.policy import OfFamily, may_correct


def may_read(user: Any, member: Membership) -> Decision:
    """Whoever a grant lets see the record."""
    return families.may_see(user, member.family)


def may_write(user: Any, member: Membership) -> Decision:
    """Whoever works with the family."""
    return families.may_write(user, member.family)


def may_change(user: Any, found: OfFamily) -> Decision:
    """Whoever works with the family, and is of the agency that wrote it down."""
    return may_correct(user, found)
