"""Trying to reach a family, a manager's look, and a no that is respected."""

import datetime
from typing import Unpack

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy
from thinkfamily.casework.requests.actions import step
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.reaching_out import reads, rules
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined, ManagersLook
from thinkfamily.casework.requests.waiting import actions as waiting
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.vocabulary.dates import working_days_after

LOOK, AGAIN = "reaching out", "a no"


@transaction.atomic
def attempt(
    request: HelpRequest,
    *,
    by: User,
    on: datetime.date,
    messenger: str,
    came: str,
    **said: Unpack[rules.Attempted],
) -> Attempt:
    """One attempt. Without an answer: what stands in the way, what we change; the second time a manager is asked."""
    insist(policy.may_work(by, request))
    no_until, asks_us = reads.no_until(request), request.origin == "family"
    tried = reads.tried(request)
    if problem := rules.may_try(tried, messenger, no_until=no_until, day=today(), asks_us=asks_us):
        raise Refused(refuse(problem))
    if on > today():
        raise Refused(refuse("This day has not come yet."))
    if came == "no_answer" and not (said["in_the_way"].strip() and said["changed"].strip()):
        raise Refused(refuse("Say what may stand in the way, and what we change: it is ours to find the way."))
    kept = Attempt.objects.create(
        request=request, on=on, messenger=messenger, came=came, by=by, at=now(), **said
    )  # fmt: skip
    if rules.needs_look([*tried, rules.Tried(came, messenger)]):
        _ask_manager(request, by=by)
    record("tried to reach a family", by=by, about=f"request {request.pk}: {came}")
    return kept


def _ask_manager(request: HelpRequest, *, by: User) -> None:
    give_task(
        "Look why a family is not reached, and choose another messenger",
        to=colleagues.who_answers_for(by, today()) or by,
        due=working_days_after(today(), 2),
        by=by,
        about=(LOOK, request.pk),
        link=reverse("look_at_reaching", args=[request.pk]),
    )


@transaction.atomic
def look(request: HelpRequest, *, by: User, said: str, messenger: str) -> ManagersLook:
    """A manager says what they think and who tries next: somebody who has not been without an answer already."""
    insist(policy.may_look(by, request))
    if not said.strip() or not messenger.strip():
        raise Refused(refuse("Say what you think stands in the way, and who tries next."))
    tried = reads.tried(request)
    if messenger.strip().lower() in {one.messenger.strip().lower() for one in tried if one.came == "no_answer"}:
        raise Refused(refuse(f"{messenger} had no answer before: choose another messenger."))
    kept = ManagersLook.objects.create(request=request, said=said, messenger=messenger, by=by, at=now())
    finish_about(LOOK, request.pk, by=by, outcome=str(kept))
    record("looked at reaching a family", by=by, about=f"request {request.pk}")
    return kept


@transaction.atomic
def decline(
    request: HelpRequest,
    *,
    by: User,
    on: datetime.date,
    review_on: datetime.date,
    tells: str,
    **words: Unpack[rules.No],
) -> HelpDeclined:
    """A no to help, in their words. Nothing follows from it but the day on which it is looked at again.

    Who asked is told so much as they may know. A statutory referral stays possible on that day and every other.
    """
    insist(policy.may_work(by, request))
    if not all(str(one).strip() for one in (*words.values(), tells)):
        raise Refused(refuse("Write down their words, what was offered, what goes on, and who is told of it."))
    if not on <= today() < review_on:
        raise Refused(refuse("They said it on a day that has been, and it is looked at again on one that comes."))
    if HelpDeclined.objects.filter(request=request).exists():
        raise Refused(refuse("Their no is written down already. What comes next is a new request."))
    kept = HelpDeclined.objects.create(request=request, on=on, review_on=review_on, by=by, at=now(), **words)
    step(request, "told", by=by, words=tells)
    if Waiting.objects.filter(request=request, until=None).exists():
        waiting.end(request, by=by, why="They said no to help")
    give_task(
        "Look again at a no to help: has anything changed?",
        to=by,
        due=review_on,
        by=by,
        about=(AGAIN, request.pk),
        link=reverse("help_request", args=[request.pk]),
    )
    record("help declined", by=by, about=f"request {request.pk}")
    return kept


def forget_old(day: datetime.date) -> int:
    """What was kept of a no goes four weeks after it was looked at again; returns how many went."""
    kept_until = day - datetime.timedelta(weeks=4)
    with reading.as_system("what was kept of a no to help is forgotten"):
        gone, _ = HelpDeclined.objects.filter(review_on__lt=kept_until).delete()
    return gone
