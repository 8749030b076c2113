"""Calling a few in, saying what one thinks, who does what by when; it becomes a request or is deleted on its day."""

import datetime
from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.conversations import policy, rules
from thinkfamily.casework.requests.conversations.models import Conversation, NextStep, Thought
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.office.tasks.models import Task
from thinkfamily.vocabulary.dates import working_days_after

CALLED, STEP = "early conversation", "early conversation step"
OVER = "An early conversation, which was deleted on its day"


@transaction.atomic
def call(
    *,
    by: User,
    others: Collection[User],
    about: str,
    basis: str,
    deletes_on: datetime.date,
    who: str = "",
    basis_words: str = "",
) -> Conversation:
    """One to three others are called in; each finds it on their desk."""
    insist(requests.may_send(by))
    others = {one.pk: one for one in others if one.pk != by.pk}.values()
    said = {"about": about, "who": who, "basis": basis, "basis_words": basis_words, "deletes_on": deletes_on}
    if problem := rules.bad_conversation(**said, others=len(others), day=today()):  # type: ignore[arg-type]  # as named
        raise Refused(refuse(problem))
    if absent := [one.name for one in others if not requests.may_take(one, one)]:
        raise Refused(refuse(f"{absent[0]} cannot be called in."))
    kept = Conversation.objects.create(
        **said, called_by=by, party=[by.pk, *(one.pk for one in others)], called_at=now(), called_on=today()
    )
    for one in others:
        give_task(
            f"{by.name} calls you in: say what you think",
            to=one,
            due=working_days_after(today(), 2),
            by=by,
            about=(CALLED, kept.pk),
            link=reverse("conversation", args=[kept.pk]),
        )
    record("early conversation called", by=by, about=f"conversation {kept.pk}", reason=basis)
    return kept


@transaction.atomic
def think(conversation: Conversation, *, by: User, thinks: str) -> Thought:
    """What one of them thinks."""
    insist(policy.may_add(by, conversation))
    if not thinks.strip():
        raise Refused(refuse("Say what you think."))
    return Thought.objects.create(conversation=conversation, thinks=thinks, by=by, at=now())


@transaction.atomic
def agree_step(conversation: Conversation, *, by: User, what: str, who: User, due: datetime.date) -> NextStep:
    """Who does what by when; it lies on that desk."""
    insist(policy.may_add(by, conversation))
    if who.pk not in conversation.party:
        raise Refused(refuse(f"{who.name} takes no part in this conversation."))
    if not what.strip() or not today() <= due <= conversation.deletes_on:
        raise Refused(refuse("Say what is done, by a day before the conversation is deleted."))
    kept = NextStep.objects.create(conversation=conversation, what=what, who=who, due=due, by=by, at=now())
    give_task(what, to=who, due=due, by=by, about=(STEP, kept.pk), link=reverse("conversation", args=[conversation.pk]))
    return kept


@transaction.atomic
def became(conversation: Conversation, request: HelpRequest, *, by: User) -> None:
    """It became this request."""
    insist(policy.may_ask_for_help(by, conversation))
    Conversation.objects.filter(pk=conversation.pk, became=None).update(became=request)
    record("early conversation became a request", by=by, about=f"request {request.pk}")


def _forget_tasks(conversation: Conversation) -> None:
    """What lies on desks of it is over with it, and says no longer what was agreed."""
    steps = [str(pk) for pk in NextStep.objects.filter(conversation=conversation).values_list("pk", flat=True)]
    of_steps = Q(about_type=STEP, about_id__in=steps)
    tasks = Task.objects.filter(of_steps | Q(about_type=CALLED, about_id=str(conversation.pk)))
    tasks.filter(done_at=None).update(done_at=now(), done_by=conversation.called_by_id, outcome=OVER)
    tasks.update(what=OVER, link="")


def delete_due(day: datetime.date) -> int:
    """All whose day has come, with what was thought and agreed in them; returns how many."""
    with reading.as_system("early conversations whose day has come"), transaction.atomic():
        due = list(Conversation.objects.filter(deletes_on__lte=day))
        for one in due:
            _forget_tasks(one)
            one.delete()
            record("early conversation deleted", by=None, about=f"conversation of {one.called_on}")
    return len(due)
