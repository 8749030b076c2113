"""What a session begins and ends with, and which passwords open one."""

from typing import Any

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.factories import PASSWORD, reader

pytestmark = [pytest.mark.demand("3.9.2"), pytest.mark.django_db]


def test_a_new_session_begins_at_each_sign_in(client: Client, settings: Any) -> None:
    settings.DEMO = True  # where a second step is not asked for
    reader()
    keys = []
    for _ in range(2):
        client.post("/sign-in/", {"username": "priya", "password": PASSWORD})
        keys.append(client.session.session_key)
        assert client.get("/gallery/").status_code == 200
    assert len(set(keys)) == 2
    assert {len(key) for key in keys} == {32}, "of 36 signs each: some 165 bits"
    before = Client()
    before.cookies[settings.SESSION_COOKIE_NAME] = keys[0]
    assert before.get("/gallery/").status_code == 302


def test_a_session_that_somebody_else_chose_is_not_taken_over(client: Client, settings: Any) -> None:
    settings.DEMO = True
    reader()
    client.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    client.post("/sign-in/", {"username": "priya", "password": PASSWORD})
    assert client.session.session_key != "a" * 32


@pytest.mark.django_db
@pytest.mark.parametrize(
    "key",
    [
        pytest.param('"aaaaaaaa\\000bbbbbbbb"', id="with a letter that the database does not take"),
        pytest.param("x" * 5000, id="far too long"),
        pytest.param("'; DROP TABLE django_session; --", id="a piece of SQL"),
        pytest.param("\u2603" * 10, id="letters of no alphabet"),
    ],
)
def test_nonsense_in_a_cookie_is_nobodys_session(settings: Any, key: str) -> None:
    client = Client(raise_request_exception=False)
    key = key.encode().decode("latin-1")  # as a server hands it over
    for name in (
        settings.SESSION_COOKIE_NAME,
        settings.DEVICE_COOKIE,
        settings.PLACE_COOKIE,
        settings.CSRF_COOKIE_NAME,
    ):
        client.cookies[name] = key
    assert client.get("/gallery/", headers={"cookie": f"{settings.SESSION_COOKIE_NAME}={key}"}).status_code == 302
    assert client.get("/gallery/").status_code == 302
    assert client.post("/sign-in/", {"username": "priya", "password": "x"}).status_code == 200


def test_after_signing_out_the_browser_forgets(client: Client) -> None:
    client.force_login(reader())
    assert client.post("/sign-out/").headers["Clear-Site-Data"] == '"cache", "storage"'


@pytest.mark.parametrize(
    "password",
    [
        pytest.param("short but odd", id="thirteen letters"),
        pytest.param(
            "a sentence that nobody else would ever write, long as it is, and with no figure in it", id="long"
        ),
        pytest.param("Zw\u00f6lf Boxk\u00e4mpfer \u2603", id="letters of any alphabet"),
    ],
)
def test_a_password_of_any_letters_is_taken(password: str) -> None:
    validate_password(password)


@pytest.mark.parametrize(
    ("password", "said"),
    [
        pytest.param("elevenlette", "at least 12 characters", id="eleven letters"),
        pytest.param("qwerty123456", "too common", id="one that many have"),
        pytest.param("1q2w3e4r5t6y", "too common", id="a row of keys"),
        pytest.param("ThinkFamily2026!", "Choose other words", id="the product's name and a year"),
        pytest.param("Quarry-Street-1", "Choose other words", id="an agency's name"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused(password: str, said: str) -> None:
    Agency.objects.create(name="Quarry Street surgery", kind="early_help")
    with pytest.raises(ValidationError, match=said):
        validate_password(password)
