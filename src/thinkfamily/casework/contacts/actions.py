"""Planning a contact, and writing down what came of it."""

import datetime
import uuid
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.reads import open_case
from thinkfamily.casework.contacts import policy, reads, rules, working_on
from thinkfamily.casework.contacts.models import KINDS, OUTCOMES, Contact, ContactSeen, ContactWorker
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import whom
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

FOR_ALL = "work_with_family"
INVITED = "contact"
SETTLED = "This is written down already: look at it, and put right what is not so."


@transaction.atomic
def plan(
    family: Family, *, by: User, kind: str, purpose: str, on: datetime.date, place: str, hours: str = "",
    others: str = "", asked: Collection[User] = (), objective: object = None,
) -> Contact:  # fmt: skip
    """One invitation: the day, the place and what it is for, to everybody who is asked. It becomes the record.

    `objective`: the id of one of the plan, on which it works.
    """
    insist(policy.may_plan(by, family))
    if on < today():
        raise Refused(refuse("This day is over: write down what came of it instead."))
    told: dict[str, Any] = {"kind": kind, "purpose": purpose, "on": on, "place": place, "hours": hours}
    made = _new(family, by=by, asked=asked, others=others, objective=_works_on(family, by, objective), **told)
    for worker in {by, *asked}:
        give_task(
            f"{KINDS[kind].removeprefix('A ').capitalize()} on {dates.day(on)}: write down what came of it",
            to=worker, due=on, by=by, about=(INVITED, made.pk), family_id=str(family.pk),
            link=reverse("contact", args=[family.pk, made.pk]),
        )  # fmt: skip
    record("contact planned", by=by, family_id=str(family.pk), about=f"contact {made.pk}")
    return made


@transaction.atomic
def hold(
    contact: Contact, *, by: User, version: int, on: datetime.date, place: str,
    seen: Mapping[Person, rules.Said], came: Collection[User], hours: str = "", others: str = "",
) -> None:  # fmt: skip
    """It was held. `seen`: of whom a word is said, their outcome and why not; of every child there is one.

    Raises Changed.
    """
    insist(policy.may_take_part(by, contact))
    _refuse_settled(contact)
    _refuse_not_held(contact.family, by=by, on=on, seen=seen)
    agencies = sorted({*contact.agencies, *(one.agency_id for one in came)})
    told = {"on": on, "place": place, "hours": hours, "others": others}
    change(contact, version=version, state="held", agencies=agencies, **told)
    ContactWorker.objects.filter(contact=contact).update(came=False)
    for worker in came:
        ContactWorker.objects.update_or_create(
            contact=contact, user=worker, defaults={"came": True, "agency": worker.agency}
        )
    _write_seen(contact, by=by, seen=seen)
    finish_about(INVITED, contact.pk, by=by, outcome="Written down")
    record("contact held", by=by, family_id=str(contact.family_id), about=f"contact {contact.pk}")


@transaction.atomic
def write(
    family: Family, *, by: User, kind: str, purpose: str, on: datetime.date, place: str,
    seen: Mapping[Person, rules.Said], came: Collection[User], hours: str = "", others: str = "",
    objective: object = None,
) -> Contact:  # fmt: skip
    """What nobody had planned: written down at once."""
    insist(policy.may_plan(by, family))
    _refuse_not_held(family, by=by, on=on, seen=seen)
    told = {"kind": kind, "purpose": purpose, "on": on, "place": place, "hours": hours, "others": others}
    works_on = _works_on(family, by, objective)
    made = _new(family, by=by, asked=came, came=True, state="held", objective=works_on, **told)
    _write_seen(made, by=by, seen=seen)
    record("contact held", by=by, family_id=str(family.pk), about=f"contact {made.pk}")
    return made


@transaction.atomic
def not_held(
    contact: Contact, *, by: User, version: int, could_not: str, why_theirs: str = "", why_ours: str = "",
    instead: str = "",
) -> None:  # fmt: skip
    """It did not happen: who could not, and why as each side says it. Raises Changed."""
    insist(policy.may_take_part(by, contact))
    _refuse_settled(contact)
    if problem := rules.why_missing(could_not, why_theirs, why_ours):
        raise Refused(refuse(problem))
    said = {"could_not": could_not, "why_theirs": why_theirs, "why_ours": why_ours, "instead": instead}
    change(contact, version=version, state="not_held", **said)
    finish_about(INVITED, contact.pk, by=by, outcome="Did not happen")
    record("contact did not happen", by=by, family_id=str(contact.family_id), about=f"contact {contact.pk}")


def _works_on(family: Family, by: User, objective: object) -> uuid.UUID | None:
    return working_on.chosen(whom(by, family), objective) if objective else None


def _refuse_settled(contact: Contact) -> None:
    if contact.state != "planned":
        raise Refused(refuse(SETTLED))


def _refuse_not_held(family: Family, *, by: User, on: datetime.date, seen: Mapping[Person, rules.Said]) -> None:
    if on > today():
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    said = {person.pk: word for person, word in seen.items()}
    if problem := rules.not_complete(reads.children(whom(by, family)), said):
        raise Refused(refuse(problem))
    if any(outcome not in OUTCOMES for outcome, _ in said.values()):
        raise Refused(refuse("Say of each whether they were seen."))
    for person in seen:
        if not family.memberships.filter(person__in=records_of(person)).exists():
            raise Refused(refuse("Choose people of this family."))


def _write_seen(contact: Contact, *, by: User, seen: Mapping[Person, rules.Said]) -> None:
    for person, (outcome, why) in seen.items():
        ContactSeen.objects.create(
            contact=contact, person=person, outcome=outcome, why_not=why if outcome == "not_seen" else "",
            information=FOR_ALL, source_agency=by.agency, recorded_by=by, recorded_at=now(),
        )  # fmt: skip


def _new(family: Family, *, by: User, asked: Collection[User], came: bool | None = None, **said: object) -> Contact:
    people = list({one.pk: one for one in (by, *asked)}.values()) if came is None else list(asked)
    made = Contact.objects.create(
        family=family, case=open_case(family), agencies=sorted({by.agency_id, *(one.agency_id for one in people)}),
        agency=by.agency, written_by=by, written_at=now(), **said,
    )  # fmt: skip
    for one in people:
        ContactWorker.objects.create(contact=made, user=one, agency=one.agency, came=came)
    return made
