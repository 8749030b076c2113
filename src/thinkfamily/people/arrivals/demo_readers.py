"""The fictional readers of the demonstration, with their grants. Their passwords are printed, so never elsewhere."""

import datetime
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.arrivals.models import Member
from thinkfamily.people.records.models import Feed, Involvement

HOLDS = datetime.timedelta(days=90)
COUNCIL = "01632 960140"


@dataclass(frozen=True)
class Reader:
    """One reader: who, where, and by which grant they see families (none for those who see none)."""

    user: str
    name: str
    role: str
    agency: str
    kind: str
    scope: str = ""
    reason: str = ""


def readers() -> list[Reader]:
    """Those of the demonstration; services are called as the loaded records call them."""
    own = "Sees families of people whom the agency itself works with"
    treatment = _agency("substance_use", "Northmoor recovery")
    return [
        Reader("priya", "Priya Nair", "front_door", "Early help hub", "early_help", "area", "Reads the early list"),
        Reader(
            "moira", "Moira Flint", "safeguarding_lead", "Northmoor safeguarding", "childrens_social_care", "area",
            "Is asked about every family",
        ),
        Reader("ayesha", "Ayesha Malik", "practitioner", _school(), "school", "own", own),
        Reader("tom", "Tom Brandt", "practitioner", treatment, "substance_use", "own", own),
        Reader("helen", "Helen Okafor", "practitioner", _agency("housing", "Northmoor homes"), "housing", "own", own),
        Reader("nadia", "Nadia Rahman", "manager", "Early help hub", "early_help", "area", "Leads the hub"),
        Reader("grace", "Grace Adebayo", "manager", _school(), "school", "own", own),
        Reader("ruth", "Ruth Bell", "practitioner", _school(), "school"),
        Reader("ana", "Ana Costa", "analyst", "Northmoor Council", "early_help"),
        Reader("ines", "Ines Carter", "information_governance", "Northmoor Council", "early_help"),
        Reader("sam", "Sam Whitaker", "system_administrator", "Northmoor Council", "early_help"),
    ]  # fmt: skip


def ensure() -> list[tuple[str, str, str]]:
    """Makes the readers that are missing and renews grants that have ended: (role, user name, password) for each.

    Only in a demonstration: anywhere else known passwords would be open doors.
    """
    if not settings.DEMO:
        raise RuntimeError("Demonstration readers are only made where the site is a demonstration.")
    with reading.as_system("readers of the demonstration"):
        return [_ensure(reader) for reader in readers()]


def _ensure(reader: Reader) -> tuple[str, str, str]:
    phone = COUNCIL if reader.role == "safeguarding_lead" else ""
    agency, _ = Agency.objects.get_or_create(name=reader.agency, defaults={"kind": reader.kind, "phone": phone})
    user = User.objects.filter(username=reader.user).first()
    if user is None:
        user = User(username=reader.user, name=reader.name, role=reader.role, agency=agency)
    user.agency, user.is_active = agency, True
    user.email = user.email or f"{reader.user}@northmoor.example"
    password = _password(reader.user)
    if not user.password or not user.check_password(password):
        user.set_password(password)
    user.save()
    day = today()
    holds = Grant.objects.filter(reader=user, starts__lte=day, ends__gte=day, withdrawn_on=None, scope=reader.scope)
    if reader.scope and not holds.exists():
        give(user, by=None, scope=reader.scope, reason=reader.reason, starts=day, ends=day + HOLDS)
    return ROLES[reader.role].title, reader.user, password


def _password(user: str) -> str:
    """The same after every start of this demonstration, and different on every machine."""
    made = hashlib.sha256(f"{settings.SECRET_KEY} demonstration {user}".encode()).hexdigest()
    return f"{user}-{made[:12]}"


def _school() -> str:
    """Fernhill Academy if the records know it; else the school that knows most people in proposed families."""
    feeds = Feed.objects.filter(agency_kind="school").values("feed")
    known = Involvement.objects.filter(feed__in=feeds, person_id__in=Member.objects.values("person_id"))
    if known.filter(service="Fernhill Academy").exists():
        return "Fernhill Academy"
    most = known.values("service").annotate(people=Count("person_id")).order_by("-people", "service").first()
    return most["service"] if most else "Fernhill Academy"


def _agency(kind: str, otherwise: str) -> str:
    """How the feed of that kind calls its sender."""
    feed = Feed.objects.filter(agency_kind=kind).order_by("feed").first()
    return feed.agency if feed else otherwise
