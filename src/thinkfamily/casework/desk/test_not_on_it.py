"""What is on nobody's desk: families out of reach, children whose names are withheld, another agency's part."""

import datetime
import re

import pytest

from thinkfamily.access.colleagues.factories import cover, managed, team
from thinkfamily.access.events.models import Look
from thinkfamily.access.grants.actions import give
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.commitments.factories import commitment
from thinkfamily.casework.contacts.factories import contact, seen
from thinkfamily.casework.desk.reads import desk
from thinkfamily.casework.desk.staff.policy import answers_for, may_see
from thinkfamily.casework.desk.staff.reads import Staff
from thinkfamily.casework.desk.staff.reads import of_staff as staff_of
from thinkfamily.casework.requests.asking.actions import ask
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.disclosures.models import Disclosure
from thinkfamily.people.families.factories import family
from thinkfamily.people.front_page.factories import observation
from thinkfamily.people.persons.factories import person
from thinkfamily.people.sealing.factories import sealed
from thinkfamily.people.sharing.factories import decision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("6.8.2")]
DAY = datetime.timedelta(days=1)


def page_of(client, user, address="/my-work/"):
    client.force_login(user)
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def of_staff(user, page) -> Staff:
    found = staff_of(user, page)
    assert found
    return found


@pytest.fixture
def led(harpers):
    """Anil of the school leads the Harpers; Priya's hub keeps their record."""
    made = case(harpers.family, by=harpers.priya)
    lead(made, harpers.anil, by=harpers.priya)
    return made


def test_a_child_whose_name_is_withheld_is_not_on_it(client, harpers, led):
    visit = contact(harpers.family, by=harpers.anil, on=today() - 4 * DAY)
    seen(visit, harpers.kit, "alone", by=harpers.anil)
    assert "Kit: 4 days" in page_of(client, harpers.anil)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="identity", ground="danger_if_known")
    page = page_of(client, harpers.anil)
    assert "Kit" not in page
    assert "Harper family" in page


def test_when_a_child_was_seen_by_another_agency_is_for_those_who_may_know(client, harpers, led):
    visit = contact(harpers.family, by=harpers.tom, on=today() - 4 * DAY)
    seen(visit, harpers.kit, "alone", by=harpers.tom)
    assert "Kit: not written down" in page_of(client, harpers.anil)
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert "Kit: 4 days" in page_of(client, harpers.anil)
    assert Disclosure.objects.filter(agency=harpers.anil.agency, from_agency=harpers.tom.agency).exists()


def test_what_another_agency_wrote_or_promised_is_for_those_who_may_know(client, harpers, led):
    observation(harpers.kit, "well", "Kit sleeps at last", by=harpers.tom)
    promised = commitment(harpers.dana, "A key worker on Mondays", by=harpers.tom, due=today(), promised_on=today())
    page = page_of(client, harpers.anil)
    for word in ("sleeps", "key worker", "Northmoor recovery", "Tom", "Nothing new"):
        assert (word in page) is (word == "Nothing new"), word
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    assert "Kit sleeps at last" in page_of(client, harpers.anil)
    assert "key worker" not in page_of(client, harpers.anil), "that is about Dana, and of another class"
    decision(harpers.dana, harpers.anil.agency, by=harpers.priya, information=promised.information)
    assert "Northmoor recovery : A key worker on Mondays, Harper family" in page_of(client, harpers.anil)


def test_what_is_sealed_from_the_agency_is_not_on_it(client, harpers, led):
    decision(harpers.kit, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    item = observation(harpers.kit, "well", "Kit sleeps at last", by=harpers.priya)
    assert "Kit sleeps" in page_of(client, harpers.anil)
    sealed(item, harpers.anil.agency, by=harpers.priya)
    assert "Kit sleeps" not in page_of(client, harpers.anil)


def test_a_family_out_of_reach_is_on_no_desk(client, harpers, led):
    assert "Harper family" in page_of(client, harpers.anil)
    stranger = reader("zoe", role="practitioner", kind="school", at="Fernhill Academy", name="Zoe Hart")
    assert "Harper" not in page_of(client, stranger)
    assert desk(stranger).led.object_list == []


def test_a_family_whose_access_has_ended_is_on_it_no_more(client, harpers, led, settings):
    settings.TODAY = today() + 3 * 365 * DAY
    assert "Harper" not in page_of(client, harpers.anil)


def test_a_team_around_a_family_stands_on_the_desk_of_who_is_in_it(client, harpers, led):
    team_member(led, harpers.kit, "Key worker", by=harpers.priya, user=harpers.tom)
    found = desk(harpers.tom)
    assert [one.name for one in found.around.object_list] == ["Harper family"]
    assert found.led.object_list == []


def test_a_look_at_a_desk_is_a_look_at_each_family_on_it(client, harpers, led):
    page_of(client, harpers.anil)
    [look] = Look.objects.filter(who=harpers.anil, page="my_work")
    assert look.family_id == str(harpers.family.pk)
    assert str(harpers.kit.pk) in look.shown


@pytest.fixture
def head(harpers):
    """Answers for the people of the school, and has no access to any family."""
    return reader("hana", role="manager", kind="school", at="Fernhill Academy", name="Hana Ray")


@pytest.mark.demand("6.8.3")
def test_a_partner_s_manager_sees_their_own_people_s_work_in_numbers_and_no_family(client, harpers, led, head):
    team_member(led, harpers.kit, "Key worker", by=harpers.priya, user=harpers.tom)
    page = page_of(client, head)
    assert "Anil Rao" in page
    for word in ("Harper", "Tom Brandt", "Northmoor recovery", "Priya"):
        assert word not in page
    [line] = of_staff(head, 1).page.object_list
    assert (line.user, line.leads, line.points, line.no_date) == (harpers.anil, 1, 2, 1)
    page = page_of(client, head, f"/my-work/of/{harpers.anil.pk}/")
    assert "They lead 1 further family that you have no access to." in page
    assert "Harper" not in page
    assert not may_see(head, harpers.tom)


@pytest.mark.demand("6.8.3")
@pytest.mark.parametrize("role", ["manager", "safeguarding_lead"])
def test_of_families_with_which_their_people_work_no_more_a_partner_sees_nothing(client, harpers, led, role):
    """Neither a name nor a number: who leads has handed over, left the team, or the work is closed."""
    gail = reader("gail", role=role, kind="school", at="Fernhill Academy", name="Gail Ott")
    team_member(led, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    [line] = of_staff(gail, 1).page.object_list
    assert (line.leads, line.around) == (1, 0)
    led.leads.update(until=today(), ended_why="Handed over")
    [line] = of_staff(gail, 1).page.object_list
    assert (line.leads, line.points, line.no_date, line.around) == (0, 0, 0, 1)
    led.team.update(until=today(), ended_why="Left")
    [line] = of_staff(gail, 1).page.object_list
    assert (line.leads, line.around) == (0, 0)
    for address in ("/my-work/", f"/my-work/of/{harpers.anil.pk}/"):
        page = page_of(client, gail, address)
        for word in ("Harper", "Kit", "Priya", "Tom Brandt", "further family"):
            assert word not in page, (word, address)
    assert client.get(f"/my-work/of/{harpers.tom.pk}/").status_code == 404
    assert client.get(f"/my-work/of/{harpers.priya.pk}/").status_code == 404


@pytest.mark.demand("6.8.3")
def test_a_case_that_is_closed_counts_for_nobody(harpers, led, head):
    case_model = type(led)
    case_model.objects.filter(pk=led.pk).update(closed_on=today())
    [line] = of_staff(head, 1).page.object_list
    assert (line.leads, line.points, line.around, line.no_date) == (0, 0, 0, 0)


@pytest.mark.demand("6.8.3")
def test_a_manager_with_access_sees_what_their_people_lead(client, harpers, led, head):
    give(
        head, by=harpers.priya, scope="record", family_id=str(harpers.family.pk), reason="Supervises", starts=today(),
        ends=today() + DAY,
    )  # fmt: skip
    page = page_of(client, head, f"/my-work/of/{harpers.anil.pk}/")
    assert "Harper family" in page
    assert "further family" not in page


@pytest.mark.demand("6.8.3")
def test_a_team_of_several_employers_is_counted_as_far_as_its_leader_reaches(harpers, led):
    max_ = reader("max", role="manager", at="Early help hub", name="Max Oduya")
    managed(harpers.priya, max_)
    team("Fernhill team", max_, harpers.priya, harpers.anil)
    lines = {line.user: line for line in of_staff(max_, 1).page.object_list}
    assert set(lines) == {harpers.priya, harpers.anil}
    assert {line.team for line in lines.values()} == {"Fernhill team"}
    assert lines[harpers.anil].leads == 0, "of another agency, and a family that Max does not reach"


@pytest.mark.demand("6.8.3")
def test_who_answers_for_nobody_sees_nobody(harpers):
    assert not answers_for(harpers.anil).exists()
    assert desk(harpers.anil).staff is None
    assert not answers_for(reader("sam", role="system_administrator")).exists()


@pytest.mark.demand("3.1.8", "5.1.8")
def test_what_somebody_is_asked_and_what_they_cover_stands_on_their_desk(client, harpers):
    ask(by=harpers.priya, asked=harpers.tom, asks="child_of_adult", about_whom="A mother of two", why="To help them")
    give_task("Ring the surgery", to=harpers.tom, due=today(), by=None)
    urgent = page_of(client, harpers.tom)
    assert "Ring the surgery" in urgent
    assert "child" in urgent
    una = reader("una", role="practitioner", kind="substance_use", at="Northmoor recovery", name="Una Fay")
    assert "Ring the surgery" not in page_of(client, una)
    cover(harpers.tom, una, today(), today() + DAY)
    page = page_of(client, una)
    assert "Ring the surgery" in page
    assert "For Tom Brandt, whom you cover for" in page


@pytest.mark.demand("6.8.4")
def test_how_much_stands_on_a_desk_costs_no_more_questions(client, harpers, led, questions):
    client.force_login(harpers.anil)
    seen(contact(harpers.family, by=harpers.anil), harpers.kit, "seen", by=harpers.anil)
    give_task("Ring Dana", to=harpers.anil, due=today(), by=None)
    few = questions("/my-work/")
    for number in range(3):
        child = person(f"Noor{number} Ali", "2015-01-01", by=harpers.priya)
        made = family(f"Ali {number}", (child, "child"), by=harpers.priya)
        work = case(made, by=harpers.priya)
        lead(work, harpers.anil, by=harpers.priya)
        seen(contact(made, by=harpers.anil), child, "seen", by=harpers.anil)
        give_task(f"Ring {number}", to=harpers.anil, due=today(), by=None)
    assert questions("/my-work/") == few <= 40


@pytest.mark.demand("6.8.4")
def test_how_many_people_a_manager_answers_for_costs_no_more_questions(client, harpers, head, questions):
    client.force_login(head)
    few = questions("/my-work/")
    for number in range(25):
        reader(f"t{number}", role="practitioner", kind="school", at="Fernhill Academy")
    assert questions("/my-work/") == few <= 40
    assert "Page 2" in client.get("/my-work/").content.decode()
