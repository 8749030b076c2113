"""Empties the database after a test that has committed: the tables that hold something, and no others.

Django empties every table with TRUNCATE, which makes a new file for each of hundreds of tables and their indexes and
takes seconds; most tests write to a few dozen of them.
"""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connections
from psycopg import sql

from thinkfamily.site.database import superuser

# Most tables never had a row: to ask each of them takes longer than to look at the size of their files.
WRITTEN = """SELECT relname FROM pg_class WHERE relname = ANY(%s) AND relnamespace = 'public'::regnamespace
AND (relkind <> 'r' OR pg_relation_size(oid) > 0) ORDER BY relname"""
# What the migrations write of the models themselves: Django would write the very same again.
STAYS = {ContentType._meta.db_table, Permission._meta.db_table}


def clear(cluster: Any) -> None:
    """Removes every row that anybody wrote, the queue of jobs included; waits for whoever still writes."""
    connection = connections["default"]
    tables, name = _tables(connection), connection.settings_dict["NAME"]
    connection.close()  # what a test left open is rolled back, and holds nothing up
    with superuser(cluster, name) as everything, everything.transaction():
        locked = sql.SQL(", ").join(map(sql.Identifier, tables))
        everything.execute(sql.SQL("LOCK TABLE {} IN EXCLUSIVE MODE").format(locked))
        # Neither the rules of the rows, nor references, nor triggers that refuse any change, hold here.
        everything.execute("SET LOCAL session_replication_role = replica")
        written = [table for (table,) in everything.execute(WRITTEN, [tables]).fetchall()]
        if not written:
            return
        for (filled,) in everything.execute(sql.SQL(" UNION ALL ").join(map(_if_filled, written))).fetchall():
            everything.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(filled)))


def _tables(connection: Any) -> list[str]:
    """Those that Django has made, and those of models that it has not (the queue of jobs)."""
    unmanaged = {model._meta.db_table for model in apps.get_models() if not model._meta.managed}
    there = set(connection.introspection.table_names())
    made = set(connection.introspection.django_table_names(only_existing=True, include_views=False))
    return sorted((made | unmanaged & there) - STAYS)


def _if_filled(table: str) -> sql.Composed:
    return sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(sql.Literal(table), sql.Identifier(table))
