"""Accounts without a shell: added, moved, switched off; who has left is out at once."""

import datetime
import re

import pytest

from thinkfamily.access.colleagues.factories import led, managed
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.reads import current
from thinkfamily.access.second_steps.factories import app_of
from thinkfamily.access.second_steps.reads import steps_of
from thinkfamily.access.users.factories import agency, reader
from thinkfamily.access.users.models import User
from thinkfamily.office.accounts import actions
from thinkfamily.office.cover.reads import without_owner
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.10")]
TODAY = datetime.date(2026, 11, 21)


@pytest.fixture
def sam():
    return reader("sam", role="system_administrator", at="Council")


@pytest.fixture
def priya():
    user = reader("priya", at="Hub", name="Priya Nair")
    give(user, by=None, scope="area", reason="Reads families", starts=TODAY, ends=TODAY + datetime.timedelta(days=90))
    moira = reader("moira", role="safeguarding_lead", at="Hub")
    managed(user, moira)
    led(user.agency, moira)
    return user


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_an_account_is_added_without_a_password_that_anybody_knows(client, sam):
    hub = agency("Hub")
    client.force_login(sam)
    words = {"name": "Ola Brandt", "username": "Ola", "email": "ola@hub.example", "role": "manager", "agency": hub.pk}
    wrong = text(client.post("/accounts/add/", words | {"username": "Ola Brandt!"}))
    assert "Use small letters, figures and full stops only" in wrong
    client.post("/accounts/add/", words)
    ola = User.objects.get(username="ola")
    letter = Letter.objects.get(kind="welcome")
    assert "Your user name is ola." in letter.body
    assert "/sign-in/forgotten/" in letter.body
    assert current(ola, TODAY) == []
    again = text(client.post("/accounts/add/", words))
    assert "There is an account of this user name already" in again


def test_who_has_left_is_out_at_once_wherever_they_are_signed_in(client, sam, priya):
    client.force_login(priya)
    assert client.get("/colleagues/").status_code == 200
    actions.switch_off(priya, by=sam, reason="left")
    assert client.get("/colleagues/").status_code == 302
    assert current(priya, TODAY) == []
    assert not priya.readings.filter(ended=None).exists()


def test_an_account_that_comes_back_has_no_grant(sam, priya):
    actions.switch_off(priya, by=sam, reason="left")
    actions.switch_on(priya, by=sam, reason="is back")
    assert priya.is_active
    assert current(priya, TODAY) == []


def test_who_moves_takes_no_access_along(client, sam, priya):
    school = agency("Fernhill Academy", "school")
    client.force_login(sam)
    words = {"role": "practitioner", "agency": school.pk, "reason": "New job"}
    client.post(f"/accounts/{priya.pk}/move/", words)
    priya.refresh_from_db()
    assert (priya.role, priya.agency) == ("practitioner", school)
    assert current(priya, TODAY) == []
    with pytest.raises(Refused, match="is practitioner at Fernhill Academy already"):
        actions.move(priya, role="practitioner", agency=school, by=sam, reason="x")


def test_nobody_changes_their_own_account(client, sam):
    client.force_login(sam)
    assert client.get(f"/accounts/{sam.pk}/switch/").status_code == 403
    assert "another system administrator changes it" in text(client.get(f"/accounts/{sam.pk}/"))


def test_others_change_no_account(client, sam, priya):
    client.force_login(priya)
    for address in ("/accounts/", "/accounts/add/", f"/accounts/{sam.pk}/", f"/accounts/{sam.pk}/switch/"):
        assert client.get(address).status_code == 403


def test_accounts_are_found_by_name_or_agency(client, sam, priya):
    client.force_login(sam)
    assert "Priya Nair" in text(client.get("/accounts/?asked=priya hub"))
    assert "No account holds these words" in text(client.get("/accounts/?asked=nobody"))


def test_the_list_asks_a_fixed_number_of_questions(client, sam, questions):
    client.force_login(sam)
    few = questions("/accounts/")
    for number in range(8):
        reader(f"p{number}", at=f"Agency {number}")
    assert questions("/accounts/") == few <= 14


@pytest.mark.demand("3.1.8")
@pytest.mark.parametrize("leaver", ["priya", "max", "moira", "nora", "tola"])
def test_whoever_leaves_nothing_stays_without_an_owner(people, sam, leaver):
    for name in [leaver, *(name for name in people if name not in (leaver, "nora"))]:
        actions.switch_off(people[name], by=sam, reason="left")
        assert without_owner(TODAY) == []
        assert not Task.objects.filter(done_at=None, owner__is_active=False).exists()
        assert current(people[name], TODAY) == []


@pytest.mark.demand("3.2.1")
def test_a_lost_second_step_is_set_back_by_an_administrator_with_a_reason(client):
    priya, sam = reader("priya"), reader("sam", role="system_administrator")
    app_of(priya)
    there = type(client)()
    there.force_login(priya)
    client.force_login(sam)
    client.post(f"/accounts/{priya.pk}/second-step/", {"reason": "Lost the phone; I saw her at her desk"})
    assert not steps_of(priya).exists()
    assert there.get("/account/").headers["Location"].startswith("/sign-in/")
    assert Event.objects.get(what="second steps forgotten").reason.startswith("Lost the phone")
    assert client.post(f"/accounts/{sam.pk}/second-step/", {"reason": "My own"}).status_code == 403
