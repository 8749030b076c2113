"""The one way to make a family's record without a proposal, for tests and the demonstration."""

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.models import Person


def family(
    name: str = "Harper family",
    *members: tuple[Person, str],
    by: User,
    kept_by: Agency | None = None,
    **details: object,
) -> Family:
    """A record kept by the opener's agency, with members as (person, role)."""
    told = {"area": "Fernhill", "opened_why": "Asked for help with school", "opened_by": by, "opened_at": now()}
    made = Family.objects.create(name=name, kept_by=kept_by or by.agency, **told | details)
    for person, role in members:
        member(made, person, role, by=by)
    return made


def member(of: Family, person: Person, role: str = "child", *, by: User, **details: object) -> Membership:
    """Somebody in the family since today."""
    told = {"since": today(), "recorded_by": by, "recorded_at": now()}
    return Membership.objects.create(family=of, person=person, role=role, **told | details)
