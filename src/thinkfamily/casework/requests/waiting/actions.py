"""Somebody waits, and waits no more."""

from django.db import IntegrityError, transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy
from thinkfamily.casework.requests.actions import step
from thinkfamily.casework.requests.chasing.rules import WAITS
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about


@transaction.atomic
def wait(request: HelpRequest, *, by: User, for_what: str, meanwhile: str, told: str, tells: str) -> Waiting:
    """From today a family waits, knows it, and something happens meanwhile."""
    insist(policy.may_finish(by, request))
    if not (for_what.strip() and meanwhile.strip() and told.strip() and tells.strip()):
        raise Refused(refuse("Say for what they wait, what happens meanwhile, and what they were told."))
    if Waiting.objects.filter(request=request, until=None).exists():
        raise Refused(refuse("They wait already: end that wait first."))
    said = {"for_what": for_what, "meanwhile": meanwhile, "told": told}
    try:
        with transaction.atomic():
            kept = Waiting.objects.create(request=request, since=today(), by=by, at=now(), **said)
    except IntegrityError:
        raise Refused(refuse("Somebody wrote down in the same moment that they wait: look at it first.")) from None
    step(request, "waits", by=by, words=tells)
    record("waits for help", by=by, about=f"request {request.pk}")
    return kept


@transaction.atomic
def end(request: HelpRequest, *, by: User, why: str) -> None:
    """They wait no longer; how long it was stays."""
    insist(policy.may_work(by, request))
    if not why.strip():
        raise Refused(refuse("Say why the wait ends."))
    now_waits = Waiting.objects.filter(request=request, until=None).first()
    if now_waits is None or not Waiting.objects.filter(pk=now_waits.pk, until=None).update(
        until=today(), ended_why=why
    ):
        raise Refused(refuse("Nobody waits here any more: that wait has ended already."))
    finish_about(WAITS, now_waits.pk, by=by, outcome=why)
    record("waits no longer", by=by, about=f"request {request.pk}")
