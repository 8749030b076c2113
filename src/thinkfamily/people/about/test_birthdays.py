"""A birthday that is put right is weighed against the ties that are there, by the rules of ties."""

import datetime

import pytest

from thinkfamily.access.events.models import Event
from thinkfamily.people.about.test_about import where
from thinkfamily.people.persons.factories import tie
from thinkfamily.people.persons.models import Person

pytestmark = pytest.mark.django_db


@pytest.mark.demand("4.14.3")
@pytest.mark.parametrize(
    ("who", "born", "words"),
    [
        pytest.param("dana", "1 1 2015", "Dana is younger than Kit: a parent is older", id="a parent younger"),
        pytest.param("kit", "1 1 1990", "Dana was 1 year old when Kit was born", id="a child of a child"),
        pytest.param("kit", "1 1 1987", "Dana is younger than Kit", id="a child older than the mother"),
    ],
)
def test_a_birthday_that_cannot_be_beside_the_ties_is_refused(client, harpers, who, born, words):
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    one = getattr(harpers, who)
    said = {"version": "1", "first_name": one.first_name, "last_name": "Harper", "date_of_birth": born}
    assert words in client.post(where(harpers, one, "edit/"), said).content.decode()
    assert Person.objects.get(pk=one.pk).date_of_birth == one.date_of_birth


@pytest.mark.demand("4.14.3")
def test_a_birthday_that_is_seldom_so_is_asked_about(client, harpers):
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    said = {"version": "1", "first_name": "Kit", "last_name": "Harper", "date_of_birth": "9 6 2002"}
    assert "Dana was 14 when Kit was born" in client.post(where(harpers, harpers.kit, "edit/"), said).content.decode()
    assert Person.objects.get(pk=harpers.kit.pk).date_of_birth == harpers.kit.date_of_birth
    sure = said | {"sure": "on", "sure_why": "The birth certificate says so"}
    assert client.post(where(harpers, harpers.kit, "edit/"), sure).status_code == 302
    assert Person.objects.get(pk=harpers.kit.pk).date_of_birth == datetime.date(2002, 6, 9)
    assert Event.objects.get(what="person changed").reason == "The birth certificate says so"
    name_only = {"version": "2", "first_name": "Kitto", "last_name": "Harper", "date_of_birth": "9 6 2002"}
    assert client.post(where(harpers, harpers.kit, "edit/"), name_only).status_code == 302
