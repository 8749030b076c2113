"""For whose family work somebody answers: nobody of another agency, unless they lead a team with them."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.colleagues.models import LeadAppointment, ManagedBy, Team, TeamMember, on
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.clock import today

SEE_FAMILIES = sorted(role.name for role in ROLES.values() if role.sees_families)
NOT_YOURS = "You do not answer for the work of this colleague."


def answers_for(user: Any) -> QuerySet[User]:
    """A manager for those whom they manage and the teams that they lead; where that is nobody, for their agency.

    A safeguarding lead for everybody of their own agency, and of those that have named them. Who sees no families has
    no family work, and whoever leads a team answers for its members too.
    """
    everybody = User.objects.filter(is_active=True, role__in=SEE_FAMILIES).exclude(pk=user.pk)
    if not user.in_role.sees_families:
        return everybody.none()
    teams = Team.objects.filter(Q(closed_on=None) | Q(closed_on__gt=today()), supervisor=user)
    mine = Q(Exists(TeamMember.objects.filter(on(today()), team__in=teams, user=OuterRef("pk"))))
    managed = ManagedBy.objects.filter(on(today()), manager=user)
    mine |= Q(Exists(managed.filter(practitioner=OuterRef("pk"))))
    return everybody.filter(mine | Q(agency__in=agencies_of(user)))


def agencies_of(user: Any) -> set[int]:
    """For whose people somebody answers whole: a safeguarding lead, and a manager who manages nobody by name."""
    found = set(LeadAppointment.objects.filter(on(today()), lead=user).values_list("agency", flat=True))
    alone = user.in_role.hands_desks_over and not ManagedBy.objects.filter(on(today()), manager=user).exists()
    return found | {user.agency_id} if alone or user.role == "safeguarding_lead" else found


def may_see(user: Any, colleague: User) -> Decision:
    """What somebody leads, as far as the reader themselves reaches those families."""
    if answers_for(user).filter(pk=colleague.pk).exists():
        return ALLOWED
    return refuse(NOT_YOURS, hidden=True)
