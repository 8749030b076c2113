"""Somebody reminds a family of an appointment, in a way that is safe; afterwards somebody says what came of it.

Nothing is ever sent to a family by itself: whoever shares a phone may read it. Each is a colleague's task, once.
"""

import uuid

from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.cases.models import Case
from thinkfamily.casework.commitments.appointments import rules
from thinkfamily.casework.commitments.appointments.actions import APPOINTMENT
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.commitments.chasing.who import case_of, is_to_be_left
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.sharing.policy import is_shown
from thinkfamily.vocabulary.dates import working_days_after


def remind() -> int:
    """Once a night. Returns how many tasks were given."""
    with reading.as_system("appointments that are near, or that nobody has said a word of"):
        found = list(Appointment.objects.filter(state="planned").order_by("pk").values_list("pk", flat=True))
    return sum(_one(each) for each in found)


def _one(pk: uuid.UUID) -> int:
    """One appointment, whole or not at all. Two at once wait for each other here."""
    with reading.as_system("somebody reminds a family of an appointment"):
        held = Appointment.objects.select_for_update(of=("self",)).select_related("worker", "recorded_by")
        appointment = held.get(pk=pk)
        case = case_of(appointment)
        if case is None or appointment.state != "planned" or is_to_be_left(appointment):
            return 0
        before, after = rules.remind(appointment.on, today()), rules.ask(appointment.on, today())
        owner = _owner(appointment, case) if before or after else None
        if owner is None:
            return 0
        step = "before" if before else "after"
        return _give(appointment, case, owner, step)


def _give(appointment: Appointment, case: Case, owner: User, step: str) -> int:
    day = dates.day(appointment.on)
    words = {
        "before": f"Remind a family of an appointment on {day}, in a way that is safe for them",
        "after": f"Say what came of an appointment on {day}",
    }
    told = Task.objects.filter(about_type=APPOINTMENT, about_id=str(appointment.pk), what=words[step])
    if told.exists():
        return 0
    give(
        words[step],
        to=owner,
        due=appointment.on if step == "before" else working_days_after(today(), 1),
        by=None,
        about=(APPOINTMENT, appointment.pk),
        family_id=str(case.family_id),
        link=reverse("appointment", args=[case.family_id, appointment.pk]),
    )
    return 1


def _owner(appointment: Appointment, case: Case) -> User | None:
    """Whom they see, or who wrote it down, or whoever leads; whoever of them is there and may know of it."""
    leads = [one.user for one in case.leads.filter(until=None).select_related("user__agency")]
    for user in (appointment.worker, appointment.recorded_by, *leads):
        if user is None or not user.is_active or not cases.reaching(case).filter(reader=user).exists():
            continue
        if is_shown(user, Appointment, appointment.pk):
            return colleagues.stands_in(user, today())
    return None
