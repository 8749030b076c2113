"""Who may open the pages that need no family."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse


def anyone(user: Any) -> Decision:
    """Open to everybody, signed in or not."""
    return ALLOWED


def signed_in(user: Any) -> Decision:
    """Open to everybody with an account."""
    return ALLOWED if user.is_authenticated else refuse("Sign in first.")


def may_read_accounts(user: Any) -> Decision:
    """Only who looks after accounts."""
    if user.is_authenticated and user.in_role.manages_accounts:
        return ALLOWED
    return refuse("Only a system administrator can see the list of accounts.", ask="your system administrator")
