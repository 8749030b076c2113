"""Who reads a family's record and who writes in it."""

from typing import Any

from thinkfamily.access.decision import Decision
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sharing import putting_right


def may_read(user: Any, family: Family) -> Decision:
    """Whoever a grant lets see the record."""
    return families.may_see(user, family)


def may_write_about(user: Any, member: Membership) -> Decision:
    """Whoever works with the family may write down what they saw, heard and did."""
    return families.may_write(user, member.family)


def may_put_right(user: Any, note: Note) -> Decision:
    """Colleagues of whoever wrote it down."""
    return putting_right.may_put_right(user, note)
