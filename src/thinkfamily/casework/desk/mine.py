"""What the reader themselves has to do with families: found first, so that it depends on no page of families."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.desk import rules
from thinkfamily.casework.desk.several import Several
from thinkfamily.casework.meetings.models import Attendance, Report
from thinkfamily.casework.plan.objectives import Action, Progress
from thinkfamily.casework.team.models import Consultation
from thinkfamily.clock import today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import follow
from thinkfamily.people.persons.together import together

MOST = 24  # families; those whose day comes first
Rows = dict[type[Item], list[Any]]
ALONG: dict[type[Item], tuple[str, ...]] = {Consultation: ("asked_of",), Advice: ("asked_of",)}


def of(user: User, members: Sequence[Any]) -> Rows:
    """By kind, as the database shows it to the reader. One query, and one more for each kind of which some is done.

    `members`: as whom they are in teams.
    """
    if not user.in_role.sees_families:
        return {}
    wanted = asked(user, members)
    found = zip(wanted, together([narrow(kind._default_manager.all()) for kind, narrow in wanted.items()]), strict=True)
    return {kind: rows for kind, rows in ((kind, _open(kind, rows)) for kind, rows in found) if rows}


def asked(user: User, members: Sequence[Any]) -> dict[type[Item], Callable[[QuerySet[Any]], QuerySet[Any]]]:
    """What of each kind is the reader's to do: steps, reports, and appointments of today; and whom they have asked."""
    day = today()
    end = day + datetime.timedelta(days=rules.A_WEEK)
    of_meeting = {"member__in": members, "report_due__lte": end, "meeting__state": "planned"}
    return {
        Action: lambda rows: rows.filter(ended_on=None, user=user, by__lte=end),
        Attendance: lambda rows: rows.filter(**of_meeting),
        Appointment: lambda rows: rows.filter(state="planned", on=day, worker=user),
        Consultation: lambda rows: rows.filter(answered_at=None, recorded_by=user),
        Advice: lambda rows: rows.filter(answered_at=None, recorded_by=user),
    }


def of_families(user: User, rows: Rows) -> list[Family]:
    """The families of these people that the reader reaches, the earliest first. Two queries or none."""
    every = sorted((item for kind in rows.values() for item in kind), key=_day)
    if not every:
        return []
    same = follow({one.person_id for one in every})
    here = Q(until=None) | Q(until__gte=today())
    members = Membership.objects.filter(here, person__in=same.records({one.person_id for one in every}))
    members = members.filter(family__in=families.visible_to(user)).select_related("family")
    of_person: dict[Any, Family] = {}
    for member in members.order_by("family__name", "pk"):
        of_person.setdefault(same.person(member.person_id), member.family)
    found = {of_person[key].pk: of_person[key] for one in every if (key := same.person(one.person_id)) in of_person}
    return list(found.values())[:MOST]


def parts(rows: Rows, shown: Several) -> list[QuerySet[Any]]:
    """The same items anew, by what the reader may know of these families; and the reports that others owe there."""
    if shown.whom is None:
        return []
    keys = {kind: [one.pk for one in found] for kind, found in rows.items() if kind is not Attendance}
    owed = shown.rows(Attendance).filter(report_due__isnull=False, meeting__state="planned")
    again = [shown.rows(kind).filter(pk__in=each) for kind, each in keys.items()]
    return [owed, *(one.select_related(*ALONG.get(one.model, ())) for one in again)]


def leave_out_written(shown: Several) -> None:
    """Reports that are written are asked of nobody any more."""
    if shown.items(Attendance):
        shown.alone[Attendance] = _open(Attendance, shown.items(Attendance))


def _open(kind: type[Item], rows: list[Any]) -> list[Any]:
    """Without steps that are done and reports that are written. Asked of the few rows that there are: within the
    question for all kinds it would cost the database more to plan than everything else of a desk.
    """
    if kind is Action and rows:
        done = set(
            Progress.objects.filter(action__in=[one.pk for one in rows], done="done").values_list("action", flat=True)
        )
        return [one for one in rows if one.pk not in done]
    if kind is Attendance and rows:
        reports = Report.objects.filter(meeting__in={one.meeting_id for one in rows})
        written = set(reports.values_list("meeting", "member"))
        return [one for one in rows if (one.meeting_id, one.member_id) not in written]
    return rows


def _day(item: Any) -> tuple[datetime.date, str]:
    kinds = {Action: "by", Attendance: "report_due", Appointment: "on", Consultation: "due", Advice: "due"}
    return getattr(item, kinds[type(item)]), str(item.pk)
