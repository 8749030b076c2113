"""What the web's own database role may do with what people decided."""

import pytest
from django.db import connection


@pytest.mark.django_db
@pytest.mark.demand("2.8.1")
@pytest.mark.parametrize("table", ["access_event", "access_look", "people_matchdecision"])
def test_the_web_may_add_to_what_must_not_change_and_nothing_else(table: str) -> None:
    with connection.cursor() as cursor:
        may = {}
        for privilege in ("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"):
            cursor.execute("SELECT has_table_privilege('tf_app', %s, %s)", [table, privilege])
            may[privilege] = cursor.fetchone()[0]
    assert may == {"SELECT": True, "INSERT": True, "UPDATE": False, "DELETE": False, "TRUNCATE": False}
