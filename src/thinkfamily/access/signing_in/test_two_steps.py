"""Both steps on the pages: nobody is signed in with half of them."""

import datetime
import re

import pytest
from django.utils import timezone

from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.events.models import Event
from thinkfamily.access.second_steps import actions as second_steps
from thinkfamily.access.second_steps.factories import app_of, code_of
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.1")]


def password(client, user="priya"):
    return client.post("/sign-in/?next=/account/", {"username": user, "password": PASSWORD})


def found(pattern: str, page: str) -> str:
    match = re.search(pattern, page)
    assert match
    return match[1]


def test_at_the_first_sign_in_an_app_is_set_up_and_recovery_codes_are_shown_once(client):
    reader()
    assert password(client).headers["Location"] == "/sign-in/set-up/"
    page = client.get("/sign-in/set-up/app/").content.decode()
    secret = found(r'class="tf-key">([A-Z2-7 ]+)<', page).replace(" ", "")
    assert client.get("/account/").status_code == 302, "nobody is signed in yet"
    shown = client.post("/sign-in/set-up/app/", {"code": code_of(secret)})
    assert "You see them only now" in shown.content.decode()
    assert "no-store" in shown.headers["Cache-Control"]
    code = found(r"<code>(\w{5}-\w{5})</code>", shown.content.decode())
    assert client.post("/sign-in/set-up/done/").headers["Location"] == "/account/"
    assert code not in client.get("/account/").content.decode()
    assert Sitting.objects.get().how == "password and new second step"


def test_a_wrong_code_at_setting_up_keeps_the_same_key(client):
    reader()
    password(client)
    page = client.get("/sign-in/set-up/app/").content.decode()
    again = client.post("/sign-in/set-up/app/", {"code": "000000x"}).content.decode()
    assert "This code is wrong" in again
    assert found(r'class="tf-key">([^<]+)<', page) == found(r'class="tf-key">([^<]+)<', again)


def test_from_then_on_the_app_is_asked_for(client):
    secret = app_of(reader())
    assert password(client).headers["Location"] == "/sign-in/second-step/"
    assert client.get("/account/").status_code == 302
    assert "This code is wrong" in client.post("/sign-in/second-step/", {"code": "000000x"}).content.decode()
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).headers["Location"] == "/account/"
    assert client.get("/account/").status_code == 200
    assert Event.objects.filter(what="signed in").get().details == {"how": "password and authenticator app"}


def test_a_password_alone_does_not_add_another_second_step(client):
    app_of(reader())
    password(client)
    for way in ("", "app/", "passkey/", "done/"):
        assert client.get(f"/sign-in/set-up/{way}").headers["Location"] == "/sign-in/second-step/"


def test_a_recovery_code_stands_in_for_a_lost_phone(client):
    user = reader()
    app_of(user)
    codes = second_steps.new_codes(user, by=user)
    password(client)
    answer = client.post("/sign-in/second-step/recovery-code/", {"code": codes[0]})
    assert answer.headers["Location"] == "/account/"
    assert "9 codes left" in client.get("/account/").content.decode()


@pytest.mark.demand("3.2.5")
def test_wrong_codes_make_wait_too(client):
    secret = app_of(reader())
    password(client)
    for _ in range(5):
        said = client.post("/sign-in/second-step/", {"code": "000000x"}).content.decode()
    assert "Try again in 1 minute" in said
    assert "Try again in 1 minute" in client.post("/sign-in/second-step/", {"code": code_of(secret)}).content.decode()
    assert Event.objects.filter(what="second step guessed at").exists()


@pytest.mark.demand("3.2.5")
def test_a_stranger_who_guesses_does_not_shut_a_colleague_out(client):
    secret = app_of(reader())
    password(client)
    client.post("/sign-in/second-step/", {"code": code_of(secret)})
    client.post("/sign-out/")
    stranger = type(client)(REMOTE_ADDR="198.51.100.7")
    for number in range(25):
        SignInAttempt.objects.create(
            username="priya", at=timezone.now(), succeeded=False, address=f"198.51.100.{number}", kind="password"
        )
    assert "Try again in" in password(stranger).content.decode()
    assert password(client).headers["Location"] == "/sign-in/second-step/"


def test_who_takes_too_long_begins_again(client):
    secret = app_of(reader())
    password(client)
    session = client.session
    begun = timezone.now() - datetime.timedelta(minutes=11)
    session["halfway"] = {**session["halfway"], "at": begun.isoformat()}
    session.save()
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).headers["Location"] == "/sign-in/"


def test_a_change_of_password_or_a_switched_off_account_ends_what_was_half_done(client):
    user = reader()
    secret = app_of(user)
    password(client)
    user.set_password("quite another long one")
    user.save()
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).headers["Location"] == "/sign-in/"


def test_in_a_demonstration_who_has_set_up_nothing_needs_nothing_and_who_has_is_asked(client, settings):
    settings.DEMO = True
    secret = app_of(reader("moira"))
    reader("priya")
    assert password(client, "priya").headers["Location"] == "/account/"
    assert password(client, "moira").headers["Location"] == "/sign-in/second-step/"
    assert client.post("/sign-in/second-step/", {"code": code_of(secret)}).headers["Location"] == "/account/"


def test_changing_what_guards_the_account_asks_to_sign_in_again_after_a_while(client):
    user = reader()
    app_of(user)
    client.force_login(user)
    client.get("/account/")
    assert client.get("/sign-in/set-up/").status_code == 200
    Sitting.objects.update(began_at=timezone.now() - datetime.timedelta(minutes=16))
    for page in ("/sign-in/set-up/", "/sign-in/set-up/app/", "/account/recovery-codes/"):
        assert "again=1" in client.get(page).headers["Location"]
