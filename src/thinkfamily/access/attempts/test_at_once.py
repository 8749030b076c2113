"""Guesses that come at once are heard one after the other."""

import datetime

import pytest
from django.db import connection

from thinkfamily.access.attempts import actions
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.sittings.source import Source

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.2.5")]
NOW = datetime.datetime(2026, 11, 21, 9, 0, tzinfo=datetime.UTC)
KIND = SignInAttempt.Kind.PASSWORD


@pytest.fixture
def another_request():
    """One on another connection, which has not yet been answered."""
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        key = "password priya 192.0.2.1"
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [key])
        assert cursor.fetchone() == (True,)
    yield
    other.rollback()
    other.close()


@pytest.mark.usefixtures("another_request")
def test_a_second_guess_from_the_same_place_is_not_heard_before_the_first_is_done():
    assert actions.waits_until(KIND, "Priya", source=Source("192.0.2.1"), now=NOW) == NOW + actions.A_MOMENT
    assert actions.waits_until(KIND, "Priya", source=Source("192.0.2.2"), now=NOW) is None
    assert actions.waits_until(KIND, "moira", source=Source("192.0.2.1"), now=NOW) is None
