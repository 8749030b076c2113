"""What was written while two people were read as one: nothing is guessed, and what is open stays open with a task."""

import datetime

import pytest

from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.factories import member
from thinkfamily.people.history.models import EARLIER
from thinkfamily.people.persons.factories import note, person, tie
from thinkfamily.people.persons.models import Note
from thinkfamily.people.same_person import actions, dividing
from thinkfamily.people.same_person.conftest import WHY
from thinkfamily.people.same_person.models import Belonging
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.10.9")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def merge(twice):
    return actions.merge(twice.pair, by=twice.harpers.priya, keep=twice.kit, why=WHY)


def undo_page(client, merge, user, said=None):
    client.force_login(user)
    where = f"/matches/people/{merge.pk}/undo/"
    return client.post(where, {"reason": "They are cousins"} | said) if said is not None else client.get(where)


def test_nothing_is_chosen_beforehand(client, twice, merge):
    note(twice.kit, "Boxes on Fridays", by=twice.harpers.priya)
    page = undo_page(client, merge, twice.harpers.priya).content.decode()
    assert "Boxes on Fridays" in page
    assert "checked" not in page
    assert "It is not known yet" in page


@pytest.mark.parametrize("whose", ["kept", "gone"])
def test_each_thing_goes_to_whom_the_worker_says(client, twice, merge, whose):
    before = note(twice.kit, "Written before", by=twice.harpers.priya, recorded_at=merge.at - datetime.timedelta(1))
    since = note(twice.kit, "Boxes on Fridays", by=twice.harpers.priya)
    assert undo_page(client, merge, twice.harpers.priya, {"whose_0": whose}).status_code == 302
    since.refresh_from_db()
    before.refresh_from_db()
    assert since.person == (twice.kit if whose == "kept" else twice.again)
    assert before.person == twice.kit
    assert not Task.objects.filter(about_type="merge undone").exists()


def test_what_stays_open_stays_where_it_was_written_and_is_a_task_until_it_is_decided(client, twice, merge):
    priya = twice.harpers.priya
    since = note(twice.kit, "Boxes on Fridays", by=priya)
    undo_page(client, merge, priya, {"whose_0": "undecided"})
    task = Task.objects.get(about_type="merge undone")
    assert (task.owner, task.link) == (priya, f"/matches/people/{merge.pk}/whose/")
    since.refresh_from_db()
    assert since.person == twice.kit
    assert "Boxes on Fridays" in client.get(task.link).content.decode()
    client.post(task.link, {"whose_0": "gone"})
    since.refresh_from_db()
    task.refresh_from_db()
    assert since.person == twice.again
    assert task.done_at
    assert "Nothing is open" in client.get(task.link).content.decode()
    assert [each.whose for each in Belonging.objects.order_by("pk")] == ["undecided", "gone"]


def test_who_wrote_what_the_worker_may_not_see_is_asked_and_learns_of_nobody_else(client, twice, merge):
    anil = twice.harpers.anil
    since = note(twice.kit, "Sent home twice", by=anil, information="education")
    page = undo_page(client, merge, twice.harpers.priya)
    assert "Sent home" not in page.content.decode()
    undo_page(client, merge, twice.harpers.priya, {})
    task = Task.objects.get(about_type="belonging")
    assert task.owner == anil
    assert not Task.objects.filter(about_type="merge undone").exists()
    client.force_login(anil)
    asked = client.get(task.link).content.decode()
    assert "Sent home twice" in asked
    assert "Kit Harper, Harper family" in asked
    assert "Reid" not in asked
    assert "checked" not in asked
    assert client.post(task.link, {"meant": "gone"}).status_code == 302
    since.refresh_from_db()
    task.refresh_from_db()
    assert since.person == twice.again
    assert task.done_at
    assert "This is settled" in client.get(task.link).content.decode()
    client.force_login(twice.sam)
    assert client.get(task.link).status_code == 404


def test_ties_and_belonging_to_a_family_are_asked_about_too(twice, merge):
    priya = twice.harpers.priya
    eva = person("Eva Reid", "2015-01-01", by=priya)
    member(twice.reids, eva, by=priya)
    tie(eva, "sibling_of", twice.kit, by=priya)
    written = dividing.written_since(merge, by=priya)
    assert [each.field for each in written] == ["other"]
    actions.undo(merge, by=priya, why="They are cousins", whose={written[0].ref: "gone"})
    assert eva.tie_items.get().other == twice.again


def test_what_cannot_be_both_is_said_in_words_and_nothing_is_undone(client, twice, merge):
    priya = twice.harpers.priya
    since = member(twice.reids, twice.kit, by=priya)
    page = undo_page(client, merge, priya, {"whose_0": "gone"})
    assert page.status_code == 403
    assert "cannot belong to that person" in page.content.decode()
    since.refresh_from_db()
    assert since.person == twice.kit
    assert not Belonging.objects.exists()


def test_an_earlier_state_of_what_was_moved_is_kept(twice, merge):
    since = note(twice.kit, "Boxes on Fridays", by=twice.harpers.priya)
    (written,) = dividing.written_since(merge, by=twice.harpers.priya)
    actions.undo(merge, by=twice.harpers.priya, why="They are cousins", whose={written.ref: "gone"})
    kept = EARLIER[Note].objects.filter(pgh_obj_id=since.pk).order_by("pgh_id")
    assert [each.person_id for each in kept] == [twice.kit.pk, twice.again.pk]


def test_a_tie_to_somebody_who_is_withheld_breaks_no_page_and_names_nobody(client, twice, merge):
    priya, moira = twice.harpers.priya, twice.harpers.moira
    eva = person("Evangeline Reid", "2015-01-01", by=moira)
    member(twice.reids, eva, by=moira)
    tie(twice.kit, "half_sibling_of", eva, by=priya)
    decision(eva, priya.agency, by=moira, information="identity", ground="in_confidence")
    page = undo_page(client, merge, priya)
    assert page.status_code == 200
    assert dividing.OF_SOMEBODY_ELSE in page.content.decode()
    assert "Evangeline" not in page.content.decode()
    undo_page(client, merge, priya, {"whose_0": "undecided"})
    page = client.get(f"/matches/people/{merge.pk}/whose/")
    assert page.status_code == 200
    assert "Evangeline" not in page.content.decode()


def test_the_writer_is_told_no_name_of_whom_of_the_two_is_withheld_from_them(client, twice, merge):
    anil = twice.harpers.anil
    note(twice.kit, "Sent home twice", by=anil, information="education")
    undo_page(client, merge, twice.harpers.priya, {})
    task = Task.objects.get(about_type="belonging")
    decision(twice.kit, anil.agency, by=twice.harpers.priya, information="identity", ground="in_confidence")
    client.force_login(anil)
    page = client.get(task.link)
    assert page.status_code == 200
    assert "Kit" not in page.content.decode().replace("Kitchen", "")
    assert "Harper family" not in page.content.decode()
