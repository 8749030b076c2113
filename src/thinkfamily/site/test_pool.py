"""What one request leaves in its session reaches no other reader, on a pool of one connection as in production."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.backends.postgresql.base import DatabaseWrapper

from thinkfamily.access import reading
from thinkfamily.access.users.factories import reader
from thinkfamily.site.pool import forget

SHADOW = "CREATE TEMP VIEW access_user AS SELECT 'spied' AS name"
ASKED = """
SELECT to_regclass('pg_temp.access_user') IS NULL, current_setting('tf.kept', true), current_setting('TimeZone')
"""


@pytest.fixture
def pooled(db: None) -> Iterator[DatabaseWrapper]:
    """Django's own connection by a pool of one."""
    options = {"pool": {"reset": forget, "min_size": 1, "max_size": 1}}
    made = DatabaseWrapper({**connection.settings_dict, "OPTIONS": options}, alias="pooled")
    yield made
    made.close()
    made.close_pool()


def first(cursor: Any, statement: str) -> tuple[Any, ...]:
    cursor.execute(statement)
    return tuple(cursor.fetchone())


def a_request(of: DatabaseWrapper, *statements: str) -> tuple[Any, ...]:
    """What the last statement answers."""
    with of.cursor() as cursor:
        for statement in statements[:-1]:
            cursor.execute(statement)
        answer = first(cursor, statements[-1])
    of.close()
    return answer


def test_what_one_request_leaves_is_gone_for_the_next(pooled: DatabaseWrapper) -> None:
    here = "SELECT pg_backend_pid()"
    left = (SHADOW, "SET tf.kept = 'x'", "SET TIME ZONE 'Asia/Tokyo'", "SET search_path = pg_temp, public", here)
    before = a_request(pooled, *left)
    gone, said, zone = a_request(pooled, ASKED)
    assert a_request(pooled, here) == before, "the pool gave another connection, so nothing is shown"
    assert (gone, said or "", zone) == (True, "", "UTC")
    assert a_request(pooled, "SHOW search_path") == ("public, pg_temp",)


@pytest.mark.django_db
def test_a_temporary_table_called_like_ours_does_not_stand_before_it() -> None:
    tom = reader("tom", name="Tom Brandt")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SHADOW)
        cursor.execute("SET search_path = pg_temp, public")
        assert first(cursor, "SELECT name FROM access_user") == ("spied",)
        with reading.as_reader(tom):
            assert first(cursor, f"SELECT name FROM access_user WHERE id = {tom.pk}") == ("Tom Brandt",)
        with reading.as_system("a test"):
            assert first(cursor, f"SELECT name FROM access_user WHERE id = {tom.pk}") == ("Tom Brandt",)
