"""A desk of many families: nothing of one's own hides on another page, and much costs no more than little."""

import datetime
import re

import pytest

from thinkfamily.access.events.models import Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.kept_text.actions import keep_draft
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.assessment.advice.factories import advice
from thinkfamily.casework.assessment.factories import assessment
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.desk.reads import desk
from thinkfamily.casework.meetings.factories import attendance, meeting, report
from thinkfamily.casework.plan.factories import action, objective, plan, progress
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import now, today
from thinkfamily.people.families.factories import family
from thinkfamily.people.persons.factories import person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families")]
DAY = datetime.timedelta(days=1)


def page_of(client, user, address="/my-work/"):
    client.force_login(user)
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def further(harpers, number, **led_by):
    """A family with one child and an open case, which Priya leads unless somebody else does."""
    child = person(f"Child{number} Zed", "2015-01-01", by=harpers.priya)
    work = case(family(f"Zed {number:02}", (child, "child"), by=harpers.priya), by=harpers.priya)
    lead(work, led_by.get("led_by", harpers.priya), by=harpers.moira)
    return work, child


def step(of, what, harpers, **which):
    """Something that Priya does for the plan of a family that `further` made, by tomorrow."""
    work, child = of
    goal = objective(plan(work, by=harpers.priya, state="live"), child, by=harpers.priya, state="agreed")
    made = action(goal, what, by=harpers.priya, user=harpers.priya)
    Action.objects.filter(pk=made.pk).update(by=today() + DAY, **which)
    return made


@pytest.mark.demand("6.8.7")
def test_what_is_theirs_to_do_stands_on_it_whichever_page_its_family_is_on(client, harpers):
    many = [further(harpers, number) for number in range(12)]
    mine = step(many[-1], "Ring the club", harpers)
    for address in ("/my-work/", "/my-work/?families=2"):
        assert "Ring the club" in page_of(client, harpers.priya, address)
    assert "Zed 11" not in [line.family.name for line in desk(harpers.priya).led.object_list]
    [look, *_] = Look.objects.filter(who=harpers.priya, family_id=str(many[-1][0].family_id))
    assert look.page == "my_work"
    progress(mine.objective, by=harpers.priya, action=mine, done="done")
    assert "Ring the club" not in page_of(client, harpers.priya)


@pytest.mark.demand("6.8.7")
def test_teams_are_paged_and_not_cut(client, harpers, questions):
    found = [further(harpers, number, led_by=harpers.moira) for number in range(13)]
    for work, child in found:
        team_member(work, child, "Key worker", by=harpers.priya, user=harpers.priya)
    first, second = page_of(client, harpers.priya), page_of(client, harpers.priya, "/my-work/?teams=2")
    assert "in the team around 13" in first
    for number in range(13):
        name = f"Zed {number:02}"
        assert (name in first) is (number < 10), name
        assert (name in second) is (number >= 10), name
    assert page_of(client, harpers.priya, "/my-work/?teams=x&families=99&people=-1")


@pytest.mark.demand("6.8.6")
@pytest.mark.parametrize(("many", "asked"), [(2, 39), (12, 39)])
def test_a_practitioner_s_desk_asks_as_often_for_twelve_families_as_for_two(harpers, client, questions, many, asked):
    for number in range(many):
        further(harpers, number)
        work, child = further(harpers, 50 + number, led_by=harpers.moira)
        team_member(work, child, "Key worker", by=harpers.priya, user=harpers.priya)
    client.force_login(harpers.priya)
    assert questions("/my-work/") == asked


@pytest.mark.demand("6.8.5")
def test_reports_that_others_owe_stand_under_those_for_whom_one_waits(client, harpers):
    work = case(harpers.family, by=harpers.priya)
    lead(work, harpers.priya, by=harpers.moira)
    soon = meeting(work, by=harpers.priya, on=today() + 10 * DAY)
    me = team_member(work, harpers.kit, "Leads", by=harpers.priya, user=harpers.priya)
    anil = team_member(work, harpers.kit, "Teacher", by=harpers.priya, user=harpers.anil)
    for one in (me, anil):
        attendance(soon, harpers.kit, by=harpers.priya, member=one, report_due=today() + 9 * DAY)
    assert "1 report : for the next meeting, Harper family" in page_of(client, harpers.priya)
    report(soon, harpers.kit, "He cooks", by=harpers.priya, member=anil)
    assert "for the next meeting" not in page_of(client, harpers.priya)


def test_advice_that_one_asked_for_is_waited_for(client, harpers):
    work = case(harpers.family, by=harpers.priya)
    advice(assessment(work, by=harpers.priya), harpers.kit, "Is it safe?", by=harpers.priya, asked_of=harpers.moira)
    assert "Moira Flint : your question about a child, Harper family" in page_of(client, harpers.priya)


@pytest.mark.demand("6.8.8")
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("contacts/write/", "Visit or call, Harper family"),
        ("assessment/sign/", "Assessment, Harper family"),
        ("meetings/prepare/", "Preparing a meeting, Harper family"),
        ("plan/objectives/", "Objective of the plan, Harper family"),
        ("plan/best-hopes/", "Plan, Harper family"),
    ],
)
def test_a_draft_says_what_it_is_and_of_which_family(client, harpers, path, words):
    keep_draft(harpers.priya, path=f"/records/{harpers.family.pk}/{path}", fields=[("x", ["Half"])], now=now())
    assert words in page_of(client, harpers.priya)


@pytest.mark.demand("6.8.8")
def test_a_draft_of_a_family_out_of_reach_names_none(client, harpers):
    keep_draft(harpers.priya, path=f"/records/{harpers.family.pk}/plan/begin/", fields=[("x", ["y"])], now=now())
    keep_draft(harpers.priya, path="/no/such/page/", fields=[("x", ["y"])], now=now())
    Grant.objects.filter(reader=harpers.priya).update(ends_at=now() - datetime.timedelta(minutes=1))
    page = page_of(client, harpers.priya)
    assert "Plan" in page
    assert "Something you were typing" in page
    assert "Harper" not in page


@pytest.mark.demand("6.8.8")
def test_a_visit_is_written_down_from_the_desk_in_two_steps(client, harpers):
    work, _ = further(harpers, 1)
    page = page_of(client, harpers.priya, "/my-work/record/")
    assert "Zed 01" in page
    assert "Record a visit or call" in page_of(client, harpers.priya)
    link = f"/records/{work.family_id}/contacts/write/"
    assert link in client.get("/my-work/record/").content.decode()
    assert client.get(link).status_code == 200
    Grant.objects.filter(reader=harpers.priya).update(ends_at=now() - datetime.timedelta(minutes=1))
    assert "Zed 01" not in page_of(client, harpers.priya, "/my-work/record/")


def test_who_sees_no_families_records_no_visit_and_whose_access_has_just_ended_sees_none(client, harpers):
    sam = reader("sam", role="system_administrator")
    assert "Record a visit" not in page_of(client, sam)
    assert client.get("/my-work/record/").status_code in (403, 404)
    step(further(harpers, 1), "Ring the club", harpers)
    assert "Ring the club" in page_of(client, harpers.priya)
    Grant.objects.filter(reader=harpers.priya).update(ends_at=now() - datetime.timedelta(minutes=1))
    page = page_of(client, harpers.priya)
    assert "Zed" not in page
    assert "Ring the club" not in page
    assert client.get("/my-work/of/987654/").status_code == 404
