"""The family work of people for whom somebody answers: counted for each, and a page of one person's families."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.colleagues.models import on
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import rules as cases
from thinkfamily.casework.cases.models import LeadProfessional
from thinkfamily.casework.desk import of_families
from thinkfamily.casework.desk.several import Several
from thinkfamily.casework.desk.staff import policy
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

A_PAGE = 20
COUNTED = ("leads", "points", "around", "late", "no_date")


@dataclass(frozen=True)
class Line:
    """One colleague's work in numbers that can be counted again."""

    user: User
    team: str
    leads: int = 0
    points: int = 0
    around: int = 0
    late: int = 0
    no_date: int = 0


@dataclass(frozen=True)
class Waits:
    """How many families wait for help from the reader's agency, and since when the first does."""

    count: int
    days: int


@dataclass
class Staff:
    """A page of colleagues by team, and who waits."""

    page: Page[Any]
    waits: Waits | None

    @property
    def teams(self) -> list[tuple[str, list[Line]]]:
        """By team, in the order of the page."""
        found: dict[str, list[Line]] = {}
        for line in self.page.object_list:
            found.setdefault(line.team, []).append(line)
        return list(found.items())


def of_staff(user: User, page: Any) -> Staff | None:
    """None for who answers for nobody. A fixed number of queries, however many people and families."""
    rows = policy.answers_for(user).annotate(at_team=Min("team_memberships__team__name", filter=_in_team_today()))
    found: Page[Any] = Paginator(rows.select_related("agency").order_by("at_team", "name", "pk"), A_PAGE).get_page(page)
    people = list(found.object_list)
    waits = _waits(user) if requests.may_read_waiting(user) else None
    if not people and waits is None:
        return None
    found.object_list = _lines(user, people)
    return Staff(found, waits)


def _in_team_today() -> Q:
    return on(today(), "team_memberships__") & Q(team_memberships__team__closed_on=None)


def _lines(user: User, people: list[User]) -> list[Line]:
    """Of the reader's own agency everything is counted; of a colleague elsewhere what the reader themselves reaches."""
    agencies = {user.agency_id, *policy.agencies_of(user)}
    own = [one.pk for one in people if one.agency_id in agencies]
    others = [one.pk for one in people if one.agency_id not in agencies]
    with reading.as_system("how much work lies with the people of the reader's own agency"):
        counted = _counted(own)
    if others:
        counted |= _counted(others, within=families.visible_to(user))
    return [Line(one, getattr(one, "at_team", "") or "In no team", **counted.get(one.pk, {})) for one in people]


def _counted(people: list[int], within: QuerySet[Family] | None = None) -> dict[int, dict[str, int]]:
    """Families led and their points, those without a date, teams around a family, and what is late. Three queries."""
    reached = {} if within is None else {"case__family__in": within}
    dated = Exists(Meeting.objects.filter(case=OuterRef("case"), state="planned", on__gte=today()))
    leads = LeadProfessional.objects.filter(user__in=people, until=None, case__closed_on=None, **reached)
    found: dict[int, dict[str, int]] = {one: dict.fromkeys(COUNTED, 0) for one in people}
    for one, intensity, has_date in leads.values_list("user", "case__intensity", dated):
        found[one]["leads"] += 1
        found[one]["points"] += cases.POINTS[intensity]
        found[one]["no_date"] += not has_date
    near = TeamMember.objects.filter(user__in=people, until=None, case__closed_on=None, **reached)
    near = near.exclude(
        Exists(LeadProfessional.objects.filter(case=OuterRef("case"), user=OuterRef("user"), until=None))
    )
    for one, count in near.values_list("user").annotate(count=Count("case", distinct=True)).order_by():
        found[one]["around"] = count
    late = Task.objects.filter(owner__in=people, done_at=None, due__lt=today())
    for one, count in late.values_list("owner").annotate(count=Count("pk")).order_by():
        found[one]["late"] = count
    return found


def _waits(user: User) -> Waits:
    asked = HelpRequest.objects.filter(requests.received(user)).values("pk")
    told = Waiting.objects.filter(until=None, request__in=asked).aggregate(count=Count("pk"), since=Min("since"))
    return Waits(told["count"], (today() - told["since"]).days if told["since"] else 0)


@dataclass
class Of:
    """One colleague's families. `elsewhere`: how many more they lead that the reader does not reach."""

    colleague: User
    page: Page[Any]
    shown: Several
    elsewhere: int


def of_colleague(user: User, colleague: User, page: Any) -> Of:
    """What somebody leads, as far as the reader reaches it."""
    found, shown = of_families.page_of(user, colleague, page)
    leads = _lines(user, [colleague])[0].leads
    return Of(colleague, found, shown, max(0, leads - found.paginator.count))


def find(person: int) -> User:
    """The colleague of an address. Raises Http404."""
    found = User.objects.select_related("agency").filter(pk=person, is_active=True).first()
    if found is None:
        raise Http404
    return found
