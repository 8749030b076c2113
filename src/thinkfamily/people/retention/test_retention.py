"""Rules, holds, lists and the second person; who goes and who stays."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader
from thinkfamily.clock import today
from thinkfamily.people.families.factories import family
from thinkfamily.people.families.households.factories import household
from thinkfamily.people.families.households.models import Household
from thinkfamily.people.family_record.actions import add_note
from thinkfamily.people.network.factories import goes_to, group
from thinkfamily.people.network.models import Group
from thinkfamily.people.persons.factories import person
from thinkfamily.people.persons.models import Note, Person
from thinkfamily.people.retention import actions, falling_due, going, reads
from thinkfamily.people.retention.factories import hold, rule
from thinkfamily.people.retention.models import DisposalRun, RetentionRule

pytestmark = pytest.mark.django_db
LONG_AGO = datetime.datetime(2001, 2, 3, tzinfo=datetime.UTC)


@pytest.fixture
def ines(db):
    return reader("ines", role="information_governance")


@pytest.fixture
def moira(db):
    return reader("moira", role="safeguarding_lead")


@pytest.fixture
def opener(db):
    return reader("priya")


def old(opener, *children, name="Old family"):
    """A file of long ago with these children."""
    return family(name, *[(child, "child") for child in children], by=opener, opened_at=LONG_AGO)


@pytest.mark.demand("3.8.2")
def test_a_younger_sibling_keeps_the_whole_file(ines, opener):
    rule("child", "birth", 25, by=ines)
    grown, young = person("Ada", "1990-01-01", by=opener), person("Ben", "2015-01-01", by=opener)
    made = old(opener, grown, young)
    [file] = falling_due.every(today())
    assert (file.subject, file.due.on) == (made.pk, datetime.date(2040, 1, 1))


@pytest.mark.demand("3.8.2")
def test_who_is_of_another_family_that_stays_stays_too(ines, opener):
    ada, ben = person("Ada", "1990-01-01", by=opener), person("Ben", "1991-01-01", by=opener)
    goes, stays = old(opener, ada, ben), old(opener, ben, name="Another")
    found = going.with_files([goes.pk])
    assert found.rows[Person] == {ada.pk}
    assert stays.pk not in found.rows[type(stays)]


@pytest.mark.demand("3.8.2")
def test_somebody_who_was_merged_goes_with_whom_they_are(ines, opener):
    ada = person("Ada", "1990-01-01", by=opener)
    twin = person("Ada A", "1990-01-01", by=opener, merged_into=ada)
    made = old(opener, ada)
    assert going.with_files([made.pk]).rows[Person] == {ada.pk, twin.pk}


@pytest.mark.demand("3.8.5")
def test_a_home_and_a_place_go_with_the_last_who_had_to_do_with_them(ines, opener):
    ada, ben = person("Ada Old", "1990-01-01", by=opener), person("Ben New", "2020-01-01", by=opener)
    first, second = (family(f"{one.first_name}'s", (one, "child"), by=opener) for one in (ada, ben))
    shared, own = household("Both", ada, ben, by=opener), household("Ada's own", ada, by=opener)
    park = group(by=opener)
    for one in (ada, ben):
        goes_to(one, park, by=opener)
    found = going.with_files([first.pk]).rows
    assert (found[Household], found[Group]) == ({own.pk}, set())
    found = going.with_files([first.pk, second.pk]).rows
    assert (found[Household], found[Group]) == ({own.pk, shared.pk}, {park.pk})


@pytest.mark.demand("3.8.2")
def test_an_adults_part_goes_before_the_file_and_the_childs_stays(ines, harpers):
    member = {one.person_id: one for one in harpers.family.memberships.all()}
    day = datetime.date(2026, 11, 2)
    for who, text in ((harpers.dana, "Of Dana"), (harpers.kit, "Of Kit")):
        add_note(member[who.pk], by=harpers.priya, text=text, information="health", happened_on=day)
    found = going.with_files([], [harpers.dana.pk])
    assert {note.text for note in Note.objects.filter(pk__in=found.rows[Note])} == {"Of Dana"}
    assert not found.rows[Person]


@pytest.mark.demand("3.8.1")
def test_governance_says_a_rule_and_others_do_not(client, ines, moira):
    said = {"amount": "25", "unit": "years", "counts_from": "birth", "since": "1 1 2026"}
    said |= {"source": "Schedule 7", "reason": "Adopted by the cabinet"}
    client.force_login(moira)
    assert client.post("/retention/rules/child/", said).status_code == 403
    client.force_login(ines)
    assert client.post("/retention/rules/child/", said | {"amount": "0"}).status_code == 200
    client.post("/retention/rules/child/", said)
    assert str(RetentionRule.objects.get()) == "25 years after the birth"
    assert "Schedule 7" in client.get("/retention/rules/").content.decode()


@pytest.mark.demand("3.8.1")
def test_a_shipped_example_fills_the_form_and_is_not_in_force_by_itself(client, ines):
    client.force_login(ines)
    assert 'value="35"' in client.get("/retention/rules/child/?example=1").content.decode()
    assert "kept without end" in client.get("/retention/rules/").content.decode()


@pytest.mark.demand("3.8.4")
def test_a_second_person_confirms_in_the_pages_and_in_the_database(client, ines, moira, opener):
    rule("child", "birth", 25, by=ines)
    old(opener, person("Ada", "1990-01-01", by=opener))
    client.force_login(ines)
    client.post("/retention/")
    run = DisposalRun.objects.get()
    page = client.get(f"/retention/lists/{run.pk}/").content.decode()
    assert "families: 1" in page
    assert "a second person confirms it" in page
    assert "Ada" not in page
    with pytest.raises(Refused):
        actions.confirm(run, by=ines)
    with pytest.raises(IntegrityError), transaction.atomic():
        DisposalRun.objects.filter(pk=run.pk).update(confirmed_by=ines, confirmed_at=run.asked_at)
    client.force_login(moira)
    client.post(f"/retention/lists/{run.pk}/", {"answer": "confirm"})
    run.refresh_from_db()
    assert run.confirmed_by == moira


@pytest.mark.demand("3.8.4")
def test_a_list_is_stopped_with_a_reason_and_a_newer_one_takes_its_place(client, ines, moira, opener):
    rule("child", "birth", 25, by=ines)
    old(opener, person("Ada", "1990-01-01", by=opener))
    first = actions.make_list(by=ines)
    client.force_login(moira)
    page = client.post(f"/retention/lists/{first.pk}/", {"answer": "stop"}).content.decode()
    assert "Say why you stop it" in page
    second = actions.make_list(by=ines)
    first.refresh_from_db()
    assert first.stopped_why == "A newer list was made"
    with pytest.raises(Refused):
        actions.confirm(first, by=moira)
    assert list(reads.waiting()) == [second]


@pytest.mark.demand("3.8.4")
def test_nothing_due_makes_no_list(client, ines):
    client.force_login(ines)
    assert "Nothing is due today" in client.post("/retention/").content.decode()
    assert not DisposalRun.objects.exists()


@pytest.mark.demand("3.8.3")
def test_a_hold_is_put_by_who_answers_and_lifted_by_governance(client, ines, harpers):
    client.force_login(harpers.priya)
    said = {"asked_for_by": "County court", "why": "A claim", "since": "2 11 2026"}
    client.post(f"/retention/files/{harpers.family.pk}/", said)
    held = harpers.family.holds.get()
    assert client.post(f"/retention/holds/{held.pk}/", {"why": "Over"}).status_code == 404
    client.force_login(ines)
    assert "County court" in client.get("/retention/holds/").content.decode()
    client.post(f"/retention/holds/{held.pk}/", {"why": "The court said so"})
    assert falling_due.held_families() == set()


@pytest.mark.demand("3.8.3")
def test_what_is_held_is_on_no_list(ines, opener):
    rule("child", "birth", 25, by=ines)
    hold(old(opener, person("Ada", "1990-01-01", by=opener)), by=ines)
    with pytest.raises(Refused):
        actions.make_list(by=ines)


def test_the_page_asks_the_same_number_of_questions_for_any_number_of_files(client, ines, opener, questions):
    rule("child", "birth", 25, by=ines)
    client.force_login(ines)
    old(opener, person("Ada", "1990-01-01", by=opener))
    few = questions("/retention/")
    for _ in range(3):
        old(opener, person("Ben", "1990-01-01", by=opener))
    assert questions("/retention/") == few
