"""Who is whose manager, who leads, who covers, and with which two named people something is to be discussed."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, ManagedBy, Team, TeamMember, on
from thinkfamily.access.users.models import User
from thinkfamily.clock import today


@dataclass(frozen=True)
class Discuss:
    """The two people with whom something is to be discussed; an empty place says why it is empty.

    `lead` is the own agency's safeguarding lead; `other` one of another agency, where the own is the reader, is the
    manager too, or is not named.
    """

    manager: User | None
    lead: User | None
    other: User | None = None
    is_lead: bool = False  # the reader is the own agency's lead

    @property
    def sentence(self) -> str:
        """Nadia Rahman, your manager, or Moira Flint, safeguarding lead. Says plainly where nobody is named."""
        both = self.manager is not None and self.manager == self.lead
        people = (
            [f"{named(self.manager)}, your manager{' and safeguarding lead' if both else ''}"] if self.manager else []
        )
        if self.lead and not both:
            people.append(f"{named(self.lead)}, safeguarding lead of your agency")
        if self.other:
            people.append(f"{named(self.other)}, safeguarding lead of {self.other.agency.name}")
        said = [f"Discuss it with {', or with '.join(people)}."] if people else []
        if not self.manager:
            said.append("You have no manager here: ask your agency to name one.")
        if not self.lead and not self.is_lead:
            said.append("Your agency has named no safeguarding lead.")
        return " ".join(said)


def named(user: User) -> str:
    """A name, with the number to call where there is one."""
    phone = phone_of(user)
    return f"{user.name} ({phone})" if phone else user.name


def phone_of(user: User) -> str:
    """Their own number, else their agency's."""
    profile = getattr(user, "profile", None)
    return (profile.phone if profile else "") or user.agency.phone


def discuss_with(user: Any) -> Discuss | None:
    """The reader's manager and their agency's safeguarding lead today, or those who cover; none without a reader."""
    day = today()
    if user is None or not user.is_authenticated:
        return None
    manager, lead = manager_of(user, day), lead_of(user.agency, day)
    manager = stands_in(manager, day) if manager else None
    is_lead = lead is not None and lead.pk == user.pk
    lead = None if lead is None or is_lead else stands_in(lead, day)
    alone = lead is None or lead == manager
    return Discuss(manager, lead, other=any_lead(day, but=(user, manager)) if alone else None, is_lead=is_lead)


def manager_of(user: User, day: datetime.date) -> User | None:
    """Whose manager is on that day."""
    found = ManagedBy.objects.filter(on(day), practitioner=user, manager__is_active=True)
    row = found.select_related("manager__agency", "manager__profile").first()
    return row.manager if row else None


def lead_of(agency: Agency, day: datetime.date) -> User | None:
    """The agency's safeguarding lead on that day."""
    found = LeadAppointment.objects.filter(on(day), agency=agency, lead__is_active=True)
    row = found.select_related("lead__agency", "lead__profile").first()
    return row.lead if row else None


def any_lead(day: datetime.date, but: Collection[User | None] = ()) -> User | None:
    """A safeguarding lead of any agency, the longest in place. `but`: whom it must not be."""
    found = LeadAppointment.objects.filter(on(day), lead__is_active=True)
    found = found.exclude(lead__in=[one.pk for one in but if one])
    row = found.select_related("lead__agency", "lead__profile").order_by("since", "id").first()
    return row.lead if row else None


def every_lead(day: datetime.date) -> list[User]:
    """Every safeguarding lead of that day, the longest in place first."""
    found = LeadAppointment.objects.filter(on(day), lead__is_active=True)
    return [row.lead for row in found.select_related("lead__agency", "lead__profile").order_by("since", "id")]


def who_answers_for(user: User, day: datetime.date) -> User | None:
    """Who decides for somebody: their manager, a manager of their agency, its safeguarding lead, any lead.

    Whoever is away is replaced by who covers. None where the whole house is empty of managers and leads.
    """
    others = User.objects.filter(is_active=True, role="manager", agency=user.agency_id).exclude(pk=user.pk)
    for one in (
        manager_of(user, day),
        others.select_related("agency").order_by("id").first(),
        lead_of(user.agency, day),
        any_lead(day),
    ):
        if one is not None and stands_in(one, day).pk != user.pk:
            return stands_in(one, day)
    return None


def governance_officer(day: datetime.date) -> User | None:
    """The information-governance officer whose account is the oldest, or who covers for them."""
    found = User.objects.filter(is_active=True, role="information_governance").select_related("agency").order_by("id")
    officer = found.first()
    return stands_in(officer, day) if officer else None


def manages(manager: Any, user: User | None, day: datetime.date) -> bool:
    """Whether one is the other's manager that day, or covers for the manager."""
    if user is None:
        return False
    whom = [manager.pk, *(one.pk for one in covered_by(manager, day))]
    return ManagedBy.objects.filter(on(day), practitioner=user, manager__in=whom).exists()


def managed_by(manager: User, day: datetime.date) -> QuerySet[User]:
    """The people whom a manager manages that day."""
    rows = ManagedBy.objects.filter(on(day), manager=manager, practitioner=OuterRef("pk"))
    return User.objects.filter(Exists(rows), is_active=True).select_related("agency").order_by("name", "id")


def teams_of(user: Any, day: datetime.date) -> QuerySet[Team]:
    """Open teams that somebody belongs to or supervises."""
    mine = TeamMember.objects.filter(on(day), user=user, team=OuterRef("pk"))
    return Team.objects.filter(Q(closed_on=None) | Q(closed_on__gt=day)).filter(Q(Exists(mine)) | Q(supervisor=user))


def covered_by(user: Any, day: datetime.date) -> list[User]:
    """For whom somebody covers that day."""
    rows = Cover.objects.filter(on(day), stand_in=user).select_related("away__agency").order_by("id")
    return [row.away for row in rows]


def stands_in(user: User, day: datetime.date) -> User:
    """Who answers for somebody that day: they themselves, or who covers for them."""
    found = Cover.objects.filter(on(day), away=user, stand_in__is_active=True)
    row = found.select_related("stand_in__agency", "stand_in__profile").first()
    return row.stand_in if row else user


def who_may_take_on(user: User, owner: User | None, *, sees_families: bool) -> list[User]:
    """Colleagues of the reader or of the owner, and people of their teams, who may take a task on."""
    day = today()
    agencies = {user.agency_id, owner.agency_id if owner else user.agency_id}
    teams = teams_of(user, day).values("pk")
    mates = TeamMember.objects.filter(on(day), team__in=teams, user=OuterRef("pk"))
    found = User.objects.filter(Q(agency__in=agencies) | Q(Exists(mates)), is_active=True)
    people = found.exclude(pk=owner.pk if owner else 0).select_related("agency").order_by("name", "id")
    return [one for one in people if one.in_role.sees_families or not sees_families]
