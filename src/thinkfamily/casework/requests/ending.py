"""The verbs that close a request's loop: who helps now, what who asked is told, and that it is done."""

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import actions, policy
from thinkfamily.casework.requests.deciding.models import RequestDecision, SignpostCheck
from thinkfamily.casework.requests.deciding.reads import referral_waits
from thinkfamily.casework.requests.models import HelpRequest, NamedPerson
from thinkfamily.casework.requests.reaching_out.models import HelpDeclined
from thinkfamily.casework.requests.waiting import actions as waiting
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.vocabulary.dates import working_days_after

TELL = "passed on"
AFTER_A_NO = (
    "They said no to help, so nothing of this goes to anybody else, not even for information. Who asked may go on as"
    " for every child; a statutory referral stays possible."
)


@transaction.atomic
def finish(request: HelpRequest, *, by: User, words: str) -> None:
    """It is done; who asked hears what came of it, and so does who passed it on."""
    insist(policy.may_finish(by, request))
    if not words.strip():
        raise Refused(refuse("Say what came of it: who asked reads it."))
    latest = RequestDecision.objects.filter(request=request).order_by("-decided_at").first()
    if latest and latest.outcome == "signposting" and not SignpostCheck.objects.filter(request=request).exists():
        raise Refused(refuse("Ask first whether they reached what they were pointed to."))
    if referral_waits(request):
        raise Refused(refuse("Write down first that social care has the statutory referral: who took it, and when."))
    if Waiting.objects.filter(request=request, until=None).exists():
        waiting.end(request, by=by, why=words)
    actions.step(request, "done", by=by, words=words)
    record("request done", by=by, about=f"request {request.pk}")
    if request.after_id is not None:
        _tell_who_passed_it_on(request, by=by)


def _tell_who_passed_it_on(request: HelpRequest, *, by: User) -> None:
    """The front door hears of it, and tells who asked first."""
    give_task(
        f"{request.to_agency} has ended what you passed on: tell who asked first",
        to=request.sent_by,
        due=working_days_after(today(), 1),
        by=by,
        about=(TELL, request.pk),
        link=reverse("help_request", args=[request.after_id]),
    )


@transaction.atomic
def tell(request: HelpRequest, *, by: User, words: str) -> None:
    """Who asked is told something more of what came of it."""
    insist(policy.may_work(by, request))
    if not words.strip():
        raise Refused(refuse("Write down what they are told."))
    actions.step(request, "told", by=by, words=words)
    for passed in HelpRequest.objects.filter(after=request):
        finish_about(TELL, passed.pk, by=by, outcome="Told who asked first")
    record("who asked was told", by=by, about=f"request {request.pk}")


@transaction.atomic
def pass_on(request: HelpRequest, *, by: User, to: Agency, why: str, addressed_to: User | None = None) -> HelpRequest:
    """One agency is asked to help: a request of its own, with what was told, and nothing that only we wrote down.

    After a no only who asked first may be asked to go on by themselves.
    """
    insist(policy.may_work(by, request))
    if not why.strip():
        raise Refused(refuse("Say what you ask them to do."))
    if to.pk != request.from_agency_id and HelpDeclined.objects.filter(request=request).exists():
        raise Refused(refuse(AFTER_A_NO))
    told = NamedPerson.objects.filter(request=request, source_agency=request.from_agency_id)
    return actions.send(
        by=by,
        to=to,
        addressed_to=addressed_to,
        after=request,
        told=f"{why}\n\nWhat was told to us: {request.told}",
        told_by=request.told_by,
        named=[actions.Named(one.name, one.kind, one.age, one.belongs) for one in told],
        knows=request.knows,
        not_told_why=request.not_told_why,
        agrees=request.agrees,
        agrees_words=request.agrees_words,
        helps=request.helps,
        reach=request.reach,
        no_child=request.no_child,
    )
