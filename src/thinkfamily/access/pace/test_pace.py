"""An account that opens pages faster than a person reads is slowed down, and that is kept."""

import datetime

import pytest
from django.utils import timezone

from thinkfamily.access.events.models import Event
from thinkfamily.access.pace import rules
from thinkfamily.access.pace.models import Pace
from thinkfamily.access.users.factories import reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.9.3")]
LIMITS = rules.Limits(a_minute=3, an_hour=5)


@pytest.fixture(autouse=True)
def few(settings):
    settings.PAGES = LIMITS


def opens(client, times):
    return [client.get("/gallery/").status_code for _ in range(times)]


def earlier(**by):
    """As if the account had begun so long ago."""
    Pace.objects.update(
        minute_began=timezone.now() - datetime.timedelta(**by), hour_began=timezone.now() - datetime.timedelta(**by)
    )


@pytest.mark.parametrize(
    ("minute", "hour", "waits"),
    [
        pytest.param(3, 5, 0, id="as many as are allowed"),
        pytest.param(4, 4, 20, id="one too many in a minute waits for the minute's end"),
        pytest.param(1, 6, 900, id="one too many in an hour waits for the hour's end"),
        pytest.param(9, 9, 900, id="both wait for the hour's end"),
    ],
)
def test_who_waits_how_long(minute, hour, waits):
    assert rules.seconds_to_wait(LIMITS, minute, hour, minute_ends=20, hour_ends=900) == waits


def test_the_page_too_many_is_refused_in_words_and_the_next_minute_it_opens(client):
    client.force_login(reader())
    assert opens(client, 3) == [200] * 3
    refused = client.get("/gallery/")
    assert refused.status_code == 429
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert "Wait 1 minute, then go back" in refused.content.decode()
    earlier(minutes=2)
    assert opens(client, 1) == [200]


def test_slow_copying_is_stopped_by_the_hour(client):
    client.force_login(reader())
    opens(client, 3)
    Pace.objects.update(minute_began=timezone.now() - datetime.timedelta(minutes=2))
    assert opens(client, 3) == [200, 200, 429]
    earlier(hours=2)
    assert opens(client, 1) == [200]


def test_it_is_kept_once_for_who_asks_about_unusual_looking(client):
    priya = reader()
    client.force_login(priya)
    opens(client, 6)
    kept = Event.objects.filter(what="too many pages")
    assert [event.who for event in kept] == [priya, priya]  # the minute's limit, then the hour's
    assert kept[0].reason == "4 pages within a minute, 4 within an hour"


def test_one_account_does_not_slow_another(client):
    client.force_login(reader())
    opens(client, 4)
    client.force_login(reader("moira"))
    assert opens(client, 1) == [200]


def test_whom_to_call_in_danger_is_always_there(client):
    client.force_login(reader())
    opens(client, 9)
    assert client.get("/safety/").status_code == 200
