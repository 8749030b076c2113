"""The second of two who edit one thing sees both versions, and nothing is overwritten unseen."""

import pytest
from django import forms
from django.http import QueryDict

from thinkfamily.access.users.factories import reader
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.persons.factories import person as made_person

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.13.1")]


class WayForm(editing.EditForm):
    value = forms.CharField(label="Number")
    when_words = forms.CharField(label="When", required=False)
    text_ok = forms.BooleanField(label="Texts are fine", required=False)


@pytest.fixture
def way(db):
    by = reader(name="Priya Nair")
    return contact_way(made_person(by=by), by=by, when_words="Mondays", text_ok=True)


def send(way, **typed):
    """The form as one writer sends it; whether it was settled."""
    sent = QueryDict(mutable=True)
    sent.update({"version": "1", "value": "07700 900123", "when_words": "Mondays", "text_ok": "on"} | typed)
    form = WayForm(sent, kept=type(way).objects.get(pk=way.pk))
    return form, editing.settled(form, lambda version, said: editing.change(way, version=version, **said))


def now(way):
    way.refresh_from_db()
    return way.value, way.when_words, way.text_ok, way.version


def test_one_writer_alone_is_simply_kept(way):
    assert send(way, value="07700 900456")[1]
    assert now(way) == ("07700 900456", "Mondays", True, 2)


def test_the_second_overwrites_nothing_and_sees_both(way):
    send(way, value="07700 900456")
    form, done = send(way, value="07700 900789")
    assert not done
    assert now(way)[0] == "07700 900456"
    assert form.both == [editing.Row("Number", "07700 900456", "07700 900789")]
    assert "while you were writing" in form.error_list()[0]["text"]


def test_what_the_second_had_left_alone_is_as_it_is_now(way):
    send(way, value="07700 900456", text_ok="")
    form, _ = send(way, when_words="Only Fridays")
    assert (form["value"].value(), form["when_words"].value()) == ("07700 900456", "Only Fridays")
    assert not form["text_ok"].value()


@pytest.mark.parametrize(
    ("which", "settled", "kept"),
    [
        pytest.param("kept", True, "07700 900456", id="keep what is there"),
        pytest.param("boxes", True, "07700 900789", id="keep what I wrote"),
        pytest.param("", False, "07700 900456", id="no choice keeps what is there and asks again"),
    ],
)
def test_the_second_chooses(way, which, settled, kept):
    send(way, value="07700 900456")
    form, done = send(way, version="2", value="07700 900789", seen_both="yes", which_version=which)
    assert (done, now(way)[0]) == (settled, kept)
    assert done or form.both


def test_a_third_is_shown_the_newest(way):
    send(way, value="07700 900456")
    send(way, version="2", value="07700 900111")
    form, done = send(way, version="2", value="07700 900789", seen_both="yes", which_version="boxes")
    assert not done
    assert form.both[0].kept == "07700 900111"
    assert form["version"].value() == "3"
