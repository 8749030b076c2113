"""Preparing a meeting, changing it, calling it off, and writing down that it was held."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.meetings import policy, rules, telling
from thinkfamily.casework.meetings.invitees import Invitee, invitees, key_of
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.meetings.reads import last_held
from thinkfamily.casework.team.actions import NO_CASE
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.casework.team.policy import visible_to
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import Changed, change

WRITE, REPORT, MISSING = "meeting to be written down", "report to a meeting", "report that is not there"
IN_A_CALENDAR = ("on", "starts", "ends", "calendar_place")
Took = Mapping[str, tuple[str, str]]  # by key, how somebody took part, and what is said of it
Easy = Mapping[str, tuple[str, str]]  # by key of who is asked: what makes it easy to come, and who sees to it


@transaction.atomic
def prepare(
    family: Family, *, by: User, purpose: str, on: datetime.date, starts: datetime.time, ends: datetime.time,
    place: str, asked: Collection[str], easy: Easy | None = None, calendar_place: str = "", why_then: str = "",
    chair: TeamMember | None = None, report_due: datetime.date | None = None,
) -> Meeting:  # fmt: skip
    """Everybody who is asked has a message of their own. `asked`: keys of `invitees`.

    `report_due`: by when the agencies that are asked write their reports.
    """
    insist(policy.may_prepare(by, family))
    case = _open(family)
    if on < today():
        raise Refused(refuse("This day is over: write down what came of it instead."))
    _insist_on_day(case, on, why_then, calendar_place)
    made = Meeting.objects.create(
        family=family, case=case, purpose=purpose, on=on, starts=starts, ends=ends, place=place,
        calendar_place=calendar_place, why_then=why_then, chair=chair, written_by=by, written_at=now(),
    )  # fmt: skip
    _ask(made, by=by, asked=asked, easy=easy or {}, report_due=report_due)
    give_task(
        "Write down what came of the meeting", to=by, due=on, by=by, about=(WRITE, made.pk),
        family_id=str(family.pk), link=reverse("record_meeting", args=[family.pk, made.pk]),
    )  # fmt: skip
    record("meeting prepared", by=by, family_id=str(family.pk), about=f"meeting {made.pk}")
    telling.by_hand(made, telling.tell(made, by=by), by=by)
    return made


@transaction.atomic
def change_meeting(
    meeting: Meeting, *, by: User, version: int, asked: Collection[str], easy: Easy | None = None,
    report_due: datetime.date | None = None, **said: Any,
) -> None:  # fmt: skip
    """Another day, place or people: who is asked still has an update, who is not any more a cancellation.

    Raises Changed.
    """
    insist(policy.may_change(by, meeting))
    if said["on"] < today():
        raise Refused(refuse("This day is over: write down what came of it instead."))
    _insist_on_day(meeting.case, said["on"], said.get("why_then", ""), said.get("calendar_place", ""), but=meeting)
    chairs = meeting.chair_id
    if said.get("chair") is None and chairs and not visible_to(by, TeamMember).filter(pk=chairs).exists():
        said.pop("chair", None)  # who chairs, and is not shown to them, chairs still
    moved = any(name in said and said[name] != getattr(meeting, name) for name in IN_A_CALENDAR)
    change(meeting, version=version, sequence=meeting.sequence + moved, **said)
    _ask(meeting, by=by, asked=asked, easy=easy or {}, report_due=report_due)
    record("meeting changed", by=by, family_id=str(meeting.family_id), about=f"meeting {meeting.pk}")
    telling.by_hand(meeting, telling.tell(meeting, by=by), by=by)


@transaction.atomic
def call_off(meeting: Meeting, *, by: User, version: int, why: str) -> None:
    """Everybody who has the invitation has a cancellation, without the reason. Raises Changed."""
    insist(policy.may_change(by, meeting))
    if not why.strip():
        raise Refused(refuse("Say why it does not take place, as you say it to the family."))
    change(meeting, version=version, state="called_off", called_off_why=why, sequence=meeting.sequence + 1)
    _settle(meeting, WRITE, REPORT, by=by, outcome="Called off")
    record("meeting called off", by=by, family_id=str(meeting.family_id), about=f"meeting {meeting.pk}", reason=why)
    telling.by_hand(meeting, telling.tell(meeting, by=by), by=by)


@transaction.atomic
def hold(
    meeting: Meeting, *, by: User, version: int, took: Took, on: datetime.date,
    next_on: datetime.date | None, next_why: str = "", **said: Any,
) -> None:  # fmt: skip
    """It was held. `took`: by key of `invitees`, how they took part, and why not, who spoke, or their words.

    Of every child and adult of the family there is one. Done again, it puts that right. Of two who write it down at
    once the second sees both versions. Raises Changed.
    """
    insist(policy.may_write(by, meeting))
    if Meeting.objects.filter(pk=meeting.pk).exclude(version=version).exists():
        raise Changed
    for problem in (
        rules.wrong_day(on, began=meeting.case.opened_on, today=today()),
        rules.next_missing(on, next_on, next_why),
    ):
        if problem:
            raise Refused(refuse(problem))
    first = meeting.state == "planned"
    people = invitees(whom(by, meeting.family), meeting.case, at=meeting)
    insist_on_took(people, took)
    kept_at = meeting.held_at or now()
    told = said | {"on": on, "next_on": next_on, "next_why": next_why}
    change(meeting, version=version, state="held", held_at=kept_at, **told)
    write_took(meeting, people, by=by, took=took)
    _settle(meeting, WRITE, REPORT, telling.BY_HAND, by=by, outcome="Written down")
    if not first:
        record("meeting mended", by=by, family_id=str(meeting.family_id), about=f"meeting {meeting.pk}")
        return
    give_task(
        "Read the minutes once more, and send them today", to=by, due=today(), by=by,
        about=(telling.MINUTES, meeting.pk), family_id=str(meeting.family_id),
        link=reverse("meeting", args=[meeting.family_id, meeting.pk]),
    )  # fmt: skip
    record("meeting held", by=by, family_id=str(meeting.family_id), about=f"meeting {meeting.pk}")


def _settle(meeting: Meeting, *kinds: str, by: User, outcome: str) -> None:
    """What asked for something before the meeting asks no more."""
    with reading.as_system("which reports were said to be missing"):
        told = list(Attendance.objects.filter(meeting=meeting, chased="told").values_list("pk", flat=True))
    for kind, which in [*((one, meeting.pk) for one in kinds), *((MISSING, one) for one in told)]:
        finish_about(kind, which, by=by, outcome=outcome)


def _insist_on_day(case: Case, on: datetime.date, why: str, place: str, but: Meeting | None = None) -> None:
    last = last_held(case, but=but)
    if problem := rules.why_then_missing(last, on, why):
        raise Refused(refuse(problem))
    if word := rules.telling(place):
        raise Refused(refuse(f"A calendar must not say “{word}”: leave it empty, or name a place that tells nothing."))


def _ask(
    meeting: Meeting, *, by: User, asked: Collection[str], easy: Easy, report_due: datetime.date | None
) -> None:  # fmt: skip
    """Everybody of the family has a row, asked or not, so that of each a word is said afterwards."""
    with reading.as_system("who is asked to a meeting is kept in one row"):
        kept = {key_of(one): one for one in Attendance.objects.filter(meeting=meeting)}
    for each in invitees(whom(by, meeting.family), meeting.case):
        if each.key in asked and each.cannot:
            raise Refused(refuse(each.cannot))
        words, sees_to = easy.get(each.key, ("", ""))
        due = report_due if each.writes_reports and each.key in asked else None
        told: dict[str, Any] = {"asked": each.key in asked, "easy": words, "easy_by": sees_to, "report_due": due}
        if each.key in kept and kept[each.key].report_due != due:
            told["chased"] = ""
        if each.key in kept:
            _put(kept[each.key], told)
        elif each.key in asked or each.member is None:
            _row(meeting, each, by=by, **told)
        if due and (each.key not in kept or kept[each.key].report_due != due):
            _ask_for_report(meeting, each, by=by, due=due)


def _put(row: Attendance, told: dict[str, Any]) -> None:
    with reading.as_system("who is asked to a meeting is kept in one row"):
        Attendance.objects.filter(pk=row.pk).update(**told)


def _ask_for_report(meeting: Meeting, each: Invitee, *, by: User, due: datetime.date) -> None:
    user = each.member.user if each.member else None
    if user is not None and user.pk != by.pk:
        give_task(
            "Write your report to a meeting", to=user, due=due, by=by, about=(REPORT, meeting.pk),
            family_id=str(meeting.family_id), link=reverse("write_report", args=[meeting.family_id, meeting.pk]),
        )  # fmt: skip


def _row(meeting: Meeting, each: Invitee, *, by: User, **told: Any) -> Attendance:
    return Attendance.objects.create(
        meeting=meeting, person=each.person, member=each.member, information=each.information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(), **told,
    )  # fmt: skip


def insist_on_took(people: Collection[Invitee], took: Took) -> None:
    """Of every child and adult of the family a word, and what is missing of it."""
    for each in people:
        came, more = took.get(each.key, ("", ""))
        if not came and each.member is None and not each.gone:
            raise Refused(refuse(f"Say how {each.name} took part this time, or why not."))
        if came and came not in rules.CAME:
            raise Refused(refuse("Say of each how they took part."))
        if problem := rules.took_part_wrong(came, more, each.name):
            raise Refused(refuse(problem))


def write_took(meeting: Meeting, people: Collection[Invitee], *, by: User, took: Took) -> None:
    """What another agency wrote of somebody, and whoever records now may not know, is left as it stands."""
    seen = set(Attendance.objects.filter(meeting=meeting).values_list("pk", flat=True))
    with reading.as_system("how each took part is kept in one row"):
        kept = {key_of(one): one for one in Attendance.objects.filter(meeting=meeting)}
        for each in people:
            came, more = took.get(each.key, ("", ""))
            row = kept.get(each.key)
            if came and row is None:
                row = _row(meeting, each, by=by, asked=False)
            if came and row is not None and (row.pk in seen or not row.came):
                Attendance.objects.filter(pk=row.pk).update(came=came, version=row.version + 1, **_more(came, more))


def _more(came: str, more: str) -> dict[str, str]:
    """Into which field the one box goes."""
    where = "why" if came in rules.WITH_WHY else "spoke_for" if came == "advocate" else "words"
    return {"why": "", "spoke_for": "", "words": ""} | {where: more}


def _open(family: Family) -> Case:
    case = open_case(family)
    if case is None:
        raise Refused(refuse(NO_CASE))
    return case
