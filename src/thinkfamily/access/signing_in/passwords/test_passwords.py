"""A forgotten password: the same answer for everybody, a link that works once, every browser signed out."""

from typing import Any

import pytest
from django.core import mail
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from thinkfamily.access.signing_in.passwords.actions import ask
from thinkfamily.access.signing_in.passwords.jobs import send_link_to_new_password
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.sittings.source import Source
from thinkfamily.access.users.factories import reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.5")]
NEW = "four words that belong apart"


@pytest.fixture
def priya():
    user = reader()
    user.email = "priya@hub.example"
    user.save()
    return user


def asked(who):
    """Asks as the page does, and does the job that is queued."""
    assert ask(who, source=Source(), now=timezone.now()) is None
    send_link_to_new_password(**ProcrastinateJob.objects.order_by("-id")[0].args)


def link(who="priya"):
    asked(who)
    return str(mail.outbox[-1].body).partition("http://testserver")[2].split()[0]


def test_the_answer_is_the_same_whether_or_not_there_is_an_account(client, priya):
    for who in ("priya", "priya@hub.example", "nobody", "nobody@hub.example"):
        answer = client.post("/sign-in/forgotten/", {"who": who})
        assert answer.headers["Location"] == "/sign-in/forgotten/sent/"
    assert mail.outbox == [], "it is sent by the worker, so that it takes as long for everybody"


def test_the_queue_holds_whose_account_it_is_and_nothing_that_was_typed(client, priya):
    for who in (" Priya ", "PRIYA@hub.example", "a.stranger@elsewhere.example"):
        assert client.post("/sign-in/forgotten/", {"who": who}).status_code == 302
    jobs = ProcrastinateJob.objects.filter(task_name="send_link_to_new_password").order_by("id")
    assert [job.args for job in jobs] == [{"user_ids": [priya.pk]}] * 2 + [{"user_ids": []}]


def test_nobody_can_have_the_link_lead_elsewhere(priya, settings):
    settings.SITE_ADDRESS = "https://families.northmoor.example/"
    asked("priya")
    assert "\nhttps://families.northmoor.example/sign-in/new-password/?link=" in mail.outbox[0].body
    forged: dict[str, Any] = {"user_ids": [priya.pk], "site": "https://elsewhere.example/"}
    with pytest.raises(TypeError, match="site"):
        send_link_to_new_password(**forged)


def test_a_job_for_which_nobody_has_asked_sends_nothing(priya):
    send_link_to_new_password(user_ids=[priya.pk])
    assert mail.outbox == []
    asked("priya@hub.example")
    assert mail.outbox[0].to == ["priya@hub.example"]


def test_the_link_opens_once_ends_every_browser_and_leaves_the_second_step(client, priya, client_of):
    there = client_of(priya)
    address = link()
    assert client.get(address).headers["Location"] == "/sign-in/new-password/"
    answer = client.post("/sign-in/new-password/", {"new_password": NEW})
    assert answer.headers["Location"] == "/sign-in/?changed=1"
    assert there.get("/account/").status_code == 302
    assert Sitting.objects.get().ended_because == Sitting.End.PASSWORD
    signed_in = client.post("/sign-in/", {"username": "priya", "password": NEW})
    assert signed_in.headers["Location"] == "/sign-in/set-up/"
    client.get(address)
    assert "This link is over" in client.get("/sign-in/new-password/").content.decode()


@pytest.fixture
def client_of(client):
    def made(user):
        one = type(client)()
        one.force_login(user)
        one.get("/account/")
        return one

    return made


def test_a_password_that_is_too_short_is_asked_for_again(client, priya):
    client.get(link())
    assert "at least 12" in client.post("/sign-in/new-password/", {"new_password": "short"}).content.decode()
    assert client.post("/sign-in/new-password/", {"new_password": NEW}).status_code == 302


@pytest.mark.parametrize("made_up", ["", "x", "MQ.x-y", "MQ.", "...", "%00.a", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk.a-b"])
def test_a_made_up_link_opens_nothing(client, priya, made_up):
    client.get(f"/sign-in/new-password/?link={made_up}")
    assert "This link is over" in client.post("/sign-in/new-password/", {"new_password": NEW}).content.decode()


def test_nothing_is_sent_to_who_has_no_address_no_password_or_no_open_account(priya):
    no_address, no_password, shut = reader("moira"), reader("tom", password=None), reader("gone")
    for user in (no_password, shut):
        user.email = f"{user.username}@hub.example"
        user.is_active = user is no_password
        user.save()
    for user in (no_address, no_password, shut):
        asked(user.username)
        asked(user.email or "nobody@hub.example")
    assert mail.outbox == []


def test_asking_again_and_again_waits(client, priya):
    for _ in range(5):
        client.post("/sign-in/forgotten/", {"who": "priya"})
    assert "Too many" in client.post("/sign-in/forgotten/", {"who": "priya"}).content.decode()


def test_however_many_strangers_ask_the_owner_can_and_is_not_flooded(client, priya):
    for number in range(30):
        client.post("/sign-in/forgotten/", {"who": "priya"}, REMOTE_ADDR=f"198.51.100.{number}")
    answer = client.post("/sign-in/forgotten/", {"who": "priya"})
    assert answer.headers["Location"] == "/sign-in/forgotten/sent/"
    assert ProcrastinateJob.objects.filter(task_name="send_link_to_new_password").count() == 5
