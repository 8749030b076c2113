"""Who can read and write the table of sessions becomes nobody else by that."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from thinkfamily.access.sittings.store import SessionStore
from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.9.2")]


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMO = True


def signed_in(name):
    reader(name)
    made = Client()
    made.post("/sign-in/", {"username": name, "password": PASSWORD})
    assert made.get("/account/").status_code == 200
    return made


def cookie_of(client, settings):
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def table():
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM django_session")
        return cursor.fetchall()


def test_the_value_of_the_cookie_and_what_the_session_holds_are_nowhere_in_the_table(settings):
    priya = signed_in("priya")
    [row] = table()
    assert cookie_of(priya, settings) not in str(row)
    assert "_auth_user_id" not in str(row)


def test_what_the_table_holds_is_no_cookie(settings):
    signed_in("priya")
    thief = Client()
    thief.cookies[settings.SESSION_COOKIE_NAME] = Session.objects.get().session_key
    assert thief.get("/account/").status_code == 302


def test_what_is_copied_from_another_s_row_is_refused():
    moira = signed_in("moira")
    hers = Session.objects.get()
    priya = signed_in("priya")
    assert Session.objects.exclude(pk=hers.pk).update(session_data=hers.session_data) == 1
    assert priya.get("/account/").status_code == 302
    assert moira.get("/account/").status_code == 200


def test_another_s_row_moved_under_one_s_own_key_is_refused():
    signed_in("moira")
    hers = Session.objects.get()
    priya = signed_in("priya")
    mine = Session.objects.exclude(pk=hers.pk).get().pk
    Session.objects.filter(pk=mine).delete()
    Session.objects.filter(pk=hers.pk).update(session_key=mine)
    assert priya.get("/account/").status_code == 302


def test_a_new_secret_key_signs_nobody_out_while_the_old_one_is_named(settings):
    began = SessionStore()
    began["wants"] = "a page"
    began.save()
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new one"
    found = SessionStore(began.session_key)
    assert found["wants"] == "a page"
    found["wants"] = "another"
    found.save()
    assert SessionStore(began.session_key)["wants"] == "another"
    found.flush()
    assert not Session.objects.exists()
