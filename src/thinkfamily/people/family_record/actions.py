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
from thinkfamily.people.persons.models import Item, Note, PersonAddress

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
    _in_order(since, until)
    where = {"line": line, "postcode": postcode, "uprn": uprn, "since": since, "until": until}
    return _add(PersonAddress, member, by=by, information="address", **where)


@transaction.atomic
def add_note(
    member: Membership, *, by: User, text: str, information: str, happened_on: datetime.date, kind: str = "note"
) -> Note:
    """What somebody saw, was told or did."""
    if happened_on > today():
        raise Refused(refuse("This day has not come yet: write down what has happened."))
    return _add(Note, member, by=by, information=information, text=text, happened_on=happened_on, kind=kind)


def _in_order(since: datetime.date | None, until: datetime.date | None) -> None:
    if since and until and until < since:
        raise Refused(refuse("It cannot end before it begins."))


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
