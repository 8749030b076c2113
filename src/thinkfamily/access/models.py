"""Where Django looks for models: each lies in its feature's folder."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.attempts.models import SignInAttempt
from thinkfamily.access.colleagues.models import Cover, LeadAppointment, ManagedBy, Profile, Team, TeamMember
from thinkfamily.access.events.models import Event, Look
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.history.models import EARLIER
from thinkfamily.access.kept_text.models import KeptText
from thinkfamily.access.pace.models import Pace
from thinkfamily.access.reading.models import Reading
from thinkfamily.access.sittings.models import KnownDevice, Sitting
from thinkfamily.access.users.models import User

__all__ = [
    "EARLIER",
    "Agency",
    "Cover",
    "Event",
    "Grant",
    "KeptText",
    "KnownDevice",
    "LeadAppointment",
    "Look",
    "ManagedBy",
    "Pace",
    "Profile",
    "Reading",
    "SignInAttempt",
    "Sitting",
    "Team",
    "TeamMember",
    "User",
]
