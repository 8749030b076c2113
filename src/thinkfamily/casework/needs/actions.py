"""Writing needs down, taking one over that Identify found, keeping one thread, and saying what one thinks of it."""

from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.needs import policy, rules
from thinkfamily.casework.needs.found import Found
from thinkfamily.casework.needs.models import Need, NeedSaid
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.policy import items_visible_to

SHOWN = "need shown"


@transaction.atomic
def write(family: Family, *, by: User, person: Person, same_as: Need | None = None, **said: Any) -> Need:
    """What somebody told or judged. `same_as`: it says the same as a need that stands, and joins its thread."""
    insist(policy.may_write(by, family))
    if said.get("code") in rules.CONFIRMED_FIRST:
        raise Refused(refuse(rules.CONFIRMED_FIRST[said["code"]]))
    if said.get("basis") == "found":
        raise Refused(refuse("What is found in records is taken over from where it was found."))
    return keep(family, by=by, person=person, same_as=same_as, **said)


@transaction.atomic
def take(found: Found, *, by: User, person: Person, same_as: Need | None = None) -> Need:
    """By a person's click what Identify found becomes a need, and keeps where it was found. Never by itself."""
    insist(policy.may_take(by, found))
    if found.shown.is_question:
        raise Refused(refuse(rules.CONFIRMED_FIRST.get(found.code, rules.A_QUESTION)))
    if found.person is not None and person.pk not in records_of(found.person):
        raise Refused(refuse("It was found of somebody else."))
    if items_visible_to(by, Need).filter(found_as=found.ref, until=None).exists():
        raise Refused(refuse("It stands among the needs already."))
    return keep(
        found.family, by=by, person=person, same_as=same_as, basis="found", found_as=found.ref, text=found.text,
        code=found.code, concern=rules.CONCERN_OF.get(found.code, ""), whose=found.sources[:200],
        information=found.information, since=found.shown.found.first_seen,
    )  # fmt: skip


def keep(family: Family, *, by: User, person: Person, same_as: Need | None = None, **said: Any) -> Need:
    """Writes it, for features that have asked their own policy: caring, once a person has confirmed it."""
    _of(family, person)
    if harms := said.get("harms"):
        _of(family, harms)
    joined = _root(by, person, same_as) if same_as else None
    kept = Need.objects.create(
        **{"since": today()} | said, person=person, joined_to=joined, source_agency=by.agency, recorded_by=by,
        recorded_at=now(),
    )  # fmt: skip
    record("need written down", by=by, family_id=str(family.pk), about=f"need {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts it right over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    if harms := said.get("harms"):
        _of(held.family, harms)
    change(held.item, version=version, **said)
    record("need mended", by=by, family_id=str(held.family.pk), about=f"need {held.item.pk}")


@transaction.atomic
def end(held: Held, *, by: User, version: int, ended_why: str) -> None:
    """It is so no more, from today on, with what changed: good news stays on the record. Raises Changed."""
    insist(policy.may_mend(by, held))
    if not ended_why.strip():
        raise Refused(refuse("Say what has changed."))
    if held.item.until is not None and held.item.until <= today():
        raise Refused(refuse("It has ended already."))
    change(held.item, version=version, until=today(), ended_why=ended_why)
    record("need ended", by=by, family_id=str(held.family.pk), about=f"need {held.item.pk}")


@transaction.atomic
def join(held: Held, *, by: User, version: int, same_as: Need) -> None:
    """A person says that both are the same need: one thread, and each still says who said so. Raises Changed."""
    insist(policy.may_mend(by, held))
    root = _root(by, held.item.person, same_as)
    if root.pk == held.item.pk:
        raise Refused(refuse("That one is joined to this one already."))
    change(held.item, version=version, joined_to=root)
    for one in items_visible_to(by, Need).filter(joined_to=held.item.pk, source_agency=by.agency_id):
        change(one, version=one.version, joined_to=root)
    record("needs joined", by=by, family_id=str(held.family.pk), about=f"need {held.item.pk}", reason=str(root.pk))


@transaction.atomic
def part(held: Held, *, by: User, version: int) -> None:
    """They are not the same after all. Raises Changed."""
    insist(policy.may_mend(by, held))
    change(held.item, version=version, joined_to=None)
    record("needs parted", by=by, family_id=str(held.family.pk), about=f"need {held.item.pk}")


@transaction.atomic
def say(held: Held, *, by: User, said: str, reason: str, person: Person | None = None) -> NeedSaid:
    """What a worker thinks or did, or what somebody of the family said of it and a worker wrote down."""
    insist(policy.may_say(by, held))
    if not reason.strip():
        raise Refused(refuse("Say why, or what was done."))
    before = rules.standing(standing_of(held.item))
    if refused := rules.may_be_said(said, before=before, holds=held.item.holds):
        raise Refused(refuse(refused))
    if said == "contested":
        if person is None:
            raise Refused(refuse("Say whose words these are: of whom it is about, or who answers for them."))
        insist(policy.may_contest(by, held, person))
    kept = NeedSaid.objects.create(need=held.item, said=said, reason=reason, person=person, by=by, at=now())
    if said == "did":
        for one in policy.thread_of(held.item):
            finish_about(SHOWN, f"{one.pk}:{by.agency_id}", by=by, outcome="They said what they did")
    record(f"need {said}", by=by, family_id=str(held.family.pk), about=f"need {held.item.pk}")
    return kept


def standing_of(need: Need) -> list[str]:
    """Everything that was said of its thread, the oldest first."""
    rows = NeedSaid.objects.filter(need__in=policy.thread_of(need)).order_by("at", "pk")
    return list(rows.values_list("said", flat=True))


def _of(family: Family, person: Person) -> None:
    if not family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))


def _root(by: User, person: Person, same_as: Need) -> Need:
    """The need that heads the thread, of the same person and as the writer may know it."""
    seen = items_visible_to(by, Need).filter(person__in=records_of(person))
    one = seen.filter(pk=same_as.pk).first()
    if one is None:
        raise Refused(refuse("Choose a need of the same person."))
    return (seen.filter(pk=one.joined_to_id).first() if one.joined_to_id else None) or one
