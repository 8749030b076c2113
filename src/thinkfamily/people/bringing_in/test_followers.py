"""What is written many at a time sets off what writing by hand sets off; births and deaths are left to their pages."""

import datetime

import pytest

from thinkfamily.clock import now
from thinkfamily.people.bringing_in import actions, reads, waiting
from thinkfamily.people.bringing_in.factories import SHEETS, signed, tried
from thinkfamily.people.bringing_in.jobs import forget_files_nobody_signed
from thinkfamily.people.bringing_in.models import Bringing, BroughtFile
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties import followers as of_ties
from thinkfamily.people.persons import followers as of_persons
from thinkfamily.people.persons.models import Person, Tie

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.12.8")]
HEAD = "person_id,first_name,last_name,date_of_birth,sex,nhs_number,expected_date,died_on\n"
ROWS = {"P1": "Ada,Sorrel,2 3 1988,F,9990123004,,", "P2": "Max,Sorrel,9/6/2013,M,,,", "P3": ",,,U,,3 2 2027,"}


@pytest.fixture
def max_(granted):
    return granted("max", role="manager", at="Early help hub", name="Max Hale", area="Fernhill")


@pytest.fixture
def heard(monkeypatch):
    """What followers are told."""
    found = []
    monkeypatch.setattr(of_ties, "FOLLOWERS", [lambda item, by: found.append((type(item).__name__, by))])
    monkeypatch.setattr(of_persons, "FOLLOWERS", [lambda turn: found.append((turn.what, turn.by))])
    return found


def people(**rows):
    """The same people with other rows: P3 is the baby, P1 the mother."""
    return {"people": HEAD + "".join(f"{key},{said}\n" for key, said in (ROWS | rows).items())}


def test_followers_hear_of_every_tie_and_of_who_has_died(max_, heard):
    signed(max_, people(P2="Max,Sorrel,9/6/2013,M,,,1 10 2026"))
    assert heard.count(("Tie", max_)) == Tie.objects.count() == 2
    assert ("PersonAddress", max_) in heard
    assert heard.count(("died", max_)) == 1


def test_a_birth_in_a_later_file_is_left_to_the_page_of_births(max_):
    signed(max_)
    ties = {"ties": SHEETS["ties"].replace("expects", "mother")}
    again = tried(max_, people(P3="Nia,Sorrel,2 11 2026,F,,3 2 2027,") | ties)
    notes = " ".join(str(each) for each in reads.report(again).notes)
    assert "Here this person is still expected" in notes
    actions.sign(again, by=max_)
    baby = Person.objects.get(expected_date="2027-02-03")
    assert (baby.date_of_birth, baby.first_name) == (None, "")
    assert Membership.objects.get(person=baby).role == "expected_child"


def test_a_death_in_a_later_file_is_left_to_the_page_of_deaths(max_):
    signed(max_)
    again = tried(max_, people(P2="Max,Sorrel,9/6/2013,M,,,1 10 2026"))
    assert "In the file this person has died" in " ".join(str(each) for each in reads.report(again).notes)
    actions.sign(again, by=max_)
    assert Person.objects.get(first_name="Max").died_on is None


def aged(bringing, days):
    Bringing.objects.filter(pk=bringing.pk).update(at=now() - datetime.timedelta(days, minutes=1))


def test_files_that_nobody_signed_in_time_are_forgotten_at_night(max_, granted):
    old, fresh, done = tried(max_), tried(max_), signed(max_, {"households": "", "stays": ""})
    aged(old, waiting.days())
    aged(done, waiting.days())
    aged(fresh, waiting.days() - 1)
    forget_files_nobody_signed(timestamp=0)
    assert {bytes(each.content) for each in BroughtFile.objects.filter(bringing=old)} == {b""}
    assert all(each.content for each in BroughtFile.objects.filter(bringing=fresh))
    assert Bringing.objects.get(pk=old.pk).left_at
    assert Bringing.objects.get(pk=old.pk).answers == {}
    assert Bringing.objects.get(pk=done.pk).left_at is None


def test_the_page_says_for_how_long_files_wait(client, max_, monkeypatch):
    monkeypatch.setattr(waiting, "days", lambda: 9)
    client.force_login(max_)
    assert "forgotten 9 days after" in client.get("/bringing-in/").content.decode()
    assert "forgotten 9 days after" in client.get(f"/bringing-in/{tried(max_).pk}/").content.decode()


@pytest.mark.parametrize("told", ["days: 0", "days: many", "days: 1.5"])
def test_a_wrong_setting_is_said(tmp_path, monkeypatch, told):
    waiting.days.cache_clear()
    monkeypatch.setattr(waiting, "__file__", str(tmp_path / "waiting.py"))
    (tmp_path / "waiting.yaml").write_text(told, encoding="utf-8")
    with pytest.raises(ValueError, match="Write a whole number of days"):
        waiting.days()
