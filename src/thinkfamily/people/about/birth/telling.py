"""Who of the family must not learn of a pregnancy: everything that speaks of the baby is sealed from them."""

import datetime
from typing import Any

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth.reads import barred, can_be_kept
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.reads import speaking_of
from thinkfamily.people.sealing.actions import lift
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.seals.reads import standing

QUARTER = datetime.timedelta(days=91)
KEPT = "The pregnancy is kept from them"


@transaction.atomic
def keep_from(member: Membership, *whom: Person, by: User, why: str) -> list[Seal]:
    """The pregnancy is kept from these members of the family, until somebody lifts each seal. At once."""
    insist(policy.may_write_about(by, member))
    if not whom:
        raise Refused(refuse("Say from whom it is kept."))
    if not why.strip():
        raise Refused(refuse("Say why: it is kept with your name."))
    with reading.as_system("a pregnancy is kept from members of the family"):
        made = [
            seal for item in speaking_of(member.person) for one in whom if (seal := _seal(item, one.pk, by=by, why=why))
        ]
    if not made and not {one.pk for one in whom} <= barred(member.person):
        raise Refused(refuse("Nothing that speaks of the baby is written down yet: write down first who expects it."))
    record("pregnancy kept from a member", by=by, family_id=str(member.family_id), about=f"person {member.person_id}")
    return made


@transaction.atomic
def told(member: Membership, whom: Person, *, by: User, why: str) -> int:
    """She has told them, or says that they may know: every such seal is lifted. Returns how many there were."""
    insist(policy.may_write_about(by, member))
    with reading.as_system("which seals keep a pregnancy from somebody"):
        items = [item.pk for item in speaking_of(member.person)]
        found = list(standing().filter(item__in=items, from_person__in=records_of(whom)))
    for seal in found:
        lift(seal, by=by, why=why)
    return len(found)


def seal_as_the_rest(item: Item, *, by: User) -> None:
    """Something new about a child, before the birth or after it, is kept from whom the child is kept."""
    _keep_quiet(item, item.person, by=by)


def keep_quiet_of(item: Item, by: User) -> None:
    """A new tie to a child, of whoever it is, is kept from whom the child is kept."""
    for child in (item.person, getattr(item, "other", None)):
        if child is not None:
            _keep_quiet(item, child, by=by)


def _keep_quiet(item: Item, child: Person, *, by: User) -> None:
    with reading.as_system("something new about a child is kept from whom the child is kept"):
        if not can_be_kept(child):
            return
        for one in sorted(barred(child), key=str):
            _seal(item, one, by=by, why=KEPT)


def _seal(item: Item, whom: Any, *, by: User, why: str) -> Seal | None:
    if standing().filter(item=item.pk, from_person=whom).exists():
        return None
    return Seal.objects.create(
        person=item.person, kind=item._meta.model_name or "", item=item.pk, from_person_id=whom, keeper=by, reason=why,
        review_on=today() + QUARTER, sealed_by=by, sealed_at=now(),
    )  # fmt: skip
