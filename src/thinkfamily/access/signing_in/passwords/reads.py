"""Whose link it is."""

from django.contrib.auth.tokens import default_token_generator
from django.utils.http import urlsafe_base64_decode

from thinkfamily.access.users.models import User


def holder(link: str) -> User | None:
    """The account that the link is for; None when it is too old, was used, or was made up."""
    whose, _, token = link.partition(".")
    try:
        number = int(urlsafe_base64_decode(whose).decode())
        user = User.objects.filter(pk=number, is_active=True).first() if 0 < number < 2**63 else None
    except ValueError:
        return None
    return user if user and default_token_generator.check_token(user, token) else None
