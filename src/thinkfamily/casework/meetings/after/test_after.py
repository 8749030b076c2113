"""A meeting nobody prepared is written down afterwards, once; who was chosen at one leads by the rules of leading."""

import datetime
from typing import Any

import pytest

from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.cases import leading
from thinkfamily.casework.cases.factories import case, lead
from thinkfamily.casework.meetings import factories as made
from thinkfamily.casework.meetings import reads, writing
from thinkfamily.casework.meetings.after.actions import choose_lead, record_past
from thinkfamily.casework.meetings.models import Attendance, Meeting, Minute
from thinkfamily.casework.team.factories import team_member
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
DAY = datetime.timedelta(1)


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def opened(harpers):
    found = case(harpers.family, by=harpers.priya, opened_on=TODAY - 30 * DAY)
    lead(found, harpers.priya, by=harpers.priya)
    return found


def past(harpers, by=None, **more):
    said: dict[str, Any] = {
        "on": TODAY - DAY, "starts": datetime.time(16), "ends": datetime.time(17), "place": "At Gran's",
        "purpose": "extra", "next_on": None, "next_why": "Dana moves",
        "took": {f"person-{one.pk}": ("whole", "") for one in (harpers.dana, harpers.kit)},
    }  # fmt: skip
    return record_past(harpers.family, by=by or harpers.priya, **said | more)


@pytest.mark.demand("6.7.16")
def test_it_is_written_down_with_who_was_there_what_was_decided_and_the_next_day(harpers, opened, client):
    client.force_login(harpers.priya)
    typed = {
        "on": "19 11 2026", "starts": "16:00", "ends": "17:00", "place": "At Gran's", "purpose": "extra",
        "came_0": "whole", "came_1": "advocate", "more_1": "", "decided_0": "Kit cooks", "about_0": "", "whose_0": "",
        "next_why": "Dana moves",
    }  # fmt: skip
    address = f"/records/{harpers.family.pk}/meetings/afterwards/"
    page = client.post(address, typed).content.decode()
    for missing in ("Say who spoke for", "Choose about whom it is first of all", "Say who decided it"):
        assert missing in page
    typed |= {"more_1": "Joan", "about_0": harpers.kit.pk, "whose_0": "Kit and Dana"}
    assert client.post(address, typed).status_code == 302
    kept = Meeting.objects.get()
    assert (kept.state, kept.on, kept.next_why) == ("held", TODAY - DAY, "Dana moves")
    assert Attendance.objects.filter(meeting=kept).count() == 2
    assert Minute.objects.get(meeting=kept, sort="decision").text == "Kit cooks"
    assert Task.objects.filter(about_type="minutes to send", about_id=str(kept.pk)).exists()
    assert "THERE" not in client.post(address, typed).content.decode()
    assert Meeting.objects.count() == 1, "sent twice, it is there once"


@pytest.mark.demand("6.7.16")
@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"on": TODAY + DAY}, "has not come yet"),
        ({"on": TODAY - 31 * DAY}, "had not begun"),
        ({"took": {}}, "took part this time, or why not"),
        ({"next_why": ""}, "when you meet next"),
        ({"next_on": TODAY + 7 * DAY, "next_why": ""}, "six to eight weeks"),
    ],
    ids=["a day to come", "before the case", "nobody there", "no next day", "a day too near"],
)
def test_what_cannot_have_been_is_refused(harpers, opened, said, why):
    with pytest.raises(Refused, match=why):
        past(harpers, **said)
    assert not Meeting.objects.exists()


@pytest.mark.demand("6.7.16")
def test_it_is_refused_to_who_is_not_of_the_team_whose_access_ended_and_where_one_is_there(harpers, opened):
    with pytest.raises(Refused, match="in the team"):
        past(harpers, by=harpers.anil)
    made.meeting(opened, by=harpers.priya, on=TODAY - DAY, starts=datetime.time(15), ends=datetime.time(16, 30))
    with pytest.raises(Refused, match="there already"):
        past(harpers)
    Grant.objects.filter(reader=harpers.priya).update(withdrawn_on=TODAY)
    with pytest.raises(Refused):
        past(harpers)


@pytest.fixture
def candidate(harpers, opened):
    """Anil, put forward for one reason."""
    met = made.meeting(opened, by=harpers.priya, state="held")
    anil = team_member(opened, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil, information="education")
    return made.minute(
        met, harpers.kit, "Kit trusts him", by=harpers.priya, sort="candidate", member=anil, reasons=["relationship"],
        information="education", whose="Dana",
    )  # fmt: skip


def say(candidate, harpers, text="He listens"):
    return writing.add_line(
        candidate.meeting, by=harpers.priya, person=harpers.kit, sort="say", text=text, whose="Kit",
        information="education", after=candidate,
    )  # fmt: skip


def held(candidate):
    return Held(candidate.meeting.family, Minute.objects.get(pk=candidate.pk))


@pytest.mark.demand("6.7.17")
def test_who_was_chosen_leads_with_the_reasons_what_each_said_and_a_handover(harpers, opened, candidate, client):
    say(candidate, harpers)
    client.force_login(harpers.priya)
    address = f"/records/{harpers.family.pk}/meetings/lines/{candidate.pk}/choose/"
    page = client.get(address).content.decode()
    assert "He listens" in page
    assert "Priya leads now" in page
    seen = leading.seen_leading(leading.current(opened))
    assert "Say why who leads" in client.post(address, {"instead_of": seen}).content.decode()
    typed = {"ended_why": "Kit asked for Anil", "goodbye": "Thursday at Gran's", "not_again": "Why Dad left"}
    assert client.post(address, typed | {"instead_of": seen}).status_code == 302
    new = opened.leads.get(until=None)
    assert (new.user, new.reasons, new.interim) == (harpers.anil, ["relationship"], False)
    assert new.said == "Kit trusts him. Dana. Kit: He listens."
    before = opened.leads.get(user=harpers.priya)
    assert (before.until, before.goodbye, before.not_again) == (TODAY, "Thursday at Gran's", "Why Dad left")
    decisions = [line.row.text for line in reads.one(harpers.priya, candidate.meeting).of("decision")]
    assert decisions == ["Anil Rao leads from today"]


@pytest.mark.demand("6.7.17")
def test_what_leading_refuses_is_refused_here_in_words_and_leaves_nothing(harpers, opened, candidate):
    with pytest.raises(Refused, match="Write down first what somebody says"):
        choose_lead(held(candidate), by=harpers.priya, ended_why="x")
    say(candidate, harpers)
    with pytest.raises(Refused, match="say why that ends"):
        choose_lead(held(candidate), by=harpers.priya)
    with pytest.raises(Refused, match="while this page was open"):
        choose_lead(held(candidate), by=harpers.priya, ended_why="x", instead_of="somebody else")
    Grant.objects.filter(reader=harpers.anil).update(withdrawn_on=TODAY)
    with pytest.raises(Refused, match="no access to this family yet"):
        choose_lead(held(candidate), by=harpers.priya, ended_why="x")
    assert opened.leads.get(until=None).user == harpers.priya
    assert not Minute.objects.filter(sort="decision").exists()


@pytest.mark.demand("6.7.17")
def test_nobody_chooses_who_may_not_appoint_or_may_not_know_of_the_candidate(harpers, opened, candidate):
    say(candidate, harpers)
    with pytest.raises(Refused):
        choose_lead(held(candidate), by=harpers.anil, ended_why="x")
    tom = team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    hidden = made.minute(
        candidate.meeting, harpers.dana, "He knows her", by=harpers.priya, sort="candidate", member=tom,
        reasons=["relationship"], information="substance",
    )  # fmt: skip
    with pytest.raises(Refused) as no:
        choose_lead(held(hidden), by=harpers.anil, ended_why="x")
    assert no.value.decision.hidden
