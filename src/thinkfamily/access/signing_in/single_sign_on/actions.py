"""Finding the account of somebody for whom the council's provider vouches."""

from typing import Any

from allauth.socialaccount.models import SocialAccount
from django.db import transaction
from django.db.models import Q

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Decision, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.reading import as_system
from thinkfamily.access.signing_in.single_sign_on import rules
from thinkfamily.access.signing_in.single_sign_on.adapter import PROVIDER, provider
from thinkfamily.access.users.models import User

ASK = "your system administrator"
UNKNOWN = refuse("Your agency knows you, but you have no account here yet.", ask=f"{ASK} to add you")
SWITCHED_OFF = refuse("Your account here is switched off, or is of another agency.", ask=ASK)
ANOTHER = refuse("The account of that name here belongs to somebody else at your agency.", ask=ASK)


@transaction.atomic
def whose(claims: dict[str, Any]) -> User | Decision:
    """The account; or why there is none.

    The first time it is found by the agreed claim among accounts of the provider's agency; from then on by `sub`, which
    providers never give to anybody else, so that a name that is given to a new colleague opens nothing.
    """
    with as_system("single sign-on"):
        known = SocialAccount.objects.filter(provider=PROVIDER, uid=str(claims["sub"])).select_related("user").first()
        user = known.user if known else _by_name(claims)
        if user is None:
            user = _newcomer(claims)
        if user is None:
            record("single sign-on refused", by=None, reason=UNKNOWN.reason)
            return UNKNOWN
        if not user.is_active or user.agency.name != provider().agency:
            record("single sign-on refused", by=None, about=user.username, reason=SWITCHED_OFF.reason)
            return SWITCHED_OFF
        if known is None:
            if SocialAccount.objects.filter(provider=PROVIDER, user=user).exists():
                record("single sign-on refused", by=None, about=user.username, reason=ANOTHER.reason)
                return ANOTHER
            SocialAccount.objects.create(provider=PROVIDER, uid=str(claims["sub"]), user=user)
            record("single sign-on joined to account", by=user, about=user.username)
    return user


def _by_name(claims: dict[str, Any]) -> User | None:
    """The one account of the provider's agency with that user name or e-mail address."""
    there = provider()
    name = rules.names(claims, there.claim)
    if not name:
        return None
    found = User.objects.select_related("agency").filter(Q(username=name) | Q(email__iexact=name))
    of_agency = list(found.filter(agency__name=there.agency)[:2])
    return of_agency[0] if len(of_agency) == 1 else None


def _newcomer(claims: dict[str, Any]) -> User | None:
    """Only where the settings say so: a new account without any grant, so that it sees no family."""
    there = provider()
    name = rules.names(claims, there.claim)
    agency = Agency.objects.filter(name=there.agency).first()
    if not (there.new_role and name and agency) or User.objects.filter(username=name).exists():
        return None
    email = name if "@" in name else rules.names(claims, "email")
    made = User.objects.create_user(
        name[:150], None, name=str(claims.get("name") or name)[:200], role=there.new_role, agency=agency, email=email
    )
    record("reader added", by=None, about=made.username, reason="First sign-in from an agency that the settings allow")
    return made
