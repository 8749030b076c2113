"""A desk: in its order, calm, and nothing on it that its reader may not know."""

import datetime
import re

import pytest

from thinkfamily.access.kept_text.actions import keep_draft
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.contacts.factories import contact, seen
from thinkfamily.casework.desk import rules
from thinkfamily.casework.desk.reads import desk
from thinkfamily.casework.meetings.factories import attendance, meeting, report
from thinkfamily.casework.plan.factories import action, objective, plan, progress
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.team.factories import team_member
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give
from thinkfamily.people.front_page.factories import observation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("families"), pytest.mark.demand("6.8.1", "4.14.9")]
DAY = datetime.timedelta(days=1)


def text(answer):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


@pytest.mark.parametrize(
    ("hour", "said"), [(8, "Good morning"), (12, "Good afternoon"), (17, "Good afternoon"), (18, "Good evening")]
)
def test_the_greeting_goes_by_the_clock(hour, said):
    assert rules.greeting(hour) == said


@pytest.mark.parametrize(
    ("many", "said"),
    [
        (
            (2, 4, 5, 3),
            "Two things cannot wait. Four more things are due this week. "
            "You lead 5 families and are in the team around 3.",
        ),
        ((0, 1, 1, 0), "Nothing is late. One thing is due this week. You lead 1 family."),
        ((1, 0, 0, 2), "One thing cannot wait. You are in the team around 2."),
        ((0, 0, 0, 0), "Nothing is late."),
    ],
)
def test_the_first_sentence_says_how_much_it_is(many, said):
    urgent, week, leads, around = many
    assert rules.summary(urgent=urgent, week=week, leads=leads, around=around) == said


def test_new_is_what_came_since_the_last_friday():
    saturday = datetime.date(2026, 11, 21)
    assert rules.since(saturday) == datetime.date(2026, 11, 20)
    assert rules.since(datetime.date(2026, 11, 20)) == datetime.date(2026, 11, 13)
    assert rules.since(datetime.date(2026, 11, 23)) == datetime.date(2026, 11, 20)


@pytest.fixture
def led(harpers):
    """Priya leads the Harpers."""
    made = case(harpers.family, by=harpers.priya)
    lead(made, harpers.priya, by=harpers.moira)
    return made


def test_a_family_that_one_leads_stands_with_its_children_plan_and_meeting(harpers, led):
    visit = contact(harpers.family, by=harpers.priya, on=today() - 4 * DAY)
    seen(visit, harpers.kit, "alone", by=harpers.priya)
    made = plan(led, by=harpers.priya, state="live")
    goal = objective(made, harpers.kit, by=harpers.priya, state="agreed")
    objective(made, harpers.kit, "I want a bike", by=harpers.priya, state="agreed")
    progress(goal, by=harpers.priya)
    meeting(led, by=harpers.priya, on=today() + 10 * DAY)
    [line] = desk(harpers.priya).led.object_list
    assert [(one.name, one.seen, one.alone) for one in line.children] == [("Kit", "4 days", "4 days")]
    assert (line.plan, line.meeting) == ("1 of 2 moving", "1 December")


def test_the_page_says_it_all(client, harpers, led):
    observation(harpers.kit, "well", "Kit was at school every day", by=harpers.anil)
    give("Ring Dana", to=harpers.priya, due=today() - DAY, by=None)
    give("Write to the school", to=harpers.priya, due=today() + 3 * DAY, by=None)
    client.force_login(harpers.priya)
    page = text(client.get("/my-work/"))
    for words in (
        "One thing cannot wait. One more thing is due this week. You lead 1 family.",
        "Ring Dana", "1 day late", "Write to the school", "Tuesday", "Harper family", "Kit: not written down",
        "No plan yet", "No date set", "2 points",
    ):  # fmt: skip
        assert words in page


def test_it_is_the_first_page_after_signing_in_and_the_first_in_the_menu(client, harpers):
    client.force_login(harpers.priya)
    answer = client.get("/", follow=True)
    assert answer.redirect_chain == [("/my-work/", 302)]
    assert "Nothing waits for you" in text(answer)


def test_a_reader_who_sees_no_families_has_a_desk_too(client):
    sam = reader("sam", role="system_administrator")
    give("Look at the post office", to=sam, due=today(), by=None)
    client.force_login(sam)
    page = text(client.get("/my-work/"))
    assert "Look at the post office" in page
    assert "New request" not in page


def test_what_one_took_on_in_a_plan_or_for_a_meeting_is_to_do(client, harpers, led):
    made = plan(led, by=harpers.priya, state="live")
    goal = objective(made, harpers.kit, by=harpers.priya, state="agreed")
    mine = action(goal, "Ring the club", by=harpers.priya, user=harpers.priya)
    Action.objects.filter(pk=mine.pk).update(by=today() + DAY)
    soon = meeting(led, by=harpers.priya, on=today() + 10 * DAY)
    me = team_member(led, harpers.kit, "Leads", by=harpers.priya, user=harpers.priya)
    attendance(soon, harpers.kit, by=harpers.priya, member=me, report_due=today() + 2 * DAY)
    of_today = meeting(led, by=harpers.priya)
    attendance(of_today, harpers.kit, by=harpers.priya, member=me)
    client.force_login(harpers.priya)
    page = client.get("/my-work/").content.decode()
    for words in ("Ring the club", "Write your report for the meeting on 1 December", "Meeting of the team", "10:00"):
        assert words in page
    for link in re.findall(r'href="(/records/[^"]+)"', page):
        assert client.get(link).status_code == 200, link
    report(soon, harpers.kit, "He cooks", by=harpers.priya, member=me)
    progress(goal, by=harpers.priya, action=mine, done="done")
    page = text(client.get("/my-work/"))
    assert "Ring the club" not in page
    assert "Write your report" not in page


def test_a_visit_that_is_planned_for_today_stands_first(client, harpers, led):
    contact(harpers.family, by=harpers.priya, state="planned", hours="10 to 11", purpose="How the week was")
    client.force_login(harpers.priya)
    assert "10 to 11 Harper family A visit: How the week was" in text(client.get("/my-work/"))


def test_what_one_began_to_type_is_a_draft_for_oneself_alone(client, harpers, led):
    add = f"/records/{harpers.family.pk}/contacts/plan/"
    keep_draft(harpers.priya, path=add, fields=[("purpose", ["Half a sent"])], now=now())
    client.force_login(harpers.priya)
    page = client.get("/my-work/").content.decode()
    assert f'href="{add}"' in page
    assert "Half a sent" not in page, "what was typed is on its own page"
    client.force_login(harpers.anil)
    assert add not in client.get("/my-work/").content.decode()


def test_a_family_that_nobody_leads_stands_on_the_desks_of_its_agency(client, harpers):
    case(harpers.family, by=harpers.priya)
    client.force_login(harpers.priya)
    assert "Nobody leads yet Harper family" in text(client.get("/my-work/"))
    client.force_login(harpers.anil)
    assert "Nobody leads yet" not in text(client.get("/my-work/"))
