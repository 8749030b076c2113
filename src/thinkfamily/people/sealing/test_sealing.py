"""Something is kept from one and not from all, goes on when its day has passed, and drops no task."""

import datetime

import pytest
from django.db import transaction
from django.db.utils import IntegrityError, ProgrammingError

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.events.models import Event
from thinkfamily.access.users.factories import reader
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.factories import family as made_family
from thinkfamily.people.families.factories import member
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.persons.models import Note
from thinkfamily.people.sealing import actions, policy
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.seals import reads
from thinkfamily.people.seals.models import Seal, SealLift
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.5.1")]
TODAY = datetime.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def page_for(client, user, family):
    client.force_login(user)
    return client.get(f"/records/{family.pk}/").content.decode()


@pytest.fixture
def shared(harpers):
    """A note about school that the academy may read, and one about health that treatment may read."""
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya)
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya)
    return note(harpers.kit, "Late on Mondays", by=harpers.priya, information="education")


def test_an_agency_no_longer_sees_it_and_all_others_do(client, harpers, shared):
    assert "Late on Mondays" in page_for(client, harpers.anil, harpers.family)
    sealed(shared, harpers.anil.agency, by=harpers.priya)
    assert "Late on Mondays" not in page_for(client, harpers.anil, harpers.family)
    assert "Late on Mondays" in page_for(client, harpers.tom, harpers.family)
    assert "Late on Mondays" in page_for(client, harpers.priya, harpers.family)
    assert Event.objects.filter(what="item sealed", who=harpers.priya).exists()


def test_the_database_itself_refuses_item_and_seal_to_who_is_barred(harpers, shared):
    sealed(shared, harpers.anil.agency, by=harpers.priya)
    with reading.as_reader(harpers.anil):
        assert not Seal.objects.exists()
        assert not Note.objects.exists()
    with reading.as_reader(harpers.tom):
        assert (Seal.objects.count(), Note.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("may_know", "said"),
    [
        pytest.param(True, True, id="where they may know of it, they read whom to ask"),
        pytest.param(False, False, id="else nothing is said"),
    ],
)
def test_who_may_know_that_there_is_something(client, harpers, shared, may_know, said):
    sealed(shared, harpers.anil.agency, by=harpers.priya, may_know=may_know)
    assert ("a restricted item; ask Priya" in page_for(client, harpers.anil, harpers.family)) == said


@pytest.mark.demand("3.5.5")
def test_what_had_to_be_done_about_it_goes_to_the_keeper_and_its_owner_is_told_whom_to_ask(harpers, shared):
    about, family = ("note", shared.pk), str(harpers.family.pk)
    task = give_task("Ring about Mondays", to=harpers.anil, due=TODAY, by=None, about=about, family_id=family)
    sealed(shared, harpers.anil.agency, by=harpers.priya, may_know=True)
    task.refresh_from_db()
    assert task.owner == harpers.priya
    assert [one.what for one in Task.objects.filter(owner=harpers.anil)] == [
        "A restricted item awaits you: ask Priya, Early help hub"
    ]


@pytest.mark.demand("3.5.5")
def test_a_passed_date_opens_nothing_and_becomes_the_keepers_task_once(client, harpers, shared, settings):
    (kept,) = sealed(shared, harpers.anil.agency, by=harpers.priya, review_on=TODAY + datetime.timedelta(30))
    settings.TODAY = TODAY + datetime.timedelta(40)
    assert actions.ask_keepers() == 1
    assert actions.ask_keepers() == 0
    assert "Late on Mondays" not in page_for(client, harpers.anil, harpers.family)
    task = Task.objects.get(about_type="seal", about_id=str(kept.pk))
    assert (task.owner, task.link) == (harpers.priya, f"/seals/{kept.pk}/")
    actions.look_again(kept, by=harpers.priya, why="He asked again", review_on=TODAY + datetime.timedelta(90))
    assert actions.ask_keepers() == 0
    task.refresh_from_db()
    assert task.done_at


@pytest.mark.demand("3.5.5")
def test_the_task_of_a_keeper_who_has_left_goes_to_somebody_who_sees_it(harpers, shared, settings):
    sealed(shared, harpers.anil.agency, by=harpers.priya, keeper=harpers.tom)
    harpers.tom.is_active = False
    harpers.tom.save()
    settings.TODAY = TODAY + datetime.timedelta(100)
    actions.ask_keepers()
    assert Task.objects.get(about_type="seal").owner == harpers.priya


def test_only_lifting_ends_it(client, harpers, shared):
    (kept,) = sealed(shared, harpers.anil.agency, by=harpers.priya)
    actions.lift(kept, by=harpers.priya, why="The order has ended")
    assert "Late on Mondays" in page_for(client, harpers.anil, harpers.family)
    with pytest.raises(Refused, match="lifted already"):
        actions.lift(Seal.objects.get(), by=harpers.priya, why="Again")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        pytest.param({"whom": []}, "from whom", id="from nobody"),
        pytest.param({"whom": "own"}, "no longer see it yourself", id="from one's own agency"),
        pytest.param({"whom": "writer"}, "wrote this down and knows it", id="from who wrote it"),
        pytest.param({"reason": " "}, "Say why", id="without a reason"),
        pytest.param({"review_on": TODAY}, "a day to come", id="with a review that is no later"),
        pytest.param({"review_on": datetime.date(2030, 1, 1)}, "within a year", id="with a review in years"),
        pytest.param({"keeper": "barred"}, "cannot keep", id="with a keeper who may not see it"),
    ],
)
def test_a_seal_is_refused_in_words(harpers, change, words):
    theirs = note(harpers.kit, "Slept badly", by=harpers.anil, information="health")
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information="health")
    whom = {"own": [harpers.priya.agency], "writer": [harpers.anil.agency], None: [harpers.tom.agency]}
    given = change.get("whom")
    said = {name: harpers.tom if value == "barred" else value for name, value in change.items() if name != "whom"}
    with pytest.raises(Refused, match=words):
        sealed(theirs, *([] if given == [] else whom[given]), by=harpers.priya, **said)
    assert not Seal.objects.exists()


@pytest.mark.demand("3.5.2")
def test_who_joins_the_family_later_does_not_see_it_until_the_keeper_says_so(harpers, settings):
    where = address(harpers.kit, by=harpers.priya, line="14 Larkfield Row")
    rob = person("Rob Doyle", "1985-01-01", by=harpers.priya)
    (kept,) = sealed(where, rob, by=harpers.priya)
    assert reads.hidden_from(rob) == {where.pk}
    assert reads.hidden_from(harpers.dana) == set()
    settings.TODAY = TODAY + datetime.timedelta(20)
    ana = person("Ana Doyle", "1990-01-01", by=harpers.priya)
    member(harpers.family, ana, "adult", by=harpers.priya)
    assert reads.hidden_from(ana) == {where.pk}
    actions.open_to(kept, by=harpers.priya, person=ana, why="She lives there")
    assert reads.hidden_from(ana) == set()
    with pytest.raises(Refused, match="by name"):
        actions.open_to(kept, by=harpers.priya, person=rob, why="He asks")


def test_the_familys_copy_holds_nothing_that_is_sealed_from_who_gets_it(client, harpers):
    where = address(harpers.kit, by=harpers.priya, line="14 Larkfield Row")
    lee = person("Lee Marsh", "1980-01-01", by=harpers.priya)
    made_family("Marsh family", (lee, "adult"), by=harpers.priya)
    father = tie(harpers.kit, "kin_of", lee, by=harpers.priya)
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya)
    said = note(harpers.kit, "Mum shouts", by=harpers.priya, information="safety", kind="told_in_confidence")
    sealed(father, harpers.kit, by=harpers.priya)
    client.force_login(harpers.priya)
    kits, danas = (
        client.get(f"/records/{harpers.family.pk}/{one.pk}/copy/").content.decode()
        for one in (harpers.kit, harpers.dana)
    )
    assert where.line in kits
    assert said.text in kits
    assert "Lee" not in kits
    assert "Lee" in danas
    assert where.line in danas
    assert said.text not in danas, "told in confidence by somebody else"


def test_a_sealed_address_stands_on_no_copy_as_that_of_a_child(client, harpers):
    lee = person("Lee Marsh", "1980-01-01", by=harpers.priya)
    member(harpers.family, lee, "parent", by=harpers.priya)
    for one in (lee, harpers.dana):
        tie(one, "parent_of", harpers.kit, by=harpers.priya)
    kits = address(harpers.kit, by=harpers.priya, line="14 larkfield row,  Northmoor")
    where = address(harpers.dana, by=harpers.priya, line="14 Larkfield Row, Northmoor")
    elsewhere = address(harpers.kit, by=harpers.priya, line="2 Quarry Road")
    sealed(where, lee, by=harpers.priya)
    assert reads.hidden_from(lee) == {where.pk, kits.pk}
    assert reads.hidden_from_anybody([harpers.dana.pk, harpers.kit.pk]) == {where.pk, kits.pk}
    client.force_login(harpers.priya)
    page = client.get(f"/records/{harpers.family.pk}/{lee.pk}/copy/").content.decode()
    assert "larkfield" not in page.casefold()
    assert elsewhere.line in page


def test_who_decides_about_a_seal(harpers, shared):
    (kept,) = sealed(shared, harpers.anil.agency, by=harpers.priya)
    other = reader("other", role="practitioner", at="Early help hub")
    assert policy.may_answer_for(harpers.priya, kept)
    assert policy.may_answer_for(harpers.moira, kept).hidden, "she may not read what it is about"
    assert policy.may_see_seal(harpers.anil, kept).hidden
    assert policy.may_see_seal(other, kept).hidden, "no grant"


def test_something_already_sealed_from_them_is_not_sealed_twice(harpers, shared):
    sealed(shared, harpers.anil.agency, by=harpers.priya)
    with pytest.raises(Refused, match="already"):
        sealed(shared, harpers.anil.agency, by=harpers.priya)


@pytest.mark.parametrize(
    ("write", "error"),
    [
        pytest.param(lambda one: Seal.objects.update(reason="x"), ProgrammingError, id="changing a seal"),
        pytest.param(lambda one: Seal.objects.all().delete(), ProgrammingError, id="removing a seal"),
        pytest.param(
            lambda one: SealLift.objects.create(seal=one, why="", by=one.keeper, at=one.sealed_at),
            IntegrityError,
            id="lifting without a why",
        ),
    ],
)
def test_the_database_refuses(harpers, shared, write, error):
    (kept,) = sealed(shared, harpers.anil.agency, by=harpers.priya)
    with pytest.raises(error), transaction.atomic():
        write(kept)


def test_sealing_and_lifting_by_the_pages(client, harpers, shared):
    client.force_login(harpers.priya)
    assert "Nothing is sealed" in client.get("/seals/").content.decode()
    where = f"/seals/on/note/{shared.pk}/"
    said = {"agencies": [str(harpers.anil.agency_id)], "reason": "Told in confidence", "may_know": "no"}
    said |= {"keeper": str(harpers.priya.pk), "review_on": "1 2 2027"}
    wrong = client.post(where, said | {"agencies": [], "review_on": "1 1 2020", "reason": ""}).content.decode()
    for sentence in ("a day to come", "Say why: it is kept with your name"):
        assert sentence in wrong
    assert client.post(where, said)["Location"] == f"/records/{harpers.family.pk}/"
    kept = Seal.objects.get()
    assert str(kept.pk) in client.get("/seals/").content.decode()
    page = client.get(f"/seals/{kept.pk}/").content.decode()
    assert "Told in confidence" in page
    assert "Late on Mondays" in page
    client.post(f"/seals/{kept.pk}/", {"what": "lift", "why": "He is told now"})
    assert SealLift.objects.get().by == harpers.priya
