"""A desk: everything of one reader's work on one page, with a fixed number of queries however much it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import rules as of_cases
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.contacts.models import Contact
from thinkfamily.casework.desk import beside, of_families, rules, to_do
from thinkfamily.casework.desk.several import Several, several
from thinkfamily.casework.desk.staff.reads import Staff, of_staff
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import seen as times_seen
from thinkfamily.people.persons.models import Item

IN_TEAMS = (Grant.Ground.WORK, Grant.Ground.INVITED)
MOST_AROUND = 25
MOST_VACANT = 5


@dataclass(frozen=True)
class Today:
    """Something at a time of today: a meeting, a visit that was planned, an appointment. `item`: what says so."""

    at: str
    family: Family
    words: str
    link: str
    item: Item | None = None


@dataclass
class Desk:
    """What the page shows, in its order."""

    user: User
    shown: Several
    led: Page[Any]
    points: int
    leads: int
    around: list[Family]
    to_do: to_do.ToDo
    today: list[Today]
    well: list[beside.Well]
    waits: list[beside.Wait]
    drafts: list[beside.Draft]
    waited_for: list[Item] = field(default_factory=list)
    vacancies: list[Case] = field(default_factory=list)
    vacancies_count: int = 0
    staff: Staff | None = None

    @property
    def greeting(self) -> str:
        """Good morning, Ayesha."""
        return f"{rules.greeting(timezone.localtime(now()).hour)}, {self.user.name.split()[0]}"

    @property
    def summary(self) -> str:
        return rules.summary(
            urgent=self.to_do.urgent_count, week=self.to_do.week_count, leads=self.leads, around=len(self.around)
        )

    @property
    def by_name(self) -> list[Family]:
        """Families that stand on it by their name alone."""
        return [*(one.family for one in self.today), *(one.family for one in self.vacancies)]

    @property
    def items(self) -> list[Item]:
        """Items that the reader sees on it, besides when children were seen, for the log of what left."""
        return [*(one.item for one in self.well), *self.waited_for]


def desk(user: User, page: Any = 1, staff: Any = 1) -> Desk:
    """The desk of a reader. `page`: of the families that they lead; `staff`: of those whose work they answer for."""
    leads = _leads(user)
    members = _in_teams(user)
    near = _around(user, [case for _, case in members], {case for case, _ in leads})
    led = of_families.first_of(user, page)
    shown = several(user, [*(one.family for one in led.object_list), *near], *times_seen.ASKED)
    shown.read(
        *of_families.parts(shown),
        *to_do.parts(user, shown, [one for one, _ in members]),
        *beside.parts(user, shown),
        *_appointments(user, shown),
    )
    led.object_list = of_families.lines(list(led.object_list), shown)
    vacant, count = _vacancies(user)
    waits, today_is = beside.waits(user, shown), _today(user, shown)
    return Desk(
        user=user,
        shown=shown,
        led=led,
        points=of_cases.points(intensity for _, intensity in leads),
        leads=len(leads),
        around=near,
        to_do=to_do.to_do(user, shown),
        today=today_is,
        well=beside.gone_well(shown),
        waits=waits,
        waited_for=[*(one.item for one in waits if one.item), *(one.item for one in today_is if one.item)],
        drafts=beside.drafts(user),
        vacancies=vacant,
        vacancies_count=count,
        staff=of_staff(user, staff),
    )


def _leads(user: User) -> list[tuple[Any, str]]:
    """The family and the intensity of each open case that somebody leads."""
    rows = LeadProfessional.objects.filter(user=user, until=None, case__closed_on=None)
    return list(rows.values_list("case__family", "case__intensity"))


def _in_teams(user: User) -> list[tuple[Any, Any]]:
    """As whom the reader is in the teams of families, and in which cases."""
    rows = TeamMember.objects.filter(Q(until=None) | Q(until__gte=today()), user=user)
    return list(rows.values_list("pk", "case"))


def _around(user: User, cases: Sequence[Any], led: set[Any]) -> list[Family]:
    """Families with an open case, led by somebody else, in whose team the reader is."""
    if not user.in_role.sees_families:
        return []
    held = grants.current(user, today())
    named = [one.family_id for one in held if one.scope == Grant.Scope.RECORD and one.ground in IN_TEAMS]
    rows = families.visible_to(user).filter(Q(pk__in=named) | Q(cases__in=cases), cases__closed_on=None)
    return list(rows.exclude(pk__in=led).distinct().order_by("name", "pk")[:MOST_AROUND])


def _appointments(user: User, shown: Several) -> list[QuerySet[Any]]:
    """Those of today to which the reader goes, as `shown` reads them."""
    if shown.whom is None:
        return []
    return [shown.rows(Appointment).filter(state="planned", on=today(), worker=user)]


def _today(user: User, shown: Several) -> list[Today]:
    """Meetings, visits and appointments of today to which the reader goes. Two queries."""
    day = today()
    mine = Meeting.objects.filter(on=day, state="planned", attendances__member__user=user).select_related("family")
    found = [
        Today(
            f"{one.starts:%H:%M}", one.family, "Meeting of the team", reverse("meeting", args=[one.family_id, one.pk])
        )
        for one in mine.distinct()
    ]
    visits = Contact.objects.filter(on=day, state="planned", workers__user=user).select_related("family").distinct()
    found += [
        Today(
            one.hours,
            one.family,
            f"{one.get_kind_display()}: {one.purpose}",
            reverse("contact", args=[one.family_id, one.pk]),
        )
        for one in visits
    ]
    for family, one in shown.each(shown.items(Appointment)):
        assert isinstance(one, Appointment)
        at = f"{one.at:%H:%M}" if one.at else ""
        link = reverse("appointment", args=[family.pk, one.pk])
        found.append(Today(at, family, f"Appointment: {one.purpose}", link, one))
    return sorted(found, key=lambda one: (one.at, one.family.name))


def _vacancies(user: User) -> tuple[list[Case], int]:
    """Families of the reader's own agency that nobody leads, the longest first, and how many."""
    if not user.in_role.leads_families:
        return [], 0
    rows = Case.objects.filter(closed_on=None, kept_by=user.agency_id, family__in=families.visible_to(user))
    rows = rows.exclude(leads__in=LeadProfessional.objects.filter(until=None)).select_related("family")
    found = list(rows.order_by("opened_on", "pk")[: MOST_VACANT + 1])
    return found[:MOST_VACANT], len(found) if len(found) <= MOST_VACANT else rows.count()
