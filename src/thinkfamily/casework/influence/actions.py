"""Writing down, putting right and ending how one life touches another."""

from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.influence import policy, rules
from thinkfamily.casework.influence.models import InfluenceLink
from thinkfamily.casework.needs.models import Need
from thinkfamily.clock import now, today
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import follow, records_of
from thinkfamily.people.sharing.policy import items_visible_to


@transaction.atomic
def link(
    family: Family,
    *,
    by: User,
    person: Person,
    other: Person,
    cause: str,
    effect: str,
    whose: str,
    sure: str,
    evidence: str = "",
    need: Need | None = None,
    after: InfluenceLink | None = None,
    seen: bool = True,
    protects: str = "",
    protects_whose: str = "",
    information: str = "work_with_family",
) -> InfluenceLink:
    """What one person's trouble does to somebody, or `seen=False` and why no effect is seen.

    What begins with a need is of the need's class of information: a link tells what the need tells.
    """
    insist(policy.may_write(by, family))
    for one in (person, other):
        if not family.memberships.filter(person__in=records_of(one)).exists():
            raise Refused(refuse("Choose people of this family."))
    information = _class_of(by, family, person, need, after) or information
    if seen and not evidence.strip():
        raise Refused(refuse("Say what this rests on: what was seen or said."))
    kept = InfluenceLink.objects.create(
        person=person, other=other, need=need, after=after, cause=cause, effect=effect, evidence=evidence, sure=sure,
        whose=whose, seen=seen, protects=protects, protects_whose=protects_whose, since=today(),
        information=information, source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    record("influence written down", by=by, family_id=str(family.pk), about=f"influence {kept.pk}")
    return kept


def _class_of(by: User, family: Family, person: Person, need: Need | None, after: InfluenceLink | None) -> str:
    """Of the step that it follows on and of the need that it begins with; both as the writer may know them.

    A step has one class. Of two it would be told by the one to those who may not know the other.
    """
    if need and not items_visible_to(by, Need).filter(pk=need.pk, person__in=records_of(person)).exists():
        raise Refused(refuse("Choose a need of the person with whom it begins."))
    if after:
        _follows(by, family, after, information=need.information if need else after.information)
    return after.information if after else need.information if need else ""


def _follows(by: User, family: Family, after: InfluenceLink, *, information: str) -> None:
    """Refuses a step that the writer does not see in this family, or of which other people may know."""
    people = follow(family.memberships.values_list("person", flat=True))
    ours = people.records(family.memberships.values_list("person", flat=True))
    if not items_visible_to(by, InfluenceLink).filter(pk=after.pk, person__in=ours, other__in=ours).exists():
        raise Refused(refuse("Choose a step that is on this page."))
    if after.information != information:
        raise Refused(refuse("Of that step other people may know than of this one: write this one as a beginning."))


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts it right over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    if "after" in said:
        before = dict(InfluenceLink.objects.filter(person__in=_people(held)).values_list("pk", "after"))
        if after := said["after"]:
            _follows(by, held.family, after, information=held.item.information)
        if rules.makes_circle(held.item.pk, after.pk if after else None, before):
            raise Refused(refuse("A step cannot follow on itself: choose an earlier one."))
    change(held.item, version=version, **said)
    record("influence mended", by=by, family_id=str(held.family.pk), about=f"influence {held.item.pk}")


@transaction.atomic
def end(held: Held, *, by: User, version: int, ended_why: str) -> None:
    """It is so no more, from today on: good news stays on the record. Raises Changed."""
    insist(policy.may_mend(by, held))
    if not ended_why.strip():
        raise Refused(refuse("Say what has changed."))
    change(held.item, version=version, until=today(), ended_why=ended_why)
    record("influence ended", by=by, family_id=str(held.family.pk), about=f"influence {held.item.pk}")


def _people(held: Held) -> list[Any]:
    return list(held.family.memberships.values_list("person", flat=True))
