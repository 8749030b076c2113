"""Every invitation, update and cancellation is read by a parser, names its receiver alone and tells nothing."""

import datetime
from typing import Any

import pytest
from django.core import mail
from icalendar import Calendar

from thinkfamily.access import reading
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.factories import reader
from thinkfamily.casework.cases.factories import case
from thinkfamily.casework.meetings import actions, telling
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.team.factories import team_member
from thinkfamily.office.post.actions import send
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.persons.factories import contact_way
from thinkfamily.people.sharing.models import ServiceAgreement

pytestmark = [pytest.mark.django_db, pytest.mark.demand("6.7.2")]
TODAY = datetime.date(2026, 11, 20)
WHEN: dict[str, Any] = {
    "purpose": "review", "on": datetime.date(2027, 3, 26), "starts": datetime.time(16), "ends": datetime.time(17, 30),
    "place": "Northmoor Recovery, room 2",
}  # fmt: skip
NAMES = ("Harper", "Kit", "Dana", "Tom", "Anil", "Priya", "recovery", "Northmoor", "family", "school", "Academy")


@pytest.fixture(autouse=True)
def on_a_day(settings):
    settings.TODAY = TODAY


@pytest.fixture
def team(harpers):
    """Anil of the school and Tom of the recovery service, of whom the school must not know; Dana has a safe address."""
    opened = case(harpers.family, by=harpers.priya)
    team_member(opened, harpers.kit, "Tutor", by=harpers.priya, user=harpers.anil)
    team_member(opened, harpers.dana, "Recovery", by=harpers.priya, user=harpers.tom, information="substance")
    for user in (harpers.anil, harpers.tom, harpers.priya):
        user.email = f"{user.username}@work.example"
        user.save()
    contact_way(harpers.dana, "dana@home.example", "email", by=harpers.priya)
    return opened


def everybody(harpers, team):
    return [f"person-{harpers.dana.pk}", *(f"member-{one.pk}" for one in team.team.filter(user__isnull=False))]


def prepared(harpers, team, **more):
    asked = everybody(harpers, team)
    return actions.prepare(harpers.family, by=harpers.priya, **{"asked": asked} | WHEN | more)


def taken_out():
    """What was sent since the last time, by receiver: the event, its method, and the whole letter."""
    found = {}
    for letter in Letter.objects.filter(kind="meeting", state="queued").order_by("id"):
        mail.outbox.clear()
        send(letter)
        [message] = mail.outbox
        [part] = [one for one in message.message().walk() if one.get_content_type() == "text/calendar"]
        calendar = Calendar.from_ical(bytes(part.get_payload(decode=True)))
        [event] = calendar.walk("VEVENT")
        assert part.get_param("method") == str(calendar["method"])
        found[message.to[0]] = (event, str(calendar["method"]), message)
    return found


def test_each_has_a_message_of_their_own_that_a_parser_reads(harpers, team):
    prepared(harpers, team)
    sent = taken_out()
    assert set(sent) == {"dana@home.example", "anil@work.example", "tom@work.example"}
    for receiver, (event, method, message) in sent.items():
        assert (method, int(event["sequence"]), event["status"]) == ("REQUEST", 0, "CONFIRMED")
        assert str(event["attendee"]) == f"mailto:{receiver}", "nobody else is in it"
        assert event.decoded("dtstart") == datetime.datetime(2027, 3, 26, 16, tzinfo=datetime.UTC)
        assert "CN=Meetings" in event["organizer"].to_ical().decode() or event["organizer"].params["CN"] == "Meetings"
        whole = message.subject + message.body + message.message().as_string() + event.to_ical().decode()
        assert [name for name in NAMES if name.lower() in whole.lower().replace(receiver, "")] == []
    assert len({str(event["uid"]) for event, _, _ in sent.values()}) == 3, "two cannot compare what they have"


def test_summer_time_is_kept_to(harpers, team):
    prepared(harpers, team, on=datetime.date(2027, 4, 1))
    event = taken_out()["anil@work.example"][0]
    assert event.decoded("dtstart") == datetime.datetime(2027, 4, 1, 15, tzinfo=datetime.UTC)


def test_another_day_is_an_update_and_who_is_not_asked_any_more_has_a_cancellation(harpers, team):
    made = prepared(harpers, team)
    first = taken_out()
    asked = [key for key in everybody(harpers, team) if not key.startswith("person")]
    said: dict[str, Any] = WHEN | {"on": datetime.date(2027, 3, 30)}
    actions.change_meeting(made, by=harpers.priya, version=1, asked=asked, **said)
    second = taken_out()
    assert {to: (method, int(event["sequence"])) for to, (event, method, _) in second.items()} == {
        "dana@home.example": ("CANCEL", 1), "anil@work.example": ("REQUEST", 1), "tom@work.example": ("REQUEST", 1),
    }  # fmt: skip
    assert {to: event["uid"] for to, (event, _, _) in second.items()} == {
        to: event["uid"] for to, (event, _, _) in first.items()
    }
    actions.change_meeting(made, by=harpers.priya, version=2, asked=asked, **said | {"place": "At school"})
    assert taken_out() == {}, "what no calendar says changes no calendar"


def test_what_is_called_off_is_cancelled_without_the_reason(harpers, team):
    made = prepared(harpers, team)
    taken_out()
    actions.call_off(made, by=harpers.priya, version=1, why="Dana is in hospital")
    sent = taken_out()
    assert {(method, event["status"], int(event["sequence"])) for event, method, _ in sent.values()} == {
        ("CANCEL", "CANCELLED", 1)
    }
    assert len(sent) == 3
    assert "hospital" not in "".join(message.message().as_string() for _, _, message in sent.values())


@pytest.mark.parametrize(
    "words",
    [
        {"safe": "only_as_said", "how": "Not on Mondays"},
        {"how": "Say it is the library"},
        {"when_words": "Only Mondays"},
    ],
)
def test_nobody_is_written_to_who_died_said_no_or_has_no_safe_address(harpers, team, words):
    contact_way(harpers.kit, "kit@home.example", "email", by=harpers.priya, **words)
    made = prepared(harpers, team, asked=[*everybody(harpers, team), f"person-{harpers.kit.pk}"])
    assert "kit@home.example" not in taken_out()
    assert Task.objects.get(about_type="meeting to be told of").owner == harpers.priya
    harpers.dana.died_on = TODAY
    harpers.dana.save()
    actions.call_off(made, by=harpers.priya, version=1, why="Dana has died")
    assert set(taken_out()) == {"anil@work.example", "tom@work.example"}


def test_who_said_no_is_not_asked(harpers, team):
    ServiceAgreement.objects.create(
        family=harpers.family, person=harpers.dana, agency=harpers.priya.agency, help_offered="Help", answer="stopped",
        on=TODAY, by=harpers.priya, at=harpers.dana.recorded_at,
    )  # fmt: skip
    with pytest.raises(Exception, match="do not want this now"):
        prepared(harpers, team)
    assert not Meeting.objects.exists()


def test_whoever_lost_access_has_a_cancellation_in_the_morning_and_nothing_is_sent_twice(harpers, team):
    prepared(harpers, team)
    taken_out()
    assert telling.tell_again() == 1
    assert taken_out() == {}
    Grant.objects.filter(reader=harpers.tom).update(withdrawn_on=TODAY)
    telling.tell_again()
    telling.tell_again()
    [(receiver, (event, method, message))] = taken_out().items()
    assert (receiver, method, event["status"]) == ("tom@work.example", "CANCEL", "CANCELLED")
    assert "http" not in message.message().as_string(), "and no link"


def test_a_job_that_is_killed_halfway_leaves_nothing_half_told(harpers, team, monkeypatch):
    prepared(harpers, team)
    taken_out()
    Attendance.objects.update(told_sequence=None)
    before, written = Letter.objects.count(), []
    from thinkfamily.casework.meetings import telling as sending

    real = sending.write

    def dies(**said):
        written.append(said["to"])
        if len(written) == 2:
            raise RuntimeError("killed")
        return real(**said)

    monkeypatch.setattr(sending, "write", dies)
    with pytest.raises(RuntimeError):
        telling.tell_again()
    assert Letter.objects.count() == before
    assert not Attendance.objects.filter(told_sequence__isnull=False).exists()
    monkeypatch.setattr(sending, "write", real)
    telling.tell_again()
    assert len(taken_out()) == 3


def test_the_letters_are_the_products_own_and_no_reader_of_the_family_sees_them(harpers, team):
    prepared(harpers, team)
    other = reader("other", kind="gp", at="Surgery")
    for user in (harpers.anil, other):
        with reading.as_reader(user):
            assert not Letter.objects.exists()


@pytest.mark.demand("6.9.6")
def test_whoever_signs_in_takes_the_date_along_as_the_entry_that_an_invitation_made(client, harpers, team):
    kept = prepared(harpers, team)
    entry = taken_out()["anil@work.example"][0]
    client.force_login(harpers.anil)
    here = f"/records/{harpers.family.pk}/meetings/{kept.pk}/"
    assert f"{here}calendar/" in client.get(here).content.decode()
    answer = client.get(f"{here}calendar/")
    assert answer["Content-Type"].startswith("text/calendar")
    calendar = Calendar.from_ical(answer.content)
    [event] = calendar.walk("VEVENT")
    assert (str(calendar["method"]), str(event["uid"])) == ("PUBLISH", str(entry["uid"]))
    assert event.decoded("dtstart") == entry.decoded("dtstart")
    assert not ({"attendee", "organizer"} & {name.lower() for name in event})
    assert [name for name in NAMES if name in answer.content.decode()] == []
    stranger = reader("zoe", role="practitioner", kind="school", at="Fernhill Academy", name="Zoe Hart")
    client.force_login(stranger)
    assert client.get(f"{here}calendar/").status_code == 404
