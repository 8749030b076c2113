"""Invitations of a family, and the one that a link stands for."""

import hashlib

from django.db.models import Q
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting.invitations import agencies
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.reads import Subject, of_proposal, of_record


def find(invitation: int) -> Invitation:
    """The invitation of an address."""
    found = Invitation.objects.select_related("invited_by__agency").filter(pk=invitation).first()
    if found is None:
        raise Http404
    return found


def digest(token: str) -> str:
    """What is kept of a link's secret."""
    return hashlib.sha256(token.encode()).hexdigest()


def by_token(token: str) -> Invitation | None:
    """The invitation of a link; none for a link that we never sent."""
    found = Invitation.objects.select_related("invited_by__agency").filter(digest=digest(token))
    return found.first() if token else None


def subject_of(invitation: Invitation) -> Subject | None:
    """The family it is for."""
    if invitation.scope == "record":
        family = Family.objects.select_related("kept_by").filter(pk=invitation.family_id).first()
        return of_record(family) if family else None
    proposal = ProposedFamily.objects.filter(pk=invitation.family_id).first()
    return of_proposal(proposal) if proposal else None


def of_invitation(invitation: Invitation) -> Subject:
    """The family it is for. Raises Http404 where there is none any more."""
    found = subject_of(invitation)
    if found is None:
        raise Http404
    return found


def of_family(family_id: str) -> list[Invitation]:
    """Every invitation to this family, newest first; those that were taken up stand among the grants."""
    found = Invitation.objects.filter(family_id=family_id, accepted_at=None).select_related("invited_by")
    return list(found.order_by("-made_at")[:20])


def holder(invitation: Invitation) -> User | None:
    """The open account that has this e-mail address already."""
    return User.objects.filter(email__iexact=invitation.email, is_active=True).select_related("agency").first()


def is_taken(invitation: Invitation) -> bool:
    """Whether the name that a new account would have is another's, or its address that of one switched off."""
    address = Q(email__iexact=invitation.email) | Q(username__iexact=invitation.email[:150])
    return User.objects.filter(address).exists()


def may_work_there(agency_name: str, email: str) -> bool:
    """Whether the address ends like those of an agency's people; true for an agency of whom nobody has one here.

    Who came in under the name of another agency would see what that agency sees, so it is not enough to say so.
    """
    people = User.objects.filter(agency=agencies.known(agency_name), is_active=True).exclude(email="")
    ends = {address.rpartition("@")[2].lower() for address in people.values_list("email", flat=True)}
    return not ends or email.rpartition("@")[2].lower() in ends


def kind_of_new(agency_name: str, told: str) -> str:
    """The kind of an agency of whom nobody has an account here: as it is known, else as told. Empty for any other."""
    known = agencies.known(agency_name)
    if known and User.objects.filter(agency=known, is_active=True).exclude(email="").exists():
        return ""
    return known.kind if known else told
