"""Naming a manager and a safeguarding lead, making and changing a team, writing one's profile."""

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import policy
from thinkfamily.access.colleagues.models import LeadAppointment, ManagedBy, Profile, Team, TeamMember
from thinkfamily.access.decision import insist
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User

A_DAY = datetime.timedelta(days=1)


@transaction.atomic
def name_manager(person: User, *, manager: User, by: User | None, on: datetime.date) -> ManagedBy:
    """From that day the manager is who is named; whoever was before, was until the day before."""
    if by is not None:
        insist(policy.may_arrange_for(by, person))
    with reading.as_system("a manager is named"):
        end(ManagedBy.objects.filter(practitioner=person), on)
        row = ManagedBy.objects.create(practitioner=person, manager=manager, since=on)
    record("manager named", by=by, about=f"user {person.pk}: user {manager.pk}")
    return row


@transaction.atomic
def name_lead(agency: Agency, *, lead: User, by: User | None, on: datetime.date) -> LeadAppointment:
    """From that day the agency's safeguarding lead is who is named."""
    if by is not None:
        insist(policy.may_arrange_for(by, lead))
    with reading.as_system("a safeguarding lead is named"):
        end(LeadAppointment.objects.filter(agency=agency), on)
        row = LeadAppointment.objects.create(agency=agency, lead=lead, since=on)
    record("safeguarding lead named", by=by, about=f"agency {agency.pk}: user {lead.pk}")
    return row


@transaction.atomic
def make_team(*, name: str, supervisor: User, days_and_places: str, by: User | None, on: datetime.date) -> Team:
    """A new team; its supervisor belongs to it."""
    if by is not None:
        insist(policy.may_arrange(by))
    team = Team.objects.create(name=name, supervisor=supervisor, days_and_places=days_and_places)
    TeamMember.objects.create(team=team, user=supervisor, since=on)
    record("team made", by=by, about=f"team {team.pk}")
    return team


@transaction.atomic
def change_team(team: Team, *, name: str, supervisor: User, days_and_places: str, by: User) -> None:
    """What the team is called, who supervises it, and when and where it sits."""
    insist(policy.may_lead(by, team))
    team.name, team.supervisor, team.days_and_places = name, supervisor, days_and_places
    team.save(update_fields=["name", "supervisor", "days_and_places"])
    record("team changed", by=by, about=f"team {team.pk}: supervised by user {supervisor.pk}")


@transaction.atomic
def join_team(team: Team, *, person: User, by: User | None, on: datetime.date) -> TeamMember:
    """Somebody, of whatever employer, belongs to the team from that day."""
    if by is not None:
        insist(policy.may_lead(by, team))
    already = TeamMember.objects.filter(team=team, user=person, until=None).first()
    if already:
        return already
    row = TeamMember.objects.create(team=team, user=person, since=on)
    record("joined team", by=by, about=f"team {team.pk}: user {person.pk}")
    return row


@transaction.atomic
def leave_team(member: TeamMember, *, by: User | None, on: datetime.date) -> None:
    """From that day somebody belongs to the team no longer."""
    if by is not None:
        insist(policy.may_lead(by, member.team))
    end(TeamMember.objects.filter(pk=member.pk), on)
    record("left team", by=by, about=f"team {member.team_id}: user {member.user_id}")


@transaction.atomic
def write_profile(user: User, *, assesses: str, languages: str, days: str, phone: str, home_postcode: str) -> Profile:
    """What somebody says of their own work; only they write it."""
    said = {"assesses": assesses, "languages": languages, "days": days, "phone": phone, "home_postcode": home_postcode}
    profile, _ = Profile.objects.update_or_create(user=user, defaults=said)
    record("profile written", by=user, about=f"user {user.pk}")
    return profile


def end(rows: QuerySet, on: datetime.date) -> None:
    """Dated rows that go on hold until the day before; those that were to begin on that day or later never hold."""
    going_on = rows.filter(Q(until=None) | Q(until__gte=on))
    going_on.filter(since__gte=on).delete()
    going_on.filter(since__lt=on).update(until=on - A_DAY)
