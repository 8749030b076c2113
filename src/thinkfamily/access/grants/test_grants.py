"""Grants begin, end and are withdrawn."""

import datetime

import pytest

from thinkfamily.access.events.models import Event
from thinkfamily.access.grants import actions, reads
from thinkfamily.access.users.factories import reader

pytestmark = pytest.mark.django_db
START, END = datetime.date(2026, 11, 1), datetime.date(2026, 11, 30)


def given(user):
    return actions.give(user, by=None, scope="area", reason="Reads the early list", starts=START, ends=END)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        pytest.param(datetime.date(2026, 10, 31), False, id="not before its first day"),
        pytest.param(START, True, id="on its first day"),
        pytest.param(END, True, id="on its last day"),
        pytest.param(datetime.date(2026, 12, 1), False, id="it has ended by itself the day after"),
    ],
)
def test_a_grant_holds(day, holds):
    user = reader()
    given(user)
    assert bool(reads.current(user, day)) == holds


def test_a_withdrawn_grant_gives_nothing_from_that_day():
    user = reader()
    actions.withdraw(given(user), by=user, reason="Moved team", on=datetime.date(2026, 11, 10))
    assert reads.current(user, datetime.date(2026, 11, 9))
    assert not reads.current(user, datetime.date(2026, 11, 10))
    assert list(Event.objects.values_list("what", flat=True).order_by("id")) == ["grant given", "grant withdrawn"]
