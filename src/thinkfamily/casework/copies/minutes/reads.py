"""What of a meeting stands in somebody's own minutes: their part, their children's, and what others ticked for them.

Never another adult's; never what is sealed from them. Of others who were there only those who came for them.
"""

from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access.users.models import User
from thinkfamily.casework.copies.own_part import Aim, OwnPart, Sieve, own_part, sieve_of
from thinkfamily.casework.copies.reads import Whose, plan_of
from thinkfamily.casework.meetings import reads as meetings
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.meetings.reads import Line, Shown, Took
from thinkfamily.casework.meetings.wording import Entry, Paper, Part, minutes
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.design.words import dates, lists
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item

PLAN, TICKED, DOES = "Your part of the plan", "What others ticked for you", "What you also do"
NO_PLAN = "Nothing of the plan stands here."


@dataclass(frozen=True)
class Handed:
    """A meeting, and how somebody took part in it who has their own minutes."""

    meeting: Meeting
    row: Attendance

    @property
    def family(self) -> Family:
        return self.meeting.family


@dataclass(frozen=True)
class OwnMinutes:
    """The minutes in words, whose they are by name, and the items from which they are."""

    paper: Paper
    shown: Shown
    name: str
    items: list[Item]


def find(family: Any, meeting: Any, attendance: Any) -> Handed:
    """By the ids of an address; nobody's who signs in. Raises Http404."""
    met = meetings.find(family, meeting)
    rows = Attendance.objects.filter(meeting=met, member__user=None, member__invitation=None)
    try:
        row = rows.select_related("person", "member__supporter__other").get(pk=attendance)
    except (Attendance.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None
    return Handed(met, row)


def own_minutes(user: User, handed: Handed) -> OwnMinutes:
    """What this reader may hand to whom it is for. A fixed number of queries. Raises Http404."""
    shown = meetings.one(user, handed.meeting)
    own = next((one for one in shown.took if one.row.pk == handed.row.pk), None)
    if own is None:
        raise Http404
    person = None if handed.row.member_id else handed.row.person
    cut = _cut(shown, sieve_of(user, person, shown.whom), own)
    part = _of_plan(user, handed)
    paper = minutes(cut, whose=own.name, plan=_plan(part))
    items: list[Item] = [*(one.row for one in cut.took), *(row.item for row in cut.promises)]
    for line in (each for lines in cut.lines.values() for each in lines):
        items += [line.row, *line.answers]
    return OwnMinutes(paper, shown, own.name, items + (part.items if part else []))


def _cut(shown: Shown, sieve: Sieve, own: Took) -> Shown:
    """Of `shown` what is theirs."""
    lines = {
        sort: [_answered(each, sieve) for each in rows if sieve.own(each.row)] for sort, rows in shown.lines.items()
    }
    took = [_who_was_there(each, own, sieve) for each in shown.took if each is own or sieve.own(each.row)]
    promises = [row for row in shown.promises if sieve.own(row.item) and row.item.objective_id not in sieve.hidden]
    members = {key: one for key, one in shown.members.items() if sieve.own(one.row) or key == own.row.member_id}
    return replace(shown, lines=lines, took=took, promises=promises, members=members, reports=[], plan=[])


def _answered(line: Line, sieve: Sieve) -> Line:
    """The line with what was said of it and is not sealed from them."""
    return Line(line.row, line.name, [one for one in line.answers if one.pk not in sieve.hidden])


def _who_was_there(one: Took, own: Took, sieve: Sieve) -> Took:
    """Of themselves and their children all that was said; of whoever came for them that they were there."""
    if one is own or one.row.member_id is None:
        return one
    quiet = copy(one.row)  # to be read so, never to be saved
    quiet.words = quiet.why = quiet.spoke_for = ""
    return replace(one, row=quiet)


def _of_plan(user: User, handed: Handed) -> OwnPart | None:
    plan = plan_of(handed.family)
    if plan is None:
        return None
    row = handed.row
    if row.member is not None:
        return own_part(user, Whose(handed.family, plan, row.member_id, team=row.member))
    member = handed.family.memberships.filter(person=row.person).select_related("person").order_by("-since").first()
    return own_part(user, Whose(handed.family, plan, row.person_id, member=member)) if member else None


def _plan(part: OwnPart | None) -> list[Part]:
    """Their objectives, each with where they are and who does what; then what else is theirs to do, and was ticked."""
    if part is None:
        return [Part(PLAN, [], NO_PLAN)]
    parts = [Part(PLAN, [_aim(one) for one in part.aims], NO_PLAN)]
    if part.also:
        parts.append(Part(DOES, [Entry(lists.sentence(step.what), f"{who}:") for who, step in part.also]))
    if part.ticked:
        parts.append(Part(TICKED, [Entry(_ticked(one), f"{who}:") for who, one in part.ticked]))
    return parts


def _ticked(one: Any) -> str:
    return f"“{one.goal}”" if isinstance(one, Objective) else lists.sentence(one.what)


def _aim(aim: Aim) -> Entry:
    more = []
    if aim.now and aim.now.where_we_are:
        more.append(f"Where we are: {lists.sentence(aim.now.where_we_are)} {dates.day(aim.now.on)}")
    if aim.now and aim.now.scale is not None:
        more.append(f"{aim.now.scale} out of 10 on {dates.day(aim.now.on)}")
    more += [f"{who}: {lists.sentence(step.what)}" for who, step in aim.steps]
    return Entry(f"{aim.name}.", f"“{aim.objective.goal}”", more=more)
