"""Adding a document about somebody by hand."""

import datetime
import hashlib

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.clock import now, today
from thinkfamily.people.documents import policy, rules
from thinkfamily.people.documents.models import Document, DocumentFile
from thinkfamily.people.families.models import Membership
from thinkfamily.people.persons.one_person import records_of


@transaction.atomic
def add_document(
    member: Membership,
    *,
    by: User,
    name: str,
    file_name: str,
    content: bytes,
    from_whom: str,
    information: str,
    written_on: datetime.date | None = None,
) -> Document:
    """A paper about a member, with its file. Refused in one sentence where the file is not one that is kept."""
    insist(policy.may_add(by, member))
    if wrong := rules.refused(file_name, content):
        raise Refused(refuse(wrong))
    if written_on and written_on > today():
        raise Refused(refuse("This day has not come yet: write the day on which it was written."))
    print_of_it = hashlib.sha256(content).hexdigest()
    if there := here_already(by, member, print_of_it):
        raise Refused(refuse(f"This file is here already: {there.name}."))
    kept = Document.objects.create(
        person=member.person, name=name, file_name=rules.named(file_name), kind=rules.kind_of(file_name),
        size=len(content), sha256=print_of_it, from_whom=from_whom, written_on=written_on, information=information,
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    DocumentFile.objects.create(document=kept, content=content)
    record("document added", by=by, family_id=str(member.family_id), about=f"document {kept.pk}")
    return kept


def here_already(by: User, member: Membership, print_of_it: str) -> Document | None:
    """The same file about the same person, as far as who adds it may see that."""
    seen = policy.visible_to(by).filter(person__in=records_of(member.person), sha256=print_of_it)
    return seen.order_by("recorded_at").first()
