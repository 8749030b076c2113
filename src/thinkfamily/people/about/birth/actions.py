"""Birth: the unborn person is the child from now on. Further children of the same birth are new persons beside them."""

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.about import policy
from thinkfamily.people.about.birth import rules
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons import editing, followers
from thinkfamily.people.persons.models import Item, Person, Tie
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.seals.models import Seal
from thinkfamily.people.seals.reads import standing
from thinkfamily.people.sharing.models import SharingDecision


@dataclass(frozen=True)
class Child:
    """One child of a birth, as far as it is known on the day. `sex` in law: F, M or U."""

    first_name: str = ""
    last_name: str = ""
    sex: str = "U"


@transaction.atomic
def born(member: Membership, *, by: User, version: int, on: datetime.date, children: Sequence[Child]) -> list[Person]:
    """The same person becomes the first child, and keeps the expected date. Raises Refused, and editing.Changed."""
    insist(policy.may_write_about(by, member))
    person = member.person
    _still_expected(person)
    if wrong := rules.objection_to_birth(on, person.expected_date, today()):
        raise Refused(refuse(f"{wrong}."))
    if not children:
        raise Refused(refuse("Say who was born: at least one child."))
    first, *others = children
    editing.change(person, version=version, date_of_birth=on, **first.__dict__)
    with reading.as_system("a birth: who was expected belongs as a child"):
        Membership.objects.filter(person__in=records_of(person), role="expected_child").update(role="child")
        for tie in Tie.objects.filter(other=person, kind="expects", until=None):
            goes_on(tie, "parent_of", by=by, on=on)
        siblings = [another(person, by=by, date_of_birth=on, **child.__dict__) for child in others]
    record("born", by=by, family_id=str(member.family_id), about=f"person {person.pk}")
    followers.tell(followers.Turn("born", person, by, tuple(siblings)))
    return [person, *siblings]


@transaction.atomic
def expect_another(member: Membership, *, by: User) -> Person:
    """A scan shows two: a second unborn person, expected by the same people on the same day."""
    insist(policy.may_write_about(by, member))
    _still_expected(member.person)
    with reading.as_system("twins are expected: the second belongs where the first does"):
        made = another(member.person, by=by)
    record("another baby expected", by=by, family_id=str(member.family_id), about=f"person {made.pk}")
    return made


def _still_expected(person: Person) -> None:
    if person.lost_on:
        raise Refused(refuse("This pregnancy has ended. Nothing more can be written down about a birth."))
    if not person.unborn:
        raise Refused(refuse("This is not a baby who is expected: there is nothing to write down here."))


def another(twin: Person, *, by: User, **said: object) -> Person:
    """A sibling of the same birth: in the same families, tied to the same people, kept from whom the first is kept."""
    made = Person.objects.create(expected_date=twin.expected_date, recorded_by=by, recorded_at=now(), **said)
    _withhold_alike(twin, made)
    for each in Membership.objects.filter(person=twin, until=None):
        Membership.objects.create(
            family=each.family, person=made, role=each.role, since=each.since, in_plan=each.in_plan, recorded_by=by,
            recorded_at=now(),
        )  # fmt: skip
    for tie in Tie.objects.filter(other=twin, until=None).exclude(kind="twin_of"):
        _copy(tie, by=by, other=made)
    for tie in Tie.objects.filter(person=twin, until=None):
        _copy(tie, by=by, person=made)
    pair = Tie.objects.create(
        person=twin, other=made, kind="twin_of", information="family", source_agency=by.agency, recorded_by=by,
        recorded_at=now(),
    )  # fmt: skip
    if like := Tie.objects.filter(other=twin, until=None).exclude(kind="twin_of").first():
        _seal_alike(like, pair)
    return made


def goes_on(tie: Tie, kind: str, *, by: User, on: datetime.date) -> None:
    """What was expected has come: the tie ends, and one of another kind begins on the same day."""
    _copy(tie, by=by, kind=kind, since=on)
    Tie.objects.filter(pk=tie.pk).update(until=max(on, tie.since or on), version=tie.version + 1)


def _copy(tie: Tie, *, by: User, **otherwise: object) -> Tie:
    said = {
        "person": tie.person, "other": tie.other, "kind": tie.kind, "information": tie.information, "since": tie.since,
        "source_agency": tie.source_agency, "detail": tie.detail, "certainty": tie.certainty, "said_by": tie.said_by,
    }  # fmt: skip
    made = Tie.objects.create(recorded_by=by, recorded_at=now(), **(said | otherwise))
    _seal_alike(tie, made)
    return made


def _withhold_alike(twin: Person, made: Person) -> None:
    """From which agencies the one is withheld, the other is too, before anything else says that they are there."""
    for held in SharingDecision.objects.filter(outcome="withhold", ended=None, person__in=records_of(twin)):
        held.pk, held.person, held._state.adding = uuid.uuid4(), made, True
        held.save(force_insert=True)


def _seal_alike(was: Item, made: Item) -> None:
    """Who must not know of the one must not know of the other."""
    for seal in standing().filter(item=was.pk):
        Seal.objects.create(
            person=made.person, kind=made._meta.model_name or "", item=made.pk, from_person=seal.from_person,
            from_agency=seal.from_agency, may_know=seal.may_know, keeper=seal.keeper, reason=seal.reason,
            review_on=seal.review_on, sealed_by=seal.sealed_by, sealed_at=seal.sealed_at,
        )  # fmt: skip
