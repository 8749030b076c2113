"""Consent is taken back: it acts at once, tasks are handed on and never dropped, letters are drafted."""

import datetime

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import HandedOn, Task
from thinkfamily.people.disclosures.actions import Shown, note_shown
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.factories import note
from thinkfamily.people.sharing import actions, followers, policy
from thinkfamily.people.sharing.factories import decision
from thinkfamily.people.sharing.models import SharingEnd

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.4.5")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def task(harpers, owner, about=("", ""), what="Ring Kit's form tutor"):
    return give_task(what, to=owner, due=TODAY, by=harpers.priya, about=about, family_id=str(harpers.family.pk))


def taken_back(kept, by, **details):
    return actions.take_back(kept, by=by, said_by="Kit", said="I do not want that any more", **details)


def test_it_acts_within_the_same_breath(harpers):
    item = note(harpers.kit, by=harpers.priya, information="education")
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    assert policy.items_visible_to(harpers.anil, type(item)).exists()
    taken_back(kept, harpers.priya)
    assert not policy.items_visible_to(harpers.anil, type(item)).exists()
    end = SharingEnd.objects.get()
    assert (end.how, end.said_by, end.by) == ("withdrawn", "Kit", harpers.priya)


def test_whoever_hears_it_may_write_it_down(harpers):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    assert taken_back(kept, harpers.anil).ended == [kept]


@pytest.mark.parametrize(
    ("ground", "who", "how", "words"),
    [
        pytest.param("safeguarding", "priya", "withdrawn", "Only consent", id="only consent is taken back"),
        pytest.param("safeguarding", "anil", "ended", "ended by those", id="the agency does not end another ground"),
        pytest.param("consent", "tom", "withdrawn", "no such", id="who does not know of it cannot end it"),
    ],
)
def test_it_is_refused(harpers, ground, who, how, words):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ground=ground)
    with pytest.raises(Refused, match=words):
        taken_back(kept, getattr(harpers, who), how=how)
    assert not SharingEnd.objects.exists()


def test_a_second_tab_is_told_that_it_is_done_already(harpers):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    taken_back(kept, harpers.priya)
    kept.refresh_from_db()
    with pytest.raises(Refused, match="ended already"):
        taken_back(kept, harpers.priya)


@pytest.mark.parametrize(
    ("shares", "about", "goes"),
    [
        pytest.param(1, "family", True, id="a task about the family goes when nothing is left to the agency"),
        pytest.param(2, "family", False, id="a task about the family stays while something is still shared"),
        pytest.param(2, "note", True, id="a task about an item goes when the item is no longer seen"),
        pytest.param(1, "person", True, id="a task about the person goes when nothing of them is left"),
        pytest.param(2, "person", False, id="a task about the person stays while something of them is"),
    ],
)
def test_tasks_are_handed_on(harpers, shares, about, goes):
    item = note(harpers.kit, by=harpers.priya, information="education")
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    if shares == 2:
        decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="contact", ground="public_task")
    which = {"family": ("", ""), "note": ("note", item.pk), "person": ("person", harpers.kit.pk)}[about]
    given = task(harpers, harpers.anil, which)
    taken_back(kept, harpers.priya)
    given.refresh_from_db()
    assert (given.owner == harpers.priya) == goes
    assert HandedOn.objects.filter(task=given).exists() == goes
    assert SharingEnd.objects.get().handed_back.filter(task=given).exists() == goes


@pytest.mark.parametrize("everything", [True, False], ids=["everything is taken back", "one thing is taken back"])
def test_every_open_task_of_the_agency_has_an_owner_who_can_see_what_it_is_about(harpers, everything):
    items = {c: note(harpers.kit, by=harpers.priya, information=c) for c in ("education", "health")}
    kept = [decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information=c) for c in items]
    for item in items.values():
        task(harpers, harpers.anil, ("note", item.pk))
    task(harpers, harpers.anil, ("person", harpers.kit.pk))
    task(harpers, harpers.anil)
    finished = task(harpers, harpers.anil)
    Task.objects.filter(pk=finished.pk).update(done_at=datetime.datetime.now(datetime.UTC), done_by=harpers.anil)
    taken_back(kept[0], harpers.priya, everything=everything)
    for one in Task.objects.filter(done_at=None).exclude(family_id=""):
        assert one.owner is not None
        assert families.may_see(one.owner, harpers.family)
        if one.about_type == "note":
            assert policy.items_visible_to(one.owner, type(items["education"])).filter(pk=one.about_id).exists()
    finished.refresh_from_db()
    assert finished.owner == harpers.anil, "what is done stays where it was done"


def test_tasks_go_past_somebody_of_that_very_agency_and_somebody_who_left(harpers):
    Grant.objects.filter(reader=harpers.anil).update(ground="lead")
    harpers.priya.is_active = False
    harpers.priya.save()
    colleague = reader("ngozi", role="practitioner", at="Early help hub")
    Grant.objects.create(
        reader=colleague, scope="record", family_id=str(harpers.family.pk), reason="Works with them", starts=TODAY,
        ends=TODAY,
    )  # fmt: skip
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.moira)
    given = task(harpers, harpers.anil)
    taken_back(kept, harpers.moira)
    given.refresh_from_db()
    assert given.owner == colleague


def test_an_invited_partner_who_has_nothing_left_to_see_is_out(harpers):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    other = decision(harpers.kit, harpers.tom.agency, by=harpers.priya)
    taken_back(kept, harpers.priya)
    taken_back(other, harpers.priya)
    assert not families.may_see(harpers.anil, harpers.family), "invited"
    assert families.may_see(harpers.tom, harpers.family), "works with the family by a grant of another ground"


def test_what_rests_on_another_ground_goes_on_and_is_named(harpers):
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    stays = decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="safety", ground="safeguarding")
    done = taken_back(kept, harpers.priya, everything=True)
    assert done.ended == [kept]
    assert done.still == [stays]
    to_agency, to_person = done.letters
    assert "Safety and harm: Keeping a child or an adult at risk safe" in to_agency.body
    assert "Harm, danger and keeping safe, because it was needed to keep somebody safe" in to_person.body


def test_two_letters_are_drafted_with_what_was_told_and_a_task_to_read_them(harpers):
    item = note(harpers.kit, "Late on Mondays", by=harpers.priya, information="education")
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    note_shown([Shown(item, "consent", "help", harpers.priya)], to=harpers.anil)
    taken_back(kept, harpers.priya)
    to_agency, to_person = Letter.objects.order_by("id")
    assert {to_agency.state, to_person.state} == {"draft"}
    assert (to_agency.to_name, to_person.to_name) == ("Fernhill Academy", "Kit Harper")
    for letter in (to_agency, to_person):
        assert "20 November 2026: A note: how things are at nursery, school or college" in letter.body
        assert "Mondays" not in letter.body, "what it was, and never the thing itself"
    read = Task.objects.get(about_type="sharing")
    assert (read.owner, read.about_id) == (harpers.priya, str(kept.pk))


def test_the_letter_to_the_person_leaves_out_what_is_held_back_and_what_they_were_not_told(harpers):
    item = note(harpers.kit, by=harpers.priya, information="education")
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    quiet = {"ground": "safeguarding", "told": False, "told_why_not": "An enquiry is open"}
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="safety", **quiet)
    note_shown([Shown(item, "consent", "help", harpers.priya, "An enquiry is open", TODAY)], to=harpers.anil)
    to_agency, to_person = taken_back(kept, harpers.priya).letters
    assert "A note" in to_agency.body
    assert "A note" not in to_person.body
    assert "safe" not in to_person.body


def test_withholding_what_was_shared_hands_tasks_on_as_well(harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    given = task(harpers, harpers.anil)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, ground="serious_harm")
    given.refresh_from_db()
    assert given.owner == harpers.priya


def test_followers_are_told_in_the_same_transaction(harpers, monkeypatch):
    heard: list[followers.Loss] = []
    monkeypatch.setattr(followers, "FOLLOWERS", [])
    followers.register(heard.append)
    followers.register(heard.append)
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    taken_back(kept, harpers.priya)
    assert len(heard) == 1
    loss = heard[0]
    assert (loss.person, loss.agency, loss.information) == (harpers.kit, harpers.anil.agency, ("education",))
    assert loss.everything


def test_a_follower_that_fails_leaves_everything_as_it_was(harpers, monkeypatch):
    def broken(loss):
        raise RuntimeError("no")

    monkeypatch.setattr(followers, "FOLLOWERS", [broken])
    kept = decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    given = task(harpers, harpers.anil)
    with pytest.raises(RuntimeError):
        taken_back(kept, harpers.priya)
    given.refresh_from_db()
    assert given.owner == harpers.anil
    assert not SharingEnd.objects.exists()
    assert not Letter.objects.exists()
