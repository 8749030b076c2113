"""The role that the web and these tests use is a restricted one."""

from typing import Any

import pytest
from django.db import connection, connections
from psycopg.errors import InsufficientPrivilege

from thinkfamily.site import checks

pytestmark = [pytest.mark.django_db, pytest.mark.demand("2.1.8")]

ROLE = "SELECT current_user, rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user"

OWNERS = """
SELECT count(*), count(*) FILTER (WHERE tableowner = 'tf_owner') FROM pg_tables WHERE schemaname = 'public'
"""


def test_the_web_connects_as_a_role_that_bypasses_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        assert cursor.fetchone() == ("tf_app", False)


def test_the_web_owns_no_table() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tableowner, count(*) FROM pg_tables WHERE schemaname = 'public' GROUP BY 1")
        assert [owner for owner, tables in cursor.fetchall()] == ["tf_owner"]


def test_nobody_can_read_what_another_session_is_asking(cluster: Any) -> None:
    there = connections["default"].copy()
    try:
        with there.cursor() as cursor:
            cursor.execute("SELECT 'what somebody typed'")
            with connection.cursor() as mine:
                mine.execute("SELECT query FROM pg_stat_activity WHERE usename = 'tf_app'")
                seen = {query for (query,) in mine.fetchall()}
            assert seen == {""}
            with pytest.raises(InsufficientPrivilege):
                cursor.connection.execute("SET track_activities = on")
    finally:
        there.close()


def test_a_role_that_is_too_strong_is_an_error(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checks.restricted_role(databases=["default"]) == []
    strong = connections["default"].copy()
    strong.settings_dict = {**strong.settings_dict, "USER": "postgres", "PASSWORD": cluster.password("postgres")}
    monkeypatch.setattr(checks, "connections", {"default": strong})
    try:
        assert [found.id for found in checks.restricted_role(databases=["default"])] == ["site.E001"]
    finally:
        strong.close()
