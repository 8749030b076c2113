"""Writing down whether somebody agreed to be helped."""

import datetime

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.models import ServiceAgreement


@transaction.atomic
def agree(
    family: Family, *, person: Person, by: User, help_offered: str, answer: str, said: str, on: datetime.date
) -> ServiceAgreement:
    """Whether somebody agreed to be helped. Nothing is shared by it, and refusing it stops no sharing that must be."""
    insist(families.may_write(by, family))
    if not family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse(f"{person} does not belong to this family."))
    if on > today():
        raise Refused(refuse("This day has not come yet."))
    kept = ServiceAgreement.objects.create(
        family=family,
        person=person,
        agency=by.agency,
        help_offered=help_offered,
        answer=answer,
        said=said,
        on=on,
        by=by,
        at=now(),
    )
    record("agreement to be helped", by=by, family_id=str(family.pk), about=f"agreement {kept.pk}")
    return kept
