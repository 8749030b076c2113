"""Who asks, who is asked, and who answers."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.asking.models import AdultQuestion


def visible_to(user: Any) -> QuerySet[AdultQuestion]:
    """Questions that the reader asked or is asked; of their agency for those who answer for it."""
    if not requests.may_send(user):
        return AdultQuestion.objects.none()
    asks, asked = Q(from_agency=user.agency_id), Q(to_agency=user.agency_id)
    if not requests.answers(user):
        asks, asked = asks & Q(by=user.pk), asked & Q(asked=user.pk)
    return AdultQuestion.objects.filter(asks | asked)


def may_see(user: Any, question: AdultQuestion) -> Decision:
    """Both sides; to all others it looks like not there."""
    if visible_to(user).filter(pk=question.pk).exists():
        return ALLOWED
    return refuse("This question was neither asked by you nor of you.", hidden=True)


def is_asked(user: Any, question: AdultQuestion) -> bool:
    """Whether an answer is wanted of this reader."""
    own = question.to_agency_id == user.agency_id and (question.asked_id == user.pk or requests.answers(user))
    return bool(requests.may_send(user)) and own


def may_answer(user: Any, question: AdultQuestion) -> Decision:
    """Who is asked, until there is a yes or a no."""
    if not (seen := may_see(user, question)):
        return seen
    if not is_asked(user, question):
        return refuse(f"{question.asked.name} is asked.", ask=question.asked.name)
    if question.answer in ("yes", "no"):
        return refuse("It is answered already. If something has changed, tell who asked.")
    return ALLOWED
