"""The product's database on an embedded cluster: its roles, its address for each of them."""

from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

from thinkfamily.site.postgres import Cluster

NAME = "thinkfamily"
OWNER = "tf_owner"  # runs migrations
WEB = "tf_app"  # the web, the worker and the tests; owns nothing
DISPOSAL = "tf_disposal"  # carries out disposals, and nothing else
ROLES = Path(__file__).with_name("roles.sql")


def prepare(cluster: Cluster) -> None:
    """Makes the roles and the empty database; may be repeated. The cluster must be running."""
    with superuser(cluster, "postgres") as connection:
        # One at a time, until this connection ends: of two who alter one role at once, PostgreSQL refuses one.
        connection.execute("SELECT pg_advisory_lock(hashtext('thinkfamily roles'))")
        _apply_roles(cluster, "template1")  # so that a test's database, made by Django from it, has the same grants
        connection.execute(sql.SQL("ALTER ROLE {} CREATEDB").format(sql.Identifier(OWNER)))
        for role in (OWNER, WEB, DISPOSAL):
            command = sql.SQL("ALTER ROLE {} PASSWORD {}")
            connection.execute(command.format(sql.Identifier(role), sql.Literal(cluster.password(role))))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone():
            command = sql.SQL("CREATE DATABASE {} OWNER {}")
            connection.execute(command.format(sql.Identifier(NAME), sql.Identifier(OWNER)))
        _apply_roles(cluster, NAME)


def url(cluster: Cluster, role: str, name: str = NAME) -> str:
    """The address for DATABASE_URL, with the role's password in it: for the environment, never for a log."""
    return f"postgres://{role}:{quote(cluster.password(role))}@/{name}?host={quote(str(cluster.socket), safe='')}"


def _apply_roles(cluster: Cluster, name: str) -> None:
    with superuser(cluster, name) as connection:
        connection.execute(ROLES.read_text(encoding="utf-8"))


def superuser(cluster: Cluster, name: str) -> psycopg.Connection:
    """A connection as the cluster's administrator, for what no role of the product may do."""
    return psycopg.connect(
        host=str(cluster.socket),
        dbname=name,
        user="postgres",
        password=cluster.password("postgres"),
        autocommit=True,
    )
