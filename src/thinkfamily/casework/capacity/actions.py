"""Writing down who decides what and what they said, ending it, and what is done when somebody becomes eighteen."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.grants import reads as grants
from thinkfamily.access.users.models import User
from thinkfamily.casework.capacity import policy, rules
from thinkfamily.casework.capacity.models import DECIDERS, DECISIONS, Agreement
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Membership
from thinkfamily.people.families.ties.models import Responsibility
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing import growing_up
from thinkfamily.people.sharing.actions import whom
from thinkfamily.people.sharing.policy import items_visible_to
from thinkfamily.vocabulary.dates import birthday, working_days_after

TRANSITION, ADULT = "transition", "now an adult"
YEAR = datetime.timedelta(days=365)


@transaction.atomic
def agree(
    member: Membership,
    *,
    by: User,
    decision: str,
    understanding: str,
    considered: str,
    decided_by: str,
    answer: str,
    said: str,
    review_on: datetime.date,
    detail: str = "",
    other: Person | None = None,
    decider: str = "",
) -> Agreement:
    """One decision of one person. A parent speaks for a child only with parental responsibility that is on record."""
    insist(policy.may_write(by, member))
    person, name = member.person, decider.strip() or (str(other) if other else "")
    if decision not in DECISIONS or decided_by not in DECIDERS or (decision == "other" and not detail.strip()):
        raise Refused(refuse("Say which decision it is, and who decides it."))
    responsible = decided_by != "parent" or (other is not None and is_responsible(by, other, person))
    if decided_by == "parent" and other is None:
        raise Refused(refuse("Choose the person with parental responsibility among those on this record."))
    if wrong := rules.objection(
        whom(person), decided_by=decided_by, understanding=understanding, considered=considered, decider=name,
        responsible=responsible, said=said, review_on=review_on, today=today(),
    ):  # fmt: skip
        raise Refused(refuse(wrong))
    spoken_for = decided_by in ("parent", "appointed")
    kept = Agreement.objects.create(
        person=person, decision=decision, detail=detail, understanding=understanding, considered=considered,
        decided_by=decided_by, other=other if spoken_for else None, decider=name if spoken_for else "", answer=answer,
        said=said, review_on=review_on, since=today(), information="work_with_family", source_agency=by.agency,
        recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    if rules.grown(person.date_of_birth, today()):
        finish_about(ADULT, f"{member.family_id} {person.pk}", by=by, outcome="They were asked themselves")
    record("who decides", by=by, family_id=str(member.family_id), about=f"agreement {kept.pk}", reason=considered)
    return kept


def is_responsible(user: User, who: Person, child: Person) -> bool:
    """Whether somebody holds parental responsibility for a child today, as far as the writer may know."""
    held = items_visible_to(user, Responsibility).filter(person__in=records_of(who), other__in=records_of(child))
    return any(one.holds for one in held)


@transaction.atomic
def end(held: Held, *, by: User, version: int, ended_why: str) -> None:
    """They changed their mind, or it is asked afresh: it counts no longer, and stays as it was said. Raises Changed."""
    insist(policy.may_end(by, held))
    if held.item.until is not None:
        raise Refused(refuse("This has ended already."))
    change(held.item, version=version, until=today(), ended_why=ended_why)
    record("agreement ended", by=by, family_id=str(held.family.pk), about=f"agreement {held.item.pk}", reason=ended_why)


def grow_up() -> tuple[int, int]:
    """Every night: (how many are asked about at seventeen and a half, how many answers lapsed at eighteen)."""
    with reading.as_system("who becomes eighteen"):
        unshared = growing_up.let_lapse()
        return _ask_about_transition(), len(unshared) + _let_lapse({one.person_id for one in unshared})


@transaction.atomic
def _ask_about_transition() -> int:
    asked = 0
    for member in _members():
        if rules.in_transition(member.person.date_of_birth, today()):
            name = member.person.first_name or member.person
            plan = "plan the way into adults’ services together"
            what = f"{name} will be 18: {plan}, and ask whether {name} cares for somebody and will go on"
            asked += _give(TRANSITION, member, what)
    return asked


@transaction.atomic
def _let_lapse(unshared: set[Any]) -> int:
    lapsed = 0
    for member in _members(unshared):
        born = member.person.date_of_birth
        if born is None or not rules.grown(born, today()):
            continue
        day = birthday(born, 18)
        spoken = Agreement.objects.filter(
            person__in=records_of(member.person), decided_by="parent", until=None, since__lt=day
        )
        ended = [_lapse(one, day, member) for one in spoken.select_for_update(of=("self",))]
        if ended or member.person_id in unshared or day > today() - rules.NEWLY:
            name = member.person.first_name or member.person
            _give(ADULT, member, f"{name} is 18: ask {name} afresh; what a parent said for them counts no longer")
        lapsed += len(ended)
    return lapsed


def _lapse(agreement: Agreement, day: datetime.date, member: Membership) -> Agreement:
    change(agreement, version=agreement.version, until=day, ended_why=rules.LAPSED)
    record("agreement ended", by=None, family_id=str(member.family_id), about=f"agreement {agreement.pk}")
    return agreement


def _members(more: Collection[Any] = ()) -> list[Membership]:
    """Who belongs to a family today and is about eighteen, or has a parent's word that still stands; and `more`.

    As the system.
    """
    oldest, youngest = today() - 20 * YEAR, today() - 17 * YEAR
    aged = Q(person__date_of_birth__range=(oldest, youngest))
    spoken = Q(person__in=Agreement.objects.filter(decided_by="parent", until=None).values("person"))
    rows = Membership.objects.filter(aged | spoken | Q(person__in=more), until=None, person__died_on=None)
    rows = rows.filter(person__merged_into=None)
    return list(rows.select_related("person", "family").order_by("pk"))


def _give(kind: str, member: Membership, what: str) -> int:
    """One task, for whoever leads; where nobody leads yet, the night after somebody does."""
    about = (kind, f"{member.family_id} {member.person_id}")
    lead = grants.lead_of(str(member.family_id), today())
    if lead is None or Task.objects.filter(about_type=kind, about_id=about[1]).exists():
        return 0
    give_task(
        what, to=lead, due=working_days_after(today(), 10), by=None, about=about, family_id=str(member.family_id),
        link=reverse("who_decides", args=[member.family_id]),
    )  # fmt: skip
    return 1
