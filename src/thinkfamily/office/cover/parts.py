"""The parts of a desk that the office itself knows: tasks, teams, people, and being the safeguarding lead."""

import datetime

from django.db.models import Q, QuerySet

from thinkfamily.access.colleagues import actions as colleagues
from thinkfamily.access.colleagues.models import LeadAppointment, ManagedBy, Team, TeamMember, on
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.office.cover.desk import Part, add
from thinkfamily.office.tasks.actions import move
from thinkfamily.office.tasks.reads import open_of


def register() -> None:
    """Tells the desk what can lie on it."""
    add(Part(("open task", "open tasks"), lambda user: len(open_of(user)), _tasks))
    add(Part(("team led", "teams led"), lambda user: _led(user).count(), _teams))
    add(Part(("person managed", "people managed"), lambda user: _managed(user).count(), _people))
    words = ("agency of which they are safeguarding lead", "agencies of which they are safeguarding lead")
    add(Part(words, lambda user: _leads(user).count(), _lead))


def _tasks(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    for task in open_of(user):
        move(task, to=to, by=by, reason=reason)


def _led(user: User) -> QuerySet[Team]:
    return Team.objects.filter(Q(closed_on=None) | Q(closed_on__gt=today()), supervisor=user)


def _teams(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    for team in _led(user):
        team.supervisor = to
        team.save(update_fields=["supervisor"])
        colleagues.join_team(team, person=to, by=None, on=on)


def _managed(user: User) -> QuerySet[ManagedBy]:
    return ManagedBy.objects.filter(on(today()), manager=user, practitioner__is_active=True)


def _people(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    for row in _managed(user).select_related("practitioner"):
        if row.practitioner_id == to.pk:
            colleagues.end(ManagedBy.objects.filter(pk=row.pk), on)  # the successor has no manager until one is named
        else:
            colleagues.name_manager(row.practitioner, manager=to, by=None, on=on)


def _leads(user: User) -> QuerySet[LeadAppointment]:
    return LeadAppointment.objects.filter(on(today()), lead=user)


def _lead(user: User, to: User, by: User | None, on: datetime.date, reason: str) -> None:
    """Somebody of the agency who sees families takes the place; else it is empty, and the sweep says so."""
    for row in _leads(user).select_related("agency"):
        if to.agency_id == row.agency_id and to.in_role.sees_families:
            colleagues.name_lead(row.agency, lead=to, by=None, on=on)
        else:
            colleagues.end(LeadAppointment.objects.filter(pk=row.pk), on)


def leave_teams(user: User, on: datetime.date) -> None:
    """Somebody who left is in no team and has no manager."""
    colleagues.end(TeamMember.objects.filter(user=user), on)
    colleagues.end(ManagedBy.objects.filter(practitioner=user), on)
