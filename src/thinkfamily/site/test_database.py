"""The role that the web and these tests use is a restricted one."""

import pytest
from django.db import connection

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
