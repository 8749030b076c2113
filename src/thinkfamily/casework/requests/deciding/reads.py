"""Whether what was decided has arrived: a referral at social care, and somebody where they were pointed to."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, QuerySet

from thinkfamily.casework.requests.deciding.models import RequestDecision, SignpostCheck
from thinkfamily.casework.requests.models import HelpRequest


def referral_waits(request: HelpRequest) -> bool:
    """Whether a statutory referral was decided and nobody has written down since that social care has it."""
    return referrals_that_wait().filter(request=request).exists()


def referrals_that_wait() -> QuerySet[RequestDecision]:
    """Statutory referrals that were decided, of which nobody has written down since that social care has them."""
    has_it = SignpostCheck.objects.filter(request=OuterRef("request"), reached=True, at__gte=OuterRef("decided_at"))
    return RequestDecision.objects.filter(~Exists(has_it), outcome="statutory")


def wants_check(request: HelpRequest) -> str:
    """Which decision somebody says of that it was reached: a statutory referral before signposting; empty for none."""
    if referral_waits(request):
        return "statutory"
    pointed = RequestDecision.objects.filter(request=request, outcome="signposting").exists()
    return "signposting" if pointed else ""


def said_of_referral(decisions: Iterable[RequestDecision], checks: Iterable[SignpostCheck]) -> list[SignpostCheck]:
    """Of the last statutory referral, until it had arrived, the newest first; as both are: the newest first."""
    last = next((one for one in decisions if one.outcome == "statutory"), None)
    since = [one for one in checks if last and one.at >= last.decided_at]
    arrived = next((one.at for one in reversed(since) if one.reached), None)
    return [one for one in since if arrived is None or one.at <= arrived]
