"""A check of the database role: one that bypasses row-level security or owns the server makes every rule void."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error
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
