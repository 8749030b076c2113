"""Writing a letter, and sending it."""

from collections.abc import Collection

from django.core.mail import EmailMultiAlternatives
from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.encryption import decrypt, encrypt
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.design.words.dates import day
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give

SECRET = "a link in a letter"
ASK_AFTER = 3  # times that it could not be sent


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
) -> Letter:
    """Puts a letter into the outbox, in the caller's transaction; a job sends it once that holds.

    `secret`: a link that nobody but the receiver may have; it stands where the body says {secret}, and is kept nowhere
    once the letter is sent. `calendar`: what a calendar reads beside it (RFC 5545).
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
            queued_at=now(),
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
            state=Letter.State.DRAFT,
            queued_at=now(),
        )


def stop_about(about: Collection[tuple[str, str]]) -> int:
    """Letters about these things, (type, id), that have not gone yet never go. Returns how many there were."""
    known = set(about)
    kinds = {kind for kind, _ in known}
    waiting = Letter.objects.exclude(state__in=[Letter.State.SENT, Letter.State.STOPPED]).filter(about_type__in=kinds)
    with reading.as_system("letters that must not go any more"):
        found = [letter.pk for letter in waiting if (letter.about_type, letter.about_id) in known]
        return Letter.objects.filter(pk__in=found).update(state=Letter.State.STOPPED)


def send(letter: Letter) -> str:
    """Tries once to send what waits. Returns nothing, or what kind of problem there was; the letter keeps that too."""
    if letter.state not in (Letter.State.QUEUED, Letter.State.FAILED):
        return ""
    letter.tried += 1
    try:
        message = EmailMultiAlternatives(letter.subject, _whole(letter), to=[letter.to_address])
        if letter.calendar:
            message.attach_alternative(letter.calendar, f'text/calendar; method="{_method(letter)}"')
        message.send()
    except Exception as problem:  # whatever it is, the letter says so and the job tries again
        letter.state, letter.problem = Letter.State.FAILED, type(problem).__name__
    else:
        letter.state, letter.sent_at, letter.problem, letter.secret = Letter.State.SENT, now(), "", ""
    letter.save(update_fields=["tried", "state", "sent_at", "problem", "secret"])
    if letter.tried == ASK_AFTER and letter.problem:
        _ask_somebody(letter)
    return letter.problem


def _ask_somebody(letter: Letter) -> None:
    """A letter that does not go out is a system administrator's task; it says neither to whom nor what about."""
    runs = User.objects.filter(is_active=True, role="system_administrator").order_by("id").first()
    if runs:
        give(
            f"A letter of {day(letter.queued_at.date())} does not go out ({letter.problem}): look at the post office",
            to=runs,
            due=today(),
            by=None,
            about=("letter", letter.pk),
        )


def _method(letter: Letter) -> str:
    """What a calendar is asked to do, as the message names it beside its kind (RFC 6047)."""
    said = next((line for line in letter.calendar.splitlines() if line.startswith("METHOD:")), "METHOD:PUBLISH")
    return said.removeprefix("METHOD:")


def _whole(letter: Letter) -> str:
    """The body with its secret in place."""
    return letter.body.replace("{secret}", decrypt(letter.secret, purpose=SECRET)) if letter.secret else letter.body
