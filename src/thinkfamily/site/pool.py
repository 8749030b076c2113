"""A connection that goes back to the pool forgets everything: the next request is another reader's."""

from typing import Any


def forget(connection: Any) -> None:
    """For psycopg's pool, which closes the connection where this fails.

    What one request could leave in a session are temporary tables that stand before ours, settings, locks, statements.
    """
    connection.autocommit = True  # DISCARD ALL is refused within a transaction
    connection.execute("DISCARD ALL")
    connection.execute("SET TIME ZONE 'UTC'")  # as Django set it when the connection was opened
    connection.execute("SET search_path = public, pg_temp")
