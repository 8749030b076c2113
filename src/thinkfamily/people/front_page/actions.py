"""Writing down, and putting right, who was seen, what goes well or worries, and what to know before one knocks."""

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import policy, rules
from thinkfamily.people.front_page.models import Observation, WarningNote
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Item, Note, Person
from thinkfamily.people.persons.one_person import records_of

AnItem = TypeVar("AnItem", bound=Item)
NOT_COME = "This day has not come yet: write down what has happened."


@transaction.atomic
def add_observation(
    family: Family,
    *,
    by: User,
    who: Person,
    weight: str,
    text: str,
    whose: str,
    seen_on: datetime.date,
    information: str = "work_with_family",
    until: datetime.date | None = None,
) -> Observation:
    """What goes well or worries, with who says so."""
    if seen_on > today():
        raise Refused(refuse(NOT_COME))
    said = {"weight": weight, "text": text, "whose": whose, "seen_on": seen_on, "until": until}
    return _add(Observation, family, who, by=by, information=information, **said)


@transaction.atomic
def add_warning(
    family: Family,
    *,
    by: User,
    who: Person,
    text: str,
    review_on: datetime.date,
    told: bool,
    told_why_not: str = "",
    knows: str = "",
    information: str = "safety",
) -> WarningNote:
    """What to know before one knocks, with the day on which somebody looks at it again."""
    if problem := rules.bad_review(review_on, today()):
        raise Refused(refuse(problem))
    if not told and not told_why_not.strip():
        raise Refused(refuse("Say why the person has not been told."))
    said = {"text": text, "since": today(), "review_on": review_on, "told": told, "told_why_not": told_why_not}
    return _add(WarningNote, family, who, by=by, information=information, knows=knows, **said)


@transaction.atomic
def write_seen(
    family: Family, *, by: User, seen: Mapping[Person, bool], happened_on: datetime.date, text: str
) -> list[Note]:
    """A note for each who was seen; `seen`: by person, whether alone."""
    if happened_on > today():
        raise Refused(refuse(NOT_COME))
    if not seen:
        raise Refused(refuse("Say whom you saw."))
    said: dict[str, Any] = {"kind": "seen", "happened_on": happened_on, "text": text}
    return [
        _add(Note, family, who, by=by, information="work_with_family", alone=alone, **said)
        for who, alone in seen.items()
    ]


@transaction.atomic
def mend_observation(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts it right, or ends it by `until`, over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    if said["seen_on"] > today() or (said["until"] and said["until"] > today()):
        raise Refused(refuse(NOT_COME))
    change(held.item, version=version, **said)
    _mended(held, by)


@transaction.atomic
def mend_warning(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts a warning right, or says when it is looked at again, over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    if problem := rules.bad_review(said["review_on"], today()):
        raise Refused(refuse(problem))
    if not said["told"] and not said["told_why_not"].strip():
        raise Refused(refuse("Say why the person has not been told."))
    change(held.item, version=version, **said)
    _mended(held, by)


@transaction.atomic
def end_warning(held: Held, *, by: User, version: int, ended_why: str) -> None:
    """Nobody needs to know it any more, from today on. Raises Changed."""
    insist(policy.may_mend(by, held))
    if not ended_why.strip():
        raise Refused(refuse("Say why it ends."))
    if held.item.until:
        raise Refused(refuse("This warning has ended already."))
    change(held.item, version=version, until=today(), ended_why=ended_why)
    _mended(held, by)


def _mended(held: Held, by: User) -> None:
    kind = held.item._meta
    record(
        f"{kind.verbose_name} mended", by=by, family_id=str(held.family.pk), about=f"{kind.model_name} {held.item.pk}"
    )


def _add(model: type[AnItem], family: Family, who: Person, *, by: User, information: str, **said: Any) -> AnItem:
    insist(policy.may_write(by, family))
    if not family.memberships.filter(person__in=records_of(who)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    kept = model._default_manager.create(
        person=who, information=information, source_agency=by.agency, recorded_by=by, recorded_at=now(), **said
    )
    about = f"{model._meta.model_name} {kept.pk}"
    record(f"{model._meta.verbose_name} written down", by=by, family_id=str(family.pk), about=about)
    return kept
