"""What a form may offer its reader: agencies, colleagues and objectives of which they may know."""

from collections.abc import Sequence

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import policy, rules
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families.models import Family


def objectives_for(seen: Whom) -> list[Objective]:
    """Objectives of the family's plan which a promise can serve, as far as this reader may know them."""
    return [one for one in seen.items(Objective) if one.state in ("draft", "agreed") and one.joined_to_id is None]


def agencies_for(seen: Whom) -> list[Agency]:
    """Agencies that may be named as having promised: the reader's own, and those of whose part with somebody they know.

    Two queries however many.
    """
    here = policy.involved(seen.family)
    known = seen.known.shared - seen.known.withheld
    classes = {information for _, information in known}
    rows = Agency.objects.filter(pk__in=here | {seen.user.agency_id}).order_by("name")
    return [one for one in rows if one.pk == seen.user.agency_id or rules.class_of(one.kind) in classes]


def colleagues_for(family: Family, agencies: Sequence[Agency]) -> list[User]:
    """Who of these agencies can be named: those who reach the record today."""
    found = [one.pk for one in agencies]
    return [
        user
        for user in User.objects.filter(agency__in=found, is_active=True).select_related("agency").order_by("name")
        if user.in_role.sees_families and policy.may_be_asked(user, family, user.agency)
    ]
