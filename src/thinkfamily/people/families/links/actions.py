"""Linking two families that share a child, by decision, and ending that."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.families import reads
from thinkfamily.people.families.links import policy
from thinkfamily.people.families.links.models import MAY_SEE, FamilyLink
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

TO_LOOK = datetime.timedelta(days=7)


@transaction.atomic
def link(
    family: Family, other: Family, *, child: Person, reason: str, each_may_see: Sequence[str], by: User
) -> FamilyLink:
    """Two families stay two and are linked. `each_may_see`: keys of MAY_SEE. Who answers for the other is told."""
    insist(policy.may_link_with(by, family, other))
    if family == other:
        raise Refused(refuse("A family is not linked with itself: choose the other family."))
    for one in (family, other):
        if not one.memberships.filter(person__in=records_of(child), until=None).exists():
            raise Refused(refuse(f"{child.first_name or 'The child'} does not belong to both families."))
    if FamilyLink.objects.filter(family__in=(family, other), other__in=(family, other), child=child, until=None):
        raise Refused(refuse("These two are linked already."))
    if unknown := set(each_may_see) - set(MAY_SEE):
        raise ValueError(f"There is no such thing to see: {', '.join(sorted(unknown))}.")
    kept = FamilyLink.objects.create(
        family=family, other=other, child=child, reason=reason, each_may_see=sorted(each_may_see),
        decided_by=by, decided_at=now(),
    )  # fmt: skip
    for one in (family, other):
        record("families linked", by=by, family_id=str(one.pk), about=f"link {kept.pk}", reason=reason)
    _tell(other, kept, by)
    return kept


@transaction.atomic
def end(link: FamilyLink, *, by: User, why: str) -> None:
    """From today the two are not linked, and nothing of the one is shown to the other."""
    insist(policy.may_end(by, link))
    link.until, link.ended_why, link.version = today(), why, link.version + 1
    link.save(update_fields=["until", "ended_why", "version"])
    for one in (link.family_id, link.other_id):
        record("families no longer linked", by=by, family_id=str(one), about=f"link {link.pk}", reason=why)


def _tell(other: Family, link: FamilyLink, by: User) -> None:
    """Whoever answers for the other family looks at what is now seen of it."""
    with reading.as_system("who answers for the other family is told of the link"):
        owner = reads.who_answers(other)
        if owner != by:
            give_task(
                "This family was linked with another that shares a child: look at what each may see",
                to=owner,
                due=today() + TO_LOOK,
                by=by,
                about=("family link", link.pk),
                family_id=str(other.pk),
            )
