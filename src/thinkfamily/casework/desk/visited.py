"""Of which family a visit or call is written down: those that the reader leads, or in whose team they are."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Q

from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

A_PAGE = 25
WORKS = (Grant.Ground.WORK, Grant.Ground.INVITED, Grant.Ground.LEAD, Grant.Ground.COVER)


def families_of(user: User, page: Any) -> Page[Any]:
    """By name. Four queries, however many."""
    held = grants.current(user, today())
    named = [one.family_id for one in held if one.scope == Grant.Scope.RECORD and one.ground in WORKS]
    led = LeadProfessional.objects.filter(user=user, until=None).values("case")
    near = TeamMember.objects.filter(Q(until=None) | Q(until__gte=today()), user=user).values("case")
    working = Case.objects.filter(Q(pk__in=led) | Q(pk__in=near), closed_on=None, family=OuterRef("pk"))
    rows = families.visible_to(user).filter(Q(pk__in=named) | Exists(working)).order_by("name", "pk")
    found: Page[Any] = Paginator(rows, A_PAGE).get_page(page)
    kept: list[Family] = list(found.object_list)
    found.object_list = kept
    return found
