"""Writing down an address or a note about somebody of the family."""

import datetime
from typing import Any, TypeVar

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.families.models import Membership
from thinkfamily.people.family_record import policy
from thinkfamily.people.persons import editing
from thinkfamily.people.persons.models import Item, Note, PersonAddress
from thinkfamily.people.persons.periods import insist_on_order

AnItem = TypeVar("AnItem", bound=Item)


@transaction.atomic
def add_address(
    member: Membership,
    *,
    by: User,
    line: str,
    postcode: str = "",
    uprn: str = "",
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> PersonAddress:
    """Where somebody lives or lived."""
    insist_on_order(since, until)
    where = {"line": line, "postcode": postcode, "uprn": uprn, "since": since, "until": until}
    return _add(PersonAddress, member, by=by, information="address", **where)


@transaction.atomic
def add_note(
    member: Membership,
    *,
    by: User,
    text: str,
    information: str,
    happened_on: datetime.date,
    kind: str = "note",
    alone: bool | None = None,
) -> Note:
    """What somebody saw, was told or did. `alone`: of somebody who was seen, where somebody says so."""
    said = {"text": text, "happened_on": happened_on, "kind": kind, "alone": alone}
    _can_be(said)
    return _add(Note, member, by=by, information=information, **said)


@transaction.atomic
def change_note(note: Note, *, by: User, version: int, **said: Any) -> None:
    """Puts it right over the version that was seen; what it said before is kept. Raises editing.Changed."""
    insist(policy.may_put_right(by, note))
    _can_be(said)
    editing.change(note, version=version, **said)
    record("note changed", by=by, about=f"note {note.pk}")


def _can_be(said: dict[str, Any]) -> None:
    """Nothing has been seen on a day to come, and only who was seen was seen alone."""
    if said["happened_on"] > today():
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    if said["alone"] is not None and said["kind"] != "seen":
        raise Refused(refuse("Only somebody who was seen was seen alone, or with somebody there."))


def _add(model: type[AnItem], member: Membership, *, by: User, information: str, **said: Any) -> AnItem:
    insist(policy.may_write_about(by, member))
    kept = model._default_manager.create(
        person=member.person,
        information=information,
        source_agency=by.agency,
        recorded_by=by,
        recorded_at=now(),
        **said,
    )
    about = f"{model._meta.model_name} {kept.pk}"
    record(f"{model._meta.verbose_name} written down", by=by, family_id=str(member.family_id), about=about)
    return kept
