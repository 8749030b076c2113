"""The web's role can neither switch the database's rules off nor pretend to be somebody."""

import time
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.access.reading import actions, scope, token
from thinkfamily.access.reading.models import Reading
from thinkfamily.access.users.factories import reader
from thinkfamily.access.users.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.3.3")]


def asked(question: str, *values: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchone()[0]


def test_the_web_owns_nothing_and_belongs_to_no_other_role() -> None:
    for what in ("pg_class WHERE relowner", "pg_proc WHERE proowner", "pg_namespace WHERE nspowner"):
        assert asked(f"SELECT count(*) FROM {what} = 'tf_app'::regrole AND oid >= 16384") == 0
    assert asked("SELECT count(*) FROM pg_auth_members WHERE member = 'tf_app'::regrole") == 0
    for role in ("tf_app", "tf_guard"):
        assert not asked("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = %s", role)
    assert not asked("SELECT rolcanlogin FROM pg_roles WHERE rolname = 'tf_guard'")


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE people_note DISABLE TRIGGER ALL",
        "ALTER TABLE people_note NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE people_note DISABLE ROW LEVEL SECURITY",
        "DROP POLICY rows_are_read ON people_note",
        "CREATE POLICY everything ON people_note USING (true)",
        "TRUNCATE people_note CASCADE",
        "SET LOCAL session_replication_role = 'replica'",
        "SET LOCAL ROLE tf_owner",
        "SET LOCAL ROLE tf_guard",
        "SET LOCAL ROLE tf_backup",
        "SET LOCAL SESSION AUTHORIZATION tf_owner",
        "SET LOCAL row_security = off; SELECT * FROM people_note",
        "SELECT inside FROM tf_key",
        "UPDATE tf_key SET day_may_be_set = true",
        "UPDATE tf_role SET may = ARRAY['reads_looks']",
        "SELECT * FROM tf_scope()",
        "SELECT * FROM tf_held()",
        "CREATE OR REPLACE FUNCTION tf_is_system() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "ALTER FUNCTION tf_is_system() OWNER TO tf_app",
        "CREATE FUNCTION public.mine() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
        "UPDATE access_reading SET ends = 'infinity'",
        "UPDATE access_reading SET user_id = 1",
        "DELETE FROM access_reading",
        "COPY people_note FROM PROGRAM 'echo 1'",
    ],
)
def test_the_web_is_refused(statement: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def told(said: str) -> tuple[int | None, bool, bool]:
    """What the database makes of a token that somebody sets by SQL."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT tf_tell(%s, true)", [said])
        cursor.execute("SELECT tf_reader(), tf_is_system(), tf_is_door()")
        found: tuple[int | None, bool, bool] = cursor.fetchone()
        transaction.set_rollback(True)
    return found


NOBODY = (None, False, False)


@pytest.fixture
def opened(db: None) -> Reading:
    """A reading that is open."""
    return actions.open_(reader("dora"), now=timezone.now())


def minted(opened: Reading, **other: Any) -> str:
    """A token as the web makes it, but for what is said otherwise."""
    pid = connection.connection.info.backend_pid
    parts = {"of": str(opened.pk), "who": opened.user_id, "connection": pid, "until": int(time.time()) + 60, "day": ""}
    return token.make(other.pop("kind", "reader"), **(parts | other))


def test_the_true_token_is_accepted(opened: Reading) -> None:
    assert told(minted(opened)) == (opened.user_id, False, False)


def test_nothing_that_somebody_makes_up_is_accepted(opened: Reading) -> None:
    true = minted(opened)
    body, _, signature = true.rpartition(".")
    other = body.replace(f".{opened.user_id}.", f".{opened.user_id + 1}.")
    system = body.replace("reader.", "system.", 1)
    for said in (
        str(opened.pk), body, f"{body}.", f"{body}.{'0' * 64}", f"{body}.{signature[:-1]}", f"{true}.", f"{true}.x",
        f"{other}.{signature}", f"{system}.{signature}", "......", "system......", "'; SELECT 1; --", "\N{SNOWMAN}" * 9,
    ):  # fmt: skip
        assert told(said) == NOBODY, said


def test_what_a_token_stands_for_cannot_be_set_by_hand(opened: Reading) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT tf_tell(%s, true)", [minted(opened)])
        assert asked("SELECT tf_reader()") == opened.user_id
        sight = asked("SELECT current_setting('tf.sight')")
        for name, said in (
            ("tf.sight", sight.replace("front_door", "safeguarding_lead")),
            ("tf.sight", sight[:64] + "system"),
            ("tf.sight", "system"),
            ("tf.session", minted(opened, kind="system")),
            ("tf.session", ""),
        ):
            with transaction.atomic():
                cursor.execute("SELECT set_config(%s, %s, true)", [name, said])
                assert asked("SELECT tf_reader() IS NULL AND NOT tf_is_door()"), said
                transaction.set_rollback(True)
        transaction.set_rollback(True)


def test_a_token_is_good_for_one_connection_and_a_short_time(opened: Reading) -> None:
    assert told(minted(opened, connection=1)) == NOBODY
    assert told(minted(opened, until=int(time.time()) - 1)) == NOBODY


def test_a_token_of_somebody_elses_reading_is_not_accepted(opened: Reading) -> None:
    assert told(minted(opened, who=reader("erik").pk)) == NOBODY


def test_a_token_made_with_another_key_is_not_accepted(opened: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SECRET_KEY", "of another server")
    assert told(minted(opened)) == NOBODY
    with pytest.raises(reading.NotKnown, match="manage migrate"), reading.as_system("a server with another key"):
        pass


@pytest.mark.parametrize("how", ["closed", "over", "switched off"])
def test_what_has_ended_shows_nothing_from_the_next_request_on(opened: Reading, how: str) -> None:
    if how == "closed":
        actions.close([opened.pk], now=timezone.now())
    elif how == "over":
        opened = actions.open_(opened.user, now=timezone.now() - actions.LONGEST)
    else:
        User.objects.filter(pk=opened.user_id).update(is_active=False)
    assert told(minted(opened)) == NOBODY


def test_a_closed_reading_is_not_opened_again_and_nobody_opens_one_by_sql(opened: Reading) -> None:
    actions.close([opened.pk], now=timezone.now())
    with reading.as_reader(opened.user):
        assert Reading.objects.filter(pk=opened.pk).count() == 1
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            actions.open_(opened.user, now=timezone.now())


def test_the_day_is_the_true_one_where_the_owner_has_not_allowed_another(cluster: Any) -> None:
    said = {"host": str(cluster.socket), "dbname": connection.settings_dict["NAME"], "user": "tf_owner"}
    with psycopg.connect(**said, password=cluster.password("tf_owner")) as owner:
        pid = owner.info.backend_pid
        made = token.make("system", of="", who=None, connection=pid, until=int(time.time()) + 60, day="2020-01-01")
        owner.execute("SELECT tf_tell(%s, true)", [made])
        days = [owner.execute("SELECT tf_today()::text").fetchone()]
        owner.execute("UPDATE tf_key SET day_may_be_set = false")
        owner.execute("SELECT tf_tell(%s, true)", [made])
        days.append(owner.execute("SELECT tf_today()::text").fetchone())
        owner.rollback()
    assert days == [("2020-01-01",), (timezone.localdate().isoformat(),)]


def test_the_owner_too_sees_nothing_without_saying_who_reads(cluster: Any, opened: Reading) -> None:
    said = {"host": str(cluster.socket), "dbname": connection.settings_dict["NAME"], "user": "tf_owner"}
    with psycopg.connect(**said, password=cluster.password("tf_owner")) as owner:
        assert owner.execute("SELECT tf_is_system()").fetchone() == (False,)
        made = token.make("system", of="", who=None, connection=owner.info.backend_pid, until=2**31, day="")
        owner.execute("SELECT tf_tell(%s, true)", [made])
        assert owner.execute("SELECT tf_is_system()").fetchone() == (True,)


def test_what_was_told_before_stands_again_after_a_scope(opened: Reading) -> None:
    with reading.as_reader(opened.user):
        with reading.as_system("within"):
            assert asked("SELECT tf_is_system()")
        assert asked("SELECT tf_reader()") == opened.user_id
        assert scope.current().who == opened.user_id
        with pytest.raises(ZeroDivisionError), reading.as_system("that fails"):
            raise ZeroDivisionError
        assert asked("SELECT tf_reader()") == opened.user_id


def test_signing_out_closes_the_reading(client: Any) -> None:
    client.force_login(reader("dora"))
    assert Reading.objects.get().ended is None
    client.logout()
    assert Reading.objects.get().ended is not None


def test_a_session_whose_reading_is_closed_is_signed_out(client: Any) -> None:
    user = reader("dora")
    client.force_login(user)
    assert client.get("/tasks/").status_code == 200
    actions.close_all(user, now=timezone.now())
    assert client.get("/tasks/").headers["Location"].startswith("/sign-in/")
