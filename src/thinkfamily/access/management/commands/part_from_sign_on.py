"""Parts an account from the council's single sign-on, so that it can be joined to another there."""

from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from thinkfamily.access.events.actions import record
from thinkfamily.access.reading import as_system


class Command(BaseCommand):
    """thinkfamily manage part_from_sign_on USER"""

    help = "Forgets which account of the council's sign-in belongs to a reader; the next sign-in joins it anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", help="the name to sign in with")

    @transaction.atomic
    def handle(self, *words: Any, **given: Any) -> None:
        """Says in one sentence what is wrong."""
        username = given["user"].strip().lower()
        with as_system("parting an account from single sign-on"):
            parted, _ = SocialAccount.objects.filter(user__username=username).delete()
            if not parted:
                raise CommandError(f"No account called {username} is joined to the council's sign-in.")
            record("single sign-on parted from account", by=None, about=username)
        self.stdout.write(f"{username} is joined anew at the next sign-in.")
