"""What stands beside a desk: what went well, and for whom one waits."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.advice.models import Advice
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.casework.commitments.reads import rows_of
from thinkfamily.casework.desk import rules
from thinkfamily.casework.desk.several import Several
from thinkfamily.casework.meetings.models import Attendance
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.team.models import Consultation
from thinkfamily.clock import today
from thinkfamily.design.words import dates, numbers
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page.models import Observation

MOST = 5
SOON = datetime.timedelta(days=14)


@dataclass(frozen=True)
class Well:
    """Something that went well. `item`: so that the look is logged."""

    text: str
    whose: str
    item: Any


@dataclass(frozen=True)
class Wait:
    """Somebody else's turn: whose, what, until when."""

    whose: str
    what: str
    when: str
    late: bool
    items: tuple[Any, ...] = ()


def parts(user: User, shown: Several) -> list[QuerySet[Any]]:
    """What is read of the families: promises of other agencies."""
    if shown.whom is None:
        return []
    promised = shown.rows(Commitment).filter(ended_on=None).exclude(source_agency=user.agency_id)
    return [promised.select_related("source_agency", "recorded_by")]


def gone_well(shown: Several) -> list[Well]:
    """What was written down since the last Friday, the newest first."""
    since = rules.since(today())
    rows = [
        one
        for one in shown.items(Observation)
        if one.weight == "well" and one.recorded_at.date() >= since and (one.until is None or one.until > today())
    ]
    rows.sort(key=lambda one: one.recorded_at, reverse=True)
    return [Well(row.text, f"{row.whose}, {family.name}", row) for family, row in shown.each(rows[:MOST])]


def waits(user: User, shown: Several, members: Collection[Any]) -> list[Wait]:
    """Promises of other agencies that are late or soon due, questions and advice that were asked for. Three queries."""
    found = [*_promises(shown), *_reports(shown, members), *_questions(user)]
    for family, one in shown.each(shown.items(Consultation)):
        found.append(_wait(one.asked_of.name, f"{one.get_kind_display().lower()}, {family.name}", one.due, one))
    for family, one in shown.each(shown.items(Advice)):
        found.append(_wait(one.asked_of.name, f"your question about a child, {family.name}", one.due, one))
    found.sort(key=lambda each: not each.late)
    return found[: MOST * 2]


def _promises(shown: Several) -> list[Wait]:
    theirs = shown.items(Commitment)
    if shown.whom is None or not theirs:
        return []
    found = []
    for row in rows_of(shown.whom, theirs):
        days = [one.day for one in row.due if not one.outcome and one.day <= today() + SOON]
        family = shown.family_of(row.item.person_id)
        if days and family is not None:
            found.append(_wait(str(row.item.source_agency), f"{row.item.what}, {family.name}", days[0], row.item))
    return found


def _reports(shown: Several, members: Collection[Any]) -> list[Wait]:
    """Reports that others owe before a meeting, counted for each meeting of which the reader may know."""
    owed: dict[Any, list[tuple[Family, Any]]] = {}
    for family, one in shown.each(shown.items(Attendance)):
        if one.member_id not in members:
            owed.setdefault(one.meeting_id, []).append((family, one))
    found = []
    for rows in owed.values():
        family, first = min(rows, key=lambda each: (each[1].report_due, str(each[1].pk)))
        whose = numbers.plural(len(rows), "report")
        items = tuple(one for _, one in rows)
        found.append(_wait(whose, f"for the next meeting, {family.name}", first.report_due, *items))
    return found


def _questions(user: User) -> list[Wait]:
    rows = AdultQuestion.objects.filter(by=user, answered_at=None).select_related("asked").order_by("due", "id")
    return [_wait(one.asked.name, "an answer to your question", one.due) for one in rows[:MOST]]


def _wait(whose: str, what: str, due: datetime.date, *items: Any) -> Wait:
    late = (today() - due).days
    when = f"{late} {'day' if late == 1 else 'days'} late" if late > 0 else f"Due {dates.short_day(due, today())}"
    return Wait(whose, what, when, late > 0, items)
