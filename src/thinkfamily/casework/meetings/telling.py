"""Telling people of a meeting: one message each, nobody twice, nobody who must not be written to; and the minutes."""

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.meetings import calendar, handing, policy
from thinkfamily.casework.meetings.invitees import not_asked
from thinkfamily.casework.meetings.models import Attendance, Meeting
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.casework.team.reads import reaching
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.post.actions import write
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.persons.details import ContactWay
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

BY_HAND, MINUTES = "meeting to be told of", "minutes to send"
ASKED = """Hello,

you are asked to a meeting on {on}, from {starts} to {ends}.{where}
{more}
"""
OFF = """Hello,

the meeting on {on} at {starts} does not take place as you were told.
{more}
"""
LINK = "What it is about you see after you have signed in: {link}"
RING = "If the day or the time does not suit you, ring whom you know of us."
READ = """Hello,

there is something new for you to read. You see it after you have signed in:
{link}
"""


@dataclass(frozen=True)
class Receiver:
    """Where one message goes. `link`: whether they can sign in."""

    email: str
    link: bool


@transaction.atomic
def tell(meeting: Meeting, *, by: User | None) -> list[Attendance]:
    """Everybody who is asked has the invitation as it is now, and who is asked no longer has a cancellation.

    Done again, nothing is sent twice. Returns those who are asked and to whom no message can go.
    """
    with reading.as_system("a meeting is told of"):
        Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
        rows = Attendance.objects.filter(meeting=meeting).select_related(
            "person", "member__user", "member__supporter__other", "member__invitation"
        )
        reach = reaching(meeting.case)
        return [one for one in rows if not _told(meeting, one, receiver_of(one, meeting, reach))]


def _told(meeting: Meeting, one: Attendance, receiver: Receiver | None) -> bool:
    """Whether nothing is left to say to them."""
    planned = one.asked and meeting.state == "planned"
    if planned and receiver is not None:
        if one.told_sequence is None or one.told_sequence < meeting.sequence:
            _send(meeting, one, receiver, method="REQUEST", sequence=meeting.sequence)
            Attendance.objects.filter(pk=one.pk).update(told_sequence=meeting.sequence, told_at=now())
        return True
    if one.told_sequence is not None and (last := receiver or _once_told(one)) is not None:
        sequence = max(meeting.sequence, one.told_sequence + 1)
        _send(meeting, one, last, method="CANCEL", sequence=sequence)
        Attendance.objects.filter(pk=one.pk).update(told_sequence=None, told_at=now())
    return not planned


def _once_told(one: Attendance) -> Receiver | None:
    """A practitioner who has no access any more: a cancellation says nothing but that the day is free again."""
    user = one.member.user if one.member else None
    return Receiver(user.email, link=False) if user and user.email else None


def _send(meeting: Meeting, one: Attendance, receiver: Receiver, *, method: str, sequence: int) -> None:
    place = meeting.calendar_place
    facts = calendar.Facts(meeting.on, meeting.starts, meeting.ends, place, sequence)
    link = link_of(meeting) if receiver.link else ""
    words = OFF if method == "CANCEL" else ASKED
    body = words.format(
        on=dates.weekday(meeting.on), starts=f"{meeting.starts:%H:%M}", ends=f"{meeting.ends:%H:%M}",
        where=f" Where: {place}." if place else "", more=LINK.format(link=link) if link else RING,
    )  # fmt: skip
    write(
        to=receiver.email, subject=f"Meeting on {dates.day(meeting.on)}", body=body, kind="meeting",
        family_id=str(meeting.family_id),
        calendar=calendar.message(
            facts, method=method, of=one.pk, organiser=settings.DEFAULT_FROM_EMAIL, receiver=receiver.email,
            link=link, stamp=now(),
        ),
    )  # fmt: skip


def receiver_of(one: Attendance, meeting: Meeting, reach: set[int]) -> Receiver | None:
    """Where a message to them goes; nowhere to whoever died, left, wants none, lost access, or has no safe address."""
    member = one.member
    if member is None:
        return _of_family(one.person, meeting)
    if member.until is not None and member.until <= today():
        return None
    if member.user is not None:
        has = member.user_id in reach and member.user.email
        return Receiver(member.user.email, link=True) if has else None
    if member.invitation is not None:
        waits = member.invitation.state == "waiting"
        return Receiver(member.invitation.email, link=False) if waits else None
    if member.supporter is not None:
        other = member.supporter.other
        return _safe_address(other) if other else None
    return _of_family(one.person, meeting)


def _of_family(person: Person, meeting: Meeting) -> Receiver | None:
    return None if person.pk in not_asked(meeting.family) else _safe_address(person)


def _safe_address(person: Person) -> Receiver | None:
    """An e-mail address that they said is safe without more; how and when to use one is for a person to read."""
    if person.died_on or person.lost_on or person.unborn:
        return None
    ways = ContactWay.objects.filter(person__in=records_of(person), way="email", safe="yes", how="", when_words="")
    ways = ways.order_by("-recorded_at")
    found = next((one.value for one in ways if one.holds and "@" in one.value), "")
    return Receiver(found, link=False) if found else None


def by_hand(meeting: Meeting, left: list[Attendance], *, by: User) -> None:
    """Whoever can have no message is told by somebody: a task of who prepared it."""
    finish_about(BY_HAND, meeting.pk, by=by, outcome="Told anew")
    if left and meeting.state == "planned":
        give_task(
            "Tell those who can have no message of a meeting: their names stand on its page", to=by,
            due=max(today(), min(meeting.on, today() + datetime.timedelta(3))), by=by, about=(BY_HAND, meeting.pk),
            family_id=str(meeting.family_id), link=reverse("meeting", args=[meeting.family_id, meeting.pk]),
        )  # fmt: skip


@transaction.atomic
def send_minutes(meeting: Meeting, *, by: User | None) -> int:
    """A link, by post, to practitioners of the team who have access; the page shows each what they may know.

    `by` none: the evening's job. Once; returns to how many it went.
    """
    if by is not None:
        insist(policy.may_settle(by, meeting))
    with reading.as_system("minutes are told of"):
        kept = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
        if kept.sent_at is not None or kept.state != "held":
            return 0
        users = _readers(kept)
        for user in users:
            write(
                to=user.email, subject="Something new to read", body=READ.format(link=link_of(kept, "minutes")),
                kind="minutes", family_id=str(kept.family_id),
            )  # fmt: skip
        Meeting.objects.filter(pk=kept.pk).update(sent_at=now())
        finish_about(MINUTES, kept.pk, by=by or kept.written_by, outcome="Sent")
    handing.ask(meeting, by=by)
    record("minutes sent", by=by, family_id=str(meeting.family_id), about=f"meeting {meeting.pk}")
    return len(users)


def _readers(meeting: Meeting) -> list[User]:
    reach = reaching(meeting.case)
    rows = TeamMember.objects.filter(case=meeting.case_id, user__isnull=False).exclude(until__lte=today())
    found = {one.user_id: one.user for one in rows.select_related("user")}
    return [user for key, user in sorted(found.items()) if user and key in reach and user.email]


def link_of(meeting: Meeting, name: str = "meeting") -> str:
    """The address of a meeting's page, whole."""
    return settings.SITE_ADDRESS.rstrip("/") + reverse(name, args=[meeting.family_id, meeting.pk])


def tell_again() -> int:
    """Every planned meeting, as people stand now: whoever lost access since has a cancellation. Returns how many."""
    with reading.as_system("meetings to come"):
        found = list(Meeting.objects.filter(state="planned", on__gte=today()).select_related("case__family", "family"))
    for one in found:
        tell(one, by=None)
    return len(found)


def send_of_today() -> int:
    """In the evening: minutes of meetings that were written down today or before and not sent yet. How many."""
    with reading.as_system("minutes that nobody has sent"):
        waiting = list(Meeting.objects.filter(state="held", sent_at=None).select_related("case__family", "family"))
    for one in waiting:
        send_minutes(one, by=None)
    return len(waiting)
