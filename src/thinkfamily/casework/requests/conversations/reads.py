"""Finding a conversation, who takes part, and what a request would take over from it."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests.conversations.models import Conversation, NextStep, Thought


def find(conversation: Any) -> Conversation:
    """The conversation of an address. Raises Http404."""
    found = Conversation.objects.filter(pk=conversation).select_related("called_by").first()
    if found is None:
        raise Http404
    return found


def listed(user: Any) -> QuerySet[Conversation]:
    """Those that the reader takes part in, the latest first."""
    return Conversation.objects.filter(party__contains=[user.pk]).select_related("called_by").order_by("-called_at")


def party(conversation: Conversation) -> list[User]:
    """Who takes part."""
    return list(User.objects.filter(pk__in=conversation.party).select_related("agency").order_by("name"))


def thoughts(conversation: Conversation) -> list[Thought]:
    """Who thinks what, in order."""
    return list(Thought.objects.filter(conversation=conversation).select_related("by__agency").order_by("at"))


def next_steps(conversation: Conversation) -> list[NextStep]:
    """Who does what by when."""
    return list(NextStep.objects.filter(conversation=conversation).select_related("who").order_by("due"))


def others(user: User) -> list[User]:
    """Whom the reader can call in."""
    with reading.as_system("who can be called in"):
        rows = User.objects.filter(is_active=True).exclude(pk=user.pk).select_related("agency")
        return [one for one in rows.order_by("agency__name", "name") if one.in_role.sees_families]


def as_request(conversation: Conversation) -> dict[str, str]:
    """What a request takes over, so that nobody types it again. What the others think is theirs and stays."""
    agreed = conversation.basis == "agreed"
    return {
        "told": conversation.about,
        "told_by": conversation.called_by.name,
        "name_1": conversation.who,
        "agrees": "yes" if agreed else "not_asked",
        "agrees_words": conversation.basis_words if agreed else "",
        "knows": "yes" if agreed else "no",
        "not_told_why": "" if agreed else conversation.basis_words,
    }
