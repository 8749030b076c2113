"""Adding an account, moving it, switching it off and on."""

import secrets

from django.db import transaction
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import actions as colleagues
from thinkfamily.access.colleagues.models import ManagedBy
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.reading.actions import close_all
from thinkfamily.access.second_steps.actions import forget
from thinkfamily.access.sittings.actions import end_all, forget_devices
from thinkfamily.access.sittings.models import Sitting
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.accounts import policy
from thinkfamily.office.cover.actions import clear_desk, leave_nothing_without_owner
from thinkfamily.office.post.actions import write

WELCOME = """Dear {name},

you have an account at Think Family now. Your user name is {username}.

Choose your password here: enter your user name, and a link comes to this address.
{address}

After that you are asked for a second step: an app on your phone, or a passkey.
"""


@transaction.atomic
def add(*, name: str, username: str, email: str, role: str, agency: Agency, by: User, site: str) -> User:
    """A new account without a password that anybody knows; a letter says how to choose one. Sees no family yet."""
    insist(policy.may_add(by))
    with reading.as_system("an account is added"):
        user = User.objects.create_user(
            username.lower(), secrets.token_urlsafe(32), name=name, email=email, role=role, agency=agency
        )
    write(
        to=email,
        name=name,
        subject="Your account at Think Family",
        body=WELCOME.format(name=name, username=user.username, address=f"{site.rstrip('/')}/sign-in/forgotten/"),
        kind="welcome",
    )
    record("account added", by=by, about=f"user {user.pk}: {role} at {agency.name}")
    with reading.as_system("a new account may need a lead"):
        leave_nothing_without_owner(by=by)
    return user


@transaction.atomic
def switch_off(account: User, *, by: User, reason: str) -> User:
    """Somebody has left: every session and every grant ends at once, and their desk is cleared; returns who has it."""
    insist(policy.may_change(by, account))
    if not account.is_active:
        raise Refused(refuse("This account is switched off already."))
    account.is_active = False
    with reading.as_system("somebody has left"):
        account.save(update_fields=["is_active"])
        end_sessions(account)
        heir = clear_desk(account, by=by, reason=f"{account.name} has left: {reason}")
    record("account switched off", by=by, about=f"user {account.pk}", reason=reason)
    return heir


@transaction.atomic
def forget_second_step(account: User, *, by: User, reason: str) -> None:
    """Somebody lost phone and recovery codes: they set up a new second step, and are signed out until then."""
    insist(policy.may_change(by, account))
    with reading.as_system("a second step is set back"):
        forget(account, by=by, reason=reason)
        end_sessions(account, because=Sitting.End.SECOND_STEP)


def end_sessions(account: User, because: Sitting.End = Sitting.End.SWITCHED_OFF) -> None:
    """Every browser in which somebody is signed in is signed out, whatever it is doing."""
    now = timezone.now()
    end_all(account, because=because, now=now)
    close_all(account, now=now)
    forget_devices(account)


@transaction.atomic
def switch_on(account: User, *, by: User, reason: str) -> None:
    """Somebody is back. No grant comes back with the account."""
    insist(policy.may_change(by, account))
    account.is_active = True
    with reading.as_system("somebody is back"):
        account.save(update_fields=["is_active"])
    record("account switched on", by=by, about=f"user {account.pk}", reason=reason)


@transaction.atomic
def move(account: User, *, role: str, agency: Agency, by: User, reason: str) -> User:
    """Another role or employer: what the old one gave ends. Returns who has the desk."""
    insist(policy.may_change(by, account))
    was = f"{account.role} at {account.agency.name}"
    if (role, agency) == (account.role, account.agency):
        raise Refused(refuse(f"{account.name} is {account.in_role.title.lower()} at {agency.name} already."))
    with reading.as_system("somebody has moved"):
        heir = clear_desk(account, by=by, reason=f"{account.name} has moved: {reason}")
        end_sessions(account)
    account.role, account.agency, account.team = role, agency, ""
    with reading.as_system("somebody has moved"):
        account.save(update_fields=["role", "agency", "team"])
        colleagues.end(ManagedBy.objects.filter(practitioner=account), today())
        leave_nothing_without_owner(by=by)
    record("account moved", by=by, about=f"user {account.pk}: {was} to {role} at {agency.name}", reason=reason)
    return heir
