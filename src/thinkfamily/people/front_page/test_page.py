"""The family on a page: what stands there, to whom, and what changed since one's last look."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from thinkfamily.access.events.models import Look
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.factories import member
from thinkfamily.people.front_page.factories import observation, warning
from thinkfamily.people.involvement.factories import involved
from thinkfamily.people.persons.factories import address, contact_way, note, other_name, person, tie
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.11.1")]
TODAY = datetime.date(2026, 11, 20)
DAY = datetime.date
MOST_QUERIES = 27


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


def page_for(client, user, family):
    client.force_login(user)
    return client.get(f"/records/{family.pk}/page/").content.decode()


def before(page, *said):
    """Whether these stand on the page in this order."""
    places = [page.index(each) for each in said]
    return places == sorted(places)


def test_who_they_are_stands_in_a_sentence(client, harpers):
    for one in (harpers.dana, harpers.kit):
        address(one, by=harpers.priya, line="14 Larkfield Row, Northmoor")
    rob = person("Rob Hale", "1985-01-01", by=harpers.priya, sex="M")
    member(harpers.family, rob, "parent", by=harpers.priya)
    tie(rob, "parent_of", harpers.kit, by=harpers.priya)
    page = page_for(client, harpers.priya, harpers.family)
    assert "<strong>Dana</strong> 38 and <strong>Kit</strong> 13 at 14 Larkfield Row." in page
    assert "<strong>Rob</strong> 41, Kit’s father." in page
    assert "Larkfield" not in page_for(client, harpers.anil, harpers.family), "an address is shared by a decision alone"


def test_somebody_is_called_as_they_want_to_be(client, harpers):
    kept = other_name(harpers.kit, "Kitty", "preferred", by=harpers.priya)
    assert "<strong>Kitty</strong> 13" in page_for(client, harpers.anil, harpers.family)
    assert str(kept.pk) in Look.objects.latest("id").shown


@pytest.mark.demand("4.11.2")
def test_warnings_stand_first_with_their_review_and_whether_the_person_was_told(client, harpers):
    warning(harpers.dana, "The dog bites. Ring before you come.", by=harpers.priya, knows="she asked us to write it")
    warning(
        harpers.kit, "Not to be met by his uncle.", by=harpers.priya, since=DAY(2026, 9, 1), told=False,
        told_why_not="He would be angry with her", review_on=DAY(2026, 11, 1),
    )  # fmt: skip
    page = page_for(client, harpers.priya, harpers.family)
    assert before(page, "Know before you knock", "Not to be met", "The dog bites.", "Who to call")
    assert "<strong>The dog bites.</strong> Ring before you come." in page
    assert "Dana knows that this is here: She asked us to write it." in page
    assert "Kit has not been told: He would be angry with her." in page
    assert "To be looked at again by 1 November: nobody has." in page
    assert "Look again by 18 December" in page


@pytest.mark.demand("4.11.3")
def test_whom_to_call_says_what_is_safe(client, harpers):
    contact_way(
        harpers.dana, "07700900142", "mobile", "only_as_said", by=harpers.priya, how="Text first",
        when_words="After 10am", text_ok=True,
    )  # fmt: skip
    contact_way(harpers.dana, by=harpers.priya, way="landline", safe="never", value="01632960001", how="Rob answers it")
    involved(harpers.dana, by=harpers.priya, service="Northmoor recovery", worker="Tom Brandt", phone="01632960118")
    give(
        harpers.anil, by=harpers.priya, scope="record", ground=Grant.Ground.LEAD, family_id=str(harpers.family.pk),
        reason="Leads", starts=DAY(2026, 1, 1), ends=DAY(2027, 1, 1),
    )  # fmt: skip
    page = page_for(client, harpers.priya, harpers.family)
    assert 'href="tel:07700900142">07700 900142' in page
    assert "Text first. After 10am. Leave no voice message" in page
    assert "Do not use Dana’s landline:" in page
    assert "960001" not in page, "nobody dials it by mistake"
    assert 'href="tel:01632960118"' in page
    assert "Lead: Anil Rao" in page


@pytest.mark.demand("4.11.4")
def test_what_goes_well_and_what_worries_stand_side_by_side_with_their_sources(client, harpers):
    observation(harpers.kit, "well", "At school 9 days in 10.", by=harpers.priya, whose="School register")
    observation(harpers.kit, "worry", "Kit cooks on 3 nights in 7.", by=harpers.priya, whose="Kit")
    observation(
        harpers.kit, "worry", "Over long ago.", by=harpers.priya, seen_on=DAY(2026, 1, 1), until=DAY(2026, 2, 1)
    )
    page = page_for(client, harpers.priya, harpers.family)
    assert before(
        page, "What is going well", "At school 9 days in 10.", "School register", "What worries us", "Kit cooks"
    )
    assert "Over long ago" not in page


@pytest.mark.demand("4.11.5")
def test_each_child_was_last_seen_and_last_seen_alone(client, harpers):
    note(harpers.kit, "At home.", by=harpers.priya, kind="seen", alone=False, happened_on=DAY(2026, 11, 16))
    note(harpers.kit, "At school.", by=harpers.priya, kind="seen", alone=True, happened_on=DAY(2026, 11, 3))
    page = page_for(client, harpers.priya, harpers.family)
    assert "Kit was last seen" in page
    assert "Monday 16 November" in page
    assert "4 days ago. By you." in page
    assert "3 November, by you" in page
    assert "Dana was last seen" not in page
    assert "Nobody has written that down, as far as you may see" in page_for(client, harpers.anil, harpers.family)


def test_who_is_involved_and_who_was_asked_and_is_not(client, harpers):
    involved(harpers.dana, by=harpers.priya, service="Northmoor recovery", worker="Tom Brandt", since=DAY(2026, 9, 1))
    involved(harpers.kit, by=harpers.priya, service_kind="youth", service="", state="not_involved")
    page = page_for(client, harpers.priya, harpers.family)
    assert "<strong>Northmoor recovery</strong>: Tom Brandt" in page
    assert "Dana, since September 2026" in page
    assert "Asked, and not involved: " in page


@pytest.mark.demand("4.11.6")
def test_what_others_changed_since_the_last_look_is_listed(client, harpers, settings):
    page_for(client, harpers.priya, harpers.family)
    assert "You have not looked at this page before" in page_for(client, harpers.priya, harpers.family)
    settings.TODAY = TODAY + datetime.timedelta(days=3)
    note(harpers.kit, "Own words", by=harpers.priya)
    note(harpers.kit, "He was late", by=harpers.anil, information="education")
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information="education")
    page = page_for(client, harpers.priya, harpers.family)
    assert "You last looked on Friday 20 November at" in page
    assert "Anil Rao wrote down a note: He was late" in page
    assert "You may now know of Kit: school and learning" in page
    assert "Priya wrote down" not in page, "one's own work is no news"


def test_a_change_that_one_may_not_see_is_no_change(client, harpers, settings):
    page_for(client, harpers.anil, harpers.family)
    settings.TODAY = TODAY + datetime.timedelta(days=3)
    note(harpers.kit, "He cooks", by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert "Nothing that you may see." in page


def test_what_is_shown_is_kept_as_looked_at_and_as_told(client, harpers):
    kept = observation(harpers.kit, "well", "Reads aloud.", by=harpers.anil, information="education")
    decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information="education")
    assert "Reads aloud." in page_for(client, harpers.priya, harpers.family)
    assert str(kept.pk) in Look.objects.latest("id").shown
    assert Disclosure.objects.filter(item=kept.pk, agency=harpers.priya.agency).exists()


def test_a_reader_of_another_agency_sees_no_more_than_may_be_told(client, harpers):
    observation(harpers.kit, "worry", "He cooks on most days.", by=harpers.priya)
    warning(harpers.dana, "The dog bites.", by=harpers.priya)
    page = page_for(client, harpers.anil, harpers.family)
    assert "most days" not in page
    assert "dog" not in page
    assert "No warning is written down that you may see" in page


def test_the_number_of_queries_is_fixed(client, harpers):
    page_for(client, harpers.priya, harpers.family)
    with CaptureQueriesContext(connection) as few:
        client.get(f"/records/{harpers.family.pk}/page/")
    for number in range(8):
        one = person(f"Child{number} Harper", "2015-01-01", by=harpers.priya)
        member(harpers.family, one, by=harpers.priya)
        note(one, by=harpers.priya, kind="seen", alone=True)
        observation(one, "well", "Sleeps.", by=harpers.priya)
        warning(one, "Allergic to nuts.", by=harpers.priya)
        involved(one, by=harpers.priya, service="School", worker=f"Teacher {number}", phone="01632960118")
    with CaptureQueriesContext(connection) as many:
        client.get(f"/records/{harpers.family.pk}/page/")
    assert len(many) == len(few)
    assert len(many) <= MOST_QUERIES
