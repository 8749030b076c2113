"""Two named people to discuss with, one lead at a time, and teams that cross employers."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from thinkfamily.access.colleagues import actions, reads
from thinkfamily.access.colleagues.factories import cover, led, managed, team
from thinkfamily.access.colleagues.models import LeadAppointment, ManagedBy
from thinkfamily.access.decision import Refused
from thinkfamily.access.users.factories import reader

pytestmark = [pytest.mark.django_db, pytest.mark.demand("3.1.2")]
TODAY = datetime.date(2026, 11, 21)
A_DAY = datetime.timedelta(days=1)


@pytest.fixture
def priya():
    return reader("priya", at="Hub")


@pytest.fixture
def nadia():
    return reader("nadia", role="manager", at="Hub", name="Nadia Rahman")


@pytest.fixture
def moira():
    return reader("moira", role="safeguarding_lead", at="Hub", name="Moira Flint")


def said(user):
    discuss = reads.discuss_with(user)
    assert discuss is not None
    return discuss.sentence


def test_whom_to_discuss_it_with_is_always_two_named_people(priya, nadia, moira):
    managed(priya, nadia)
    led(priya.agency, moira)
    assert said(priya) == (
        "Discuss it with Nadia Rahman, your manager, or with Moira Flint, safeguarding lead of your agency."
    )


def test_an_empty_place_is_said_plainly(priya, nadia, moira):
    nobody = "You have no manager here: ask your agency to name one. Your agency has named no safeguarding lead."
    assert said(priya) == nobody
    managed(priya, nadia)
    assert said(priya).endswith("Your agency has named no safeguarding lead.")


def test_where_the_own_agency_has_no_lead_another_s_is_named(priya, nadia):
    elsewhere = reader("ola", role="safeguarding_lead", at="Safeguarding", name="Ola Brandt")
    led(elsewhere.agency, elsewhere)
    assert said(priya).startswith("Discuss it with Ola Brandt, safeguarding lead of Safeguarding.")
    managed(priya, nadia)
    assert said(priya).startswith("Discuss it with Nadia Rahman, your manager, or with Ola Brandt")


def test_they_are_two_even_where_the_manager_is_the_lead_or_the_reader_is(priya, nadia):
    elsewhere = reader("ola", role="safeguarding_lead", at="Safeguarding", name="Ola Brandt")
    led(elsewhere.agency, elsewhere)
    managed(priya, nadia)
    led(priya.agency, nadia)
    two = "Nadia Rahman, your manager and safeguarding lead, or with Ola Brandt, safeguarding lead of Safeguarding."
    assert said(priya) == f"Discuss it with {two}"
    assert "Ola Brandt" in said(nadia)
    assert "named no safeguarding lead" not in said(nadia)


def test_whoever_covers_is_named_instead_and_only_while_they_cover(priya, nadia, moira):
    managed(priya, nadia)
    cover(nadia, moira, TODAY, TODAY)
    assert "Moira Flint, your manager" in said(priya)
    assert reads.stands_in(nadia, TODAY + A_DAY) == nadia


@pytest.mark.demand("3.1.3")
def test_an_agency_has_one_lead_at_a_time_and_the_database_says_so(priya, nadia, moira):
    led(priya.agency, moira)
    with pytest.raises(IntegrityError, match="one_safeguarding_lead_at_a_time"), transaction.atomic():
        LeadAppointment.objects.create(agency=priya.agency, lead=nadia, since=TODAY)
    actions.name_lead(priya.agency, lead=nadia, by=None, on=TODAY)
    assert reads.lead_of(priya.agency, TODAY) == nadia
    assert reads.lead_of(priya.agency, TODAY - A_DAY) == moira


def test_somebody_has_one_manager_at_a_time(priya, nadia, moira):
    managed(priya, nadia)
    with pytest.raises(IntegrityError, match="one_manager_at_a_time"), transaction.atomic():
        ManagedBy.objects.create(practitioner=priya, manager=moira, since=TODAY)
    with pytest.raises(IntegrityError, match="nobody_manages_themselves"), transaction.atomic():
        ManagedBy.objects.create(practitioner=nadia, manager=nadia, since=TODAY)


def test_a_manager_arranges_nothing_for_another_agency(nadia):
    stranger = reader("tom", at="Recovery", kind="substance_use")
    with pytest.raises(Refused, match="works for another agency"):
        actions.name_manager(stranger, manager=nadia, by=nadia, on=TODAY)


@pytest.mark.demand("3.1.4")
def test_a_team_holds_people_of_several_employers_and_opens_no_family(client, nadia, priya):
    tom = reader("tom", at="Recovery", kind="substance_use", name="Tom Brandt")
    made = team("Fernhill team", nadia, tom, days_and_places="Tuesdays at the hub")
    client.force_login(tom)
    page = client.get(f"/teams/{made.pk}/").content.decode()
    assert "Supervised by Nadia" in page
    assert "Recovery" in page
    assert "Somebody joins" not in page
    assert client.post(f"/teams/{made.pk}/", {"person": priya.pk}).status_code == 200
    assert priya not in [member.user for member in made.members.all()]
    assert tom.grants.count() == 0


def test_a_supervisor_adds_and_takes_out_members(client, nadia, priya):
    made = team("Fernhill team", nadia)
    client.force_login(nadia)
    client.post(f"/teams/{made.pk}/", {"person": priya.pk})
    member = made.members.get(user=priya)
    assert client.get(f"/teams/members/{member.pk}/leaves/").status_code == 200
    client.post(f"/teams/members/{member.pk}/leaves/")
    assert priya not in [member.user for member in made.members.all()]


def test_a_manager_makes_a_team_and_names_manager_and_lead_on_the_pages(client, nadia, priya, moira):
    client.force_login(nadia)
    client.post("/teams/new/", {"name": "Hub team", "person": nadia.pk, "days_and_places": ""})
    again = client.post("/teams/new/", {"name": "hub team", "person": nadia.pk})
    assert "There is a team of this name already" in again.content.decode()
    client.post(f"/colleagues/{priya.pk}/manager/", {"person": nadia.pk})
    client.post("/colleagues/lead/", {"person": moira.pk})
    page = client.get("/colleagues/").content.decode()
    assert "Hub team" in page
    assert reads.manager_of(priya, TODAY) == nadia
    assert reads.lead_of(priya.agency, TODAY) == moira


def test_who_is_no_manager_arranges_nothing(client, priya):
    client.force_login(priya)
    for address in ("/teams/new/", "/colleagues/lead/", f"/colleagues/{priya.pk}/manager/"):
        assert client.get(address).status_code == 403


@pytest.mark.demand("3.1.5")
def test_a_profile_says_what_somebody_is_used_to_and_keeps_the_postcode_to_itself(client, priya, nadia):
    client.force_login(priya)
    told = {"assesses": "Young carers", "languages": "Polish", "days": "Mondays", "phone": "01632960199"}
    wrong = client.post("/profile/", told | {"home_postcode": "nowhere"}).content.decode()
    assert "Enter a postcode such as NM1 4AB, or nothing" in wrong
    assert "Young carers" in wrong
    client.post("/profile/", told | {"home_postcode": "nm14ab"})
    client.force_login(nadia)
    page = client.get("/colleagues/").content.decode()
    assert "Young carers" in page
    assert "Speaks Polish" in page
    assert "NM1 4AB" not in page


def test_the_page_of_colleagues_asks_a_fixed_number_of_questions(client, nadia, questions):
    client.force_login(nadia)
    few = questions("/colleagues/")
    for number in range(7):
        managed(reader(f"p{number}", at="Hub"), nadia)
    assert questions("/colleagues/") == few <= 16


def test_a_refusal_names_the_two_people(client, priya, nadia, moira):
    managed(priya, nadia)
    led(priya.agency, moira)
    client.force_login(priya)
    for address in ("/looks/", "/nowhere/"):
        assert "Nadia Rahman, your manager" in client.get(address).content.decode()
