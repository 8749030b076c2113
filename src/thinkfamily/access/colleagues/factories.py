"""The one way to make managers, leads and teams, for tests and the demonstration."""

import datetime

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import actions
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, ManagedBy, Team
from thinkfamily.access.users.models import User

SINCE = datetime.date(2026, 1, 1)


def managed(person: User, manager: User, since: datetime.date = SINCE) -> ManagedBy:
    """The person has this manager."""
    return actions.name_manager(person, manager=manager, by=None, on=since)


def led(agency: Agency, lead: User, since: datetime.date = SINCE) -> LeadAppointment:
    """The agency has this safeguarding lead."""
    return actions.name_lead(agency, lead=lead, by=None, on=since)


def team(name: str, supervisor: User, *members: User, days_and_places: str = "", since: datetime.date = SINCE) -> Team:
    """A team with its members."""
    made = actions.make_team(name=name, supervisor=supervisor, days_and_places=days_and_places, by=None, on=since)
    for member in members:
        actions.join_team(made, person=member, by=None, on=since)
    return made


def cover(away: User, stand_in: User, since: datetime.date, until: datetime.date, reason: str = "Ill") -> Cover:
    """Somebody stands in."""
    return Cover.objects.create(away=away, stand_in=stand_in, since=since, until=until, reason=reason)
