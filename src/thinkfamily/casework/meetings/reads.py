"""Questions about meetings: the list, one as a reader may know it, who could be asked, who helps, and the next one."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import REASONS, Case
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.casework.commitments.reads import Row, rows_of
from thinkfamily.casework.meetings import policy, rules
from thinkfamily.casework.meetings.handing import to_hand
from thinkfamily.casework.meetings.models import Attendance, Felt, Meeting, Minute, Report
from thinkfamily.casework.meetings.reviewing import WANTED, Reviewed, reviewed
from thinkfamily.casework.team import reads as team
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import NONE, Whom, whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Item

WITH = ("family__kept_by", "case__family__kept_by", "written_by__agency")
MINE = "member__agency"
NOT_SHOWN = "Somebody whom you are not shown"


@dataclass(frozen=True)
class Took:
    """How somebody took part, or is asked to."""

    row: Attendance
    name: str
    of: str
    has_invitation: bool
    by_hand: bool


@dataclass
class Line:
    """A line of a meeting, with what was said of it."""

    row: Minute
    name: str
    answers: list[Minute] = field(default_factory=list)

    @property
    def reasons(self) -> list[str]:
        return [REASONS[one] for one in self.row.reasons]


@dataclass
class Shown:
    """A meeting with what the reader may know of it. `heard`: in words, of three answers or more."""

    meeting: Meeting
    whom: Whom
    took: list[Took]
    lines: dict[str, list[Line]]
    reports: list[Report]
    members: dict[Any, team.Member]
    items: list[Item]
    plan: list[Reviewed] = field(default_factory=list)
    promises: list[Row] = field(default_factory=list)
    heard: str = ""
    useful: str = ""
    answered: int = 0
    may_write: bool = False
    may_report: bool = False
    may_promise: bool = False
    may_hand: bool = False
    may_choose: bool = False
    on_paper: list[Took] = field(default_factory=list)

    def of(self, sort: str) -> list[Line]:
        """The lines of one sort."""
        return self.lines.get(sort, [])

    @property
    def chair(self) -> str:
        found = self.members.get(self.meeting.chair_id)
        return found.name if found else ""  # that somebody chairs whom they may not know of is not said either

    @property
    def planned(self) -> bool:
        return self.meeting.state == "planned"

    @property
    def held(self) -> bool:
        return self.meeting.state == "held"

    def member_name(self, key: Any) -> str:
        found = self.members.get(key)
        return found.title if found else NOT_SHOWN


def find(family: Any, meeting: Any) -> Meeting:
    """The meeting of an address. Raises Http404."""
    try:
        return Meeting.objects.select_related(*WITH).get(pk=meeting, family=family)
    except (Meeting.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def own_attendance(user: User, meeting: Meeting) -> Any:
    """The id of how the reader themselves is asked to it; None where they are not."""
    mine = Attendance.objects.filter(meeting=meeting, member__user=user, asked=True).order_by("pk")
    return mine.values_list("pk", flat=True).first()


def listed(user: User, family: Family) -> tuple[list[Meeting], list[Meeting]]:
    """Those to come, the next first; those that have been or were called off, the latest first."""
    rows = list(policy.visible_to(user).filter(family=family).select_related(*WITH).order_by("on", "starts"))
    planned = [one for one in rows if one.state == "planned"]
    return planned, [one for one in reversed(rows) if one.state != "planned"]


def next_of(user: User, family: Family) -> Meeting | None:
    """The next one that is planned: for the plan and the family's front page."""
    rows = policy.visible_to(user).filter(family=family, state="planned", on__gte=today())
    return rows.order_by("on", "starts").first()


def last_held(case: Case, but: Meeting | None = None) -> datetime.date | None:
    """The day of the last meeting of a case that was held."""
    rows = Meeting.objects.filter(case=case, state="held")
    rows = rows if but is None else rows.exclude(pk=but.pk)
    return rows.order_by("-on").values_list("on", flat=True).first()


def one(user: User, meeting: Meeting) -> Shown:
    """Everything that a page of a meeting says. A fixed number of queries."""
    seen = whom(user, meeting.family, (Supporter, NONE), *WANTED)
    now, before = team.members(seen, meeting.case)
    members = {each.row.pk: each for each in [*now, *before]}
    rows = team.items(seen, Attendance, agency=MINE, meeting=meeting)
    minutes = list(seen.items(Minute, meeting=meeting))
    reports = team.items(seen, Report, agency=MINE, meeting=meeting)
    reports = [each for each in reports if each.member_id in members]
    took = [found for each in rows if (found := _took(seen, each, members, meeting)) is not None]
    items: list[Item] = [
        *(each.row for each in took),
        *minutes,
        *reports,
        *(item for each in members.values() for item in each.items),
    ]
    shown = Shown(meeting, seen, _in_order(took), _lines(seen, minutes, members), reports, members, items)
    shown.plan, of_plan = reviewed(seen)
    promised = seen.items(Commitment, meeting=meeting)
    shown.promises = rows_of(seen, promised)
    shown.items += [*of_plan, *promised]
    shown.may_write = bool(policy.may_write(user, meeting))
    shown.may_promise = bool(policy.may_promise(user, meeting))
    if meeting.state == "held" and (may_hand := bool(policy.may_hand(user, meeting))):
        shown.may_hand, theirs = may_hand, {one.pk for one in to_hand(meeting)}
        shown.on_paper = [one for one in shown.took if one.row.pk in theirs]
    shown.may_choose = meeting.state == "held" and shown.may_write and bool(cases.may_choose(user, meeting.family))
    shown.may_report = bool(policy.may_report(user, meeting))
    _count(shown)
    return shown


def _took(seen: Whom, row: Attendance, members: dict[Any, team.Member], meeting: Meeting) -> Took | None:
    if row.member_id and row.member_id not in members:
        return None
    member = members.get(row.member_id)
    name = member.name if member else seen.name(seen.same.person(row.person_id))
    has = row.told_sequence is not None
    return Took(row, name, member.of if member else "", has, row.asked and not has and meeting.state == "planned")


def _in_order(took: list[Took]) -> list[Took]:
    """The family first, children and adults alike by name; then the team."""
    return sorted(took, key=lambda each: (each.row.member_id is not None, each.name))


def _lines(seen: Whom, minutes: Sequence[Minute], members: dict[Any, team.Member]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    by_id: dict[Any, Line] = {}
    for row in minutes:
        if row.sort == "candidate" and row.member_id not in members:
            continue
        line = by_id[row.pk] = Line(row, seen.name(seen.same.person(row.person_id)))
        if row.after_id is None:
            found.setdefault(row.sort, []).append(line)
    for row in minutes:
        if row.after_id in by_id and row.pk in by_id:
            by_id[row.after_id].answers.append(row)
    return found


def _count(shown: Shown) -> None:
    """In numbers alone, and only of three or more: what one person thought is nobody's to see."""
    with reading.as_system("how many were heard at a meeting"):
        rows = Felt.objects.filter(attendance__meeting=shown.meeting).order_by("at")
        latest = {row.attendance_id: row for row in rows}
    shown.answered = len(latest) if len(latest) >= rules.FEWEST_TO_COUNT else 0
    shown.heard = rules.counted([row.heard for row in latest.values()])
    shown.useful = rules.counted([row.useful for row in latest.values()])
