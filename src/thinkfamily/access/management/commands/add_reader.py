"""Adds a reader, with or without a grant; the password is asked for, and read from standard input when piped."""

import datetime
import getpass
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants.actions import give
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.vocabulary.agencies import AGENCY_KINDS


class Command(BaseCommand):
    """thinkfamily manage add_reader USER --name NAME --role ROLE --agency AGENCY --kind KIND"""

    help = "Adds a reader; with --sees, also a grant that ends by itself."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("user", help="the name to sign in with")
        parser.add_argument("--name", required=True, help="as people call them")
        parser.add_argument("--role", required=True, choices=list(ROLES))
        parser.add_argument("--agency", required=True, help="called as extracts call it")
        parser.add_argument("--kind", required=True, choices=list(AGENCY_KINDS), help="what kind of agency it is")
        parser.add_argument("--sees", choices=["area", "own"], help="the list of an area, or the agency's own people")
        parser.add_argument("--area", default="", help="which area; nothing for the whole council")
        parser.add_argument("--reason", default="", help="why they see families; needed with --sees")
        parser.add_argument("--days", type=int, default=90, help="how long the grant holds (90)")

    @reading.as_system("a reader is added")
    def handle(self, *words: Any, **given: Any) -> None:
        """Everything or nothing; says in one sentence what is wrong."""
        username = given["user"].strip().lower()
        if User.objects.filter(username=username).exists():
            raise CommandError(f"There is a reader called {username} already.")
        if given["sees"] and not given["reason"]:
            raise CommandError("Say with --reason why they see families.")
        agency, _ = Agency.objects.get_or_create(name=given["agency"], defaults={"kind": given["kind"]})
        if agency.kind != given["kind"]:
            raise CommandError(f"{agency.name} is of the kind {agency.kind}, not {given['kind']}.")
        user = User(username=username, name=given["name"], role=given["role"], agency=agency)
        password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        try:
            validate_password(password, user)
        except ValidationError as problem:
            raise CommandError(" ".join(problem.messages)) from None
        user.set_password(password)
        user.save()
        record("reader added", by=None, about=username)
        if given["sees"]:
            day = today()
            ends = day + datetime.timedelta(days=given["days"])
            give(user, by=None, scope=given["sees"], area=given["area"], reason=given["reason"], starts=day, ends=ends)
        self.stdout.write(f"{user.name} can sign in as {username}.")
