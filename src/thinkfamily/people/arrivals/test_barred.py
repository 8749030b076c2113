"""What only a barred feed knows stays unknown: names, areas, children and dates that no readable record gives."""

import datetime

import pytest

from thinkfamily.people.arrivals import policy
from thinkfamily.people.arrivals.early.reads import early_list
from thinkfamily.people.arrivals.models import FoundNeed, Member, ProposedFamily
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


def test_the_choice_of_areas_is_of_homes_that_readable_records_give(tom, moira):
    Mention.objects.filter(feed="drugs_alcohol").update(address_id=None)
    assert read(tom).areas == []
    assert not read(tom, area="Fernhill").part_entries
    assert "Fernhill" in read(moira).areas


def test_the_areas_of_a_readable_home_can_be_chosen(tom):
    assert read(tom).areas == ["Fernhill"]
    assert [entry.family.pk for entry in read(tom, area="Fernhill").part_entries] == ["harper"]


def test_the_day_since_when_somebody_belongs_is_shown_with_the_reason_only(families, ayesha, client):
    Member.objects.filter(pk__gt=0).update(since=datetime.date(2019, 6, 14))
    Member.objects.filter(family="harper").update(feeds=["schools", "drugs_alcohol"])
    client.force_login(ayesha)
    page = client.get(f"/families/{ProposedFamily.objects.get(pk='harper').ref}/").text
    assert "14 June 2019" not in page
