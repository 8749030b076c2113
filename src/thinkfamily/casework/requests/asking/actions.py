"""Asking another service's worker, and answering."""

from django.db import transaction
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy as requests
from thinkfamily.casework.requests.asking import policy, rules
from thinkfamily.casework.requests.asking.models import ANSWERS, AdultQuestion
from thinkfamily.casework.requests.chasing.rules import UNANSWERED
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task

DESK, ANSWERED = "adult question", "answer to a question"


@transaction.atomic
def ask(
    *, by: User, asked: User, asks: str, about_whom: str, why: str, request: HelpRequest | None = None
) -> AdultQuestion:
    """A question on that worker's desk, which wants an answer within three working days."""
    insist(requests.may_send(by))
    if request is not None:
        insist(requests.may_work(by, request))
    if not requests.may_take(asked, asked):
        raise Refused(refuse(f"{asked.name} cannot be asked."))
    if problem := rules.bad_question(asks, asked.agency.kind, about_whom, why):
        raise Refused(refuse(problem))
    return _put(by.agency, by=by, asked=asked, asks=asks, about_whom=about_whom, why=why, request=request)


def ask_the_sender(request: HelpRequest) -> AdultQuestion | None:
    """A worker with grown-ups who asks for help and names no child is asked at once whether there is one."""
    kind = request.from_agency.kind
    if kind not in rules.OF_GROWN_UPS or request.no_child or request.named.exclude(kind="adult").exists():
        return None
    names = " and ".join(one.name for one in request.named.order_by("name", "id"))
    why = "Help was asked for and no child named; what troubles a grown-up may weigh on one."
    with reading.as_system("the asked agency wants to know of children"):
        return _put(
            request.to_agency, by=request.sent_by, asked=request.sent_by, asks="child_of_adult", about_whom=names,
            why=why, request=request,
        )  # fmt: skip


def _put(
    agency: Agency, *, by: User, asked: User, asks: str, about_whom: str, why: str, request: HelpRequest | None
) -> AdultQuestion:
    kept = AdultQuestion.objects.create(
        asks=asks, about_whom=about_whom, why=why, request=request, from_agency=agency, by=by, at=now(),
        to_agency=asked.agency, asked=asked, due=rules.due(today()),
    )  # fmt: skip
    give_task(
        str(kept), to=asked, due=kept.due, by=by, about=(DESK, kept.pk), link=reverse("adult_question", args=[kept.pk])
    )
    record("question asked", by=by, about=f"question {kept.pk}")
    return kept


@transaction.atomic
def answer(question: AdultQuestion, *, by: User, answer: str, words: str) -> None:
    """A yes or a no closes it; 'I do not know yet' keeps it on the desk."""
    insist(policy.may_answer(by, question))
    if answer not in ANSWERS or not words.strip():
        raise Refused(refuse("Answer, and say whom you asked: who they are for a yes, who says so for a no."))
    AdultQuestion.objects.filter(pk=question.pk).update(answer=answer, words=words, answered_by=by, answered_at=now())
    question.refresh_from_db()
    if answer != "not_known":
        for about in (DESK, UNANSWERED):
            finish_about(about, question.pk, by=by, outcome=f"{ANSWERS[answer]}: {words}")
        _tell(question, by=by)
    record("question answered", by=by, about=f"question {question.pk}: {answer}")


def _tell(question: AdultQuestion, *, by: User) -> None:
    """Who asked reads the answer; of a question that we asked ourselves the request shows it."""
    if question.by_id == question.asked_id:
        return
    give_task(
        "Read the answer to what you asked", to=question.by, due=rules.due(today()), by=by,
        about=(ANSWERED, question.pk), link=reverse("adult_question", args=[question.pk]),
    )  # fmt: skip
