"""Writing a letter, and sending it: at least once, each time with the same Message-ID.

It says that it is being handed over before it is, and what came of it afterwards, each in a transaction of its own. A
job that finds it being handed over takes up what a killed one left: it may have been sent, and a person decides.
"""

import uuid
from collections.abc import Collection
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.urls import reverse
from django.utils.module_loading import import_string

from thinkfamily.access import reading
from thinkfamily.access.decision import insist
from thinkfamily.access.encryption import decrypt, encrypt
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.design.words.dates import day
from thinkfamily.office.post import asked_again, policy
from thinkfamily.office.post.models import Letter
from thinkfamily.office.post.rules import ASK_AFTER
from thinkfamily.office.tasks.actions import finish_about, give

SECRET = "a link in a letter"
TASK = "letter"  # what a task about a letter says that it is about
State = Letter.State
# What a letter says whose way takes no file along: nothing is left out without a word.
WRITE_DOWN = "No calendar file comes with this e-mail. Write the day down; who signs in finds it with the meeting."
STRIKE_OUT = "No calendar file comes with this e-mail. Strike the day out in your calendar yourself."
NO_FILE = {"REQUEST": WRITE_DOWN, "PUBLISH": WRITE_DOWN, "CANCEL": STRIKE_OUT}


@transaction.atomic
def write(
    *,
    to: str,
    subject: str,
    body: str,
    kind: str,
    name: str = "",
    family_id: str = "",
    secret: str = "",
    calendar: str = "",
    about: tuple[str, object] = ("", ""),
) -> Letter:
    """Puts a letter into the outbox, in the caller's transaction; a job sends it once that holds.

    `secret`: a link that nobody but the receiver may have; it stands where the body says {secret}, and is kept nowhere
    once the letter is sent. `calendar`: what a calendar reads beside it (RFC 5545). `about`: (type, id), by which it
    can be stopped, and `asked_again` looks whether it is still right.
    """
    from thinkfamily.office.post.jobs import send_letter

    with reading.as_system("a letter is written"):
        letter = Letter.objects.create(
            to_name=name,
            to_address=to,
            subject=subject,
            body=body,
            kind=kind,
            family_id=family_id,
            secret=encrypt(secret, purpose=SECRET) if secret else "",
            calendar=calendar,
            about_type=about[0],
            about_id=str(about[1]),
            queued_at=now(),
            message_id=_message_id(),
        )
    send_letter.defer(letter_id=letter.pk)
    return letter


def draft(
    *,
    name: str,
    subject: str,
    body: str,
    kind: str,
    to: str = "",
    family_id: str = "",
    about: tuple[str, object] = ("", ""),
) -> Letter:
    """A letter that somebody must read first: kept in the caller's transaction, and not sent. `about`: (type, id)."""
    about_type, about_id = about
    with reading.as_system("a letter is drafted"):
        return Letter.objects.create(
            to_name=name,
            to_address=to,
            subject=subject,
            body=body,
            kind=kind,
            family_id=family_id,
            about_type=about_type,
            about_id=str(about_id),
            state=State.DRAFT,
            queued_at=now(),
        )


def stop_about(about: Collection[tuple[str, str]]) -> int:
    """Letters about these things, (type, id), that have not gone yet never go. Returns how many there were."""
    known = set(about)
    kinds = {kind for kind, _ in known}
    waiting = Letter.objects.exclude(state__in=policy.OVER).filter(about_type__in=kinds)
    with reading.as_system("letters that must not go any more"):
        found = [letter.pk for letter in waiting if (letter.about_type, letter.about_id) in known]
        return Letter.objects.filter(pk__in=found).update(state=State.STOPPED)


def send(letter: Letter) -> str:
    """Tries once to send what waits. Returns nothing, or what kind of problem there was; the letter keeps that too."""
    taken = take(letter.pk)
    if taken is None:
        return ""
    problem = hand_over(taken)
    settle(taken, problem)
    return problem


@transaction.atomic
def take(letter_id: int) -> Letter | None:
    """The letter, which from now on says that it is being handed over; None where there is nothing to hand over.

    One that says so already was in the hands of a job that died: it becomes one that may have been sent. One that is no
    longer right since it was written never goes.
    """
    letter = Letter.objects.select_for_update().get(pk=letter_id)
    if letter.state == State.HANDING:
        letter.state = State.MAYBE
        letter.save(update_fields=["state"])
        _ask_somebody(letter, f"A letter of {day(letter.queued_at.date())} may have been sent: look at the post office")
        return None
    if letter.state not in (State.QUEUED, State.FAILED):
        return None
    if not asked_again.is_right(letter):
        letter.state, letter.secret = State.STOPPED, ""
        letter.save(update_fields=["state", "secret"])
        return None
    letter.state, letter.handed_at, letter.tried = State.HANDING, now(), letter.tried + 1
    letter.message_id = letter.message_id or _message_id()
    letter.save(update_fields=["state", "handed_at", "tried", "message_id"])
    return letter


def hand_over(letter: Letter) -> str:
    """Gives it to the post office, and asks the database nothing. Returns what kind of problem there was, if any."""
    headers, body = {"Message-ID": letter.message_id}, _whole(letter)
    try:
        along = carries_files()
        if letter.calendar and not along:
            body += f"\n{NO_FILE[_method(letter)]}\n"
        message = EmailMultiAlternatives(letter.subject, body, to=[letter.to_address], headers=headers)
        if letter.calendar and along:
            message.attach_alternative(letter.calendar, f'text/calendar; method="{_method(letter)}"')
        message.send()
    except Exception as problem:  # whatever it is, the letter says so and the job tries again
        return str(getattr(problem, "in_short", type(problem).__name__))
    return ""


def carries_files() -> bool:
    """Whether the way by which letters leave takes a file along: GOV.UK Notify takes no calendar file."""
    return bool(getattr(import_string(settings.EMAIL_BACKEND), "carries_files", True))


@transaction.atomic
def settle(letter: Letter, problem: str) -> None:
    """What came of handing it over."""
    if problem:
        letter.state, letter.problem = State.FAILED, problem
    else:
        letter.state, letter.sent_at, letter.problem, letter.secret = State.SENT, now(), "", ""
    letter.save(update_fields=["state", "sent_at", "problem", "secret"])
    if letter.tried == ASK_AFTER and problem:
        _ask_somebody(
            letter, f"A letter of {day(letter.queued_at.date())} does not go out ({problem}): look at the post office"
        )


@transaction.atomic
def send_again(letter: Letter, *, by: User) -> None:
    """Somebody decides that it goes once more, with the same Message-ID."""
    from thinkfamily.office.post.jobs import send_letter

    insist(policy.may_decide(by, letter))
    _decided(letter, State.QUEUED, by=by, outcome="Sent again")
    send_letter.defer(letter_id=letter.pk)


@transaction.atomic
def leave(letter: Letter, *, by: User) -> None:
    """Somebody decides that it does not go again, whether or not it went."""
    insist(policy.may_decide(by, letter))
    to = State.LEFT if letter.state == State.MAYBE else State.STOPPED
    _decided(letter, to, by=by, outcome="Left as it is")


def _decided(letter: Letter, state: str, *, by: User, outcome: str) -> None:
    with reading.as_system("what becomes of a letter is decided"):
        letter.state, letter.decided_by, letter.decided_at = state, by, now()
        if state != State.QUEUED:
            letter.secret = ""
        letter.save(update_fields=["state", "decided_by", "decided_at", "secret"])
    finish_about(TASK, letter.pk, by=by, outcome=outcome)
    record(f"letter: {outcome.lower()}", by=by, about=f"letter {letter.pk}")


def _ask_somebody(letter: Letter, what: str) -> None:
    """A letter that needs somebody is a system administrator's task; it says neither to whom nor what about."""
    runs = User.objects.filter(is_active=True, role="system_administrator").order_by("id").first()
    if runs:
        give(what, to=runs, due=today(), by=None, about=(TASK, letter.pk), link=reverse("letter", args=[letter.pk]))


def _message_id() -> str:
    """A name that no other letter has; it says nothing of whom or what the letter is about."""
    return f"<{uuid.uuid4()}@{urlsplit(settings.SITE_ADDRESS).hostname}>"


def _method(letter: Letter) -> str:
    """What a calendar is asked to do, as the message names it beside its kind (RFC 6047)."""
    said = next((line for line in letter.calendar.splitlines() if line.startswith("METHOD:")), "METHOD:PUBLISH")
    return said.removeprefix("METHOD:")


def _whole(letter: Letter) -> str:
    """The body with its secret in place."""
    return letter.body.replace("{secret}", decrypt(letter.secret, purpose=SECRET)) if letter.secret else letter.body
