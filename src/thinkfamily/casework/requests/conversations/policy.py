"""Who takes part."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.conversations.models import Conversation


def may_see(user: Any, conversation: Conversation) -> Decision:
    """Who called it and who was called in; to all others it looks like not there."""
    if requests.may_send(user) and user.pk in conversation.party:
        return ALLOWED
    return refuse("You take no part in this conversation.", hidden=True)


def may_add(user: Any, conversation: Conversation) -> Decision:
    """Until it became a request."""
    seen = may_see(user, conversation)
    if seen and conversation.became_id:
        return refuse("It became a request: what comes next stands there.")
    return seen


def may_ask_for_help(user: Any, conversation: Conversation) -> Decision:
    """Who called it, once, and with names."""
    if not (may := may_add(user, conversation)):
        return may
    if conversation.called_by_id != user.pk:
        return refuse(f"{conversation.called_by.name} called it, and asks.", ask=conversation.called_by.name)
    if conversation.basis == "nameless":
        return refuse("It was without names: ask the family first, and ask for help with them.")
    return ALLOWED
