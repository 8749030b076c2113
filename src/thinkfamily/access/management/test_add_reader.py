"""Adding a reader from the command line."""

import io

import pytest
from django.core.management import CommandError, call_command

from thinkfamily.access.events.models import Event
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User

pytestmark = pytest.mark.django_db
PRIYA = ["priya", "--name", "Priya Nair", "--role", "front_door", "--agency", "Hub", "--kind", "early_help"]


def add(monkeypatch, *words, password="a fine long sentence"):
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))
    said = io.StringIO()
    call_command("add_reader", *words, stdout=said)
    return said.getvalue()


def test_a_reader_with_a_grant_is_added_and_the_event_kept(monkeypatch):
    assert "can sign in" in add(monkeypatch, *PRIYA, "--sees", "area", "--reason", "Reads the early list")
    assert User.objects.get().check_password("a fine long sentence")
    assert Grant.objects.get().ends.isoformat() == "2027-02-19"
    assert set(Event.objects.values_list("what", flat=True)) == {"reader added", "grant given"}


@pytest.mark.parametrize(
    ("more", "password", "said"),
    [
        pytest.param(["--sees", "own"], "a fine long sentence", "Say with --reason", id="a grant says why"),
        pytest.param([], "short", "at least 12 characters", id="a password is long"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(monkeypatch, more, password, said):
    with pytest.raises(CommandError, match=said):
        add(monkeypatch, *PRIYA, *more, password=password)
    assert not User.objects.exists()


def test_nobody_is_added_twice(monkeypatch):
    add(monkeypatch, *PRIYA)
    with pytest.raises(CommandError, match="already"):
        add(monkeypatch, *PRIYA)
