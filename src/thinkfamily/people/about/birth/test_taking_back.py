"""A birth that was a mistake is taken back with all that it changed; of twins one can be lost while the other lives."""

import datetime

import pytest
from django.apps import apps

from thinkfamily.access import reading
from thinkfamily.clock import today
from thinkfamily.people.about.birth.conftest import SOON
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.details import Identifier
from thinkfamily.people.persons.factories import identifier
from thinkfamily.people.persons.models import Person, Tie

pytestmark = pytest.mark.django_db


def where(record, who, then=""):
    return f"/records/{record.family.pk}/{who.pk}/{then}"


def birth(record, client, **said):
    client.force_login(record.priya)
    person_of = Person.objects.get(pk=record.baby.pk)
    usual = {"version": person_of.version, "on": "1 2 2026", "how_many": "1"}
    return client.post(where(record, record.baby, "born/"), usual | said)


@pytest.mark.demand("4.14.1")
@pytest.mark.parametrize("only_one", ["yes", "no"])
def test_a_birth_by_mistake_is_taken_back_and_all_that_it_changed(client, expecting, only_one):
    said = {"how_many": "2", "first_name_0": "Ava", "sex_0": "F", "first_name_1": "Ben", "on": f"{today():%d %m %Y}"}
    birth(expecting, client, **said)
    ben = Person.objects.get(first_name="Ben")
    identifier(expecting.baby, by=expecting.priya)
    version = Person.objects.get(pk=expecting.baby.pk).version
    page = where(expecting, expecting.baby, "not-born/")
    assert "Say what was wrong" in client.post(page, {"version": version, "only_one": only_one}).content.decode()
    again = {"version": version, "why": "It was the neighbour", "only_one": only_one}
    assert client.post(page, again).status_code == 302
    baby = Person.objects.get(pk=expecting.baby.pk)
    assert (baby.unborn, baby.sex, baby.first_name, baby.expected_date) == (True, "U", "", today() + SOON)
    assert Membership.objects.get(person=baby).role == "expected_child"
    assert Tie.objects.get(other=baby, until=None).kind == "expects"
    assert Tie.objects.get(other=baby, kind="parent_of").certainty == "mistaken"
    assert not Identifier.objects.filter(person=baby, until=None).exists()
    ben.refresh_from_db()
    assert ben.date_of_birth is None
    assert Membership.objects.filter(person=ben, until=None).exists() == (only_one == "no")
    assert Tie.objects.filter(other=ben, kind="expects", until=None).exists() == (only_one == "no")
    states = apps.get_model("people.PersonHistory").objects.filter(pgh_obj=baby.pk)
    assert states.filter(first_name="Ava", date_of_birth=today()).exists(), "what it said is kept"
    assert "the baby is expected" in client.post(page, again, follow=True).content.decode(), "a second writer is told"
    assert birth(expecting, client, on=f"{today():%d %m %Y}").status_code == 302


@pytest.mark.demand("4.14.1")
@pytest.mark.parametrize("when", ["one expected", "two expected", "after the birth"])
def test_one_twin_is_lost_and_the_other_lives(client, expecting, when):
    on = today() - datetime.timedelta(days=2)
    client.force_login(expecting.priya)
    if when == "two expected":
        client.post(where(expecting, expecting.baby, "another/"))
    if when == "after the birth":
        birth(expecting, client, on=f"{today():%d %m %Y}", first_name_0="Ava")
    living = Person.objects.get(pk=expecting.baby.pk)
    page = where(expecting, expecting.baby, "twin-lost/")
    said = {"version": living.version, "on": f"{on:%d %m %Y}", "sure": "on", "first_name": "Ben"}
    assert "It is so" in client.get(page).content.decode()
    assert client.post(page, said).status_code == 302
    lost = Person.objects.get(lost_on=on)
    assert (lost.first_name, lost.expected_date, lost.date_of_birth) == ("Ben", living.expected_date, None)
    assert Person.objects.filter(expected_date__isnull=False).count() == 2
    assert Tie.objects.get(other=lost, until=None, kind="parent_of").person == expecting.dana
    assert Membership.objects.get(person=lost).role == "expected_child"
    with reading.as_reader(expecting.anil):
        assert Person.objects.filter(pk=living.pk).exists()
        assert not Person.objects.filter(pk=lost.pk).exists()
        assert not Tie.objects.filter(kind="twin_of").exists()
    assert "while you were writing" in client.post(page, said).content.decode()
    if when != "after the birth":
        assert birth(expecting, client, on=f"{today():%d %m %Y}", first_name_0="Ava").status_code == 302
