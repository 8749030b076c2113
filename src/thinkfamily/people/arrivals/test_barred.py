"""What only a barred feed knows stays unknown: names, areas, children and dates that no readable record gives."""

import datetime
import html
import re

import pytest

from thinkfamily.people.arrivals import policy
from thinkfamily.people.arrivals.early.reads import early_list
from thinkfamily.people.arrivals.models import FoundNeed, Member, ProposedFamily, ProposedPerson
from thinkfamily.people.records.models import Feed, Mention

pytestmark = [pytest.mark.django_db, pytest.mark.demand("2.8.2", "2.8.4")]


@pytest.fixture
def tom(families, granted):
    """Works at the drug and alcohol service, whose rows name Dana and nobody else of her family."""
    Mention.objects.filter(feed="early_years").delete()
    return granted("tom", family_id="harper", scope="family", role="practitioner", kind="substance_use")


def read(user, **asked):
    return early_list(
        policy.sight_of(user),
        list(Feed.objects.order_by("title")),
        **{"area": "", "youngest": "", "page": None, "part": None} | asked,
    )


def test_a_question_about_a_child_is_withheld_from_those_whose_records_name_no_child(tom):
    FoundNeed.objects.filter(need_id="FR4").update(feeds=["drugs_alcohol"])
    assert [need.need_id for need in policy.needs_in(policy.sight_of(tom), family="harper")] == ["SU1"]


def test_a_family_is_called_by_the_name_that_readable_records_give(tom, client):
    Mention.objects.filter(feed="drugs_alcohol", person_id="dana").update(last_name="Marsh")
    ref = ProposedFamily.objects.get(pk="harper").ref
    client.force_login(tom)
    for page in (client.get("/early-list/"), client.get(f"/families/{ref}/")):
        assert "Marsh family" in page.text
        assert "Harper" not in page.text


def test_the_choice_of_areas_tells_nothing_and_an_area_finds_only_homes_that_readable_records_give(tom, moira):
    Mention.objects.filter(feed="drugs_alcohol").update(address_id=None)
    assert read(tom).areas == ["Eastgate", "Fernhill"]
    assert not read(tom, area="Fernhill").part_entries
    assert "Fernhill" in read(moira).areas


def test_the_areas_of_a_readable_home_can_be_chosen(tom):
    assert "Fernhill" in read(tom).areas
    assert [entry.family.pk for entry in read(tom, area="Fernhill").part_entries] == ["harper"]


def test_the_day_since_when_somebody_belongs_is_shown_with_the_reason_only(families, ayesha, client):
    Member.objects.filter(pk__gt=0).update(since=datetime.date(2019, 6, 14))
    Member.objects.filter(family="harper").update(feeds=["schools", "drugs_alcohol"])
    client.force_login(ayesha)
    page = client.get(f"/families/{ProposedFamily.objects.get(pk='harper').ref}/").text
    assert "14 June 2019" not in page


def page_of(client, user, family):
    client.force_login(user)
    return client.get(f"/families/{ProposedFamily.objects.get(pk=family).ref}/").text


def test_a_person_has_the_name_and_age_that_readable_records_give(tom, client):
    Mention.objects.filter(feed="drugs_alcohol", person_id="dana").update(
        first_name="Daniela", date_of_birth=datetime.date(1990, 3, 2)
    )
    Member.objects.filter(person_id="dana").update(feeds=["schools", "drugs_alcohol"])
    need = FoundNeed.objects.get(need_id="SU1")
    page = page_of(client, tom, "harper")
    for told in (
        page,
        client.get("/early-list/").text,
        client.get(f"/families/{need.family.ref}/needs/{need.ref}/").text,
    ):
        assert "Daniela, 36" in told
        assert "Daniela was in touch" in told
        assert not re.search(r"Dana\b|, 38", told.replace("Dana, at home on Tuesday", ""))


@pytest.mark.parametrize(
    ("blank", "told"),
    [
        pytest.param({"first_name": ""}, "name not shown to you, 38", id="no readable record gives the name"),
        pytest.param({"date_of_birth": None}, "Dana, age not shown to you", id="no readable record gives the birthday"),
    ],
)
def test_what_no_readable_record_gives_is_not_shown_whether_or_not_another_does(tom, client, blank, told):
    Mention.objects.filter(feed="drugs_alcohol").update(**blank)
    Member.objects.filter(person_id="dana").update(feeds=["drugs_alcohol"])
    assert told in page_of(client, tom, "harper")
    Mention.objects.filter(person_id="dana").exclude(feed="drugs_alcohol").delete()
    ProposedPerson.objects.filter(pk="dana").update(**blank)
    assert told in page_of(client, tom, "harper")


def test_a_name_rests_on_readable_records_whether_or_not_there_are_others(families, priya, moira, client):
    ProposedPerson.objects.filter(pk="kit").update(first_name="Christopher")
    assert "Kit, 13" in page_of(client, priya, "harper")
    assert "Christopher, 13" in page_of(client, moira, "harper")


def test_the_filter_by_age_knows_readable_birthdays_only(families, ayesha):
    Mention.objects.filter(person_id="kit").exclude(feed="schools").delete()
    Mention.objects.filter(person_id="kit").update(date_of_birth=datetime.date(2019, 6, 9))
    assert "harper" in {each.family.pk for each in read(ayesha, youngest="5_to_10").part_entries}
    assert "harper" not in {each.family.pk for each in read(ayesha, youngest="11_to_15").part_entries}


@pytest.mark.parametrize(
    ("basis", "told"),
    [
        pytest.param(
            "Housing: Dana is Kit\N{RIGHT SINGLE QUOTATION MARK}s mother, and both live at 14 Larkfield Row.",
            "Schools: Dana is Kit\N{RIGHT SINGLE QUOTATION MARK}s mother.",
            id="a stated tie",
        ),
        pytest.param("Dana lives with Rob; no row says more.", "Named in records: Schools.", id="what was only seen"),
    ],
)
def test_the_reason_is_the_same_whether_or_not_a_barred_feed_gives_it_too(families, ayesha, client, basis, told):
    reasons = []
    for feeds in (["schools"], ["drugs_alcohol", "schools"]):
        Member.objects.filter(person_id="dana").update(feeds=feeds, basis=basis)
        page = page_of(client, ayesha, "harper")
        assert page.count("records are not shown to you, whether or not they say anything.") == 1
        reasons.append(page[page.index('id="who"') : page.index("</tbody>")])
    assert reasons[0] == reasons[1]
    assert told in html.unescape(reasons[0])


def test_a_family_stands_in_part_whether_or_not_its_needs_reach_the_threshold(families, ayesha):
    for listed in (True, False):
        ProposedFamily.objects.filter(pk="adeyemi").update(listed=listed)
        assert "adeyemi" in {each.family.pk for each in read(ayesha).part_entries}
