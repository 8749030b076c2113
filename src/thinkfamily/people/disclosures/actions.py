"""Writing down what left, and keeping an entry back for now."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.disclosures import noted, policy
from thinkfamily.people.disclosures.models import Disclosure, HeldBack, Released
from thinkfamily.people.disclosures.rules import words_of
from thinkfamily.people.persons.models import Item, Person


@dataclass(frozen=True)
class Shown:
    """An item that a page shows to another agency, and what that rests on. `untold`: why the person does not know."""

    item: Item
    ground: str
    purpose: str
    decided_by: User | None = None
    untold: str = ""
    review_on: datetime.date | None = None


def note_shown(shown: Collection[Shown], *, to: User) -> None:
    """One entry for each item of another agency, once a day for an agency however many of its people look."""
    day = today()
    others = [
        each
        for each in shown
        if each.item.source_agency_id != to.agency_id and not noted.stands(day, to.agency_id, each.item.pk)
    ]
    if not others:
        return
    entries = {each.item.pk: _entry(each, to) for each in others}
    untold = [each for each in others if each.untold]
    with transaction.atomic(savepoint=bool(untold)):
        Disclosure.objects.bulk_create(entries.values(), ignore_conflicts=True)
        if untold:
            _hold_back_untold(untold, entries, to=to)
        noted.remember(day, to.agency_id, entries)


def _hold_back_untold(untold: list[Shown], entries: dict[Any, Disclosure], *, to: User) -> None:
    """Of the entries that were new, those whose person was not told of the decision."""
    with reading.as_system("an entry is held back"):
        made = set(
            Disclosure.objects.filter(pk__in=[entries[each.item.pk].pk for each in untold]).values_list(
                "item", flat=True
            )
        )
        HeldBack.objects.bulk_create(
            HeldBack(
                disclosure=entries[each.item.pk],
                why=each.untold,
                review_on=each.review_on or today(),
                by=each.decided_by or to,
                at=now(),
            )
            for each in untold
            if each.item.pk in made
        )


def _entry(shown: Shown, to: User) -> Disclosure:
    item = shown.item
    return Disclosure(
        person_id=item.person_id,
        agency_id=to.agency_id,
        from_agency_id=item.source_agency_id,
        to_whom=to.agency.name,
        information=item.information,
        purpose=shown.purpose,
        ground=shown.ground,
        words=words_of(item._meta.model_name or "", item.information),
        item=item.pk,
        how="shown",
        day=today(),
        at=now(),
        sent_by=shown.decided_by,
    )


@transaction.atomic
def tell(
    person: Person,
    *,
    by: User,
    to_whom: str,
    agency: Agency | None,
    information: str,
    purpose: str,
    ground: str,
    words: str,
    how: str,
    day: datetime.date,
) -> Disclosure:
    """What somebody told outside the product: 'I told the school by phone'."""
    insist(policy.may_add(by, person))
    if day > today():
        raise Refused(refuse("This day has not come yet: write it down when it is told."))
    entry = Disclosure.objects.create(
        person=person,
        agency=agency,
        from_agency=by.agency,
        to_whom=agency.name if agency else to_whom,
        information=information,
        purpose=purpose,
        ground=ground,
        words=words,
        how=how,
        day=day,
        at=now(),
        sent_by=by,
    )
    record("told somebody", by=by, about=f"disclosure {entry.pk}")
    return entry


@transaction.atomic
def hold_back(entry: Disclosure, *, by: User, why: str, review_on: datetime.date) -> HeldBack:
    """The person is not shown this entry until somebody releases it."""
    insist(policy.may_hold_back(by, entry))
    if entry.held_back.filter(released__isnull=True).exists():
        raise Refused(refuse("This entry is held back already."))
    if review_on <= today():
        raise Refused(refuse("Say a day to come on which this is looked at again."))
    with reading.as_system("an entry is held back"):
        kept = HeldBack.objects.create(disclosure=entry, why=why, review_on=review_on, by=by, at=now())
    record("entry held back", by=by, about=f"disclosure {entry.pk}")
    return kept


@transaction.atomic
def release(entry: Disclosure, *, by: User, why: str) -> None:
    """From now on the person is shown this entry."""
    insist(policy.may_hold_back(by, entry))
    held = entry.held_back.filter(released__isnull=True).order_by("at").first()
    if held is None:
        raise Refused(refuse("This entry is not held back."))
    with reading.as_system("an entry is released"):
        Released.objects.create(held_back=held, why=why, by=by, at=now())
    record("entry released", by=by, about=f"disclosure {entry.pk}")
