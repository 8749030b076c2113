"""Asking to be reminded of a small step, and saying that somebody was told."""

import datetime

from django.db import transaction

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.reminding import policy, who
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.casework.plan.reminding.policy import STEP
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.editing import change


@transaction.atomic
def want(held: Held, *, by: User, version: int, remind: bool, on: datetime.date, weekday: int | None = None) -> None:
    """Whoever does a step asks to be reminded of it, or wants it no more; said on that day. Raises Changed."""
    insist(policy.may_want(by, held))
    if on > today():
        raise Refused(refuse("Say on which day they said it: that has been."))
    if remind and weekday is None and held.item.by is None:
        raise Refused(refuse("Say on which day of the week: this step has no day of its own."))
    said = {"remind": remind, "remind_on": weekday if remind else None, "remind_said_on": on}
    change(held.item, version=version, **said)
    if not remind:
        finish_about(STEP, held.item.pk, by=by, outcome="They do not want to be reminded any more")
    wanted = "reminders wanted" if remind else "reminders not wanted"
    record(wanted, by=by, family_id=str(held.family.pk), about=f"action {held.item.pk}")


@transaction.atomic
def say_told(held: Held, *, by: User) -> bool:
    """A colleague has told them by word. False where nobody is to be told any more: then it only leaves the desk."""
    insist(policy.may_tell(by, held))
    with reading.as_system("somebody was told of a small step"):
        if not who.stands(held.item):
            finish_about(STEP, held.item.pk, by=by, outcome="Nobody is to be told any more")
            return False
        asked = StepReminder.objects.filter(action=held.item.pk, how="by_word").order_by("-due").first()
        due = asked.due if asked else held.item.by or today()
        StepReminder.objects.get_or_create(action=held.item, due=due, how="told", defaults={"to": by, "at": now()})
    finish_about(STEP, held.item.pk, by=by, outcome="Told")
    record("reminded by word", by=by, family_id=str(held.family.pk), about=f"action {held.item.pk}")
    return True
