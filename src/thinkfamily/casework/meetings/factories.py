"""The one way to make a meeting and what is written down of it, for tests and the demonstration."""

import datetime

from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.meetings.models import Attendance, Helping, Meeting, Minute, Report
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.persons.models import Person


def meeting(case: Case, *, by: User, **details: object) -> Meeting:
    """Planned for today at ten, unless `details` say otherwise."""
    told: dict[str, object] = {
        "purpose": "review", "on": today(), "starts": datetime.time(10), "ends": datetime.time(11, 30),
        "place": "At home", "written_by": by, "written_at": now(),
    }  # fmt: skip
    if details.get("state") == "held":
        told["held_at"] = now()
    return Meeting.objects.create(case=case, family=case.family, **told | details)


def attendance(at: Meeting, person: Person, *, by: User, **details: object) -> Attendance:
    """They are asked; how they took part, `details` say."""
    return Attendance.objects.create(meeting=at, person=person, **_by(by) | details)


def report(to: Meeting, person: Person, well: str, *, by: User, member: TeamMember, **details: object) -> Report:
    """What an agency wrote before it."""
    return Report.objects.create(meeting=to, person=person, well=well, member=member, **_by(by) | details)


def minute(of: Meeting, person: Person, text: str, *, by: User, **details: object) -> Minute:
    """Something that was said, unless `details` give another sort."""
    told: dict[str, object] = {"sort": "talked", "whose": person.first_name or by.name}
    return Minute.objects.create(meeting=of, person=person, text=text, **_by(by) | told | details)


def helping(need: Need, what: str, *, by: User, member: TeamMember, **details: object) -> Helping:
    """Since today."""
    told: dict[str, object] = {"since": today(), "information": need.information}
    return Helping.objects.create(need=need, person=need.person, what=what, member=member, **_by(by) | told | details)


def _by(by: User) -> dict[str, object]:
    return {
        "information": "work_with_family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
