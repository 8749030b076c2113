"""Writing a promise down, saying what came of it, putting that right, and ending it."""

import datetime
from typing import Any

from django.db import transaction

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.commitments import policy, rules
from thinkfamily.casework.commitments.chasing.actions import PROMISE, chase_one, dues
from thinkfamily.casework.commitments.models import OUTCOMES, Commitment, Occasion
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.sharing.policy import items_visible_to

BLAMES = "“{}” says nothing of what got in the way. Ask them, and ask the service: what did?"


@transaction.atomic
def promise(
    family: Family,
    *,
    by: User,
    person: Person,
    agency: Agency,
    what: str,
    promised_on: datetime.date,
    due: datetime.date,
    every: str = "once",
    last_due: datetime.date | None = None,
    promised_by: User | None = None,
    promised_name: str = "",
    where: str = "meeting",
    meeting: Any = None,
    objective: Objective | None = None,
) -> Commitment:
    """What an agency promised for somebody. Of another agency only who may know of its part writes it down.

    `meeting`: of this family, at which it was promised.
    """
    insist(policy.may_promise(by, family, person, agency))
    _sound(what, promised_on, due, last_due if every != "once" else None)
    _made_by(family, agency, promised_by, promised_name)
    _serves(family, objective, by)
    if meeting is not None and meeting.family_id != family.pk:
        raise Refused(refuse("Choose a meeting of this family."))
    kept = Commitment.objects.create(
        person=person, information=rules.class_of(agency.kind), source_agency=agency, recorded_by=by, recorded_at=now(),
        what=what, promised_on=promised_on, due=due, every=every, last_due=last_due if every != "once" else None,
        promised_by=promised_by, promised_name="" if promised_by else promised_name, where=where, meeting=meeting,
        objective=objective,
    )  # fmt: skip
    record("promise written down", by=by, family_id=str(family.pk), about=f"promise {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts it right over the version that `by` saw; whose promise it is stays. Raises Changed."""
    insist(policy.may_mend(by, held))
    serves = said.get("objective")
    if serves is not None and serves.pk != held.item.objective_id:
        _serves(held.family, serves, by)
    now_is = {name: said.get(name, getattr(held.item, name)) for name in ("what", "promised_on", "due", "last_due")}
    if said.get("every", held.item.every) == "once":
        said["last_due"] = now_is["last_due"] = None
    _sound(**now_is)
    if Occasion.objects.filter(commitment=held.item).exists() and any(
        said.get(name, getattr(held.item, name)) != getattr(held.item, name) for name in ("due", "every")
    ):
        raise Refused(refuse("Somebody has said already what came of it: end it, and write down the new promise."))
    change(held.item, version=version, **said)
    record("promise mended", by=by, family_id=str(held.family.pk), about=f"promise {held.item.pk}")


@transaction.atomic
def end(held: Held, *, by: User, version: int, ended_why: str) -> None:
    """Nothing more comes of it from today, and why. What came of it stays. Raises Changed."""
    insist(policy.may_mend(by, held))
    if held.item.ended_on is not None:
        raise Refused(refuse("It has ended already."))
    if not ended_why.strip():
        raise Refused(refuse("Say why it ends."))
    change(held.item, version=version, ended_on=today(), ended_why=ended_why)
    for one in dues(held.item):
        finish_about(PROMISE, f"{held.item.pk}:{one.day}", by=by, outcome="The promise has ended")
    record("promise ended", by=by, family_id=str(held.family.pk), about=f"promise {held.item.pk}")


@transaction.atomic
def say(
    held: Held,
    *,
    by: User,
    due: datetime.date,
    kept_on: datetime.date | None,
    said_by: str,
    in_the_way: str = "",
    told: str = "",
) -> Occasion:
    """What came of it on one day; missed, where it was kept on none. Of two who say it at once one is second."""
    insist(policy.may_record(by, held))
    commitment = Commitment.objects.select_for_update().get(pk=held.item.pk)
    if due not in [one.day for one in dues(commitment)]:
        raise Refused(refuse("It was not due on that day."))
    _came(commitment, due, kept_on, in_the_way, said_by)
    if before := Occasion.objects.filter(commitment=commitment, due=due).select_related("recorded_by").first():
        raise Refused(
            refuse(
                f"{before.recorded_by.name} has said already what came of {dates.day(due)}: "
                f"{OUTCOMES[before.outcome].lower()}. You can put that right."
            )
        )
    kept = Occasion.objects.create(
        commitment=commitment, due=due, outcome=rules.outcome(due, kept_on), kept_on=kept_on, in_the_way=in_the_way,
        told=told, said_by=said_by, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    _settle(held, due, kept.outcome, by)
    return kept


@transaction.atomic
def put_right(
    held: Held,
    occasion: Occasion,
    *,
    by: User,
    version: int,
    kept_on: datetime.date | None,
    said_by: str,
    in_the_way: str = "",
    told: str = "",
) -> None:
    """What came of a day was something else. Raises Changed."""
    insist(policy.may_say(by, held))
    _came(held.item, occasion.due, kept_on, in_the_way, said_by)
    change(
        occasion, version=version, outcome=rules.outcome(occasion.due, kept_on), kept_on=kept_on, in_the_way=in_the_way,
        told=told, said_by=said_by,
    )  # fmt: skip
    _settle(held, occasion.due, occasion.outcome, by)


def _settle(held: Held, due: datetime.date, outcome: str, by: User) -> None:
    """What asked for it is done; after the second miss those who must know are told at once."""
    finish_about(PROMISE, f"{held.item.pk}:{due}", by=by, outcome=OUTCOMES[outcome])
    record(f"promise {outcome}", by=by, family_id=str(held.family.pk), about=f"promise {held.item.pk}")
    chase_one(held.item.pk)


def _sound(what: str, promised_on: datetime.date, due: datetime.date, last_due: datetime.date | None) -> None:
    if not what.strip():
        raise Refused(refuse("Say what was promised."))
    if wrong := rules.wrong_days(promised_on, due, last_due, today()):
        raise Refused(refuse(wrong))


def _made_by(family: Family, agency: Agency, user: User | None, name: str) -> None:
    if user is None and not name.strip():
        raise Refused(refuse("Say who promised it: a promise of nobody is kept by nobody."))
    if user is not None and not policy.may_be_asked(user, family, agency):
        raise Refused(refuse(f"{user.name} does not work with this family any more, or not for that agency."))


def _serves(family: Family, objective: Objective | None, by: User) -> None:
    if objective is None:
        return
    ours = items_visible_to(by, Objective).filter(pk=objective.pk, plan__family=family)
    if not ours.exists():
        raise Refused(refuse("Choose an objective of this family’s plan."))


def _came(
    commitment: Commitment, due: datetime.date, kept_on: datetime.date | None, in_the_way: str, said_by: str
) -> None:
    if not said_by.strip():
        raise Refused(refuse("Say who says so."))
    if kept_on is not None and kept_on > today():
        raise Refused(refuse("That day has not come yet: it cannot have been kept on it."))
    if kept_on is not None and kept_on < commitment.promised_on:
        raise Refused(refuse("That is before it was promised."))
    if kept_on is None and due > today():
        raise Refused(refuse("It is not due yet: nobody can have missed it."))
    if word := rules.blames(in_the_way):
        raise Refused(refuse(BLAMES.format(word)))
