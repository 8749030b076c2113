"""Where one is signed in, and ending that: the database refuses the ended browser its very next question."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from thinkfamily.access.reading.models import Reading
from thinkfamily.access.sittings import rules
from thinkfamily.access.sittings.models import KnownDevice, Sitting
from thinkfamily.access.users.factories import PASSWORD, reader
from thinkfamily.access.users.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.6")]
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.DEMO = True


def browser(user="priya", agent=FIREFOX, **where):
    made = Client(headers={"User-Agent": agent}, **where)
    made.post("/sign-in/", {"username": user, "password": PASSWORD})
    return made


def test_the_list_says_where_since_when_and_how():
    reader()
    here, there = browser(), browser(agent="Chrome/140.0 (iPhone)", REMOTE_ADDR="192.0.2.9")
    said = here.get("/account/").content.decode()
    for words in ("Firefox on Windows", "Chrome on an iPhone", "192.0.2.9", "2 browsers", "This one", "by password"):
        assert words in said
    assert there.get("/account/").status_code == 200


def test_one_is_ended_and_its_reading_at_once():
    reader()
    here, there = browser(), browser(REMOTE_ADDR="192.0.2.9")
    other = Sitting.objects.get(address="192.0.2.9")
    answer = here.post(f"/account/browsers/{other.pk}/")
    assert answer.headers["Location"] == "/account/"
    assert other.reading
    assert Reading.objects.get(pk=other.reading).ended
    assert there.get("/account/").headers["Location"].startswith("/sign-in/")
    assert here.get("/account/").status_code == 200
    assert not KnownDevice.objects.filter(mark=other.device).exists(), "a lost browser is new again"


def test_all_others_are_ended_at_once():
    reader()
    here, *others = [browser() for _ in range(3)]
    here.post("/account/browsers/others/")
    assert here.get("/account/").status_code == 200
    assert all(other.get("/account/").status_code == 302 for other in others)


def test_signing_out_ends_the_sitting():
    reader()
    browser().post("/sign-out/")
    assert Sitting.objects.get().ended_because == Sitting.End.SIGNED_OUT
    assert Reading.objects.get().ended


def test_a_change_of_password_ends_the_others_and_keeps_this_one():
    user = reader()
    here, there = browser(), browser()
    form = {"old_password": PASSWORD, "new_password": "four words that belong apart"}
    assert here.post("/account/password/", form).headers["Location"] == "/account/"
    assert here.get("/account/").status_code == 200
    assert there.get("/account/").status_code == 302
    user.refresh_from_db()
    assert user.check_password("four words that belong apart")


@pytest.mark.parametrize(
    ("form", "said"),
    [
        pytest.param({"old_password": "wrong", "new_password": "four words apart"}, "not your password", id="the old"),
        pytest.param({"old_password": PASSWORD, "new_password": "short"}, "at least 12", id="a short new one"),
        pytest.param({}, "Enter a new password", id="nothing"),
    ],
)
def test_a_password_is_changed_only_by_who_knows_it_and_to_a_good_one(form, said):
    user = reader()
    assert said in browser().post("/account/password/", form).content.decode()
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_the_session_of_somebody_who_left_yesterday_is_refused():
    reader()
    there = browser()
    User.objects.update(is_active=False)
    assert there.get("/account/").headers["Location"].startswith("/sign-in/")


def test_a_session_without_its_sitting_is_over():
    reader()
    there = browser()
    Sitting.objects.all().delete()
    assert there.get("/account/").status_code == 302


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox on Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge on Linux"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1.15", "Safari on a Mac"),
        ("", "A browser"),
    ],
)
def test_browsers_are_called_as_people_call_them(agent, words):
    assert rules.browser(agent) == words


def test_known_browsers_are_forgotten_after_half_a_year():
    reader()
    browser()
    KnownDevice.objects.update(last_used=timezone.now() - datetime.timedelta(days=181))
    browser()
    assert KnownDevice.objects.count() == 1
