"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, ManagedBy, Profile, Team, TeamMember
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.reading.models import Reading
from thinkfamily.access.users.models import SignInAttempt, User

__all__ = [
    "Agency",
    "Cover",
    "Event",
    "Grant",
    "LeadAppointment",
    "Look",
    "ManagedBy",
    "Profile",
    "Reading",
    "SignInAttempt",
    "Team",
    "TeamMember",
    "User",
]
