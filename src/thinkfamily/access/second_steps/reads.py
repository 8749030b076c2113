"""Which second steps somebody has."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db.models import QuerySet

from thinkfamily.access.users.models import User


def steps_of(user: User) -> QuerySet[Any]:
    """Apps and passkeys; recovery codes only stand in for them."""
    found: QuerySet[Any] = Authenticator.objects.filter(user_id=user.pk).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return found.order_by("type", "created_at", "pk")


def has_app(user: User) -> bool:
    """Whether an authenticator app is set up."""
    return bool(steps_of(user).filter(type=Authenticator.Type.TOTP).exists())


def has_passkey(user: User) -> bool:
    """Whether at least one passkey is set up."""
    return bool(steps_of(user).filter(type=Authenticator.Type.WEBAUTHN).exists())


def codes_left(user: User) -> int:
    """How many recovery codes are unused."""
    row = Authenticator.objects.filter(user_id=user.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    return len(row.data["marks"]) if row else 0


def must_take_a_second_step(user: User) -> bool:
    """Everybody but family members; in a demonstration only who has set one up.

    That a demonstration is never a production site is looked after by thinkfamily.site.checks.
    """
    if not user.in_role.needs_second_step:
        return False
    return not settings.DEMO or steps_of(user).exists()


def find(step: int) -> Any | None:
    """The app or passkey with that number; a number that no row can have finds nothing."""
    if step >= 2**63:
        return None
    return Authenticator.objects.filter(pk=step).exclude(type=Authenticator.Type.RECOVERY_CODES).first()


def named(step: Any) -> str:
    """What it is called on pages."""
    return f"Passkey ‘{step.data['name']}’" if step.type == Authenticator.Type.WEBAUTHN else "Authenticator app"
