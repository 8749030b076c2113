"""A desk: everything of one reader's work on one page, with a fixed number of queries however much it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from thinkfamily.access.grants import reads as grants
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import rules as of_cases
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.casework.desk import beside, day, drafts, mine, of_families, rules, to_do
from thinkfamily.casework.desk.several import Several, several
from thinkfamily.casework.desk.staff.reads import Staff, of_staff
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import now, today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import seen as times_seen
from thinkfamily.people.persons.models import Item

IN_TEAMS = (Grant.Ground.WORK, Grant.Ground.INVITED)
AROUND = 10  # on a page
MOST_VACANT = 5


@dataclass
class Desk:
    """What the page shows, in its order."""

    user: User
    shown: Several
    led: Page[Any]
    points: int
    leads: int
    around: Page[Any]
    to_do: to_do.ToDo
    today: list[day.Today]
    well: list[beside.Well]
    waits: list[beside.Wait]
    drafts: list[drafts.Draft]
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
        urgent, week, near = self.to_do.urgent_count, self.to_do.week_count, self.around.paginator.count
        return rules.summary(urgent=urgent, week=week, leads=self.leads, around=near)

    @property
    def by_name(self) -> list[Family]:
        """Families that stand on it by their name alone."""
        typed = [one.family for one in self.drafts if one.family]
        return [*(one.family for one in self.today), *(one.family for one in self.vacancies), *typed]

    @property
    def items(self) -> list[Item]:
        """Items that the reader sees on it, besides when children were seen, for the log of what left."""
        return [*(one.item for one in self.well), *self.waited_for]


def desk(user: User, page: Any = 1, staff: Any = 1, teams: Any = 1) -> Desk:
    """The desk of a reader.

    `page`: of the families that they lead; `teams`: of those in whose team they are; `staff`: of the people whose work
    they answer for. What is theirs to do stands on it whichever page is looked at.
    """
    leads, members = _leads(user), _in_teams(user)
    near = _around(user, [case for _, case in members], {case for case, _ in leads}, teams)
    led = of_families.first_of(user, page)
    am = [one for one, _ in members]
    own = mine.of(user, am)
    asked = [*(one.family for one in led.object_list), *near.object_list, *mine.of_families(user, own)]
    shown = several(user, list({one.pk: one for one in asked}.values()), *times_seen.ASKED)
    shown.read(
        *of_families.parts(shown, lines=bool(led.object_list)), *mine.parts(own, shown), *beside.parts(user, shown)
    )
    mine.leave_out_written(shown)
    led.object_list = of_families.lines(list(led.object_list), shown)
    vacant, count = _vacancies(user)
    waits, today_is = beside.waits(user, shown, am), day.of(user, shown)
    return Desk(
        user=user,
        shown=shown,
        led=led,
        points=of_cases.points(intensity for _, intensity in leads),
        leads=len(leads),
        around=near,
        to_do=to_do.to_do(user, shown, am),
        today=today_is,
        well=beside.gone_well(shown),
        waits=waits,
        waited_for=[*(item for one in waits for item in one.items), *(one.item for one in today_is if one.item)],
        drafts=drafts.of(user),
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


def _around(user: User, cases: Sequence[Any], led: set[Any], page: Any) -> Page[Any]:
    """A page of the families with an open case, led by somebody else, in whose team the reader is."""
    rows = Family.objects.none()
    if user.in_role.sees_families:
        held = grants.current(user, today())
        named = [one.family_id for one in held if one.scope == Grant.Scope.RECORD and one.ground in IN_TEAMS]
        working = Case.objects.filter(closed_on=None, family=OuterRef("pk"))
        rows = families.visible_to(user).filter(
            Q(pk__in=named) & Exists(working) | Exists(working.filter(pk__in=cases))
        )
        rows = rows.exclude(pk__in=led)
    found: Page[Any] = Paginator(rows.order_by("name", "pk"), AROUND).get_page(page)
    found.object_list = list(found.object_list)
    return found


def _vacancies(user: User) -> tuple[list[Case], int]:
    """Families of the reader's own agency that nobody leads, the longest first, and how many."""
    if not user.in_role.leads_families:
        return [], 0
    rows = Case.objects.filter(closed_on=None, kept_by=user.agency_id, family__in=families.visible_to(user))
    rows = rows.exclude(leads__in=LeadProfessional.objects.filter(until=None)).select_related("family")
    found = list(rows.order_by("opened_on", "pk")[: MOST_VACANT + 1])
    return found[:MOST_VACANT], len(found) if len(found) <= MOST_VACANT else rows.count()
