"""What of access lies on a desk: requests to answer, emergencies to check, invitations that wait."""

import datetime

from django.db.models import QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.office.cover.desk import Part, add
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.models import AccessRequest, Emergency


def register() -> None:
    """Tells the desk what can lie on it."""
    add(Part(("request for access", "requests for access"), lambda user: asked(user).count(), _requests))
    add(Part(("emergency to check", "emergencies to check"), lambda user: told(user).count(), _emergencies))
    add(Part(("open invitation", "open invitations"), lambda user: invited(user).count(), _invitations))


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
    invited(user).update(invited_by=to)
