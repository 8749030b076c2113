"""Who asks for help for a family, who reads a request, and who decides it."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests.deciding.models import RequestDecision
from thinkfamily.casework.requests.models import AboutFamily, HelpRequest, RequestStep
from thinkfamily.people.arrivals import policy as proposals
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

ANSWERS = ("front_door", "manager", "safeguarding_lead")  # roles that answer for what their agency asks and is asked
NOT_THERE = refuse("This request was neither sent nor received by you.", hidden=True)


def answers(user: Any) -> bool:
    """Whether it is the reader's role to answer for their agency."""
    return user.role in ANSWERS


def visible_to(user: Any) -> QuerySet[HelpRequest]:
    """What the reader asked and was asked; of their whole agency for those who answer for it."""
    return HelpRequest.objects.filter(sent(user) | received(user)) if may_send(user) else HelpRequest.objects.none()


def sent(user: Any) -> Q:
    """Requests that the reader sent, or their agency where they answer for it."""
    own = Q(from_agency=user.agency_id)
    return own if answers(user) else own & Q(sent_by=user.pk)


def received(user: Any) -> Q:
    """Requests that were sent to the reader, or to their agency where they answer for it."""
    own = Q(to_agency=user.agency_id)
    return own if answers(user) else own & Q(addressed_to=user.pk)


def may_send(user: Any) -> Decision:
    """Everybody whose role sees families; no grant is needed to ask for help for one."""
    if user.is_authenticated and user.in_role.sees_families:
        return ALLOWED
    return refuse("Your role does not ask for help for families.", ask="your manager")


def may_send_for(user: Any, family: Family) -> Decision:
    """For a family whose record the reader sees."""
    return may_send(user) and families.may_see(user, family)


def may_send_for_proposal(user: Any, family: ProposedFamily) -> Decision:
    """For a family that Identify proposes and the reader sees."""
    return may_send(user) and proposals.may_see_family(user, family)


def may_see(user: Any, request: HelpRequest) -> Decision:
    """Who sent it, who was asked, and who answers for their agencies. To all others it looks like not there."""
    return ALLOWED if visible_to(user).filter(pk=request.pk).exists() else NOT_THERE


def receives(user: Any, request: HelpRequest) -> bool:
    """Whether the reader is on the side that was asked."""
    own = user.agency_id == request.to_agency_id and (answers(user) or request.addressed_to_id == user.pk)
    return bool(may_send(user)) and own


def may_work(user: Any, request: HelpRequest) -> Decision:
    """What only who was asked may do, while it is not done."""
    if not (seen := may_see(user, request)):
        return seen
    if not receives(user, request):
        return refuse(f"{request.to_agency} was asked, and decides.", ask=str(request.to_agency))
    return ALLOWED


def may_decide(user: Any, request: HelpRequest) -> Decision:
    """Who was asked; a decision may be followed by another, with its own reasons, until it is done."""
    may = may_work(user, request)
    if may and RequestStep.objects.filter(request=request, step="done").exists():
        if RequestDecision.objects.filter(request=request, outcome="statutory").exists():
            return refuse("This request is done. Tell your safeguarding lead if somebody may not be safe.")
        return ALLOWED  # only a statutory referral is accepted then: the verb says so
    return may


def may_open(user: Any, request: HelpRequest) -> Decision:
    """Once, by who was asked."""
    may = may_work(user, request)
    if may and RequestStep.objects.filter(request=request, step="opened").exists():
        return refuse("Somebody has opened it already.")
    return may


def may_finish(user: Any, request: HelpRequest) -> Decision:
    """Once there is a decision; and once."""
    if not (may := may_work(user, request)):
        return may
    if not RequestDecision.objects.filter(request=request).exists():
        return refuse("Decide first, with your reasons.")
    if RequestStep.objects.filter(request=request, step="done").exists():
        return refuse("This request is done already.")
    return ALLOWED


def may_name(user: Any, request: HelpRequest) -> Decision:
    """Both sides may name somebody else; the sender does not see whom the other side names."""
    return may_see(user, request)


def families_of(user: Any, request: HelpRequest) -> QuerySet[AboutFamily]:
    """The records and proposals that a request is about, as far as the reader reaches them."""
    seen = Q(family__in=families.visible_to(user))
    proposed = Q(proposal__in=proposals.visible_to(proposals.sight_of(user)).values("pk"))
    return AboutFamily.objects.filter(seen | (~Q(proposal="") & proposed), request=request).select_related("family")


def may_take(user: User, to: User | None) -> bool:
    """Whether somebody's role and place let them be asked."""
    return to is None or (to.is_active and to.in_role.sees_families)


def may_look(user: User, request: HelpRequest) -> Decision:
    """A manager or safeguarding lead of the agency that was asked."""
    if not (may := may_work(user, request)):
        return may
    if user.role in ("manager", "safeguarding_lead"):
        return ALLOWED
    return refuse("A manager looks at it: another pair of eyes sees what stands in the way.", ask="your manager")


def may_read_waiting(user: Any) -> Decision:
    """Who answers for an agency sees who waits for it."""
    if may_send(user) and answers(user):
        return ALLOWED
    return refuse("The waiting list is for who answers for an agency.", ask="your manager")
