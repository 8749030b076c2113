"""Two write down the same birth, loss, death or end: the second sees what is kept beside what they wrote."""

import datetime

import pytest

from thinkfamily.clock import today
from thinkfamily.people.about.birth.conftest import SOON
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.persons.models import Person, Tie

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.14.7")]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def two(client, expecting, granted):
    """Priya writes first. Cass of the same hub had the same page open, and sends it afterwards."""
    expecting.client = client
    expecting.cass = granted("cass", role="front_door", at="Early help hub", name="Cass Lee")
    return expecting


def ago(days):
    return today() - days * DAY


def typed(days):
    return f"{ago(days).day} {ago(days).month} {ago(days).year}"


def send(two, by, who, page, **said):
    two.client.force_login(by)
    return two.client.post(f"/records/{two.family.pk}/{who.pk}/{page}/", {"version": "1", **said})


def words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_second_writer_of_a_birth_sees_what_is_kept_and_keeps_what_they_typed(two):
    first = {"how_many": "1", "first_name_0": "Ava", "last_name_0": "Harper", "sex_0": "F"}
    second = {"how_many": "2", "first_name_0": "Eva", "sex_0": "F", "first_name_1": "Ben", "sex_1": "M"}
    assert send(two, two.priya, two.baby, "born", on=typed(1), **first).status_code == 302
    page = words(send(two, two.cass, two.baby, "born", on=typed(2), **second))
    assert "The birth is written down already" in page
    assert f"{two.priya.name} wrote it down on" in page
    for said in ("Ava Harper, female", "Eva, female", "Ben, male", "nobody"):
        assert said in page
    assert Person.objects.get(pk=two.baby.pk).first_name == "Ava"
    assert Person.objects.get(pk=two.baby.pk).date_of_birth == ago(1)
    assert not Person.objects.filter(first_name__in=["Eva", "Ben"]).exists()


def test_a_birth_beside_a_name_that_was_put_right_meanwhile_is_chosen(two):
    soon = today() + SOON
    told = {"first_name": "Ava", "last_name": "", "expected_date": f"{soon.day} {soon.month} {soon.year}"}
    assert send(two, two.priya, two.baby, "edit", **told).status_code == 302
    said = {"on": typed(1), "how_many": "1", "first_name_0": "Eva"}
    page = words(send(two, two.cass, two.baby, "born", **said))
    assert "Ava" in page
    assert "Eva" in page
    assert Person.objects.get(pk=two.baby.pk).unborn
    again = said | {"version": "2", "seen_both": "yes"}
    assert "Choose which of the two stays" in words(send(two, two.cass, two.baby, "born", **again))
    assert send(two, two.cass, two.baby, "born", **again, which_version="boxes").status_code == 302
    assert Person.objects.get(pk=two.baby.pk).first_name == "Eva"


def test_the_second_writer_of_a_loss_chooses_and_its_ties_go_along(two):
    assert send(two, two.priya, two.baby, "lost", on=typed(3), sure="on").status_code == 302
    said = {"on": typed(5), "sure": "on"}
    page = words(send(two, two.cass, two.baby, "lost", **said))
    assert f"{two.priya.name} changed this" in page
    assert Person.objects.get(pk=two.baby.pk).lost_on == ago(3)
    again = said | {"version": "2", "seen_both": "yes"}
    assert send(two, two.cass, two.baby, "lost", **again, which_version="kept").status_code == 302
    assert Person.objects.get(pk=two.baby.pk).lost_on == ago(3)
    assert send(two, two.cass, two.baby, "lost", **again, which_version="boxes").status_code == 302
    assert Person.objects.get(pk=two.baby.pk).lost_on == ago(5)
    assert Tie.objects.get(other=two.baby, kind="parent_of").since == ago(5)
    assert Tie.objects.get(other=two.baby, kind="expects").until == ago(5)
    assert send(two, two.cass, two.baby, "mistake", version="3", why="Another family").status_code == 302
    assert Tie.objects.get(other=two.baby, kind="expects").until is None


@pytest.mark.parametrize("first", ["birth", "loss"])
def test_of_a_birth_and_a_loss_the_second_is_told_of_the_first(two, first):
    sends = {
        "birth": lambda by, days: send(two, by, two.baby, "born", on=typed(days), how_many="1"),
        "loss": lambda by, days: send(two, by, two.baby, "lost", on=typed(days), sure="on"),
    }
    assert sends[first](two.priya, 3).status_code == 302
    page = words(sends["loss" if first == "birth" else "birth"](two.cass, 5))
    assert f"The {first} is written down already" in page
    assert f"{two.priya.name} wrote it down" in page
    assert f"{ago(3).day} {ago(3):%B}" in page
    assert f"{ago(5).day} {ago(5):%B}" in page
    kept = Person.objects.get(pk=two.baby.pk)
    assert (kept.date_of_birth, kept.lost_on) == ((ago(3), None) if first == "birth" else (None, ago(3)))


def test_the_second_writer_of_a_twins_loss_says_whether_it_is_the_same_one(two):
    said = {"sure": "on", "first_name": "Ben"}
    assert send(two, two.priya, two.baby, "twin-lost", on=typed(3), **said).status_code == 302
    page = words(send(two, two.cass, two.baby, "twin-lost", on=typed(4), **said))
    assert "It is the same one" in page
    assert f"{ago(3).day} {ago(3):%B}" in page
    again = said | {"on": typed(4), "version": "2", "seen_both": "yes"}
    assert send(two, two.cass, two.baby, "twin-lost", **again, which_version="kept").status_code == 302
    assert Person.objects.filter(lost_on__isnull=False).count() == 1


def test_the_second_writer_of_a_death_chooses(two):
    assert send(two, two.priya, two.dana, "died", on=typed(3)).status_code == 302
    page = words(send(two, two.cass, two.dana, "died", on=typed(4)))
    assert f"{two.priya.name} changed this" in page
    assert f"{ago(3).day} {ago(3):%B}" in page
    assert Person.objects.get(pk=two.dana.pk).died_on == ago(3)
    again = {"on": typed(4), "version": "2", "seen_both": "yes"}
    assert send(two, two.cass, two.dana, "died", **again, which_version="boxes").status_code == 302
    assert Person.objects.get(pk=two.dana.pk).died_on == ago(4)


@pytest.mark.parametrize("page", ["died", "lost"])
def test_who_writes_the_same_day_is_told_who_had(two, page):
    who, said = (two.dana, {}) if page == "died" else (two.baby, {"sure": "on"})
    assert send(two, two.priya, who, page, on=typed(3), **said).status_code == 302
    assert send(two, two.cass, who, page, on=typed(3), **said).status_code == 302
    shown = two.client.get(f"/records/{two.family.pk}/").content.decode()
    assert f"The same day is written down already. {two.priya.name} wrote it down" in shown
    assert Person.objects.get(pk=who.pk).version == 2


def test_the_second_who_ends_something_chooses(two):
    way = contact_way(two.dana, by=two.priya)
    page = f"/details/contactway/{way.pk}/end/"
    for by, days in ((two.priya, 3), (two.cass, 5)):
        two.client.force_login(by)
        answer = two.client.post(page, {"version": "1", "until": typed(days)})
    said = words(answer)
    assert f"{two.priya.name} changed this" in said
    assert f"{ago(3).day} {ago(3):%B}" in said
    way.refresh_from_db()
    assert way.until == ago(3)
    again = {"version": "2", "seen_both": "yes", "until": typed(5)}
    assert two.client.post(page, again | {"which_version": "boxes"}).status_code == 302
    way.refresh_from_db()
    assert way.until == ago(5)
