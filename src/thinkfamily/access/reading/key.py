"""Lays into the database what only the owner may: the key that signs tokens, what each role may do, triggers' lock.

Done after every `migrate`. When SECRET_KEY has changed, run `thinkfamily manage migrate` once more as tf_owner: tokens
made with the old key are void from then on. Each request makes its own, so nobody notices but for the minute between.
"""

from typing import Any

from django.conf import settings
from django.db import connections

from thinkfamily.access.reading.token import pads
from thinkfamily.access.roles.rules import ROLES, Role

THERE = "SELECT to_regclass('public.tf_key') IS NOT NULL"
KEY = """
INSERT INTO tf_key (one, inside, outside, day_may_be_set) VALUES (true, %s, %s, %s)
ON CONFLICT (one) DO UPDATE SET inside = excluded.inside, outside = excluded.outside,
    day_may_be_set = excluded.day_may_be_set
"""
ROLE = "INSERT INTO tf_role (name, sharing_names, may) VALUES (%s, %s, %s)"
# django-pgtrigger lets a setting, which injected SQL can set, switch triggers off. Ours keep the logs and history, and
# nothing may. Each migration that makes a trigger brings the library's function back: this comes after them all.
ALWAYS_ON = """
CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS 'SELECT false'
"""


def lay(using: str = "default") -> None:
    """Writes the key and the roles, as tf_owner; leaves a database alone that has no place for them yet."""
    with connections[using].cursor() as cursor:
        cursor.execute(THERE)
        if not cursor.fetchone()[0]:
            return
        inside, outside = pads()
        cursor.execute(KEY, [inside, outside, settings.TODAY is not None])
        cursor.execute("DELETE FROM tf_role")
        for role in ROLES.values():
            cursor.execute(ROLE, [role.name, sorted(role.sharing_names), may(role)])
        cursor.execute(ALWAYS_ON)


def may(role: type[Role]) -> list[str]:
    """What the role may do, by the names of its class."""
    return sorted(name for name in vars(Role) if getattr(role, name) is True)


def after_migrating(using: str = "default", **words: Any) -> None:
    """Django's own signal at the end of `migrate`."""
    lay(using)
