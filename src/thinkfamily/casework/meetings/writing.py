"""Writing lines of a meeting, reports before it, who helps with what, and whether people were heard."""

from collections.abc import Collection
from typing import Any

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments.actions import promise
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.casework.meetings import policy
from thinkfamily.casework.meetings.actions import MISSING
from thinkfamily.casework.meetings.models import Attendance, Felt, Helping, Meeting, Minute, Report
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.team import policy as team
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import is_shown

NOT_THERE = "This is not there, or not shown to you."
BEFORE = ("agenda",)


@transaction.atomic
def add_line(
    meeting: Meeting, *, by: User, person: Person, sort: str, text: str, whose: str, information: str,
    after: Minute | None = None, need: Need | None = None, member: TeamMember | None = None,
    reasons: Collection[str] = (),
) -> Minute:  # fmt: skip
    """One line about one person; before the meeting only what is to be talked about. A dissent is there for good."""
    insist(policy.may_write(by, meeting))
    if meeting.state == "planned" and sort not in BEFORE:
        raise Refused(refuse("Write down first that it was held, and who took part."))
    _insist_in_family(meeting, person)
    for model, one in ((Minute, after), (Need, need)):
        if one is not None and not is_shown(by, model, one.pk):
            raise Refused(refuse(NOT_THERE))
    if member is not None and not team.visible_to(by, TeamMember).filter(pk=member.pk).exists():
        raise Refused(refuse(NOT_THERE))
    if after is not None:
        information = after.information  # what is said of a line is of its class
    kept = Minute.objects.create(
        meeting=meeting, person=person, sort=sort, text=text, whose=whose, after=after, need=need, member=member,
        reasons=sorted(reasons), information=information, **_by(by),
    )  # fmt: skip
    record("meeting written in", by=by, family_id=str(meeting.family_id), about=f"minute {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts a line right over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, **said)
    record("meeting mended", by=by, family_id=str(held.family.pk), about=f"minute {held.item.pk}")


@transaction.atomic
def report(
    meeting: Meeting, *, by: User, person: Person, information: str, well: str, worries: str = "", next_steps: str = ""
) -> Report:
    """What one's own agency writes before the meeting about one person; its class decides who reads it."""
    insist(policy.may_report(by, meeting))
    _insist_in_family(meeting, person)
    member = TeamMember.objects.filter(team.holds(today()), case=meeting.case_id, user=by).get()
    kept = Report.objects.create(
        meeting=meeting, person=person, member=member, well=well, worries=worries, next_steps=next_steps,
        information=information, **_by(by),
    )  # fmt: skip
    with reading.as_system("who wrote a report is asked no longer"):
        asked = Task.objects.filter(about_type="report to a meeting", about_id=str(meeting.pk), owner=by, done_at=None)
        asked.update(done_at=now(), done_by=by, outcome="Written")
        owed = list(
            Attendance.objects.filter(meeting=meeting, member=member, chased="told").values_list("pk", flat=True)
        )
    for row in owed:
        finish_about(MISSING, row, by=by, outcome="Written")
    record("report written", by=by, family_id=str(meeting.family_id), about=f"report {kept.pk}")
    return kept


@transaction.atomic
def promised(meeting: Meeting, *, by: User, **said: Any) -> Commitment:
    """What an agency promised at the meeting; `said`: as `commitments.actions.promise` asks for it."""
    insist(policy.may_promise(by, meeting))
    return promise(meeting.family, by=by, meeting=meeting, **said)


@transaction.atomic
def help_with(need: Need, *, by: User, meeting: Meeting, member: TeamMember, what: str) -> Helping:
    """Somebody of the team helps with a need from today."""
    insist(policy.may_prepare(by, meeting.family))
    seen = is_shown(by, Need, need.pk)
    if not seen or not team.visible_to(by, TeamMember).filter(pk=member.pk, case=meeting.case_id).exists():
        raise Refused(refuse(NOT_THERE))
    _insist_in_family(meeting, need.person)
    with reading.as_system("whether somebody helps already"):
        if Helping.objects.filter(need=need, member=member, until=None).exists():
            raise Refused(refuse("They help with it already."))
    kept = Helping.objects.create(
        need=need, person=need.person, member=member, what=what, since=today(), information=need.information,
        **_by(by),
    )  # fmt: skip
    record("help agreed", by=by, family_id=str(meeting.family_id), about=f"helping {kept.pk}")
    return kept


@transaction.atomic
def felt(attendance: Attendance, *, by: User, heard: str, useful: str, words: str = "") -> Felt:
    """Whether they were heard, and found it useful; it is counted, and shown of nobody."""
    insist(policy.may_settle(by, attendance.meeting))
    if not attendance.came or attendance.came in ("chose_not", "could_not", "not_asked"):
        raise Refused(refuse("Ask those who took part."))
    with reading.as_system("what somebody thought of a meeting is kept"):
        kept = Felt.objects.create(attendance=attendance, heard=heard, useful=useful, words=words, by=by, at=now())
    record("asked whether heard", by=by, family_id=str(attendance.meeting.family_id), about=f"felt {kept.pk}")
    return kept


def _insist_in_family(meeting: Meeting, person: Person) -> None:
    if not meeting.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))


def _by(by: User) -> dict[str, Any]:
    return {"source_agency": by.agency, "recorded_by": by, "recorded_at": now()}
