"""The page on which people are found: what it shows, what it keeps, and what it does not tell."""

import pytest
from django.urls import reverse

from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.pace.rules import Limits
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import address, contact_way, identifier, other_name, person, tie
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.demand("4.9.2")]


def looks_for(client, user, text="", **fields):
    client.force_login(user)
    return client.post("/find/", {"text": text, **fields}, follow=True)


def test_it_is_in_the_menu_and_says_what_can_be_typed(client, harpers):
    client.force_login(harpers.priya)
    page = client.get(reverse("find")).content.decode()
    assert "Who are you looking for?" in page
    assert 'href="/find/"' in page


def test_somebody_is_found_with_why_and_a_link_to_the_record(client, harpers):
    page = looks_for(client, harpers.priya, "harper kit 2013").content.decode()
    assert "1 person" in page
    assert "Same name, born in 2013" in page
    assert reverse("record", args=[harpers.family.pk]) in page


def test_what_was_typed_stands_in_no_address(client, harpers):
    answer = looks_for(client, harpers.priya, "Kit Harper")
    (where, status) = answer.redirect_chain[0]
    assert status == 302
    assert "arper" not in where
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_search_is_kept_as_counts_and_the_look_with_who_was_shown(client, harpers):
    looks_for(client, harpers.priya, "Kit Harper 9 6 2013")
    kept = Event.objects.get(what="looked for people")
    assert kept.details == {"asked": {"words": 2, "dates": 1, "postcodes": 0, "numbers": 0}, "shown": 1, "more": False}
    assert "arper" not in f"{kept.about}{kept.reason}"
    look = Look.objects.get(page="find")
    assert (look.family_id, look.shown) == (str(harpers.family.pk), [str(harpers.kit.pk)])


@pytest.mark.demand("4.9.3")
def test_whose_family_is_withheld_is_shown_without_it_and_the_look_is_kept(client, harpers):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="family", ground="serious_harm")
    page = looks_for(client, harpers.anil, "kit harper").content.decode()
    assert "Kit Harper" in page
    assert "Harper family" not in page
    look = Look.objects.get(page="find")
    assert (look.family_id, look.shown) == ("", [str(harpers.kit.pk)])


@pytest.mark.parametrize("text", ["", "2013", "NM1", "k"])
def test_too_little_is_said_so_and_nobody_is_shown(client, harpers, text):
    page = looks_for(client, harpers.priya, text).content.decode()
    assert "There is a problem" in page
    assert "Harper" not in page


def test_a_day_that_does_not_exist_is_said_so(client, harpers):
    page = looks_for(client, harpers.priya, "kit 31 2 2013").content.decode()
    assert "31 2 2013 is not a day that exists, so the year 2013 was looked for" in page
    assert "Same name, born in 2013" in page
    assert "a day that exists" in looks_for(client, harpers.priya, name="kit", born="31 2 2013").content.decode()


@pytest.mark.demand("4.9.3")
def test_the_page_is_the_same_whether_or_not_somebody_hidden_is_there(client, harpers):
    def answer():
        page = looks_for(client, harpers.priya, "lee marsh 1 1 1990").content.decode()
        return page[page.index('id="found"') :]

    before = answer()
    assert "Nobody whom you may see fits" in before
    assert "There may be more, or not" in before
    hidden = person("Lee Marsh", "1990-01-01", by=harpers.moira)
    family("Marsh family", (hidden, "adult"), by=harpers.moira, restricted=True)
    assert answer() == before


def test_who_finds_nobody_can_go_on_to_make_a_family(client, harpers):
    assert reverse("make_family") in looks_for(client, harpers.priya, "lee marsh").content.decode()


def test_the_page_asks_the_database_as_often_for_many_as_for_one(client, harpers, django_assert_max_num_queries):
    family("More", *((person(f"Kit{n} Harper", by=harpers.priya), "child") for n in range(20)), by=harpers.priya)
    where = looks_for(client, harpers.priya, "harper").redirect_chain[0][0]
    with django_assert_max_num_queries(22):
        assert "22 people" in client.get(where).content.decode()


def test_the_page_of_another_session_is_only_the_empty_form(client, harpers):
    where = looks_for(client, harpers.priya, "Kit Harper").redirect_chain[0][0]
    client.force_login(harpers.moira)
    assert "Harper" not in client.get(where).content.decode()


def test_trying_names_in_turn_is_stopped(client, harpers, settings):
    settings.PAGES = Limits(a_minute=21, an_hour=1000)
    assert [looks_for(client, harpers.priya, f"kit{n} harper").status_code for n in range(4)] == [200, 200, 200, 429]


def expects(harpers):
    baby = person("", None, by=harpers.anil, expected_date="2027-02-01")
    family("Harper family", (baby, "expected_child"), by=harpers.priya)
    return tie(harpers.kit, "parent_of", baby, by=harpers.anil)


@pytest.mark.demand("3.6.1")
@pytest.mark.parametrize(
    ("write", "text", "reason"),
    [
        pytest.param(
            lambda h: address(h.kit, by=h.anil, postcode="NM9 9XX"), "kit nm9 9xx", "same postcode", id="an address"
        ),
        pytest.param(
            lambda h: address(h.kit, by=h.anil, postcode="NM9 9XX"), "kit nm1 1aa", "another postcode",
            id="that there is another address",
        ),
        pytest.param(
            lambda h: other_name(h.kit, "Ziggy Stone", "previous", by=h.anil), "ziggy stone",
            "Used to be called Ziggy Stone", id="an old name",
        ),
        pytest.param(
            lambda h: contact_way(h.kit, "07700 900456", by=h.anil), "07700900456", "Same phone number", id="a phone"
        ),
        pytest.param(lambda h: identifier(h.kit, by=h.anil), "943 476 5919", "Same NHS number", id="a number"),
        pytest.param(expects, "kit harper", "is the parent", id="whose baby is expected"),
    ],
)  # fmt: skip
def test_what_another_agency_told_as_a_reason_is_in_the_log(client, harpers, write, text, reason):
    item = write(harpers)
    if item.information not in ("identity", "family"):
        decision(harpers.kit, harpers.priya.agency, by=harpers.anil, information=item.information)
    page = looks_for(client, harpers.priya, text).content.decode()
    assert reason in page
    assert list(Disclosure.objects.values_list("item", "agency")) == [(item.pk, harpers.priya.agency_id)]


@pytest.mark.demand("3.6.1")
def test_what_is_no_reason_is_not_in_the_log(client, harpers):
    other_name(harpers.kit, "Ziggy Stone", by=harpers.anil)
    looks_for(client, harpers.priya, "kit harper")
    assert not Disclosure.objects.exists()
