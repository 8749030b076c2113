"""Asking for help for a family: whom it names, and which record it is about."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Unpack

from django.db import transaction
from django.urls import reverse

from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import policy, rules
from thinkfamily.casework.requests.asking.actions import ask_the_sender
from thinkfamily.casework.requests.models import (
    KINDS,
    AboutFamily,
    HelpRequest,
    NamedPerson,
    RequestStep,
)
from thinkfamily.casework.requests.rules import Told
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import give as give_task
from thinkfamily.people.arrivals.models import ProposedFamily
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family

DESK = "help request"


@dataclass(frozen=True)
class Named:
    """Somebody whom a request is about, in words. `kind`: child, adult or expected."""

    name: str
    kind: str
    age: str = ""
    belongs: str = ""


@transaction.atomic
def send(
    *,
    by: User,
    to: Agency,
    named: Collection[Named],
    family: Family | None = None,
    proposal: ProposedFamily | None = None,
    addressed_to: User | None = None,
    after: HelpRequest | None = None,
    **words: Unpack[Told],
) -> HelpRequest:
    """A request, to be decided within a working day. Whether there is a record changes nothing that the sender sees."""
    insist(policy.may_send(by))
    if family is not None:
        insist(policy.may_send_for(by, family))
    if proposal is not None:
        insist(policy.may_send_for_proposal(by, proposal))
        words["origin"] = "proposal"
    if problem := rules.bad_request(words, [one.name for one in named]):
        raise Refused(refuse(problem))
    _insist_somebody_answers(to, addressed_to)
    kept = HelpRequest.objects.create(
        after=after,
        from_agency=by.agency,
        sent_by=by,
        sent_at=now(),
        to_agency=to,
        addressed_to=addressed_to,
        decide_by=rules.decide_by(today()),
        **{"origin": "agency"} | words,
    )
    for one in named:
        _name(kept, one, by=by)
    if family or proposal:
        _link(kept, by=by, family=family, proposal=proposal)
    if addressed_to:
        _ask(kept, addressed_to, by=by)
    ask_the_sender(kept)
    record("request sent", by=by, about=f"request {kept.pk}", reason=f"to {to}")
    return kept


def _insist_somebody_answers(to: Agency, addressed_to: User | None) -> None:
    """A request never goes where nobody reads it."""
    if addressed_to is not None:
        if addressed_to.agency_id == to.pk and policy.may_take(addressed_to, addressed_to):
            return
        raise Refused(refuse(f"{addressed_to.name} cannot be asked: choose somebody of {to} who works with families."))
    if not User.objects.filter(agency=to, is_active=True, role__in=policy.ANSWERS).exists():
        raise Refused(refuse(f"Nobody answers for {to} here: choose somebody there by name."))


def _ask(kept: HelpRequest, to: User, *, by: User) -> None:
    give_task(
        f"Decide a request of {kept.from_agency}",
        to=to,
        due=kept.decide_by,
        by=by,
        about=(DESK, kept.pk),
        link=reverse("help_request", args=[kept.pk]),
    )


def _name(request: HelpRequest, one: Named, *, by: User) -> NamedPerson:
    if one.kind not in KINDS or not one.name.strip():
        raise Refused(refuse("Say who it is, and whether it is a child or a grown-up."))
    said = {"name": one.name, "kind": one.kind, "age": one.age, "belongs": one.belongs}
    return NamedPerson.objects.create(request=request, source_agency=by.agency, named_by=by, named_at=now(), **said)


@transaction.atomic
def name(request: HelpRequest, one: Named, *, by: User) -> NamedPerson:
    """Somebody else whom it is about. Whom the asked agency names, the sender is not told."""
    insist(policy.may_name(by, request))
    kept = _name(request, one, by=by)
    record("somebody named in a request", by=by, about=f"request {request.pk}")
    return kept


def _link(request: HelpRequest, *, by: User, family: Family | None, proposal: ProposedFamily | None) -> None:
    said = {"family": family, "proposal": proposal.pk if proposal else ""}
    AboutFamily.objects.create(request=request, by=by, at=now(), **said)


@transaction.atomic
def say_which_record(request: HelpRequest, *, by: User, family: Family) -> None:
    """The asked agency says which record it is about; nobody sees it who does not reach that record."""
    insist(policy.may_work(by, request))
    insist(families.may_see(by, family))
    if not AboutFamily.objects.filter(request=request, family=family).exists():
        _link(request, by=by, family=family, proposal=None)
        record("request joined to a record", by=by, family_id=str(family.pk), about=f"request {request.pk}")


def step(request: HelpRequest, which: str, *, by: User, outcome: str = "", words: str = "") -> RequestStep:
    """What both sides know. Asks no policy: its callers have."""
    return RequestStep.objects.create(request=request, step=which, outcome=outcome, words=words, by=by, at=now())
