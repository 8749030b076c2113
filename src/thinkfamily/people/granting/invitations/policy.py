"""Who invites a partner to a family, and who withdraws that."""

from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.grants.reads import lead_of
from thinkfamily.access.roles.rules import LeadProfessional
from thinkfamily.access.users.policy import anyone
from thinkfamily.clock import now, today
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.arrivals.rules import allows
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.policy import may_give, may_see_access
from thinkfamily.people.records.models import Feed
from thinkfamily.vocabulary.agencies import AGENCY_KINDS

ONLY_LEADS = "Partners are invited by the family's lead professional, by managers and by safeguarding leads."

NOT_VOUCHED = (
    "Nobody of this agency has an account yet, and its kind ({}) is shown things that you are not. "
    "Ask your system administrator to add its first person; then you can invite others."
)


def may_invite(user: Any, subject: Any) -> Decision:
    """The lead professional of this family, and who may give access to it."""
    if not (seen := may_see_access(user, subject)):
        return seen
    leader = lead_of(subject.family_id, today())
    if leader is not None and leader.pk == user.pk and LeadProfessional.invites_partners:
        return ALLOWED
    return ALLOWED if may_give(user, subject) else refuse(ONLY_LEADS.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}"))


def may_vouch_for(user: Any, kind: str) -> Decision:
    """A new agency of a kind to which no feed is shown that is not shown to the inviter: nobody else confirms it."""
    own = set(sight_of(user).readable)
    feeds = Feed.objects.only("feed", "shown_to")
    if {feed.feed for feed in feeds if allows(feed.shown_to, kind, ())} <= own:
        return ALLOWED
    return refuse(NOT_VOUCHED.format(AGENCY_KINDS[kind].lower()), ask="your system administrator")


def state_of(invitation: Invitation | None) -> str:
    """As it is kept, or `inviter` where who invited could do so no longer; empty for none. For the product itself."""
    from thinkfamily.people.granting.invitations.reads import subject_of

    if invitation is None or invitation.state != "waiting":
        return invitation.state if invitation else ""
    subject = subject_of(invitation)
    may = invitation.invited_by.is_active and subject is not None and may_invite(invitation.invited_by, subject)
    return "waiting" if may else "inviter"


def may_withdraw(user: Any, invitation: Invitation) -> Decision:
    """Who invited, who covers for them, and whoever else may invite to this family; while it waits."""
    from thinkfamily.people.granting.invitations.reads import subject_of

    own = user.pk in (invitation.invited_by_id, colleagues.stands_in(invitation.invited_by, today()).pk)
    subject = subject_of(invitation)
    if not own and (subject is None or not may_invite(user, subject)):
        return refuse("This invitation is not yours.", hidden=True)
    if invitation.state == "waiting":
        return ALLOWED
    return refuse("This invitation waits no longer: there is nothing to withdraw.")


def of_reader(user: Any) -> QuerySet[Invitation]:
    """Those that the reader, or whom they cover for, has made, and that still wait."""
    whom = [user.pk, *(one.pk for one in colleagues.covered_by(user, today()))]
    open_ones = Q(accepted_at=None, withdrawn_at=None, expires_at__gt=now())
    return Invitation.objects.filter(open_ones, invited_by__in=whom).select_related("invited_by").order_by("-made_at")


may_open = anyone  # whoever holds the link; it says nothing of a family
