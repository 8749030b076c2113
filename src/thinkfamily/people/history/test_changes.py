"""What was changed about somebody is kept by the database, whatever changed it, and shown to who sees the row."""

import datetime

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from thinkfamily.access import reading
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.history.models import EARLIER as OF_GRANTS
from thinkfamily.people.family_record.actions import add_address, add_note
from thinkfamily.people.history import rules
from thinkfamily.people.history.models import EARLIER
from thinkfamily.people.persons.models import Note, Person

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 2)


@pytest.mark.demand("3.7.3")
def test_plain_sql_leaves_an_earlier_state_too(harpers):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET last_name = 'Hopper' WHERE id = %s", [harpers.kit.pk])
    names = EARLIER[Person].objects.filter(id=harpers.kit.pk).order_by("pgh_id").values_list("last_name", flat=True)
    assert list(names) == ["Harper", "Hopper"]


@pytest.mark.demand("3.7.3")
def test_the_database_says_who_changed_it_and_on_which_page(client, harpers):
    client.force_login(harpers.priya)
    sent = {"kind": "note", "information": "education", "happened_on": "2 11 2026", "text": "Reads aloud"}
    client.post(f"/records/{harpers.family.pk}/{harpers.kit.pk}/note/", sent)
    state = EARLIER[Note].objects.get()
    assert (state.who, state.why) == (harpers.priya, "add_note")


@pytest.mark.demand("3.7.3")
@pytest.mark.parametrize("change", ["UPDATE {} SET why = ''", "DELETE FROM {}", "TRUNCATE {}"])
def test_nobody_changes_an_earlier_state(harpers, change):
    for model in (EARLIER[Person], OF_GRANTS[Grant]):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change.format(model._meta.db_table))
        assert model.objects.exists()


@pytest.mark.demand("3.7.4")
def test_the_page_shows_what_it_was_and_what_it_is(client, harpers):
    Person.objects.filter(pk=harpers.kit.pk).update(last_name="Hopper")
    client.force_login(harpers.priya)
    page = client.get(f"/people/{harpers.kit.pk}/changes/").content.decode()
    assert "<del>Harper</del>, now <ins>Hopper</ins>" in page


@pytest.mark.demand("3.7.4")
def test_what_one_may_not_see_has_no_earlier_states_either(client, harpers):
    member = harpers.family.memberships.get(person=harpers.kit)
    add_address(member, by=harpers.priya, line="4 Larkfield Row")
    note = add_note(member, by=harpers.priya, text="Old words", information="health", happened_on=DAY)
    type(note).objects.filter(pk=note.pk).update(text="New words")
    client.force_login(harpers.anil)
    page = client.get(f"/people/{harpers.kit.pk}/changes/").content.decode()
    assert "words" not in page
    with reading.as_reader(harpers.anil):
        assert not EARLIER[Note].objects.exists()
    with reading.as_reader(harpers.priya):
        assert EARLIER[Note].objects.count() == 2


def test_a_day_is_written_as_people_write_it():
    assert rules.changes({"since": None}, {"since": DAY}) == [rules.Change("since", "", "2 November 2026")]
