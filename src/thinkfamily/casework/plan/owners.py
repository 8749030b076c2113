"""Who does something in a plan."""

from dataclasses import dataclass

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Person


@dataclass(frozen=True)
class Owner:
    """Who does something: one of the family, somebody of their network, or an agency, maybe by name."""

    person: Person | None = None
    supporter: Supporter | None = None
    agency: Agency | None = None
    user: User | None = None

    @property
    def kind(self) -> str:
        return "family" if self.person else "network" if self.supporter else "agency"
