"""Opening a request, deciding it with reasons, and asking whether what was pointed to was reached."""

from collections.abc import Mapping
from typing import Unpack

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy, reads, rules
from thinkfamily.casework.requests.actions import DESK, step
from thinkfamily.casework.requests.chasing.rules import LATE, REFERRED_LATE
from thinkfamily.casework.requests.deciding.models import ChildConsidered, RequestDecision, SignpostCheck
from thinkfamily.casework.requests.deciding.reads import wants_check
from thinkfamily.casework.requests.models import HelpRequest, NamedPerson, RequestStep
from thinkfamily.casework.requests.rules import Decided
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.office.tasks.actions import give as give_task

CHECK, REFERRAL = "signposting", "statutory referral"  # what such tasks are about
TELLS = "Write down what who asked is told: they always hear what came of it, as far as they may."


@transaction.atomic
def open_request(request: HelpRequest, *, by: User) -> None:
    """Who asked sees that somebody looks at it now."""
    insist(policy.may_open(by, request))
    step(request, "opened", by=by)
    record("request opened", by=by, about=f"request {request.pk}")


@transaction.atomic
def decide(
    request: HelpRequest,
    *,
    by: User,
    tells: str,
    tells_outcome: bool = True,
    children: Mapping[NamedPerson, str] | None = None,
    **said: Unpack[Decided],
) -> RequestDecision:
    """A decision with its reasons, and what who asked is told of it. A statutory referral is never held up.

    `children`: what it means for each child. Sending the referral itself is not done here: the safeguarding lead is
    named, and who decided it has a task of today until somebody writes down that social care has it.
    """
    insist(policy.may_decide(by, request))
    _insist_complete(request, by, said, children or {})
    if not tells.strip():
        raise Refused(refuse(TELLS))
    if not RequestStep.objects.filter(request=request, step="opened").exists():
        step(request, "opened", by=by)
    outcome = said["outcome"]
    if outcome != "signposting":
        said["check_on"] = None
    lead = reads.safeguarding_lead(by) if outcome == "statutory" else ""
    kept = RequestDecision.objects.create(request=request, discussed_with=lead, decided_by=by, decided_at=now(), **said)
    for child, words in (children or {}).items():
        ChildConsidered.objects.create(request=request, decision=kept, child=child, words=words, by=by)
    answer = "declined" if outcome == "declined" else "accepted"
    step(request, answer, by=by, outcome=outcome if tells_outcome else "", words=tells)
    for about in (DESK, LATE):
        finish_about(about, request.pk, by=by, outcome=str(kept))
    _ask_whether_reached(kept, by=by)
    if outcome == "statutory":
        _ask_whether_social_care_has_it(kept, by=by)
    record("request decided", by=by, about=f"request {request.pk}: {outcome}")
    return kept


def _insist_complete(request: HelpRequest, by: User, said: Decided, children: Mapping[NamedPerson, str]) -> None:
    done = RequestStep.objects.filter(request=request, step="done").exists()
    if done and said["outcome"] != "statutory":
        raise Refused(refuse("This request is done. Ask again where something has changed."))
    if any(one.request_id != request.pk for one in children):
        raise Refused(refuse("Choose children whom this request names."))
    words = {one.pk: words for one, words in children.items()}
    problem = rules.bad_decision(
        said,
        day=today(),
        children={one.name: words.get(one.pk, "") for one in reads.children_named(request)},
        known=reads.children_not_named(by, request),
        declined=reads.help_was_declined(request),
    )
    if problem:
        raise Refused(refuse(problem))


def _ask_whether_reached(kept: RequestDecision, *, by: User) -> None:
    if kept.check_on is None:
        return
    give_task(
        f"Ask whether they reached {kept.goes_to}",
        to=by,
        due=kept.check_on,
        by=by,
        about=(CHECK, kept.request_id),
        link=reverse("check_signpost", args=[kept.request_id]),
    )


def _ask_whether_social_care_has_it(kept: RequestDecision, *, by: User) -> None:
    """The seam to sending a referral from here: until that is built, nothing decided stays undone in silence."""
    finish_about(REFERRAL, kept.request_id, by=by, outcome="Decided again")
    give_task(
        "Tell social care of a statutory referral today, and write down who has it",
        to=by,
        due=today(),
        by=by,
        about=(REFERRAL, kept.request_id),
        link=reverse("check_signpost", args=[kept.request_id]),
    )


@transaction.atomic
def check(request: HelpRequest, *, by: User, reached: bool, words: str) -> SignpostCheck:
    """Whether they reached what they were pointed to; a no leaves the request open, for another decision.

    Of a statutory referral: whether social care has it. A no leaves the task where it is.
    """
    insist(policy.may_work(by, request))
    if not (asked := wants_check(request)):
        raise Refused(refuse("They were pointed to no service, and no statutory referral waits for a word."))
    if not words.strip():
        raise Refused(refuse("Say how you know, or what stood in the way."))
    kept = SignpostCheck.objects.create(request=request, reached=reached, words=words, by=by, at=now())
    if asked == "signposting":
        finish_about(CHECK, request.pk, by=by, outcome=str(kept))
    elif reached:
        for about in (REFERRAL, REFERRED_LATE):
            finish_about(about, request.pk, by=by, outcome=words)
    record("signposting checked", by=by, about=f"request {request.pk}: {kept}")
    return kept
