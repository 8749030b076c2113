"""Sealing something, saying that it goes on, showing it to who joined later, and lifting the seal."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about, move
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.models import Family
from thinkfamily.people.families.reads import who_answers
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sealing import policy
from thinkfamily.people.seals import reads, rules
from thinkfamily.people.seals.models import Seal, SealLift, SealOpening, SealReview


@dataclass(frozen=True)
class Terms:
    """From whom, why, until somebody looks again, and who answers for it."""

    reason: str
    review_on: datetime.date
    from_people: Collection[Person] = ()
    from_agencies: Collection[Agency] = ()
    may_know: bool = False
    keeper: User | None = None


@transaction.atomic
def seal(item: Item, terms: Terms, *, by: User) -> list[Seal]:
    """One row for each from whom it is kept. It acts at once; what they had to do about it goes to somebody else."""
    insist(policy.may_seal(by, item))
    keeper = terms.keeper or by
    _check(item, terms, keeper, by=by)
    _one_at_a_time(item)
    held = {(one.from_person_id, one.from_agency_id) for one in reads.standing().filter(item=item.pk)}
    said = {
        "person": item.person, "kind": item._meta.model_name, "item": item.pk, "keeper": keeper, "reason": terms.reason,
        "review_on": terms.review_on, "may_know": terms.may_know, "sealed_by": by, "sealed_at": now(),
    }  # fmt: skip
    barred: list[dict[str, Any]] = [{"from_person": one} for one in terms.from_people if (one.pk, None) not in held]
    barred += [{"from_agency": one} for one in terms.from_agencies if (None, one.pk) not in held]
    kept = [Seal.objects.create(**said | one) for one in barred]
    if not kept:
        raise Refused(refuse("This is sealed from them already. Open the seal to change it."))
    for agency in terms.from_agencies:
        _hand_on(item, agency, keeper=keeper, may_know=terms.may_know)
    record("item sealed", by=by, about=f"{said['kind']} {item.pk}: {', '.join(str(one.pk) for one in kept)}")
    return kept


def _check(item: Item, terms: Terms, keeper: User, *, by: User) -> None:
    if not terms.from_people and not terms.from_agencies:
        raise Refused(refuse("Say from whom it is kept."))
    if not terms.reason.strip():
        raise Refused(refuse("Say why: it is kept with your name."))
    if wrong := rules.objection_to_review(terms.review_on, today()):
        raise Refused(refuse(wrong))
    barred = {agency.pk for agency in terms.from_agencies}
    if item.source_agency_id in barred:
        raise Refused(refuse(f"{item.source_agency} wrote this down and knows it: it cannot be sealed from them."))
    if by.agency_id in barred:
        raise Refused(refuse("You would no longer see it yourself. Ask a safeguarding lead of another agency."))
    # That `by` sees it was asked before anything else.
    shown = keeper.pk == by.pk or policy.sees(keeper, item._meta.model_name or "", item.pk)
    if keeper.agency_id in barred or not shown:
        raise Refused(refuse(f"{keeper.name} cannot keep what they may not see: choose somebody else."))


def _hand_on(item: Item, agency: Agency, *, keeper: User, may_know: bool) -> None:
    """What the agency still had to do about it goes to the keeper; the agency is told only where it may be."""
    about = {"about_type": item._meta.model_name or "", "about_id": str(item.pk)}
    with reading.as_system("tasks about what was sealed go to its keeper"):
        for task in Task.objects.filter(**about, owner__agency=agency, done_at=None).select_related("owner"):
            before = task.owner
            move(task, to=keeper, by=None, reason="It is about something that its owner may no longer see")
            if may_know and before:
                give_task(
                    f"A restricted item awaits you: ask {keeper.name}, {keeper.agency}",
                    to=before,
                    due=task.due,
                    by=None,
                    about=("restricted item", item.pk),
                    family_id=task.family_id,
                )


@transaction.atomic
def look_again(seal: Seal, *, by: User, why: str, review_on: datetime.date, keeper: User | None = None) -> SealReview:
    """It goes on. `keeper`: who answers for it from now on, where that changes."""
    insist(policy.may_answer_for(by, seal))
    if wrong := rules.objection_to_review(review_on, today()):
        raise Refused(refuse(wrong))
    after = keeper or reads.keeper_of(seal)
    if not policy.sees(after, seal.kind, seal.item):
        raise Refused(refuse(f"{after.name} cannot keep what they may not see: choose somebody else."))
    kept = SealReview.objects.create(seal=seal, keeper=after, review_on=review_on, why=why, by=by, at=now())
    _settled(seal, by=by, outcome="It stays sealed")
    record("seal goes on", by=by, about=f"seal {seal.pk}")
    return kept


@transaction.atomic
def open_to(seal: Seal, *, by: User, person: Person, why: str) -> SealOpening:
    """Somebody who joined the family later may see it from now on."""
    insist(policy.may_answer_for(by, seal))
    if seal.from_person_id == person.pk:
        raise Refused(refuse("It is sealed from them by name: lift the seal if that has changed."))
    kept, _ = SealOpening.objects.get_or_create(
        seal=seal, to_person=person, defaults={"why": why, "by": by, "at": now()}
    )
    record("sealed item shown to somebody who joined", by=by, about=f"seal {seal.pk}")
    return kept


@transaction.atomic
def lift(seal: Seal, *, by: User, why: str) -> SealLift:
    """The seal ends, now."""
    insist(policy.may_answer_for(by, seal))
    kept = SealLift.objects.create(seal=seal, why=why, by=by, at=now())
    _settled(seal, by=by, outcome="The seal was lifted")
    record("seal lifted", by=by, about=f"seal {seal.pk}")
    return kept


def _settled(seal: Seal, *, by: User, outcome: str) -> None:
    with reading.as_system("a task about a seal is done"):
        finish_about("seal", seal.pk, by=by, outcome=outcome)


@transaction.atomic
def ask_keepers() -> int:
    """Each seal whose review date has passed becomes a task of its keeper; it stays shut. Returns how many were asked.

    Where the keeper has left or no longer sees it, somebody who answers for the family and sees it becomes the owner.
    """
    asked = 0
    rows = reads.standing().filter(person__lost_on=None)  # nobody is reminded of a loss
    for one in rows.select_related("keeper__agency").prefetch_related("reviews__keeper__agency"):
        waiting = Task.objects.filter(about_type="seal", about_id=str(one.pk), done_at=None).exists()
        if reads.review_of(one) > today() or waiting:
            continue
        family = Family.objects.filter(memberships__person__in=records_of(one.person)).order_by("opened_at").first()
        give_task(
            "Look again at something that you keep sealed. It stays sealed until you have said so",
            to=_who_looks(one, family),
            due=today() + datetime.timedelta(days=5),
            by=None,
            about=("seal", one.pk),
            family_id=str(family.pk) if family else "",
            link=reverse("seal", args=[one.pk]),
        )
        asked += 1
    return asked


def _who_looks(one: Seal, family: Family | None) -> User:
    keeper = colleagues.stands_in(reads.keeper_of(one), today())
    if keeper.is_active and policy.may_see_seal(keeper, one):
        return keeper
    return who_answers(family, outside=one.from_agency_id) if family else keeper


def _one_at_a_time(item: Item) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"seal {item.pk}"])
