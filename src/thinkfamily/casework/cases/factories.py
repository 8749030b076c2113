"""The one way to make a case and who leads it, for tests and the demonstration."""

from thinkfamily.access.grants.actions import give
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.grants.reads import lead_of
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.leading import LEADS_FOR
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
    """Leads from today, because the family trusts them most; with the access that comes with it."""
    told: dict[str, object] = {
        "interim": False, "reasons": ["relationship"], "since": today(), "appointed_by": by, "appointed_at": now(),
    }  # fmt: skip
    if lead_of(str(of.family_id), today()) is None and "until" not in details:
        give(
            user, by=by, scope=Grant.Scope.RECORD, ground=Grant.Ground.LEAD, family_id=str(of.family_id),
            reason="Leads the team around this family", starts=today(), ends=today() + LEADS_FOR,
        )  # fmt: skip
    return LeadProfessional.objects.create(case=of, user=user, **told | details)
