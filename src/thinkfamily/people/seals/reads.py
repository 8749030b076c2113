"""What is sealed, and from whom: for every other feature that shows items."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db.models import BooleanField, F, Func, Q, QuerySet, Value

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.clock import today
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.models import Person, PersonAddress
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.persons.reads import speaking_of
from thinkfamily.people.seals import rules
from thinkfamily.people.seals.models import Seal


def sealed_from(agency_id: int, *, item: str = "pk") -> Q:
    """For a query on items: sealed from this agency now. The database itself answers, who may not see the seal too."""
    asked = Func(
        F(item),
        Value(agency_id),
        function="tf_sealed",
        output_field=BooleanField(),
        template="%(function)s(%(expressions)s)",
    )
    return Q(asked)


def standing() -> QuerySet[Seal]:
    """Seals that nobody has lifted, whatever their review date says."""
    return Seal.objects.filter(lifted__isnull=True)


def on_items(items: Collection[Any]) -> dict[Any, list[Seal]]:
    """By item, the seals that stand and that this reader may see. Two queries."""
    found: dict[Any, list[Seal]] = {}
    rows = standing().filter(item__in=items).select_related("from_person", "from_agency", "keeper__agency")
    for seal in rows.prefetch_related("reviews__keeper__agency").order_by("sealed_at", "id"):
        found.setdefault(seal.item, []).append(seal)
    return found


def hidden_from(person: Person, items: Collection[Any] | None = None) -> set[Any]:
    """Items that this member of the family must not see: sealed from them, or sealed before they joined the family.

    With a sealed address goes the same address of everybody else near, though nobody has sealed it there.

    `items`: only among these. As the product itself, because a reader from whom something is sealed sees no seal.
    """
    with reading.as_system("what is sealed from a member of a family"):
        records = records_of(person)
        people: list[Any] = []
        seals = standing().prefetch_related("openings", "carried__merge__undone")
        if items is not None:
            seals = seals.filter(Q(item__in=items) | Q(carried__item__in=items)).distinct()
        else:
            beside = Membership.objects.filter(family__memberships__person__in=records).values("person")
            near = follow(list(beside.values_list("person", flat=True).distinct())).records
            people = [*near(beside.values_list("person", flat=True)), *records]
            seals = seals.filter(Q(person__in=people) | Q(from_person__in=records))
        barred = {item for seal in seals if _is_barred(records, seal) for item in bound_by(seal)}
        barred |= _same_address(barred, set(people) - set(records))
        lost = _lost_before(records)
        return barred | (lost if items is None else lost & set(items))


def _lost_before(records: Collection[Any]) -> set[Any]:
    """Whatever tells of a baby who was lost before this member came into the family, but for what is of themselves."""
    near = Membership.objects.filter(family__memberships__person__in=records, person__lost_on__isnull=False)
    found: set[Any] = set()
    for lost in Person.objects.filter(pk__in=near.values("person")):
        together = Membership.objects.filter(person__in=records, family__memberships__person__in=records_of(lost))
        day = lost.lost_on or today()
        if all(moment.date() > day for moment in together.values_list("recorded_at", flat=True)):
            found |= {item.pk for item in speaking_of(lost) if item.person_id not in records}
    return found


def hidden_from_anybody(people: Collection[Any]) -> set[Any]:
    """Items of these people that are sealed from whomever: for an asker of whom it is not sure who they are."""
    with reading.as_system("what is sealed at all"):
        near = follow(people).records(people)
        seals = standing().filter(person__in=near).prefetch_related("carried__merge__undone")
        barred = {item for seal in seals for item in bound_by(seal)}
        return barred | _same_address(barred, near)


def _same_address(barred: set[Any], people: Collection[Any]) -> set[Any]:
    """Addresses of these people that say where one of the sealed addresses is: a child's at a parent's home."""
    lines = PersonAddress.objects.filter(pk__in=barred).values_list("line", flat=True)
    if not (places := {rules.place(line) for line in lines}):
        return set()
    beside = PersonAddress.objects.filter(person__in=people).values_list("pk", "line")
    return {key for key, line in beside if rules.place(line) in places}


def bound_by(seal: Seal) -> set[Any]:
    """What the seal is on, and what says the same on another record of the person while the two are read as one."""
    carried = {one.item for one in seal.carried.all() if getattr(one.merge, "undone", None) is None}
    return {seal.item, *carried}


def _is_barred(records: Collection[Any], seal: Seal) -> bool:
    """`records`: every record of the member who asks. Sealed from one of them is sealed from the person."""
    if seal.from_person_id in records:
        return True
    if any(opening.to_person_id in records for opening in seal.openings.all()):
        return False
    if seal.person_id in records:
        return False
    others = follow([seal.person_id]).records([seal.person_id])
    together = Membership.objects.filter(person__in=records, family__memberships__person__in=others)
    return rules.came_later(together.values_list("recorded_at", flat=True), seal.sealed_at)


def to_ask_about(user: User, people: Collection[Any]) -> dict[Any, list[tuple[str, User]]]:
    """By person, what is sealed from the reader's agency where they may know of it, and whom to ask."""
    with reading.as_system("whom to ask about something sealed"):
        asked = follow(people).of(people)
        rows = standing().filter(from_agency=user.agency_id, may_know=True, person__in=list(asked))
        found: dict[Any, list[tuple[str, User]]] = {}
        for seal in rows.select_related("keeper__agency").prefetch_related("reviews__keeper__agency"):
            ask = ("Something sealed", keeper_of(seal))
            if ask not in found.setdefault(asked[seal.person_id], []):
                found[asked[seal.person_id]].append(ask)
        return found


def keeper_of(seal: Seal) -> User:
    """Who answers for it now."""
    latest = _latest(seal)
    return latest.keeper if latest else seal.keeper


def review_of(seal: Seal) -> datetime.date:
    """When it is to be looked at again."""
    latest = _latest(seal)
    return latest.review_on if latest else seal.review_on


def _latest(seal: Seal) -> Any:
    return max(seal.reviews.all(), key=lambda each: (each.at, each.pk), default=None)
