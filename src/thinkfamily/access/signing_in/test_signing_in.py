"""Signing in: the lock after repeated failures, and the end of a session."""

import datetime

import pytest
from django.contrib.sessions.models import Session
from django.urls import Resolver404, get_resolver, resolve
from django.utils import timezone

from tests.test_pages import addresses
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.signing_in import actions
from thinkfamily.access.signing_in.jobs import clear_after_signing_in
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users import rules
from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 21, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)
SECOND = datetime.timedelta(seconds=1)


def test_the_right_password_opens():
    user = reader()
    assert actions.sign_in(" PRIYA ", PASSWORD, now=NOW) == user


def test_after_five_wrong_attempts_even_the_right_password_waits():
    reader()
    for second in range(5):
        actions.sign_in("priya", "wrong", now=NOW + second * SECOND)
    assert actions.sign_in("priya", PASSWORD, now=NOW + 5 * SECOND) == NOW + 4 * SECOND + MINUTE


def test_the_wait_ends_by_itself():
    user = reader()
    for _ in range(5):
        actions.sign_in("priya", "wrong", now=NOW)
    assert actions.sign_in("priya", PASSWORD, now=NOW + 2 * MINUTE) == user


def test_an_unknown_name_is_answered_just_as_a_known_one():
    reader()
    for name in ("priya", "nobody"):
        answers = [actions.sign_in(name, "wrong", now=NOW) for _ in range(6)]
        assert answers == [None] * 4 + [NOW + MINUTE] * 2


def test_a_closed_account_does_not_open():
    user = reader()
    user.is_active = False
    user.save()
    assert actions.sign_in("priya", PASSWORD, now=NOW) is None


@pytest.mark.parametrize(
    ("signed_in", "last_seen", "over"),
    [
        pytest.param(5, 5, False, id="a session of five minutes goes on"),
        pytest.param(120, 31, True, id="half an hour without a page ends it"),
        pytest.param(601, 1, True, id="ten hours end it, busy or not"),
    ],
)
def test_sessions_end(signed_in, last_seen, over):
    assert rules.session_is_over(NOW - signed_in * MINUTE, NOW - last_seen * MINUTE, NOW) == over


@pytest.fixture
def demonstration(settings):
    settings.DEMO = True


@pytest.mark.usefixtures("demonstration")
def test_a_reader_signs_in_and_out_on_the_page(client):
    reader()
    refused = client.post("/sign-in/", {"username": "priya", "password": "wrong"})
    assert "The user name or the password is wrong" in refused.content.decode()
    client.post("/sign-in/", {"username": "priya", "password": PASSWORD})
    assert client.get("/accounts/").status_code == 403
    client.post("/sign-out/")
    assert client.get("/accounts/").headers["Location"] == "/sign-in/?next=%2Faccounts%2F"


@pytest.mark.usefixtures("demonstration")
def test_a_page_elsewhere_is_never_gone_to_after_signing_in(client):
    reader()
    answer = client.post("/sign-in/?next=//elsewhere.example/", {"username": "priya", "password": PASSWORD})
    assert answer.headers["Location"] == "/"


@pytest.mark.usefixtures("demonstration")
def test_what_is_no_address_of_a_page_leads_to_the_first_page(client):
    reader()
    answer = client.post("/sign-in/?next=early_list.x y", {"username": "priya", "password": PASSWORD})
    assert answer.headers["Location"] == "/"


def test_an_idle_session_asks_to_sign_in_again(client):
    client.force_login(reader())
    client.get("/")
    Sitting.objects.update(last_seen=timezone.now() - 31 * MINUTE)
    assert client.get("/accounts/").headers["Location"].endswith("ended=1")
    assert Sitting.objects.get().ended_because == Sitting.End.RAN_OUT


def test_what_is_left_behind_is_cleared_at_night(client):
    user = reader()
    actions.sign_in("priya", "wrong", now=timezone.now() - 25 * 60 * MINUTE)
    client.force_login(user)
    client.get("/")
    Sitting.objects.update(last_seen=timezone.now() - datetime.timedelta(days=91))
    Session.objects.update(expire_date=timezone.now() - MINUTE)
    clear_after_signing_in(0)
    assert not SignInAttempt.objects.exists()
    assert not Sitting.objects.exists()
    assert not Session.objects.exists()


@pytest.mark.demand("3.2.1")
def test_no_page_of_the_library_can_be_reached():
    """Its own pages are not ours in look or words, and know nothing of our rules."""
    names = {getattr(view, "__module__", "") for _, view in addresses(get_resolver())}
    assert names
    assert not {name for name in names if name.startswith("allauth")}
    for where in ("/accounts/login/", "/accounts/signup/", "/accounts/2fa/", "/sign-up/"):
        with pytest.raises(Resolver404):
            resolve(where)
