"""Single sign-on against a real provider of another library, through the real redirects."""

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from tests.council.process import AGENCY, council
from thinkfamily.access.events.models import Event
from thinkfamily.access.second_steps import actions as second_steps
from thinkfamily.access.signing_in.single_sign_on.provider import Provider
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.factories import agency, reader
from thinkfamily.access.users.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.4")]
BACK = "http://testserver/sign-in/agency/back/"


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    with council(tmp_path_factory.mktemp("council"), BACK) as provider:
        yield provider


@pytest.fixture(autouse=True)
def connected(settings: Any, there: Provider) -> None:
    settings.SINGLE_SIGN_ON = there
    agency(AGENCY, "early_help")


def walk(client: Client, who: str, *, wants: str = "") -> Any:
    """From our sign-in page to the council's, where `who` signs in, and back to us."""
    out = client.get("/sign-in/agency/", {"next": wants} if wants else {})
    assert out.status_code == 302, out.content.decode()
    council_browser = requests.Session()
    asked = council_browser.get(out.headers["Location"], timeout=10)
    sent = council_browser.post(asked.url, data={"username": who}, timeout=10, allow_redirects=False)
    again = council_browser.get(
        requests.compat.urljoin(asked.url, sent.headers["Location"]), timeout=10, allow_redirects=False
    )
    back = again.headers["Location"]
    assert back.startswith(BACK), back
    return client.get(back.removeprefix("http://testserver"))


def test_who_took_both_steps_at_the_council_is_in_at_once(client: Client, settings: Any, there: Provider) -> None:
    settings.SINGLE_SIGN_ON = dataclasses.replace(there, second_step=(("amr", "mfa"),))
    moira = reader("moira", at=AGENCY)
    answer = walk(client, "moira", wants="/account/")
    assert answer.headers["Location"] == "/account/"
    assert client.get("/account/").status_code == 200
    assert Sitting.objects.get().how == AGENCY
    assert SocialAccount.objects.get().user == moira


def test_who_took_one_step_there_takes_the_second_here(client: Client, settings: Any, there: Provider) -> None:
    settings.SINGLE_SIGN_ON = dataclasses.replace(there, second_step=(("amr", "mfa"),))
    reader("priya", at=AGENCY)
    assert walk(client, "priya").headers["Location"] == "/sign-in/set-up/"
    assert client.get("/account/").headers["Location"].startswith("/sign-in/"), "nobody is signed in yet"


def test_without_the_setting_the_council_is_not_trusted_with_the_second_step(client: Client) -> None:
    second_steps.new_codes(reader("moira", at=AGENCY), by=User.objects.get())
    assert walk(client, "moira").headers["Location"] == "/sign-in/set-up/"


def test_a_stranger_is_told_whom_to_ask_and_no_account_is_made(client: Client) -> None:
    answer = walk(client, "stranger")
    assert answer.status_code == 403
    assert "you have no account here yet" in answer.content.decode()
    assert "system administrator" in answer.content.decode()
    assert not User.objects.exists()
    assert Event.objects.get().what == "single sign-on refused"


def test_where_the_settings_say_so_a_newcomer_gets_an_account_that_sees_nothing(
    client: Client, settings: Any, there: Provider
) -> None:
    settings.SINGLE_SIGN_ON = dataclasses.replace(there, new_role="practitioner")
    assert walk(client, "stranger").headers["Location"] == "/sign-in/set-up/"
    made = User.objects.get()
    assert (made.username, made.agency.name, made.role) == ("stranger", AGENCY, "practitioner")
    assert not made.grants.exists()
    assert not made.has_usable_password()


def test_an_account_that_is_switched_off_stays_shut(client: Client) -> None:
    gone = reader("gone", at=AGENCY)
    gone.is_active = False
    gone.save()
    answer = walk(client, "gone")
    assert answer.status_code == 403
    assert "switched off" in answer.content.decode()


def test_the_council_vouches_for_nobody_of_another_agency(client: Client) -> None:
    reader("priya", at="Fernhill Academy", kind="school")
    assert walk(client, "priya").status_code == 403
    assert not SocialAccount.objects.exists()


def test_a_name_that_is_given_to_a_new_colleague_opens_nothing(client: Client) -> None:
    priya = reader("priya", at=AGENCY)
    SocialAccount.objects.create(provider="council", uid="who had the name before", user=priya)
    answer = walk(client, "priya")
    assert answer.status_code == 403
    assert "belongs to somebody else" in answer.content.decode()


def test_what_comes_back_without_having_been_sent_is_refused(client: Client) -> None:
    reader("priya", at=AGENCY)
    for query in ({}, {"code": "made-up", "state": "made-up"}, {"error": "access_denied"}):
        answer = client.get("/sign-in/agency/back/", query)
        assert answer.status_code == 403
        assert "did not say who you are" in answer.content.decode()


def test_another_issuer_than_the_settings_say_is_not_believed(client: Client, settings: Any, there: Provider) -> None:
    elsewhere = there.issuer.replace("127.0.0.1", "localhost")
    settings.SINGLE_SIGN_ON = dataclasses.replace(there, issuer=elsewhere)
    answer = client.get("/sign-in/agency/")
    assert answer.status_code == 403
    assert "does not answer" in answer.content.decode()


def test_a_council_that_does_not_answer_is_a_sentence(client: Client, settings: Any, there: Provider) -> None:
    settings.SINGLE_SIGN_ON = dataclasses.replace(there, issuer="http://127.0.0.1:9/o")
    answer = client.get("/sign-in/agency/")
    assert answer.status_code == 403
    assert "does not answer" in answer.content.decode()


def test_without_a_council_there_is_no_such_page(client: Client, settings: Any) -> None:
    settings.SINGLE_SIGN_ON = None
    assert client.get("/sign-in/agency/").status_code == 404
    assert "/sign-in/agency/" not in client.get("/sign-in/").content.decode()
