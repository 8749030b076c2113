"""Finding a question, and of whom one can be asked."""

from typing import Any

from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests.asking import rules
from thinkfamily.casework.requests.asking.models import AdultQuestion


def find(question: Any) -> AdultQuestion:
    """The question of an address. Raises Http404."""
    rows = AdultQuestion.objects.select_related("asked", "to_agency", "from_agency", "by", "answered_by", "request")
    found = rows.filter(pk=question).first()
    if found is None:
        raise Http404
    return found


def who_can_be_asked() -> list[User]:
    """Workers of services that work with grown-ups or with children, by agency."""
    kinds = rules.OF_GROWN_UPS | rules.OF_CHILDREN
    with reading.as_system("who can be asked about who depends on whom"):
        rows = User.objects.filter(is_active=True, agency__kind__in=kinds).select_related("agency")
        return [one for one in rows.order_by("agency__name", "name") if one.in_role.sees_families]
