"""Who looks after the post: they see that a letter waits, and never to whom it goes or what it is about."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.office.post.models import Letter
from thinkfamily.office.post.rules import ASK_AFTER

OVER = (Letter.State.SENT, Letter.State.STOPPED, Letter.State.LEFT)  # nothing becomes of these any more
ASKS = Q(state=Letter.State.MAYBE) | Q(state=Letter.State.FAILED, tried__gte=ASK_AFTER)


def may_look_after(user: Any) -> Decision:
    """Whoever runs the accounts runs the post office."""
    return ALLOWED if user.in_role.manages_accounts else refuse("Only system administrators look after the post.")


def may_see(user: Any, letter: Letter) -> Decision:
    """That a letter waits, when, and why; nothing of what stands in it."""
    return may_look_after(user)


def may_decide(user: Any, letter: Letter) -> Decision:
    """One that may have been sent, or that did not go out after several tries."""
    if not (may := may_look_after(user)):
        return may
    return ALLOWED if ask_about(letter) else refuse("This letter needs nobody to decide any more.")


def ask_about(letter: Letter) -> bool:
    """Whether somebody must say what becomes of it."""
    failed = letter.state == Letter.State.FAILED and letter.tried >= ASK_AFTER
    return letter.state == Letter.State.MAYBE or failed


def asked_about() -> QuerySet[Letter]:
    """Every letter of which somebody must say what becomes of it."""
    return Letter.objects.filter(ASKS)
