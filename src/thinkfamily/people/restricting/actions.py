"""Restricting a family, and lifting that."""

import datetime
from collections.abc import Collection

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import actions as grants
from thinkfamily.access.grants import reads as held
from thinkfamily.access.grants.models import Grant
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import move
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.granting.invitations.models import Invitation
from thinkfamily.people.restricting import policy
from thinkfamily.people.restricting.models import Restriction

OWN_GRANT = datetime.timedelta(weeks=26)


@transaction.atomic
def restrict(family: Family, *, by: User, why: str, keep: Collection[User]) -> Restriction:
    """Only those in `keep` and the lead who restricts it have access from now on; all other grants for it end.

    Invitations that wait are withdrawn, and open tasks of those who no longer see the family go to the lead.
    """
    insist(policy.may_restrict(by, family))
    if family.restricted:
        raise Refused(refuse("This family is restricted already."))
    with reading.as_system("a family is restricted"):
        kept = _set(family, by=by, why=why, begins=True)
        staying = {by.pk, *(one.pk for one in keep)}
        named = list(held.of_family(str(family.pk), today()))
        if by.pk not in {grant.reader_id for grant in named}:
            _give_own(family, by=by)
        for grant in named:
            if grant.reader_id not in staying:
                grants.withdraw(grant, by=by, reason="The family's record was restricted", on=today())
        waiting = Invitation.objects.filter(family_id=str(family.pk), accepted_at=None, withdrawn_at=None)
        waiting.update(withdrawn_at=now(), withdrawn_by=by)
        _hand_on(family, to=by)
    record("family restricted", by=by, family_id=str(family.pk), about=f"restriction {kept.pk}")
    return kept


@transaction.atomic
def lift(family: Family, *, by: User, why: str) -> Restriction:
    """Grants for its area reach it again. Nobody gets back a grant that had ended."""
    insist(policy.may_restrict(by, family))
    if not family.restricted:
        raise Refused(refuse("This family is not restricted."))
    with reading.as_system("a restriction is lifted"):
        kept = _set(family, by=by, why=why, begins=False)
    record("restriction lifted", by=by, family_id=str(family.pk), about=f"restriction {kept.pk}")
    return kept


def _set(family: Family, *, by: User, why: str, begins: bool) -> Restriction:
    family.restricted = begins
    family.save(update_fields=["restricted"])
    return Restriction.objects.create(family=family, begins=begins, why=why, by=by, at=now())


def _give_own(family: Family, *, by: User) -> None:
    grants.give(
        by,
        by=by,
        scope=Grant.Scope.RECORD,
        ground=Grant.Ground.SUPERVISION,
        family_id=str(family.pk),
        reason="Restricted the record and answers for it",
        starts=today(),
        ends=today() + OWN_GRANT,
    )


def _hand_on(family: Family, *, to: User) -> None:
    for task in Task.objects.filter(family_id=str(family.pk), done_at=None).select_related("owner"):
        if task.owner is None or not families.may_see(task.owner, family):
            move(task, to=to, by=to, reason="It is about something that its owner may no longer see")
