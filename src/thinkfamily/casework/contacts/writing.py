"""Writing down what was seen, said and thought of each at a contact, putting it right, and what they say of it."""

import datetime
from typing import Any

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.contacts import policy, reads
from thinkfamily.casework.contacts.models import Contact, ContactLine, ContactView
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.editing import change
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of

NOT_THERE = "Choose somebody who was there."


@transaction.atomic
def add_line(
    contact: Contact, *, by: User, person: Person, sort: str, text: str, whose: str, information: str,
    how: str = "about", alone: bool = False,
) -> ContactLine:  # fmt: skip
    """One line about one person: its class of information decides who may know it."""
    insist(policy.may_take_part(by, contact))
    if contact.state != "held":
        raise Refused(refuse("Say first that it was held, and who was seen."))
    if not contact.family.memberships.filter(person__in=records_of(person)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    kept = ContactLine.objects.create(
        contact=contact, person=person, sort=sort, text=text, whose=whose, how=how, alone=alone,
        information=information, source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    record("contact written in", by=by, family_id=str(contact.family_id), about=f"contactline {kept.pk}")
    return kept


@transaction.atomic
def mend(held: Held, *, by: User, version: int, **said: Any) -> None:
    """Puts a line, or whether somebody was seen, right over the version that `by` saw. Raises Changed."""
    insist(policy.may_mend(by, held))
    if said.get("outcome") == "not_seen" and not str(said.get("why_not", "")).strip():
        raise Refused(refuse("Say why: who was not seen needs a reason, in a few words."))
    change(held.item, version=version, **said)
    kind = held.item._meta.model_name
    record("contact mended", by=by, family_id=str(held.family.pk), about=f"{kind} {held.item.pk}")


@transaction.atomic
def countersign(
    contact: Contact, *, by: User, person: Person, line: ContactLine | None, view: str, words: str = ""
) -> ContactView:
    """What somebody who is there says of what they read, in their words. What is not right goes to who wrote it."""
    insist(policy.may_take_part(by, contact))
    screen = reads.together(by, contact, [person.pk, *([line.person_id] if line else [])])
    if person.pk not in screen.present:
        raise Refused(refuse(NOT_THERE))
    if line is not None and line.pk not in screen.keys:
        raise Refused(refuse("Choose a line that they were shown."))
    if view != "agrees" and not words.strip():
        raise Refused(refuse("Write down what they say, in their words."))
    kept = ContactView.objects.create(
        contact=contact, person=person, line=line, view=view, words=words, on=today(),
        information=line.information if line else "work_with_family",
        source_agency=by.agency, recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    if line is not None and view != "agrees":
        give_task(
            "Somebody of the family says that a line of yours is not quite right: look at it with them",
            to=line.recorded_by, due=today() + datetime.timedelta(days=7), by=by, about=("contactline", line.pk),
            family_id=str(contact.family_id), link=reverse("contact", args=[contact.family_id, contact.pk]),
        )  # fmt: skip
    record("contact countersigned", by=by, family_id=str(contact.family_id), about=f"contactview {kept.pk}")
    return kept
