"""What of access lies on a desk: requests to answer, emergencies to check, invitations that wait."""

import datetime

from django.db.models import QuerySet

from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import current
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.cover.desk import Opens, Part, add, know_families
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.models import AccessRequest, Emergency
from thinkfamily.people.granting.policy import may_see_access, only_in_emergency
from thinkfamily.people.granting.reads import subject_of

NOT_LASTING = (Grant.Ground.EMERGENCY, Grant.Ground.COVER)


def register() -> None:
    """Tells the desk what can lie on it."""
    add(Part(("request for access", "requests for access"), lambda user: asked(user).count(), _requests))
    add(Part(("emergency to check", "emergencies to check"), lambda user: told(user).count(), _emergencies))
    add(Part(("open invitation", "open invitations"), lambda user: invited(user).count(), _invitations))
    know_families(Opens(reached, restricted))


def reached(user: User, grant: Grant) -> bool:
    """Whether somebody sees already, and not by emergency access, the family or families that a grant opens."""
    lasting = [one for one in current(user, today()) if one.ground not in NOT_LASTING]
    if grant.family_id:
        subject = subject_of(grant)
        return bool(subject and lasting and may_see_access(user, subject) and not only_in_emergency(user, subject))
    return any(one.scope == grant.scope and one.area in ("", grant.area) for one in lasting)


def restricted(grant: Grant) -> bool:
    subject = subject_of(grant)
    return subject is not None and subject.restricted


def asked(user: User) -> QuerySet[AccessRequest]:
    return AccessRequest.objects.filter(asked=user, outcome="")


def told(user: User) -> QuerySet[Emergency]:
    return Emergency.objects.filter(manager=user, was_right=None)


def invited(user: User) -> QuerySet[Invitation]:
    return Invitation.objects.filter(invited_by=user, accepted_at=None, withdrawn_at=None)


def _requests(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    asked(user).exclude(by=to).update(asked=to)


def _emergencies(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    told(user).exclude(by=to).update(manager=to)


def _invitations(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    """Nobody answers for another's: the link works no longer, and the successor invites anew."""
    invited(user).update(withdrawn_at=now(), withdrawn_by=by)
