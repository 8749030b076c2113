"""Who reads a family's record and who writes in it."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record."""
    return families.may_see(user, family)


def may_write_about(user: Any, member: Membership) -> Decision:
    """Whoever works with the family may write down what they saw, heard and did."""
    return families.may_write(user, member.family)
