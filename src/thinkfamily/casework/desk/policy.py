"""Who has a desk: everybody who has signed in. What stands on it, each of its parts asks its own policy."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.office.tasks import policy as tasks


def may_have_desk(user: Any) -> Decision:
    """Everybody with an account."""
    return tasks.may_read_tasks(user)


def begins_with_families(user: Any) -> Decision:
    """For whom it is the first page: whoever works with families."""
    return ALLOWED if user.in_role.sees_families else refuse("Your role sees no families.")


def has_only_tasks(user: Any) -> Decision:
    """For whom it is one page among others: whoever sees no families, and has tasks all the same."""
    return refuse("Your desk is the first page.") if user.in_role.sees_families else may_have_desk(user)


def may_record(user: Any) -> Decision:
    """Whoever works with families; of each family its own page asks again."""
    return begins_with_families(user)
