"""The timeline: from all sources on one line, to each reader what they may know, and nothing else counted."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from thinkfamily.access.events.models import Event, Look
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.chronology import actions, reads
from thinkfamily.people.chronology.factories import life_event
from thinkfamily.people.chronology.models import LifeEvent
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.actions import open_family
from thinkfamily.people.families.factories import member
from thinkfamily.people.families.reads import opening
from thinkfamily.people.persons.factories import address, note, person, tie
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.8.1")]
TODAY = datetime.date(2026, 11, 20)
DAY = datetime.date
MOST_QUERIES = 23  # of all its sources, however many lines each has


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def page_for(client, user, family, asked=""):
    client.force_login(user)
    return client.get(f"/records/{family.pk}/timeline/{asked}").content.decode()


def test_events_of_all_members_from_all_sources_stand_in_one_list(client, harpers):
    life_event(harpers.dana, "separation", DAY(2019, 5, 1), by=harpers.priya, precision="month")
    note(harpers.kit, "Late on Mondays", by=harpers.priya, happened_on=DAY(2026, 11, 2))
    address(harpers.kit, by=harpers.priya, line="14 Larkfield Row", since=DAY(2019, 6, 14))
    tie(harpers.dana, "parent_of", harpers.kit, by=harpers.priya, since=DAY(2013, 6, 9))
    page = page_for(client, harpers.priya, harpers.family)
    said = ["Late on Mondays", "Kit moved to 14 Larkfield Row", "Dana separated", "Kit was born", "Dana was born"]
    assert [page.index(each) for each in said] == sorted(page.index(each) for each in said)
    assert "May 2019" in page
    assert "Priya, Early help hub. Seen by Early help hub (our work together)" in page


def test_a_reader_is_shown_their_own_part_and_told_of_no_other(client, harpers):
    life_event(harpers.dana, "alcohol", DAY(2025, 1, 1), by=harpers.tom)
    bare = page_for(client, harpers.anil, harpers.family)
    note(harpers.kit, "He cooks", by=harpers.priya)
    life_event(harpers.dana, "illness", DAY(2025, 3, 1), by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert "alcohol" not in page
    assert page.count("<li") == bare.count("<li")
    assert "trouble with alcohol" in page_for(client, harpers.tom, harpers.family)


def test_what_is_shared_is_shown_with_its_source_and_kept_as_told(client, harpers):
    kept = life_event(harpers.kit, "school_exclusion", DAY(2026, 10, 1), by=harpers.priya)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="education")
    assert "suspended or excluded" in page_for(client, harpers.anil, harpers.family)
    assert Disclosure.objects.filter(item=kept.pk, agency=harpers.anil.agency).exists()
    assert str(kept.pk) in Look.objects.latest("id").shown
    assert "Seen by Early help hub and Fernhill Academy (school and learning)" in page_for(
        client, harpers.priya, harpers.family
    ), "who may see it"


def test_a_withheld_name_stands_nowhere(client, harpers):
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information="identity", ground="danger_if_known")
    life_event(harpers.dana, "separation", DAY(2019, 5, 1), by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert "Dana" not in page
    assert "1988" not in page
    assert "separated" not in page


def opened(by, *left_out):
    """A record of the Harpers' proposal, without some of those who were proposed."""
    proposal = ProposedFamily.objects.get(pk="harper")
    members = opening(by, proposal).members
    why_not = {one.person_id: "Lives elsewhere" for one in members if one.person.first_name in left_out}
    belong = {one.person_id: one.person_id not in why_not for one in members}
    return open_family(proposal, by=by, name="Harper family", why="They asked", belong=belong, why_not=why_not)


def test_what_was_found_in_records_stands_there_for_who_may_read_it(client, families, moira, harpers):
    family = opened(moira)
    page = page_for(client, moira, family, "?kind=records")
    assert "Found in records: seen by whoever may read them" in page
    assert "Found in records: seen" not in page_for(client, harpers.anil, harpers.family)


def test_of_who_was_left_out_records_say_nothing_here(client, families, moira):
    proposed = {one.person.first_name for one in opening(moira, ProposedFamily.objects.get(pk="harper")).members}
    whose = sorted(proposed)[0]
    page = page_for(client, moira, opened(moira, whose), "?kind=records")
    assert f"{whose}: " not in page


@pytest.mark.demand("4.8.2")
@pytest.mark.parametrize(
    ("asked", "shown", "left"),
    [
        pytest.param("?kind=note", "Late on Mondays", "Dana separated", id="one kind"),
        pytest.param("?until=1+1+2020", "Dana separated", "Late on Mondays", id="until a day"),
        pytest.param("?source=Early+help+hub", "Late on Mondays", "Kit was born", id="one source"),
        pytest.param("?person={kit}", "Late on Mondays", "Dana separated", id="one person"),
        pytest.param("?person=nobody&since=31+2+2020", "Late on Mondays", "nothing here", id="nonsense asks for all"),
    ],
)
def test_some_of_it_is_asked_for_in_the_address(client, harpers, asked, shown, left):
    life_event(harpers.dana, "separation", DAY(2019, 5, 1), by=harpers.priya)
    note(harpers.kit, "Late on Mondays", by=harpers.priya, happened_on=DAY(2026, 11, 2))
    page = page_for(client, harpers.priya, harpers.family, asked.format(kit=harpers.kit.pk))
    assert shown in page
    assert left not in page


def test_an_empty_timeline_says_so(client, harpers):
    page = page_for(client, harpers.priya, harpers.family, "?kind=service")
    assert "Nothing that you may see is of this kind" in page


def test_a_long_timeline_comes_a_page_at_a_time(client, harpers):
    for number in range(reads.A_PAGE + 5):
        note(
            harpers.kit, f"Note {number:03}", by=harpers.priya, happened_on=DAY(2026, 1, 1) + datetime.timedelta(number)
        )
    assert "Note 001" not in page_for(client, harpers.priya, harpers.family)
    assert "Note 001" in page_for(client, harpers.priya, harpers.family, "?page=2")


def test_the_number_of_queries_is_fixed(client, harpers):
    note(harpers.kit, by=harpers.priya)
    page_for(client, harpers.priya, harpers.family)
    with CaptureQueriesContext(connection) as few:
        client.get(f"/records/{harpers.family.pk}/timeline/")
    for number in range(6):
        one = person(f"Child{number} Harper", "2015-01-01", by=harpers.priya)
        member(harpers.family, one, by=harpers.priya)
        note(one, by=harpers.priya)
        life_event(one, "new_school", DAY(2024, 9, 1), by=harpers.priya)
    with CaptureQueriesContext(connection) as many:
        client.get(f"/records/{harpers.family.pk}/timeline/")
    assert len(many) == len(few)
    assert len(many) <= MOST_QUERIES


@pytest.mark.demand("4.8.3")
def test_somebody_writes_down_what_happened(client, harpers):
    client.force_login(harpers.priya)
    sent = {
        "who": harpers.dana.pk,
        "kind": "job_loss",
        "on": "March 2024",
        "text": "The shop closed",
        "certainty": "stated",
    }
    answer = client.post(f"/records/{harpers.family.pk}/timeline/add/", sent)
    assert answer.status_code == 302
    kept = LifeEvent.objects.get()
    assert (kept.on, kept.precision, kept.information) == (DAY(2024, 3, 1), "month", "money")
    assert Event.objects.filter(what="life event written down", who=harpers.priya).exists()
    assert "Dana lost their work" in page_for(client, harpers.priya, harpers.family)


@pytest.mark.parametrize(
    ("said", "error"),
    [
        pytest.param({"on": "31 2 2020"}, "Enter a day such as 27 3 2024", id="a day that there is not"),
        pytest.param(
            {"on": "2024", "until": "1 1 2020"}, "It cannot end before it begins", id="an end before the beginning"
        ),
        pytest.param({"kind": "other"}, "Say what happened", id="something else without words"),
        pytest.param({"who": "nobody"}, "Select a valid choice", id="somebody of another family"),
    ],
)
def test_a_form_says_what_is_wrong(client, harpers, said, error):
    client.force_login(harpers.priya)
    sent = {"who": harpers.dana.pk, "kind": "job_loss", "on": "2024", "certainty": "stated"} | said
    answer = client.post(f"/records/{harpers.family.pk}/timeline/add/", sent)
    assert error in answer.content.decode()
    assert not LifeEvent.objects.exists()


def test_what_has_not_come_yet_is_refused(harpers):
    with pytest.raises(actions.Refused, match="has not come yet"):
        actions.add_event(harpers.family, by=harpers.priya, who=harpers.kit, kind="move", on=DAY(2027, 1, 1))


@pytest.mark.demand("4.8.3")
def test_the_second_of_two_who_put_an_event_right_sees_both(client, harpers):
    kept = life_event(harpers.dana, "job_loss", DAY(2024, 3, 1), by=harpers.priya, precision="month")
    client.force_login(harpers.priya)
    address_of = f"/records/{harpers.family.pk}/timeline/{kept.pk}/"
    assert 'value="March 2024"' in client.get(address_of).content.decode()
    sent = {"version": 1, "kind": "job_loss", "on": "4 3 2024", "certainty": "confirmed"}
    assert client.post(address_of, sent).status_code == 302
    page = client.post(address_of, sent | {"on": "April 2024"}).content.decode()
    assert "Two versions" in page
    assert "4 March 2024" in page
    kept.refresh_from_db()
    assert (kept.on, kept.precision, kept.version) == (DAY(2024, 3, 4), "day", 2)
