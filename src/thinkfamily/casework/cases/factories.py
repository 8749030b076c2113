"""The one way to make a case and who leads it, for tests and the demonstration."""

from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import Case, LeadProfessional
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Family


def case(of: Family, *, by: User, **details: object) -> Case:
    """Our work with a family, agreed today, unless `details` say otherwise."""
    told: dict[str, object] = {
        "why": "School asked what would help", "basis": "agreed", "agreed_words": "Yes, said Dana",
        "kept_by": by.agency, "opened_on": today(), "opened_by": by, "opened_at": now(),
    }  # fmt: skip
    return Case.objects.create(family=of, **told | details)


def lead(of: Case, user: User, *, by: User, **details: object) -> LeadProfessional:
    """Leads from today, because the family trusts them most."""
    told: dict[str, object] = {
        "interim": False, "reasons": ["relationship"], "since": today(), "appointed_by": by, "appointed_at": now(),
    }  # fmt: skip
    return LeadProfessional.objects.create(case=of, user=user, **told | details)
