"""Who of the family must not learn of a pregnancy: everything that speaks of the baby is sealed from them."""

import datetime

from django.db import transaction
from django.db.models import Q

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.about import policy
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import Item, Person, Tie, all_items
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sealing.actions import lift
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.seals.reads import standing

QUARTER = datetime.timedelta(days=91)


def speaking_of(person: Person) -> list[Item]:
    """Every item about somebody, and every tie of others to them."""
    records = records_of(person)
    found: list[Item] = [item for model in all_items() for item in model._default_manager.filter(person__in=records)]
    for model in all_items():
        if any(field.name == "other" and field.related_model is Person for field in model._meta.fields):
            found += list(model._default_manager.filter(Q(("other__in", records))))
    return found


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
            seal for item in speaking_of(member.person) for one in whom if (seal := _seal(item, one, by=by, why=why))
        ]
    if not made and not set(whom) <= set(kept_from(member.person)):
        raise Refused(refuse("Nothing that speaks of the baby is written down yet: write down first who expects it."))
    record("pregnancy kept from a member", by=by, family_id=str(member.family_id), about=f"person {member.person_id}")
    return made


@transaction.atomic
def told(member: Membership, whom: Person, *, by: User, why: str) -> int:
    """She has told them, or says that they may know: every such seal is lifted. Returns how many there were."""
    insist(policy.may_write_about(by, member))
    with reading.as_system("which seals keep a pregnancy from somebody"):
        items = [item.pk for item in speaking_of(member.person)]
        found = list(standing().filter(item__in=items, from_person=whom))
    for seal in found:
        lift(seal, by=by, why=why)
    return len(found)


def kept_from(person: Person) -> list[Person]:
    """Members of the family from whom something that speaks of the baby is sealed."""
    with reading.as_system("from whom a pregnancy is kept"):
        ties = Tie.objects.filter(Q(other__in=records_of(person)) | Q(person__in=records_of(person))).values("pk")
        barred = standing().filter(item__in=ties, from_person__isnull=False).values("from_person")
        return list(Person.objects.filter(pk__in=barred).order_by("first_name", "pk"))


def seal_as_the_rest(item: Item, *, by: User) -> None:
    """Something new about a baby is kept from whom the pregnancy is kept."""
    for one in kept_from(item.person):
        with reading.as_system("something new about a baby is kept from whom the pregnancy is kept"):
            _seal(item, one, by=by, why="The pregnancy is kept from them")


def keep_quiet_of(item: Item, by: User) -> None:
    """A new tie to a baby, of whoever it is, is kept from whom the pregnancy is kept."""
    for baby in (item.person, getattr(item, "other", None)):
        if baby is None or baby.expected_date is None:
            continue
        for one in kept_from(baby):
            with reading.as_system("something new about a baby is kept from whom the pregnancy is kept"):
                _seal(item, one, by=by, why="The pregnancy is kept from them")


def _seal(item: Item, whom: Person, *, by: User, why: str) -> Seal | None:
    if standing().filter(item=item.pk, from_person=whom).exists():
        return None
    return Seal.objects.create(
        person=item.person, kind=item._meta.model_name or "", item=item.pk, from_person=whom, keeper=by, reason=why,
        review_on=today() + QUARTER, sealed_by=by, sealed_at=now(),
    )  # fmt: skip
