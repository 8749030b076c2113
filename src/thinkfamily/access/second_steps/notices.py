"""Telling somebody by e-mail what was changed at their account, so that a change by another does not go unseen."""

from thinkfamily.access.second_steps.jobs import tell_of_change
from thinkfamily.access.users.models import User


def tell(user: User, change: str) -> None:
    """Queues the e-mail in this transaction. `change`: one of rules.CHANGES, which hold the words."""
    tell_of_change.defer(user_id=user.pk, change=change)
