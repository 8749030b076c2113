"""How long wrong attempts make wait, and that a stranger cannot shut a colleague out."""

import datetime

import pytest

from thinkfamily.access.attempts import rules
from thinkfamily.access.attempts.rules import Try

pytestmark = pytest.mark.demand("3.2.5")
NOW = datetime.datetime(2026, 11, 21, 9, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def wrong(times, *, place="192.0.2.1", known=False, ago=0):
    return [Try(NOW - ago * MINUTE, succeeded=False, place=place, known=known)] * times


def right(place="192.0.2.1", *, known=False):
    return [Try(NOW - MINUTE, succeeded=True, place=place, known=known)]


@pytest.mark.parametrize(
    ("tries", "minutes"),
    [
        pytest.param(wrong(4), 0, id="four wrong ones make nobody wait"),
        pytest.param(wrong(5), 1, id="five make wait a minute"),
        pytest.param(wrong(6), 2, id="each further one doubles it"),
        pytest.param(wrong(8), 8, id="eight make wait eight minutes"),
        pytest.param(wrong(40, known=True), 60, id="it is never more than an hour"),
        pytest.param(wrong(4) + right() + wrong(9), 0, id="a right one in between begins anew"),
        pytest.param(wrong(5, ago=1), 0, id="a minute later it is over"),
        pytest.param(wrong(9, place="198.51.100.7"), 0, id="another place does not make this one wait"),
    ],
)
def test_waits_grow(tries, minutes):
    until = rules.waits_until(tries, place="192.0.2.1", known=False, now=NOW)
    assert until == (NOW + minutes * MINUTE if minutes else None)


def test_guesses_from_many_places_make_every_new_browser_wait():
    tries = [one for number in range(20) for one in wrong(1, place=f"198.51.100.{number}")]
    assert rules.waits_until(tries, place="192.0.2.1", known=False, now=NOW) == NOW + rules.REST


def test_a_known_browser_does_not_wait_for_what_strangers_did():
    tries = wrong(200, place="198.51.100.7")
    assert rules.waits_until(tries, place="the browser at her desk", known=True, now=NOW) is None


def test_but_it_waits_for_its_own_wrong_ones():
    tries = wrong(5, place="the browser at her desk", known=True)
    assert rules.waits_until(tries, place="the browser at her desk", known=True, now=NOW) == NOW + MINUTE


def test_one_address_guessing_at_many_accounts_waits():
    assert rules.address_waits_until([NOW] * 59, NOW) is None
    assert rules.address_waits_until([NOW] * 60, NOW) == NOW + rules.REST
