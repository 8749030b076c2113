"""Inviting, withdrawing, and coming in."""

import secrets

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.attempts import actions as attempts
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.sittings.source import Source
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.cover.actions import leave_nothing_without_owner
from thinkfamily.office.post.actions import write
from thinkfamily.people.granting.invitations import agencies, policy, reads, rules
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.granting.reads import Subject
from thinkfamily.people.granting.rules import last_day

LETTER = """Dear colleague,

{who} of {agency} works with a family and asks you in, so that you can work together. What it is about you see after
you have signed in.

This link is for you alone. It is good for seven days and works once:
{secret}

You choose a password, and then a second step: an app on your phone, or a passkey.
If you do not know {who}, or did not expect this, delete this letter.
"""
OVER = {
    "accepted": "This invitation has been taken up already. If that was you, sign in with your e-mail address.",
    "withdrawn": "This invitation was withdrawn. Ask who invited you if you think that is a mistake.",
    "expired": "This invitation was good for seven days, and they are over. Ask who invited you for a new one.",
    "inviter": "Who invited you can do that no longer. Ask the agency that wrote to you for a new invitation.",
    "": "This link is not complete, or not one of ours. Copy the whole line from the letter, or ask for a new one.",
}
ELSEWHERE = (
    "The people of {} have another kind of e-mail address. Use the one that they have there, or ask your system "
    "administrator to add them."
)
SWITCHED_OFF = (
    "There is an account of this e-mail address that is switched off, or under another address. Ask your system "
    "administrator to switch it on; then sign in, and open the link again."
)
TOO_OFTEN = "Too many links that do not exist were tried from here. Wait a quarter of an hour, then try yours again."


def guessed_too_often(token: str, *, source: Source) -> bool:
    """Whether made-up links make this address wait; notes this one if it is made up."""
    moment = timezone.now()
    if attempts.link_waits_until(SignInAttempt.Kind.INVITATION, source=source, now=moment):
        return True
    if token and reads.by_token(token) is None:
        attempts.note_link(SignInAttempt.Kind.INVITATION, succeeded=False, source=source, now=moment)
    return False


@transaction.atomic
def invite(
    subject: Subject, *, email: str, agency_name: str, agency_kind: str, weeks: int, reason: str, by: User, site: str
) -> Invitation:
    """Writes the letter; nothing in it says of which family it is. `site`: our own address, 'https://.../'."""
    insist(policy.may_invite(by, subject))
    agency_name = agencies.as_written(agency_name)
    token = secrets.token_urlsafe(32)
    with reading.as_system("a partner is invited"):
        if not reads.may_work_there(agency_name, email):
            raise Refused(refuse(ELSEWHERE.format(agency_name)))
        if kind := reads.kind_of_new(agency_name, agency_kind):
            insist(policy.may_vouch_for(by, kind))
        made = Invitation.objects.create(
            email=email.lower(),
            agency_name=agency_name,
            agency_kind=agency_kind,
            scope=subject.scope,
            family_id=subject.family_id,
            reason=reason,
            weeks=weeks,
            digest=reads.digest(token),
            invited_by=by,
            made_at=now(),
            expires_at=now() + rules.GOOD_FOR,
        )
    write(
        to=email,
        subject=f"{by.name} invites you to Think Family",
        body=LETTER.format(who=by.name, agency=by.agency.name, secret="{secret}"),
        kind="invitation",
        secret=site.rstrip("/") + reverse("invited_link", args=[token]),
    )
    record("partner invited", by=by, family_id=subject.family_id, about=f"invitation {made.pk}", reason=reason)
    return made


@transaction.atomic
def withdraw(invitation: Invitation, *, by: User) -> None:
    """The link works no longer."""
    insist(policy.may_withdraw(by, invitation))
    invitation.withdrawn_at, invitation.withdrawn_by = now(), by
    with reading.as_system("an invitation is withdrawn"):
        invitation.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record("invitation withdrawn", by=by, family_id=invitation.family_id, about=f"invitation {invitation.pk}")


def come_in(token: str, *, name: str, password: str) -> User:
    """A new account with access to the one family, which ends by itself. The second step comes at the first sign-in.

    Raises Refused when the link is over, and ValidationError for a password that is too weak.
    """
    with reading.as_system("an invited partner comes in"):
        invitation = _still_waiting(token)
        if reads.holder(invitation):
            raise Refused(refuse("You have an account already: sign in, and open the link again."))
        if reads.is_taken(invitation):
            raise Refused(refuse(SWITCHED_OFF))
        agency = agencies.known(invitation.agency_name) or Agency.objects.create(
            name=agencies.as_written(invitation.agency_name), kind=invitation.agency_kind
        )
        user = User(username=invitation.email[:150], name=name, email=invitation.email, role="practitioner")
        user.agency = agency
        validate_password(password, user)
        user.set_password(password)
        user.save()
        _take_up(invitation, user)
        leave_nothing_without_owner(by=invitation.invited_by)
    return user


def take_up(token: str, *, by: User) -> Invitation:
    """Somebody who has an account already, of this very address, gets the access that they were invited to."""
    with reading.as_system("an invited partner with an account comes in"):
        invitation = _still_waiting(token)
        if by.email.lower() != invitation.email:
            raise Refused(refuse("This invitation is for another e-mail address than your account has."))
        _take_up(invitation, by)
    return invitation


def _still_waiting(token: str) -> Invitation:
    """Locked, so that two browsers cannot both come in by one link."""
    found = Invitation.objects.select_for_update().filter(digest=reads.digest(token)).first()
    state = policy.state_of(found)
    if found is None or state != "waiting":
        raise Refused(refuse(OVER[state]))
    return found


def _take_up(invitation: Invitation, user: User) -> None:
    give(
        user,
        by=invitation.invited_by,
        scope=invitation.scope,
        family_id=invitation.family_id,
        ground=Grant.Ground.INVITED,
        reason=invitation.reason,
        starts=today(),
        ends=last_day(today(), invitation.weeks),
    )
    invitation.accepted_at, invitation.accepted_by = now(), user
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    record("invitation taken up", by=user, family_id=invitation.family_id, about=f"invitation {invitation.pk}")
