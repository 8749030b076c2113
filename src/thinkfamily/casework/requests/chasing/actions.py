"""What lies too long before a case becomes one task of the right manager, each in a transaction of its own.

A night that is broken off leaves whole tasks behind, and the next one gives those that are missing.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import connection
from django.db.models import Q
from django.urls import reverse

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.needs.unanswered import manager_of
from thinkfamily.casework.requests import policy
from thinkfamily.casework.requests.asking import policy as asking
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.requests.chasing import rules
from thinkfamily.casework.requests.chasing.rules import LATE, REFERRED_LATE, UNANSWERED, WAITS
from thinkfamily.casework.requests.deciding.reads import referrals_that_wait
from thinkfamily.casework.requests.models import HelpRequest, RequestStep
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import today
from thinkfamily.design.words import dates
from thinkfamily.office.tasks.actions import give
from thinkfamily.office.tasks.models import Task
from thinkfamily.vocabulary.dates import working_days_after


def chase() -> int:
    """All of it, once a night. Returns how many tasks were given."""
    with reading.as_system("what has lain too long before a case"):
        late = list(HelpRequest.objects.filter(decide_by__lt=today(), decisions=None).values_list("pk", flat=True))
        waits = [one.pk for one in Waiting.objects.filter(until=None) if rules.waits_long(one.since, today())]
        unanswered = Q(answer="") | Q(answer="not_known")
        asked = list(AdultQuestion.objects.filter(unanswered, due__lt=today()).values_list("pk", flat=True))
        held = set(referrals_that_wait().filter(decided_at__date__lt=today()).values_list("request", flat=True))
    return each(_late, late) + each(_waits, waits) + each(_unanswered, asked) + each(_nobody_has_it, held)


def each(ask: Callable[[Any], bool], ids: Iterable[Any]) -> int:
    """One row after the other, each whole or not at all."""
    given = 0
    for one in sorted(ids, key=str):
        with reading.as_system("what has lain too long is somebody\N{RIGHT SINGLE QUOTATION MARK}s task"):
            given += ask(one)
    return given


def _late(pk: Any) -> bool:
    asked = HelpRequest.objects.select_related("from_agency", "to_agency", "addressed_to").get(pk=pk)
    seen = RequestStep.objects.filter(request=asked, step="opened").exists()
    what = "has not been decided" if seen else "has been opened by nobody"
    to = _answers(asked.to_agency, asked.addressed_to)
    return ask_once(
        f"A request of {asked.from_agency} {what}: it was to be decided by {dates.day(asked.decide_by)}",
        to=to,
        about=(LATE, pk),
        link=reverse("help_request", args=[pk]) if to and policy.receives(to, asked) else "",
    )


def _waits(pk: Any) -> bool:
    wait = Waiting.objects.select_related("request__to_agency", "request__addressed_to").get(pk=pk)
    to = _answers(wait.request.to_agency, wait.request.addressed_to)
    reads_it = to is not None and policy.receives(to, wait.request)
    return ask_once(
        f"Look at a family that has waited since {dates.day(wait.since)}: what do they hear, and what helps meanwhile?",
        to=to,
        about=(WAITS, pk),
        link=reverse("help_request", args=[wait.request_id]) if reads_it else "",
    )


def _nobody_has_it(pk: Any) -> bool:
    """A statutory referral that was decided, and of which nobody has written down by the next day that it arrived."""
    asked = HelpRequest.objects.select_related("to_agency").get(pk=pk)
    decided = referrals_that_wait().filter(request=asked).select_related("decided_by").order_by("decided_at").first()
    to = _answers(asked.to_agency, decided.decided_by if decided else None)
    return ask_once(
        "A statutory referral was decided and nobody has written down that social care has it: see to it today",
        to=to,
        about=(REFERRED_LATE, pk),
        link=reverse("help_request", args=[pk]) if to and policy.receives(to, asked) else "",
    )


def _unanswered(pk: Any) -> bool:
    question = AdultQuestion.objects.select_related("asked", "to_agency").get(pk=pk)
    to = _answers(question.to_agency, question.asked)
    reads_it = to is not None and bool(asking.may_answer(to, question))
    return ask_once(
        f"{question.asked.name} was asked something and has not answered: it was wanted by {dates.day(question.due)}",
        to=to,
        about=(UNANSWERED, pk),
        link=reverse("adult_question", args=[pk]) if reads_it else "",
    )


def _answers(agency: Agency, person: User | None) -> User | None:
    """Who answers for whoever was asked: the manager of that person, or of their agency."""
    return colleagues.who_answers_for(person, today()) if person else manager_of(agency)


def ask_once(what: str, *, to: User | None, about: tuple[str, Any], link: str) -> bool:
    """One task, never a second beside it; again only where one was done and nothing has changed for days.

    Runs within a transaction: two nights at once wait for each other here.
    """
    kind, which = about
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{kind} {which}"])
    tasks = Task.objects.filter(about_type=kind, about_id=str(which))
    done = tasks.exclude(done_at=None).order_by("-done_at").first()
    last = done.done_at.date() if done and done.done_at else None
    open_now = tasks.filter(done_at=None).exists()
    if to is None or not rules.asks(last, open_now=open_now, day=today(), after=rules.again(last, kind=kind)):
        return False
    give(what, to=to, due=working_days_after(today(), 1), by=None, about=(kind, which), link=link)
    record(f"asked about a {kind}", by=None, about=f"{kind} {which}", details={"asked": to.pk})
    return True
