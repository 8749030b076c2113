"""Tasks about promises and appointments go to whoever leads the family, once their owner may not see these any more.

At once when an agency may no longer know something; and every night, for what else takes a thing out of sight.
"""

import uuid
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases.models import LeadProfessional
from thinkfamily.casework.commitments.appointments.actions import APPOINTMENT, POSSIBLE
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.commitments.chasing.actions import PROMISE
from thinkfamily.casework.commitments.chasing.who import case_of
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.office.tasks.actions import move
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families.reads import who_answers
from thinkfamily.people.persons.models import Item
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sharing.followers import Loss
from thinkfamily.people.sharing.policy import is_shown

OUT_OF_SIGHT = "It is about something that its owner may no longer see"


def when_sight_is_lost(loss: Loss) -> None:
    """What the agency still had to do about a promise or an appointment of this person; in the same transaction.

    A task that never said of which family it is stays, unless nothing at all is left to the agency.
    """
    with reading.as_system("tasks about promises of which an agency may no longer know"):
        rows = _open().filter(owner__agency=loss.agency)
        if not loss.everything:
            rows = rows.exclude(family_id="")
        records = set(records_of(loss.person))
        for task in rows:
            item = _item(task)
            if item is not None and item.person_id in records:
                _hand_on(task, item, by=loss.by, reason=loss.reason)


@transaction.atomic
def hand_on_what_is_out_of_sight() -> int:
    """Every night: after a seal, the end of an access, a family that somebody left. Returns how many went on."""
    with reading.as_system("tasks about promises that their owner may no longer see"):
        found = [(task, _item(task)) for task in _open().exclude(family_id="")]
        return sum(_hand_on(task, item, by=None, reason=OUT_OF_SIGHT) for task, item in found if item is not None)


def _open() -> QuerySet[Task]:
    rows = Task.objects.filter(about_type__in=(PROMISE, APPOINTMENT, POSSIBLE), done_at=None, owner__isnull=False)
    return rows.select_related("owner__agency").order_by("pk")


def _item(task: Task) -> Item | None:
    """What it is about: its id, with the day of a promise after it."""
    key = uuid.UUID(task.about_id.partition(":")[0])
    if task.about_type == PROMISE:
        return Commitment.objects.filter(pk=key).first()
    which: dict[str, Any] = {"pk": key} if task.about_type == APPOINTMENT else {"made_possible": key}
    return Appointment.objects.filter(**which).first()


def _hand_on(task: Task, item: Item, *, by: User | None, reason: str) -> bool:
    owner = task.owner
    if owner is None or is_shown(owner, type(item), item.pk):
        return False
    to = _who(item, owner)
    if to is None or to.pk == owner.pk:
        return False
    move(task, to=to, by=by, reason=reason)
    return True


def _who(item: Item, owner: User) -> User | None:
    """Who leads, where they may know of it; else whoever answers for the record, in another agency."""
    case = case_of(item)
    if case is None:
        return None
    lead = LeadProfessional.objects.filter(case=case, until=None).select_related("user__agency").first()
    if lead is not None and is_shown(lead.user, type(item), item.pk):
        return lead.user
    return who_answers(case.family, outside=owner.agency_id)
