"""Who has access to a family, what ends soon, what waits."""

import datetime
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.events.models import Look
from thinkfamily.access.events.reads import looks_under
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.arrivals import reads as arrivals
from thinkfamily.people.arrivals.looks import tells_nothing
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.arrivals.policy import sight_of
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting import policy
from thinkfamily.people.granting.models import AccessRequest, Emergency


@dataclass(frozen=True)
class Subject:
    """A family, proposed or on record, as grants speak of it."""

    family: ProposedFamily | Family
    scope: str
    family_id: str
    ref: str
    areas: tuple[str, ...]

    @property
    def is_record(self) -> bool:
        return self.scope == Grant.Scope.RECORD

    @property
    def page(self) -> tuple[str, str]:
        """The name of the family's own page, and what stands in its address."""
        return ("record" if self.is_record else "family", self.ref)

    @property
    def restricted(self) -> bool:
        return self.is_record and bool(getattr(self.family, "restricted", False))


@dataclass(frozen=True)
class Shown:
    """One grant as a page says it."""

    grant: Grant
    day: datetime.date
    may_change: bool

    @property
    def ends_soon(self) -> bool:
        return (self.grant.ends - self.day).days < 7


@dataclass(frozen=True)
class AccessPage:
    """Who has access to one family. `unnamed`: whether there may be readers whom this one may not know of."""

    subject: Subject
    name: str
    named: list[Shown]
    wide: list[Grant]
    unnamed: bool
    lead: User | None
    discuss: str


def find(family: str) -> Subject:
    """The family that an address stands for: a proposal by its ref, a record by its id."""
    proposal = ProposedFamily.objects.filter(ref=family).first()
    if proposal:
        return of_proposal(proposal)
    try:
        return of_record(Family.objects.select_related("kept_by").get(pk=family))
    except (Family.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


def of_proposal(family: ProposedFamily) -> Subject:
    return Subject(family, Grant.Scope.FAMILY, family.pk, family.ref, tuple(family.areas))


def of_record(family: Family) -> Subject:
    areas = () if family.restricted or not family.area else (family.area,)
    return Subject(family, Grant.Scope.RECORD, str(family.pk), str(family.pk), areas)


def subject_of(grant: Grant) -> Subject | None:
    """The one family that a grant names."""
    if grant.scope == Grant.Scope.FAMILY:
        proposal = ProposedFamily.objects.filter(pk=grant.family_id).first()
        return of_proposal(proposal) if proposal else None
    if grant.scope == Grant.Scope.RECORD:
        family = Family.objects.select_related("kept_by").filter(pk=grant.family_id).first()
        return of_record(family) if family else None
    return None


def of_grant(grant: Grant) -> Subject:
    """The one family that a grant names. Raises Http404 where it names none."""
    found = subject_of(grant)
    if found is None:
        raise Http404
    return found


def find_grant(grant: int) -> Grant:
    """The grant of an address."""
    found = Grant.objects.select_related("reader__agency").filter(pk=grant).first()
    if found is None:
        raise Http404
    return found


def find_request(asked: int) -> AccessRequest:
    """The request of an address."""
    found = AccessRequest.objects.select_related("by__agency", "asked").filter(pk=asked).first()
    if found is None:
        raise Http404
    return found


def find_emergency(emergency: int) -> Emergency:
    """The emergency of an address."""
    found = (
        Emergency.objects.select_related("by__agency", "grant", "manager", "checked_by").filter(pk=emergency).first()
    )
    if found is None:
        raise Http404
    return found


def name_of(user: User, subject: Subject) -> str:
    """What this reader may call the family."""
    if isinstance(subject.family, Family):
        return subject.family.name
    arrivals.name_families(sight_of(user), [subject.family])
    return f"{subject.family.name or 'Unnamed'} family"


def access_page(user: User, subject: Subject) -> AccessPage:
    """Named grants, each as far as the reader may know its holder, and the wide ones of managers and front doors."""
    day = today()
    held = list(grants.of_family(subject.family_id, day))
    own = {user.pk}
    told = [g for g in held if own & {g.reader_id, g.given_by_id} or tells_nothing(user, g.reader)]
    gives = bool(policy.may_give(user, subject))
    reach = {one.pk for one in policy.within_reach(user)} if gives else set()
    areas = grants.of_areas(subject.areas, day) if not subject.restricted else Grant.objects.none()
    wide = [grant for grant in areas if grant.scope == Grant.Scope.AREA and tells_nothing(user, grant.reader)]
    return AccessPage(
        subject=subject,
        name=name_of(user, subject),
        named=[Shown(grant, day, gives and grant.reader_id in reach) for grant in told],
        wide=wide,
        unnamed=user.role != "safeguarding_lead",
        lead=grants.lead_of(subject.family_id, day),
        discuss=discuss.sentence if (discuss := colleagues.discuss_with(user)) else "",
    )


@dataclass(frozen=True)
class Overview:
    """Everything about access that concerns one reader today."""

    own: list[Grant]
    ending: list[Grant]
    waiting: list[AccessRequest]
    asked: list[AccessRequest]
    to_check: list[Emergency]
    links: dict[int, str]


def overview(user: User) -> Overview:
    """One's own access; what one asked; and for who gives access, what ends this week and what waits."""
    day = today()
    people = [one.pk for one in policy.within_reach(user)] if user.in_role.gives_grants else []
    ending = list(grants.ending(people, day))
    own = grants.current(user, day)
    return Overview(
        own=own,
        ending=ending,
        waiting=waiting_for(user),
        asked=list(AccessRequest.objects.filter(by=user).select_related("answered_by").order_by("-at", "-id")[:10]),
        to_check=list(policy.to_check(user)) if user.in_role.checks_emergencies else [],
        links=links(user, [*own, *ending]),
    )


def links(user: User, held: list[Grant]) -> dict[int, str]:
    """By grant, the page of who has access to its family, where this reader may open that."""
    proposals = ProposedFamily.objects.filter(pk__in=[g.family_id for g in held if g.scope == Grant.Scope.FAMILY])
    refs = dict(proposals.values_list("family_id", "ref"))
    refs |= {g.family_id: g.family_id for g in held if g.scope == Grant.Scope.RECORD}
    return {g.pk: reverse("access_to_family", args=[refs[g.family_id]]) for g in held if g.family_id in refs}


def waiting_for(user: User) -> list[AccessRequest]:
    """Requests that this reader is to answer, the oldest first."""
    whom = [user.pk, *(one.pk for one in colleagues.covered_by(user, today()))]
    waiting = AccessRequest.objects.filter(outcome="", asked__in=whom).exclude(by=user)
    return list(waiting.select_related("by__agency").order_by("at", "id"))


def claims_of_late(user: User) -> int:
    """How often somebody claimed an emergency within the hour."""
    with reading.as_system("how often somebody claimed an emergency"):
        return Emergency.objects.filter(by=user, at__gt=now() - datetime.timedelta(hours=1)).count()


def looks_in(emergency: Emergency) -> list[Look]:
    """What was opened under it: pages and moments, for who checks it and need not reach the family."""
    if emergency.grant_id is None:
        return []
    with reading.as_system("what was looked at in an emergency"):
        return list(looks_under(emergency.grant_id)[:100])
