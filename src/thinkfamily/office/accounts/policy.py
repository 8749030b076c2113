"""Who looks after accounts."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.users.models import User
from thinkfamily.access.users.policy import may_read_accounts


def may_add(user: Any) -> Decision:
    """A system administrator."""
    return may_read_accounts(user)


def may_see_account(user: Any, account: User) -> Decision:
    """A system administrator."""
    return may_read_accounts(user)


def may_change(user: Any, account: User) -> Decision:
    """Not one's own: nobody gives themselves another role, and the last key is not thrown away."""
    if not (reads := may_read_accounts(user)):
        return reads
    if account.pk == user.pk:
        return refuse("This is your own account: another system administrator changes it.")
    return ALLOWED
