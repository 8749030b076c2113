"""Accounts as their administrator sees them."""

from django.db.models import Q, QuerySet
from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.access.users.reads import accounts


def find(account: int) -> User:
    """The account of an address, switched off or not."""
    found = User.objects.select_related("agency").filter(pk=account).first()
    if found is None:
        raise Http404
    return found


def listed(asked: str) -> QuerySet[User]:
    """Accounts whose name, user name or agency holds the words asked for; open ones first."""
    found = accounts()
    for word in asked.split()[:5]:
        found = found.filter(Q(name__icontains=word) | Q(username__icontains=word) | Q(agency__name__icontains=word))
    return found.order_by("-is_active", "name", "id")


def agencies() -> list[Agency]:
    """Every agency, by name."""
    return list(Agency.objects.order_by("name"))
