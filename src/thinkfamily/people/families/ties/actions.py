"""Writing down how two people belong together, what is between them, and who holds parental responsibility."""

import datetime
from typing import Any

from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families import policy
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.families.ties import followers, reads, responsibilities, rules
from thinkfamily.people.families.ties.models import Bond, Responsibility
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.models import Person, Tie
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.persons.periods import insist_on_order
from thinkfamily.vocabulary.kinship import HARM

CIRCLE = "nobody_descends_from_themselves"


def weighed(
    who: Person,
    kind: str,
    other: Person,
    *,
    detail: str = "",
    since: datetime.date | None = None,
    instead_of: Tie | None = None,
) -> rules.Asked:
    """A tie that is about to be written down, with what the reader may know of the two and their kin."""
    known, names, sexes = reads.known(who, other, without=instead_of)
    return rules.Asked(
        who=reads.somebody(who),
        kind=kind,
        other=reads.somebody(other),
        today=today(),
        detail=detail,
        since=since,
        known=tuple(known),
        names=names,
        sexes=sexes,
    )


def check(asked: rules.Asked, sure: str) -> None:
    """Raises Refused with the sentence, or with the questions where nobody says that it is right and why."""
    if said := rules.impossible(asked):
        raise Refused(refuse(said))
    if not sure.strip() and (questions := rules.unlikely(asked)):
        raise Refused(refuse(" ".join([*questions, "Say that it is right, and why."])))


def of_the_record(family: Family, other: Person) -> None:
    """Raises Refused for somebody who is not on the family's record."""
    if not family.memberships.filter(person__in=records_of(other)).exists():
        raise Refused(refuse("Choose somebody of this family."))


@transaction.atomic
def add_tie(member: Membership, *, by: User, kind: str, other: Person, sure: str = "", **said: Any) -> Tie:
    """member's person - kind - other. `said`: detail, certainty, said_by, since, until. `sure`: why, where asked."""
    insist(policy.may_write(by, member.family))
    of_the_record(member.family, other)
    insist_on_order(said.get("since"), said.get("until"))
    if not said.get("until"):  # what is over may be at odds with what is now
        asked = weighed(member.person, kind, other, detail=said.get("detail", ""), since=said.get("since"))
        check(asked, sure)
    else:
        check(weighed(member.person, kind, other, since=said.get("since")), sure)
    try:
        with transaction.atomic():
            kept = Tie.objects.create(other=other, kind=kind, **about(member.person, by), **said)
    except IntegrityError as error:
        if CIRCLE in str(error):
            raise Refused(refuse("That would be a circle: nobody descends from their own child.")) from None
        raise
    followers.tell(kept, by)
    record("tie written down", by=by, family_id=str(member.family_id), about=f"tie {kept.pk}", reason=sure)
    return kept


@transaction.atomic
def change_tie(tie: Tie, family: Family, *, by: User, version: int, sure: str = "", **said: Any) -> Tie:
    """How it is put right or ended: detail, certainty, said_by, since, until. A mistake ends today."""
    insist(policy.may_write(by, family))
    if said.get("certainty") == "mistaken":
        said["until"] = said.get("until") or today()
        said["since"] = min(said["until"], said.get("since", tie.since) or said["until"])
    insist_on_order(said.get("since", tie.since), said.get("until", tie.until))
    if not said.get("until"):
        detail, since = said.get("detail", tie.detail), said.get("since", tie.since)
        check(weighed(tie.person, tie.kind, tie.other, detail=detail, since=since, instead_of=tie), sure)
    editing.change(tie, version=version, **said)
    record("tie changed", by=by, family_id=str(family.pk), about=f"tie {tie.pk}", reason=sure)
    return tie


@transaction.atomic
def add_bond(member: Membership, *, by: User, kind: str, other: Person, towards: str = "both", **said: Any) -> Bond:
    """What is between two: closeness, conflict, care, control. Control and violence are about safety."""
    insist(policy.may_write(by, member.family))
    of_the_record(member.family, other)
    insist_on_order(said.get("since"), said.get("until"))
    if other.pk == member.person_id:
        raise Refused(refuse("That is between two people: choose the other person."))
    there = Bond.objects.filter(person=member.person, other=other, kind=kind, towards=towards, until=None)
    if there.exists() and not said.get("until"):
        raise Refused(refuse("This is written down already."))
    told = about(member.person, by) | {"information": "safety" if kind in HARM else "family"}
    kept = Bond.objects.create(other=other, kind=kind, towards=towards, **told, **said)
    followers.tell(kept, by)
    record("bond written down", by=by, family_id=str(member.family_id), about=f"bond {kept.pk}")
    return kept


@transaction.atomic
def change_bond(bond: Bond, family: Family, *, by: User, version: int, **said: Any) -> Bond:
    """How it is put right or ended."""
    insist(policy.may_write(by, family))
    insist_on_order(said.get("since", bond.since), said.get("until", bond.until))
    editing.change(bond, version=version, **said)
    record("bond changed", by=by, family_id=str(family.pk), about=f"bond {bond.pk}")
    return bond


def weighed_responsibility(
    who: Person, child: Person, basis: str, since: datetime.date | None, until: datetime.date | None
) -> responsibilities.Asked:
    """Parental responsibility that is about to be written down, with who holds it already as the reader may know."""
    held = Responsibility.objects.filter(other=child, until=None)
    return responsibilities.Asked(
        reads.somebody(who), basis, reads.somebody(child), today(), since, until,
        tuple((one.person_id, one.basis) for one in held),
    )  # fmt: skip


@transaction.atomic
def add_responsibility(
    member: Membership, *, by: User, other: Person, basis: str, sure: str = "", **said: Any
) -> Responsibility:
    """member's person holds parental responsibility for other, a child. Nothing is concluded from being a parent."""
    insist(policy.may_write(by, member.family))
    of_the_record(member.family, other)
    insist_on_order(said.get("since"), said.get("until"))
    asked = weighed_responsibility(member.person, other, basis, said.get("since"), said.get("until"))
    if cannot := responsibilities.impossible(asked):
        raise Refused(refuse(cannot))
    if not sure.strip() and (questions := responsibilities.unlikely(asked)):
        raise Refused(refuse(" ".join([*questions, "Say that it is right, and why."])))
    kept = Responsibility.objects.create(other=other, basis=basis, **about(member.person, by), **said)
    followers.tell(kept, by)
    record(
        "responsibility written down", by=by, family_id=str(member.family_id), about=f"responsibility {kept.pk}",
        reason=sure,
    )  # fmt: skip
    return kept


@transaction.atomic
def change_responsibility(
    held: Responsibility, family: Family, *, by: User, version: int, **said: Any
) -> Responsibility:
    """How it is put right or ended."""
    insist(policy.may_write(by, family))
    insist_on_order(said.get("since", held.since), said.get("until", held.until))
    editing.change(held, version=version, **said)
    record("responsibility changed", by=by, family_id=str(family.pk), about=f"responsibility {held.pk}")
    return held


def about(person: Person, by: User) -> dict[str, Any]:
    """Who says what about whom."""
    return {
        "person": person, "information": "family", "source_agency": by.agency, "recorded_by": by, "recorded_at": now(),
    }  # fmt: skip
