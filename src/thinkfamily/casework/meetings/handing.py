"""Minutes for whoever cannot sign in: printed, handed over by somebody, and ticked when that is done."""

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.meetings import policy, rules
from thinkfamily.casework.meetings.invitees import not_asked
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.vocabulary.dates import age_on, working_days_after

HAND_OVER = "minutes to hand over"


def to_hand(meeting: Meeting) -> list[Attendance]:
    """How everybody took part who has minutes of their own on paper: the family, and those whom it chose.

    Nobody who died, left, said no to us, or is too small to read: theirs stand in the minutes of who answers for them.
    Asked by the product, three queries.
    """
    day = today()
    with reading.as_system("who has minutes on paper"):
        rows = Attendance.objects.filter(meeting=meeting, member__user=None, member__invitation=None)
        found = list(rows.select_related("person", "member__supporter__other").order_by("recorded_at", "pk"))
    noes = not_asked(meeting.family)
    return [one for one in found if (_chosen(one) if one.member_id else _of_family(one, noes)) and _reads(one, day)]


def _chosen(one: Attendance) -> bool:
    member = one.member
    if member is None or member.supporter is None or (member.until is not None and member.until <= today()):
        return False
    other = member.supporter.other
    return bool(one.asked or one.came) and (other is None or not (other.died_on or other.lost_on))


def _of_family(one: Attendance, noes: dict[object, str]) -> bool:
    return one.person_id not in noes and not (one.person.died_on or one.person.lost_on or one.person.unborn)


def _reads(one: Attendance, day: object) -> bool:
    born = None if one.member_id else one.person.date_of_birth
    return rules.reads(age_on(born, today()) if born else None)


def ask(meeting: Meeting, *, by: User | None) -> None:
    """Once the minutes are sent: a task for whoever sent them, or for whoever prepared the meeting."""
    if not any(one.handed_on is None for one in to_hand(meeting)):
        return
    to = by or colleagues.stands_in(meeting.written_by, today())
    give_task(
        "Hand the minutes of a meeting over on paper: to whom stands on its page", to=to,
        due=working_days_after(today(), 2), by=by, about=(HAND_OVER, meeting.pk), family_id=str(meeting.family_id),
        link=reverse("meeting", args=[meeting.family_id, meeting.pk]),
    )  # fmt: skip


@transaction.atomic
def hand(row: Attendance, *, by: User) -> None:
    """They have their own minutes, from `by`, today. Once; when everybody has theirs, nothing is left to do."""
    insist(policy.may_hand(by, row.meeting))
    if row.pk not in {one.pk for one in to_hand(row.meeting)}:
        raise Refused(refuse("Nobody hands minutes to them: look at the meeting’s page."))
    with reading.as_system("minutes are handed over once"):
        kept = Attendance.objects.select_for_update(of=("self",)).get(pk=row.pk)
        if kept.handed_on is not None:
            raise Refused(refuse("They have theirs already."))
        Attendance.objects.filter(pk=kept.pk).update(handed_on=today(), handed_by=by)
    record("minutes handed over", by=by, family_id=str(row.meeting.family_id), about=f"attendance {row.pk}")
    if all(one.handed_on is not None for one in to_hand(row.meeting)):
        finish_about(HAND_OVER, row.meeting_id, by=by, outcome="Everybody has theirs")
