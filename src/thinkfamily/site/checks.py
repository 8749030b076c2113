"""Checks of the database: its role bypasses no rule, and nobody on the network between reads or answers."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.db import connections

QUESTION = "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"


def restricted_role(databases: Sequence[str] | None = None, **words: Any) -> list[CheckMessage]:
    """Run by `manage check --database default` and before each `migrate`."""
    found: list[CheckMessage] = []
    for name in databases or ():
        with connections[name].cursor() as cursor:
            cursor.execute(QUESTION)
            if too_strong := cursor.fetchone():
                message = f"The database role {too_strong[0]} bypasses the rules that the database keeps for us."
                found.append(Error(message, hint="Connect as tf_app, or as tf_owner to migrate.", id="site.E001"))
    return found


SAFE = ("verify-full", "verify-ca")


def sealed_connection(app_configs: Any = None, **words: Any) -> list[CheckMessage]:
    """Run by `manage check --deploy`. A socket of the same machine (a path, or no host) needs no encryption."""
    found: list[CheckMessage] = []
    for name, given in settings.DATABASES.items():
        host, mode = str(given.get("HOST") or "/"), given.get("OPTIONS", {}).get("sslmode", "")
        if not host.startswith("/") and mode not in SAFE:
            message = f"The connection to the database '{name}' on {host} does not prove who answers."
            found.append(Warning(message, hint="Add ?sslmode=verify-full to DATABASE_URL.", id="site.W001"))
    return found
