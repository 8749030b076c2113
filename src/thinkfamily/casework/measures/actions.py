"""The verbs of measures: write down what somebody answered, put it right, take it out, say that it was talked about.

What must be talked about today becomes a task in the same transaction: either both are there or neither.
"""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.measures import policy, rules
from thinkfamily.casework.measures.models import Measurement
from thinkfamily.casework.measures.talking import TALK_TODAY, open_talk
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs.measure import Measure
from thinkfamily.casework.packs.models import PackVersion
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.vocabulary.information import ALWAYS, INFORMATION


@transaction.atomic
def write(
    member: Membership, pack: PackVersion, *, by: User, who: str, answered_on: datetime.date,
    other: Person | None = None, answered_by: str = "", goal: str = "", number: int | None = None,
    answers: Mapping[str, int] | None = None, words: str = "", information: str = "",
) -> Measurement:  # fmt: skip
    """What somebody answered about a member on a day, by the version of the measure that counts. Raises Refused."""
    insist(policy.may_write(by, member))
    measure = packs.measure(pack)
    said = _said(
        measure, member.family, member.person, who=who, answered_on=answered_on, other=other, answered_by=answered_by,
        goal=goal, number=number, answers=answers or {}, words=words,
    )  # fmt: skip
    of = information if measure.goal and information else measure.information
    if of in ALWAYS or of not in INFORMATION:
        raise Refused(refuse("Choose what it is about: this decides which agencies can read it."))
    low, high = measure.answer_range
    kept = Measurement.objects.create(
        person=member.person, pack=pack, measure=measure.name, lowest=measure.lowest, highest=measure.highest,
        answer_lowest=low, answer_highest=high, information=of, source_agency=by.agency, recorded_by=by,
        recorded_at=now(), **said,
    )  # fmt: skip
    _talk_today(measure, kept, member.family, by)
    record("measure answered", by=by, family_id=str(member.family_id), about=f"measurement {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts down what was really answered, over the version that `by` saw; earlier states are kept. Raises Changed."""
    insist(policy.may_mend(by, held))
    kept: Measurement = held.item
    measure = packs.measure(kept.pack)
    said.pop("information", None)  # whoever was told of it was told under its class
    change(kept, version=version, **_said(measure, held.family, kept.person, **said))
    _talk_today(measure, kept, held.family, by)
    record("measure mended", by=by, family_id=str(held.family.pk), about=f"measurement {kept.pk}")


@transaction.atomic
def take_out(held: Held, *, by: User, version: int, why: str) -> None:
    """It stands on no page and in no distance any longer. A task to talk about it stays. Raises Changed."""
    insist(policy.may_mend(by, held))
    if not why.strip():
        raise Refused(refuse("Say why it is taken out."))
    change(held.item, version=version, taken_out_on=today(), taken_out_why=why)
    record("measure taken out", by=by, family_id=str(held.family.pk), about=f"measurement {held.item.pk}", reason=why)


@transaction.atomic
def talked(held: Held, *, by: User, what: str) -> None:
    """Somebody has talked about it with them and with whoever is to be asked; what was said and done stays."""
    insist(policy.may_settle(by, held))
    if not what.strip():
        raise Refused(refuse("Say with whom you talked, and what happens now."))
    finish_about(TALK_TODAY, held.item.pk, by=by, outcome=what)
    record("talked about the same day", by=by, family_id=str(held.family.pk), about=f"measurement {held.item.pk}")


def _said(
    measure: Measure, family: Family, person: Person, *, who: str, answered_on: datetime.date, other: Person | None,
    answered_by: str, goal: str, number: int | None, answers: Mapping[str, int], words: str,
) -> dict[str, Any]:  # fmt: skip
    """The fields of an answer, held against the rules. Raises Refused."""
    age = dates.age(person.date_of_birth, answered_on)
    named = bool(other or answered_by.strip())
    for wrong in rules.wrong(
        measure, who=who, age=age, named=named, goal=goal, number=number, answers=answers, answered_on=answered_on,
        today=today(),
    ).values():  # fmt: skip
        raise Refused(refuse(wrong))
    alone = who == "self"
    if other is not None and not alone:
        if set(records_of(other)) & set(records_of(person)):
            raise Refused(refuse("Who answers about themself is not somebody else."))
        if not family.memberships.filter(person__in=records_of(other)).exists():
            raise Refused(refuse("Choose somebody of this family, or write down their name."))
    return {
        "informant": who, "other": None if alone else other,
        "answered_by": "" if alone or other else answered_by.strip(), "answered_on": answered_on,
        "goal": " ".join(goal.split()) if measure.goal else "", "answers": dict(answers), "words": words,
        "total": rules.total(measure, answers, number),
    }  # fmt: skip


def _talk_today(measure: Measure, kept: Measurement, family: Family, by: User) -> None:
    """The worker's task, unless one is open. It says nothing of what was answered: tasks go from hand to hand."""
    if not rules.to_talk_about(measure, kept.answers) or open_talk(kept):
        return
    discuss = colleagues.discuss_with(by)
    give_task(
        f"Talk today about what somebody of the {family.name} answered. {discuss.sentence if discuss else ''}".strip(),
        to=by,
        due=today(),
        by=by,
        about=(TALK_TODAY, kept.pk),
        family_id=str(family.pk),
        link=reverse("talk_today", args=[family.pk, kept.pk]),
    )
