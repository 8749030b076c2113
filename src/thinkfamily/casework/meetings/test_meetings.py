"""Meetings are prepared with the family, recorded of each person apart, and told to those who may know."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused
from thinkfamily.access.grants.models import Grant
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.meetings import actions, reads, telling, writing
from thinkfamily.casework.meetings import factories as made
from thinkfamily.casework.meetings.models import Attendance, Meeting, Minute, Report
from thinkfamily.casework.team.factories import team_member
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.reads import timeline
from thinkfamily.people.persons.editing import Changed
from thinkfamily.people.sharing.factories import decision

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 20)
LATER = TODAY + datetime.timedelta(weeks=7)
WHEN: dict[str, Any] = {
    "purpose": "first", "on": TODAY, "starts": datetime.time(16), "ends": datetime.time(17), "place": "At home",
}  # fmt: skip


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def team(harpers):
    opened = case(harpers.family, by=harpers.priya)
    team_member(opened, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    team_member(opened, harpers.kit, "Worker", by=harpers.priya, user=harpers.priya)
    return opened


def came(harpers, **more):
    return {f"person-{harpers.dana.pk}": ("whole", ""), f"person-{harpers.kit.pk}": ("own_media", "A drawing")} | more


def hold(meeting, by, took, **more):
    actions.hold(meeting, by=by, **{"version": 1, "took": took, "on": TODAY, "next_on": LATER} | more)


def prepared(harpers, **more):
    asked = [f"person-{harpers.dana.pk}", f"person-{harpers.kit.pk}"]
    return actions.prepare(harpers.family, by=harpers.priya, **WHEN | {"asked": asked} | more)


@pytest.mark.demand("6.7.1")
def test_the_family_prepares_who_when_where_and_what_makes_it_easy(harpers, team):
    key = f"person-{harpers.kit.pk}"
    kept = prepared(harpers, easy={key: ("A seat by the door", "Priya")})
    row = Attendance.objects.get(person=harpers.kit, member=None)
    assert (row.asked, row.easy, row.easy_by) == (True, "A seat by the door", "Priya")
    writing.add_line(
        kept, by=harpers.priya, person=harpers.kit, sort="agenda", text="My room", whose="Kit", information="housing"
    )
    shown = reads.one(harpers.priya, kept)
    assert [line.row.text for line in shown.of("agenda")] == ["My room"]
    assert reads.next_of(harpers.priya, harpers.family) == kept
    with pytest.raises(Refused, match="Write down first that it was held"):
        writing.add_line(
            kept, by=harpers.priya, person=harpers.kit, sort="decision", text="x", whose="Kit", information="housing"
        )


@pytest.mark.demand("6.7.9")
def test_a_meeting_outside_six_to_eight_weeks_says_why(harpers, team):
    made.meeting(team, by=harpers.priya, state="held", on=TODAY - datetime.timedelta(weeks=2))
    with pytest.raises(Refused, match="That is 2 weeks after the last one"):
        prepared(harpers)
    assert prepared(harpers, why_then="Kit asked for it").why_then == "Kit asked for it"


@pytest.mark.demand("6.7.5")
def test_of_each_child_and_adult_it_is_said_how_they_took_part(harpers, team):
    kept = prepared(harpers)
    with pytest.raises(Refused, match="Say how Kit took part this time"):
        hold(kept, harpers.priya, {f"person-{harpers.dana.pk}": ("whole", "")})
    with pytest.raises(Refused, match="Say why: Kit took no part"):
        hold(kept, harpers.priya, came(harpers, **{f"person-{harpers.kit.pk}": ("not_asked", "")}))
    hold(kept, harpers.priya, came(harpers))
    row = Attendance.objects.get(person=harpers.kit, member=None)
    assert (row.came, row.words) == ("own_media", "A drawing")
    assert Task.objects.filter(about_type="meeting to be written down", done_at=None).count() == 0
    with pytest.raises(IntegrityError, match="who_did_not_take_part_has_a_reason"), transaction.atomic():
        Attendance.objects.filter(pk=row.pk).update(came="not_asked", why="")


@pytest.mark.demand("6.7.12")
@pytest.mark.parametrize(
    "told_of",
    [
        pytest.param(True, id="whose agency may know"),
        pytest.param(False, id="whose agency may not, so that what they cannot see is left as it stands"),
    ],
)
def test_of_two_who_record_one_meeting_at_once_the_second_is_shown_both(harpers, team, client, told_of):
    for one in (harpers.kit, harpers.dana) if told_of else ():
        decision(one, harpers.anil.agency, by=harpers.priya, information="work_with_family")
    kept = prepared(harpers)
    second = reads.find(harpers.family.pk, kept.pk)
    hold(kept, harpers.priya, came(harpers))
    with pytest.raises(Changed):
        hold(second, harpers.anil, came(harpers))
    client.force_login(harpers.anil)
    told = {
        "on": "20 11 2026", "starts": "16:00", "ends": "17:30", "next_on": "15 1 2027", "version": "1",
        **{f"came_{place}": "whole" for place in range(2)},
    }  # fmt: skip
    answer = client.post(f"/records/{harpers.family.pk}/meetings/{kept.pk}/record/", told)
    assert answer.status_code == 200
    said = answer.content.decode()
    assert "changed this while you were writing" in said
    assert ("A drawing" in said) is told_of, "how Kit took part, as the first wrote it"
    told |= {"version": "2", "seen_both": "yes", "which_version": "boxes"}
    assert client.post(f"/records/{harpers.family.pk}/meetings/{kept.pk}/record/", told).status_code == 302
    assert Attendance.objects.get(person=harpers.kit, member=None).came == ("whole" if told_of else "own_media")


@pytest.mark.demand("6.7.12")
@pytest.mark.parametrize(
    ("on", "words"),
    [
        pytest.param(TODAY + datetime.timedelta(1), "has not come yet", id="a day to come"),
        pytest.param(TODAY - datetime.timedelta(400), "had not begun", id="before the case began"),
    ],
)
def test_a_day_on_which_nothing_can_have_been_held_is_refused(harpers, team, on, words):
    kept = prepared(harpers)
    with pytest.raises(Refused, match=words):
        hold(kept, harpers.priya, came(harpers), on=on)
    assert Meeting.objects.get().state == "planned"


@pytest.mark.demand("6.7.12")
def test_a_member_whose_access_has_ended_records_nothing_and_is_not_asked(harpers, team):
    kept = prepared(harpers)
    Grant.objects.filter(reader=harpers.anil).update(withdrawn_on=TODAY)
    with pytest.raises(Refused):
        hold(kept, harpers.anil, came(harpers))
    member = team.team.get(user=harpers.anil)
    with pytest.raises(Refused, match="has no access to this record any more"):
        prepared(harpers, asked=[f"member-{member.pk}"])


@pytest.mark.demand("6.7.3")
def test_each_agency_writes_its_report_and_it_is_read_by_who_may_know_that_class(harpers, team):
    tutor = team.team.get(user=harpers.anil)
    kept = prepared(harpers, asked=[f"member-{tutor.pk}"], report_due=TODAY)
    assert Task.objects.get(about_type="report to a meeting").owner == harpers.anil
    writing.report(kept, by=harpers.anil, person=harpers.kit, information="education", well="He cooks at school")
    assert Task.objects.get(about_type="report to a meeting").done_at
    with reading.as_reader(harpers.tom):
        assert not Report.objects.exists()
        assert reads.one(harpers.tom, kept).reports == []
    decision(harpers.kit, harpers.tom.agency, by=harpers.priya, information="education")
    with reading.as_reader(harpers.tom):
        assert not Report.objects.exists(), "who wrote it is not shown to them either"
    assert [one.well for one in reads.one(harpers.anil, kept).reports] == ["He cooks at school"]
    hold(kept, harpers.priya, came(harpers))
    with pytest.raises(Refused, match="Reports come before"):
        writing.report(kept, by=harpers.anil, person=harpers.kit, information="education", well="x")


@pytest.mark.demand("6.7.11")
def test_minutes_are_sent_the_same_day_as_a_link_only_once_to_those_who_have_access(harpers, team):
    for user in (harpers.anil, harpers.tom, harpers.priya):
        user.email = f"{user.username}@work.example"
        user.save()
    kept = prepared(harpers)
    hold(kept, harpers.priya, came(harpers))
    made.minute(kept, harpers.kit, "Kit cooks twice a week", by=harpers.priya)
    Grant.objects.filter(reader=harpers.tom).update(withdrawn_on=TODAY)
    assert telling.send_of_today() == 1
    assert telling.send_of_today() == 0
    letters = list(Letter.objects.filter(kind="minutes"))
    assert {one.to_address for one in letters} == {"anil@work.example", "priya@work.example"}
    for one in letters:
        send(one)
    whole = "".join(message.message().as_string() for message in mail.outbox)
    assert f"/meetings/{kept.pk}/minutes/" in whole
    assert [word for word in ("Kit", "Harper", "cooks", "Dana") if word in whole] == []
    assert not Task.objects.filter(about_type="minutes to send", done_at=None).exists()


@pytest.mark.demand("6.7.11")
def test_what_is_typed_while_a_meeting_goes_on_is_kept_on_the_server_for_its_writer_alone(harpers, team, client):
    kept = made.meeting(team, by=harpers.priya, state="held")
    page = f"/records/{harpers.family.pk}/meetings/{kept.pk}/add/"
    client.force_login(harpers.priya)
    answer = client.post(page, {"keep": "1", "text": "Half a sent", "who": str(harpers.kit.pk)})
    assert answer.content.decode().startswith("Saved at ")
    assert "Half a sent" in client.get(page).content.decode()
    client.force_login(harpers.anil)
    assert "Half a sent" not in client.get(page).content.decode()
    client.force_login(harpers.priya)
    client.post(page, {"who": str(harpers.kit.pk), "sort": "talked", "text": "Half a sentence", "whose": "Kit",
                       "information": "work_with_family"})  # fmt: skip
    assert "Half a sent" not in client.get(page).content.decode()
    assert Minute.objects.get().text == "Half a sentence"


def test_the_timeline_says_who_took_part_and_what_was_decided(harpers, team):
    kept = made.meeting(team, by=harpers.priya, state="held")
    made.attendance(kept, harpers.kit, by=harpers.priya, came="whole")
    made.minute(kept, harpers.kit, "Kit cooks twice a week", by=harpers.priya, sort="decision")
    lines = timeline(harpers.priya, harpers.family).lines
    said = " ".join(f"{one.words} {one.detail}" for one, _ in lines)
    assert "Kit: was there the whole time" in said
    assert "Kit cooks twice a week" in said


def test_a_meeting_asks_the_same_number_of_questions_however_long_it_was(
    harpers, team, client, django_assert_max_num_queries
):
    kept = made.meeting(team, by=harpers.priya, state="held")
    for number in range(12):
        made.minute(kept, harpers.kit, f"Line {number}", by=harpers.priya)
    client.force_login(harpers.priya)
    with django_assert_max_num_queries(70):
        client.get(f"/records/{harpers.family.pk}/meetings/{kept.pk}/")
