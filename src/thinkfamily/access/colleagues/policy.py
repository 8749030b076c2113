"""Who may say who manages whom, who leads, and who is in a team."""

from typing import Any

from thinkfamily.access.colleagues import reads
from thinkfamily.access.colleagues.models import Team, TeamMember
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.access.users.models import User
from thinkfamily.clock import today

ONLY_MANAGERS = "Only a manager of the agency can change this."


def may_see_colleagues(user: Any) -> Decision:
    """Everybody may know whom they work with."""
    return ALLOWED if user.is_authenticated else refuse("Sign in first.")


def may_arrange(user: Any) -> Decision:
    """Managers arrange the people and teams of their own agency."""
    return ALLOWED if user.in_role.hands_desks_over else refuse(ONLY_MANAGERS, ask="your manager")


def may_arrange_for(user: Any, person: User) -> Decision:
    """For people of the same agency, and for those whom they manage already."""
    if not (arranges := may_arrange(user)):
        return arranges
    if person.agency_id != user.agency_id and not reads.manages(user, person, today()):
        return refuse(f"{person.name} works for another agency: its own managers decide this.")
    return ALLOWED


def may_lead(user: Any, team: Team) -> Decision:
    """The team's supervisor, whoever covers for them, and managers of the supervisor's agency."""
    supervisor = team.supervisor
    if user.pk in (supervisor.pk, reads.stands_in(supervisor, today()).pk):
        return ALLOWED
    if user.in_role.hands_desks_over and supervisor.agency_id == user.agency_id:
        return ALLOWED
    return refuse(f"Only {supervisor.name}, who supervises the team, can change it.", ask=supervisor.name)


def may_lead_of(user: Any, member: TeamMember) -> Decision:
    """Who leads the team says who belongs to it."""
    return may_lead(user, member.team)


def may_see_team(user: Any, team: Team) -> Decision:
    """Teams are no secret among colleagues."""
    return may_see_colleagues(user)
