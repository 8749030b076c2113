"""Questions about accounts."""

from django.db.models import QuerySet

from thinkfamily.access.users.models import User


def accounts() -> QuerySet[User]:
    """Every account with its agency, by name."""
    return User.objects.select_related("agency").order_by("name")


def safeguarding_leads() -> list[User]:
    """Whom to ask; with their agency's number."""
    return list(accounts().filter(role="safeguarding_lead", is_active=True))
