"""`thinkfamily check privacy` tells of every gap."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connection, transaction

from thinkfamily.site import checking, privacy

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.4")]


@pytest.fixture
def owner(cluster: Any) -> Iterator[psycopg.Cursor]:
    """The owner, in a transaction that is never kept."""
    said = {"host": str(cluster.socket), "dbname": connection.settings_dict["NAME"], "user": "tf_owner"}
    with psycopg.connect(**said, password=cluster.password("tf_owner")) as own:
        yield own.cursor()
        own.rollback()


def test_there_is_no_gap(capsys: pytest.CaptureFixture[str]) -> None:
    assert checking.check(["privacy"]) == 0
    said = capsys.readouterr().out
    assert "0 gaps." in said
    assert "people_note" in said


@pytest.mark.parametrize(
    ("breach", "told"),
    [
        pytest.param("DROP POLICY rows_are_read ON people_note", "people_note has lost its rule rows_are_read",
                     id="a rule that was dropped"),
        pytest.param("ALTER TABLE people_note NO FORCE ROW LEVEL SECURITY", "people_note is not enabled and forced",
                     id="a rule that no longer binds the owner"),
        pytest.param("ALTER TABLE people_note DISABLE ROW LEVEL SECURITY", "people_note is not enabled and forced",
                     id="a rule that was switched off"),
        pytest.param("CREATE POLICY also ON people_note FOR SELECT USING (true)", "also (SELECT) that nobody declared",
                     id="a rule that lets more in"),
        pytest.param("ALTER POLICY rows_are_read ON people_note USING (true)", "rows_are_read of people_note is not",
                     id="a rule that says something else"),
        pytest.param("ALTER POLICY rows_are_read ON people_note TO PUBLIC", "rows_are_read of people_note is not",
                     id="a rule for other roles"),
        pytest.param("GRANT TRUNCATE ON people_note TO tf_app", "may empty people_note",
                     id="a right that knows no rows"),
        pytest.param("GRANT SELECT ON tf_key TO tf_app", "may SELECT on tf_key", id="a key that can be read"),
        pytest.param("CREATE TABLE left_behind (name text)", "left_behind does not say who sees its rows",
                     id="a table of nobody"),
        pytest.param("CREATE VIEW peek AS SELECT * FROM people_note", "The view peek shows what its owner sees",
                     id="a view that is not the caller's"),
        pytest.param("CREATE FUNCTION tf_mine() RETURNS int LANGUAGE sql AS 'SELECT 1'", "tf_mine is not a closed one",
                     id="a function that is not the guard's"),
    ],
)  # fmt: skip
def test_a_breach_is_told(owner: psycopg.Cursor, breach: str, told: str) -> None:
    assert privacy.gaps(owner) == []
    owner.execute(breach)
    found = privacy.gaps(owner)
    assert len(found) == 1
    assert told in found[0]


def test_a_gap_ends_with_an_exit_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(privacy, "gaps", lambda cursor: ["A table has lost its rule."])
    assert checking.check(["privacy"]) == 1
    assert "lost its rule" in capsys.readouterr().err


def test_looking_leaves_nothing_behind() -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        privacy.gaps(cursor)
        cursor.execute("SELECT count(*) FROM pg_class WHERE relpersistence = 't' AND relname LIKE 'people%'")
        assert cursor.fetchone()[0] == 0


def test_wrong_words_are_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert checking.check(["everything"]) == 3
