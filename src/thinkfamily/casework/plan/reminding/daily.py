"""The verb of every day: whoever asked is written to, or a colleague is asked to tell them. Nothing twice for one day.

Each step is one transaction with its line, its letter and its task: a day that is broken off leaves whole ones behind,
and the next run does the rest. Neither a letter nor a task says which family, who, or what.
"""

import datetime
import uuid
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from thinkfamily.access import reading
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.casework.plan.reminding import rules, who
from thinkfamily.casework.plan.reminding.models import StepReminder
from thinkfamily.casework.plan.reminding.policy import STEP
from thinkfamily.casework.plan.reminding.safe import Address, address_of, is_open
from thinkfamily.clock import now, today
from thinkfamily.design.words import dates
from thinkfamily.office.post.actions import write
from thinkfamily.office.post.models import Letter
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.persons.one_person import records_of

KIND = "reminder"
SUBJECT = "You asked to be reminded"
LETTER = (
    "You asked us to remind you: there is something to look at. Whoever works with you can say more.\n\n"
    "If you would rather not be reminded any more, tell them, and no further letter comes."
)
OURS = "Something that you do with a family is due soon. Sign in to see it: {link}"
TELL = "Remind somebody of a small step that is due on {}, in a way that is safe for them"
ALONG = (
    "person", "other", "supporter__other", "supporter__person", "agency", "recorded_by__agency",
    "objective__plan__case__family", "objective__plan__family",
)  # fmt: skip
DO = "Do what you said in a family’s plan: it is due on {}"


def remind() -> int:
    """Once a day. Returns how many steps somebody was reminded of, or asked to tell them of."""
    with reading.as_system("small steps of which somebody wants to be reminded"):
        open_steps = Action.objects.filter(ended_on=None, objective__joined_to=None, objective__plan__ended_on=None)
        asked = open_steps.filter(remind=True) | open_steps.filter(owner="agency", by__gte=today())
        found = list(asked.order_by("pk").values_list("pk", flat=True))
    return sum(remind_one(each) for each in found)


def remind_one(pk: uuid.UUID) -> int:
    """One step, whole or not at all. Two at once wait for each other here, and so does whoever ends the plan."""
    with reading.as_system("whoever does a small step is reminded of it"):
        plan = Plan.objects.get(objectives__actions=pk)
        Plan.objects.select_for_update().get(pk=plan.pk)
        action = _along(Action.objects.select_for_update(of=("self",))).get(pk=pk)
        if not who.is_wanted(action):
            return 0
        taken = set(StepReminder.objects.filter(action=action).values_list("due", flat=True))
        asked = [one for one in rules.to_remind(action.by, action.remind_on, today()) if one[0] not in taken]
        return sum(_take(action, due, before) for due, before in asked)


def is_still_right(letter: Letter) -> bool:
    """Whether a reminder that waits may go: asked once more when it is handed over.

    Where the address is safe no longer, somebody tells them instead; where nobody wants it any more, nobody does.
    """
    action = _along(Action.objects).filter(pk=letter.about_id).first()
    if action is None:
        return False
    if action.owner == "agency":
        theirs = User.objects.filter(email=letter.to_address, is_active=True).select_related("agency")
        return who.stands(action) and any(who.may_know(one, action) for one in theirs)
    waiting = [one for one in _of_one_letter(action, letter.queued_at) if who.is_wanted(one.action)]
    safe = False
    for one in waiting:
        teller = who.teller_of(one.action)
        address = _address(one.action, teller) if teller else None
        if address is not None and address.to == letter.to_address and is_open(address, today()):
            safe = True
        elif teller is not None:
            _ask_to_tell(one.action, one.due, teller)
    return safe


def _take(action: Action, due: datetime.date, before: int) -> int:
    if action.owner == "agency":
        return _on_desk(action, due, before)
    teller = who.teller_of(action)
    if teller is None:
        return 0
    address = _address(action, teller)
    way = rules.today_is(due, before, today(), address.allowed if address else None)
    if way == "letter" and address is not None:
        _write(action, due, address)
    elif way == "by_word":
        _ask_to_tell(action, due, teller)
    return bool(way)


def _write(action: Action, due: datetime.date, address: Address) -> None:
    """One letter a day to one person, whatever they do: each step keeps its line."""
    first = not _of_one_letter(action, now()).exists()
    StepReminder.objects.create(action=action, due=due, how="letter", at=now())
    if first:
        write(to=address.to, subject=SUBJECT, body=LETTER, kind=KIND, about=(STEP, action.pk))
    record("reminded of a small step", by=None, about=f"action {action.pk}")


def _ask_to_tell(action: Action, due: datetime.date, teller: User) -> None:
    made, new = StepReminder.objects.get_or_create(
        action=action, due=due, how="by_word", defaults={"to": teller, "at": now()}
    )
    if not new or Task.objects.filter(about_type=STEP, about_id=str(action.pk), done_at=None).exists():
        return
    family = action.objective.plan.family_id
    give(
        TELL.format(dates.day(due)), to=teller, due=due, by=None, about=(STEP, action.pk), family_id=str(family),
        link=reverse("tell_of_step", args=[family, action.pk]),
    )  # fmt: skip
    record(
        "somebody is asked to remind them by word", by=None, about=f"action {action.pk}", details={"told": made.to_id}
    )


def _on_desk(action: Action, due: datetime.date, before: int) -> int:
    """A practitioner of the agency: on their desk, where it does not stand already, and by e-mail."""
    to = who.practitioner_of(action)
    if to is None or rules.today_is(due, before, today(), rules.EVERY_DAY) != "letter":
        return 0
    StepReminder.objects.create(action=action, due=due, how="desk", to=to, at=now())
    family = action.objective.plan.family_id
    link = reverse("record_progress", args=[family])
    if action.user_id != to.pk:
        give(
            DO.format(dates.day(due)),
            to=to,
            due=due,
            by=None,
            about=(STEP, action.pk),
            family_id=str(family),
            link=link,
        )
    if to.email:
        where = settings.SITE_ADDRESS.rstrip("/") + link
        write(to=to.email, name=to.name, subject="Something is due soon", body=OURS.format(link=where), kind=KIND,
              about=(STEP, action.pk))  # fmt: skip
    record("reminded of a small step", by=None, about=f"action {action.pk}", details={"told": to.pk})
    return 1


def _address(action: Action, teller: User) -> Address | None:
    """None for whom only a name is known, and for somebody whose ways say more than a day."""
    person = who.owner_of(action)
    return address_of(person, known_to=teller) if person else None


def _of_one_letter(action: Action, at: datetime.datetime) -> QuerySet[StepReminder]:
    """Every step of which the same person was reminded by a letter of that day."""
    person = who.owner_of(action)
    records = records_of(person) if person else []
    theirs = Q(action__other__in=records) | Q(action__supporter__other__in=records)
    rows = StepReminder.objects.filter(theirs, how="letter", at__date=timezone.localdate(at)).order_by("pk")
    return rows.select_related(*(f"action__{name}" for name in ALONG))


def _along(rows: Any) -> Any:
    return rows.select_related(*ALONG)
