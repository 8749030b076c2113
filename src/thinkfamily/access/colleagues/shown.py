"""What the pages of people and teams show, each with a fixed number of queries."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import policy, reads
from thinkfamily.access.colleagues.models import Cover, ManagedBy, Profile, Team, TeamMember, on
from thinkfamily.access.roles.rules import ROLES
from thinkfamily.access.users.models import User
from thinkfamily.clock import today


@dataclass
class Colleague:
    """Somebody of the agency: their manager today, their teams, what they wrote of themselves, who covers."""

    user: User
    manager: User | None = None
    teams: list[Team] = field(default_factory=list)
    profile: Profile | None = None
    cover: Cover | None = None


@dataclass(frozen=True)
class AgencyPage:
    """People and teams of one agency."""

    agency: Agency
    lead: User | None
    colleagues: list[Colleague]
    teams: list[Team]


@dataclass(frozen=True)
class TeamPage:
    """A team with its members of today; `may_join` is empty for who may not change it."""

    team: Team
    members: list[TeamMember]
    may_lead: bool
    may_join: list[User]


def find_person(person: int) -> User:
    """The account of an address."""
    user: User = _one(User.objects.filter(pk=person, is_active=True).select_related("agency"))
    return user


def find_team(team: int) -> Team:
    """The team of an address."""
    found: Team = _one(Team.objects.filter(pk=team).select_related("supervisor__agency"))
    return found


def find_member(member: int) -> TeamMember:
    """The membership of an address, if it still holds."""
    rows = TeamMember.objects.filter(on(today()), pk=member)
    found: TeamMember = _one(rows.select_related("team__supervisor__agency", "user__agency"))
    return found


def _one(rows: QuerySet) -> Any:
    found = rows.first()
    if found is None:
        raise Http404
    return found


def agency_page(user: User) -> AgencyPage:
    """The reader's own agency."""
    day, agency = today(), user.agency
    people = agency.users.filter(is_active=True).select_related("agency").order_by("name", "id")
    found = {one.pk: Colleague(one) for one in people}
    for row in ManagedBy.objects.filter(on(day), practitioner__in=found).select_related("manager__agency"):
        found[row.practitioner_id].manager = row.manager
    for profile in Profile.objects.filter(user__in=found):
        found[profile.user_id].profile = profile
    for cover in Cover.objects.filter(on(day), away__in=found).select_related("stand_in__agency"):
        found[cover.away_id].cover = cover
    members = TeamMember.objects.filter(on(day), user__in=found, team__in=_open(day)).select_related("team")
    for member in members.order_by("team__name"):
        found[member.user_id].teams.append(member.team)
    teams = {team.pk: team for one in found.values() for team in one.teams}
    led = _open(day).filter(supervisor__in=found)
    teams |= {team.pk: team for team in led}
    shown = Team.objects.filter(pk__in=teams).select_related("supervisor__agency").order_by("name")
    return AgencyPage(agency, reads.lead_of(agency, day), list(found.values()), list(shown))


def team_page(user: User, team: Team) -> TeamPage:
    """The team, and for its supervisor who may join it."""
    rows = TeamMember.objects.filter(on(today()), team=team, user__is_active=True)
    members = list(rows.select_related("user__agency", "user__profile").order_by("user__name", "id"))
    leads = bool(policy.may_lead(user, team))
    others = User.objects.filter(is_active=True).exclude(pk__in=[one.user_id for one in members])
    joining = list(others.select_related("agency").order_by("name", "id")) if leads else []
    return TeamPage(team, members, leads, [one for one in joining if one.in_role.sees_families])


def profile_of(user: User) -> dict[str, str]:
    """What the reader has written of themselves, for the form."""
    profile = Profile.objects.filter(user=user).first()
    names = ("assesses", "languages", "days", "phone", "home_postcode")
    return {name: getattr(profile, name) if profile else "" for name in names}


def who_may_manage(user: User, person: User) -> list[User]:
    """Managers and safeguarding leads of the person's agency, and the supervisors of their teams."""
    led = Team.objects.filter(supervisor=OuterRef("pk"), pk__in=reads.teams_of(person, today()).values("pk"))
    own = Q(agency=person.agency_id) & Q(role__in=_giving())
    found = User.objects.filter(own | Q(Exists(led)) | Q(pk=user.pk), is_active=True).exclude(pk=person.pk)
    return list(found.select_related("agency").order_by("name", "id"))


def who_may_lead(agency: Agency) -> list[User]:
    """Everybody of the agency whose role sees families."""
    people = agency.users.filter(is_active=True).select_related("agency").order_by("name", "id")
    return [one for one in people if one.in_role.sees_families]


def who_may_supervise(user: User, team: Team | None = None) -> list[User]:
    """People of the reader's agency, and who is in the team."""
    inside = TeamMember.objects.filter(on(today()), team=team, user=OuterRef("pk"))
    found = User.objects.filter(Q(agency=user.agency_id) | Q(Exists(inside)), is_active=True)
    return [one for one in found.select_related("agency").order_by("name", "id") if one.in_role.sees_families]


def _open(day: datetime.date) -> QuerySet[Team]:
    return Team.objects.filter(Q(closed_on=None) | Q(closed_on__gt=day)).order_by("name")


def _giving() -> list[str]:
    return [name for name, role in ROLES.items() if role.gives_grants]
