"""Sources of the timeline: each line says where it comes from and who may see it; the barred get nothing of it."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from thinkfamily.clock import now
from thinkfamily.people.chronology.test_timeline import MOST_QUERIES, page_for
from thinkfamily.people.documents.factories import document
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.households.factories import household, stay
from thinkfamily.people.families.ties.factories import bond, responsibility
from thinkfamily.people.network.factories import group, place_note
from thinkfamily.people.persons.factories import person, tie
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.8.1"), pytest.mark.demand("4.14.6")]
DAY = datetime.date


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = DAY(2026, 11, 20)


def seal(item, agency, *, by):
    told = {"kind": item._meta.model_name, "item": item.pk, "from_agency": agency, "keeper": by, "sealed_by": by}
    Seal.objects.create(person=item.person, reason="Asked for", review_on=DAY(2026, 12, 1), sealed_at=now(), **told)


def paper(record):
    return document(record.kit, "Early help plan", by=record.priya, written_on=DAY(2026, 3, 2))


def park(record):
    at = group("Quarry Park", by=record.priya)
    return place_note(at, record.kit, "Older boys wait there", by=record.priya, happened_on=DAY(2026, 10, 3))


def responsible(record):
    since = {"since": DAY(2024, 5, 6), "said_by": "The order of 6 May"}
    return responsibility(record.dana, record.kit, "court_order", by=record.priya, **since)


def closeness(record):
    return bond(record.dana, "very_close", record.kit, by=record.priya, since=DAY(2025, 1, 1), said_by="Kit")


SOURCES = [
    pytest.param(paper, "A document about Kit: Early help plan", "2 March 2026", id="a document"),
    pytest.param(park, "Harm or a worry at Quarry Park", "3 October 2026", id="a place"),
    pytest.param(responsible, "Dana has parental responsibility for Kit", "6 May 2024", id="responsibility"),
    pytest.param(closeness, "Dana and Kit are very close", "1 January 2025", id="a bond"),
]


@pytest.mark.parametrize(("make", "words", "day"), SOURCES)
def test_it_stands_there_with_its_source_and_who_may_see_it(client, harpers, make, words, day):
    make(harpers)
    page = page_for(client, harpers.priya, harpers.family)
    assert words in page
    assert day in page
    assert "Priya, Early help hub. Seen by " in page[page.index(words) :]


@pytest.mark.parametrize(("make", "words", "day"), SOURCES)
def test_a_barred_reader_gets_none_of_it(client, harpers, make, words, day):
    kept = make(harpers)
    if kept.information == "family":  # seen by everybody unless it is withheld or sealed
        assert words in page_for(client, harpers.anil, harpers.family)
        seal(kept, harpers.anil.agency, by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert words not in page
    assert day not in page


def test_a_document_that_was_taken_back_is_gone(client, harpers):
    document(harpers.kit, "Wrong letter", by=harpers.priya, taken_back_on=DAY(2026, 11, 1))
    assert "Wrong letter" not in page_for(client, harpers.priya, harpers.family)


def test_who_came_and_went_stands_in_one_line_a_day(client, harpers):
    rob = person("Rob Hale", "1985-01-01", by=harpers.priya)
    member(harpers.family, rob, "of_the_home", by=harpers.priya, since=DAY(2025, 2, 1), until=DAY(2026, 2, 1))
    page = page_for(client, harpers.priya, harpers.family)
    assert "From this day of the family: Rob (lives there, is not family)" in page
    assert "Of the family until this day: Rob (lives there, is not family)" in page
    assert page.count("From this day of the family: ") == 2, "everybody of the first day is in one line"


@pytest.mark.parametrize("information", ["family", "identity"])
def test_of_whom_it_is_withheld_no_coming_is_said(client, harpers, information):
    rob = person("Rob Hale", "1985-01-01", by=harpers.priya)
    member(harpers.family, rob, "parent", by=harpers.priya, since=DAY(2025, 2, 1), until=DAY(2026, 2, 1))
    tie(rob, "parent_of", harpers.kit, by=harpers.priya, since=DAY(2013, 6, 9))
    assert "until this day: Rob" in page_for(client, harpers.anil, harpers.family)
    decision(rob, harpers.anil.agency, by=harpers.priya, information=information, ground="danger_if_known")
    assert "Rob" not in page_for(client, harpers.anil, harpers.family)


def test_no_source_asks_once_for_each_line(client, harpers):
    def some(number):
        one = person(f"Child{number} Harper", "2015-01-01", by=harpers.priya)
        member(harpers.family, one, by=harpers.priya, since=DAY(2020, 1, 1 + number))
        document(one, by=harpers.priya)
        place_note(group(f"Park {number}", by=harpers.priya), one, by=harpers.priya)
        bond(harpers.dana, "close", one, by=harpers.priya, since=DAY(2020, 1, 1))
        responsibility(harpers.dana, one, by=harpers.priya, since=DAY(2020, 1, 1))
        return one

    some(0)
    page_for(client, harpers.priya, harpers.family)
    with CaptureQueriesContext(connection) as few:
        client.get(f"/records/{harpers.family.pk}/timeline/")
    for number in range(1, 7):
        some(number)
    with CaptureQueriesContext(connection) as many:
        client.get(f"/records/{harpers.family.pk}/timeline/")
    assert len(many) == len(few)
    assert len(many) <= MOST_QUERIES


def test_how_much_of_the_time_somebody_stays_reads_as_words(client, harpers):
    home = household("Gran’s home", by=harpers.priya)
    stay(harpers.kit, home, "often_stays", by=harpers.priya, since=DAY(2024, 1, 1), pattern="Saturdays", nights=2)
    assert ">Saturdays; 2 nights of a fortnight<" in page_for(client, harpers.priya, harpers.family)
