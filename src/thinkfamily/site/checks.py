"""A demonstration is on nobody's server; the database's role bypasses no rule, and nobody on the way reads along."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.utils.module_loading import import_string

LOCAL = {"127.0.0.1", "localhost", "testserver"}  # what only one's own machine is called
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


def letters_carry_files(app_configs: Any = None, **words: Any) -> list[CheckMessage]:
    """Run by `manage check --deploy`. Invitations of meetings come as calendar files only where letters take files."""
    if getattr(import_string(settings.EMAIL_BACKEND), "carries_files", True):
        return []
    message = "Letters go by GOV.UK Notify, which takes no calendar files: invitations to meetings come without one."
    hint = "Each says so, and the file is on the meeting's page. With smtp+tls: in EMAIL_URL it comes along."
    return [Warning(message, hint=hint, id="site.W002")]


def demonstration_is_local() -> None:
    """Refuses to start a demonstration, whose log-ins need no second step, with anything of a production site.

    Raises ImproperlyConfigured: a check alone would not stop the server.
    """
    if not settings.DEMO:
        return
    elsewhere = sorted(set(settings.ALLOWED_HOSTS) - LOCAL)
    if elsewhere or settings.SESSION_COOKIE_SECURE or settings.SECURE_HSTS_SECONDS:
        found = f"the site is called {elsewhere[0]}" if elsewhere else "its cookies are those of a production site"
        raise ImproperlyConfigured(f"DEMO is on, and {found}: a demonstration runs on one's own machine only.")
