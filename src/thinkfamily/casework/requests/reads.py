"""Questions about requests: the lists, one request as its reader sees it, and the children it may not forget."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.agencies.models import Agency
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.users.models import User
from thinkfamily.casework.requests import begun, policy, rules
from thinkfamily.casework.requests.asking.models import AdultQuestion
from thinkfamily.casework.requests.begun import Begun
from thinkfamily.casework.requests.deciding.models import ChildConsidered, RequestDecision, SignpostCheck
from thinkfamily.casework.requests.deciding.reads import said_of_referral
from thinkfamily.casework.requests.models import (
    STEPS,
    AboutFamily,
    HelpRequest,
    NamedPerson,
    RequestStep,
)
from thinkfamily.casework.requests.reaching_out.models import Attempt, HelpDeclined, ManagersLook
from thinkfamily.casework.requests.waiting.models import Waiting
from thinkfamily.clock import today
from thinkfamily.design.fields import days
from thinkfamily.people.families.models import Family, Membership
from thinkfamily.people.find.reads import likely_same
from thinkfamily.vocabulary.dates import age_on
from thinkfamily.vocabulary.kinship import NOT_FAMILY

A_PAGE = 25
GROWN_UP = 18


def find(asked: Any) -> HelpRequest:
    """The request of an address. Raises Http404."""
    rows = HelpRequest.objects.select_related("from_agency", "to_agency", "sent_by", "addressed_to", "after")
    found = rows.filter(pk=asked).first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True)
class Line:
    """A request in a list."""

    request: HelpRequest
    names: list[str]
    stands: str
    is_late: bool


def listed(user: Any, which: str, page: Any) -> Page[HelpRequest]:
    """A page of `Line`; `which`: to_decide, decided or asked. A fixed number of queries, however many there are."""
    decided = RequestDecision.objects.filter(request=OuterRef("pk"))
    done = RequestStep.objects.filter(request=OuterRef("pk"), step="done")
    last = RequestStep.objects.filter(request=OuterRef("pk")).order_by("-at", "-id").values("step")[:1]
    rows = HelpRequest.objects.annotate(decided=Exists(decided), done=Exists(done), last=Subquery(last))
    if which == "asked":
        rows = rows.filter(policy.sent(user)).order_by("done", "-sent_at", "id")
    elif which == "decided":
        rows = rows.filter(policy.received(user), decided=True).order_by("done", "-sent_at", "id")
    else:
        rows = rows.filter(policy.received(user), decided=False).order_by("decide_by", "sent_at", "id")
    found = Paginator(_with_names(rows), A_PAGE).get_page(page)
    lines: Any = [_line(one, user) for one in found.object_list]
    found.object_list = lines
    return found


def _line(one: Any, user: Any) -> Line:
    """Whom the other side named alone is not in it."""
    mine = {user.agency_id, one.from_agency_id} if one.to_agency_id != user.agency_id else None
    names = [each.name for each in one.named.all() if mine is None or each.source_agency_id in mine]
    return Line(one, names, STEPS.get(one.last, "Sent"), not one.decided and one.decide_by < today())


def _with_names(rows: QuerySet[HelpRequest]) -> QuerySet[HelpRequest]:
    named = Prefetch("named", NamedPerson.objects.order_by("kind", "name", "id"))
    return rows.select_related("from_agency", "to_agency", "sent_by", "addressed_to").prefetch_related(named)


@dataclass
class Shown:
    """A request as its reader sees it. What only the asked agency wrote down is empty for all others."""

    request: HelpRequest
    receives: bool
    named: list[NamedPerson]
    steps: list[RequestStep]
    about: list[AboutFamily] = field(default_factory=list)
    decisions: list[RequestDecision] = field(default_factory=list)
    checks: list[SignpostCheck] = field(default_factory=list)
    passed_on: list[HelpRequest] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)
    looks: list[ManagersLook] = field(default_factory=list)
    no: HelpDeclined | None = None
    waits: list[Waiting] = field(default_factory=list)
    questions: list[AdultQuestion] = field(default_factory=list)
    begun: list[Begun] = field(default_factory=list)
    lead: str = ""
    referral: bool = False

    @property
    def names(self) -> list[str]:
        return [one.name for one in self.named]

    @property
    def began(self) -> Begun | None:
        """The family with which our work began from it, as far as the reader may know."""
        return next((one for one in self.begun if one.began_on), None)

    @property
    def begins(self) -> list[Family]:
        """With whom the reader may begin our work from it."""
        return [one.family for one in self.begun if one.may_begin]

    @property
    def joins(self) -> list[Family]:
        """Whose open case the request may join."""
        return [one.family for one in self.begun if one.may_join]

    @property
    def is_done(self) -> bool:
        return any(one.step == "done" for one in self.steps)

    @property
    def is_opened(self) -> bool:
        return bool(self.steps)

    @property
    def decision(self) -> RequestDecision | None:
        return self.decisions[0] if self.decisions else None

    @property
    def of_referral(self) -> list[SignpostCheck]:
        """What was said of the last statutory referral: that social care has it, or has not got it yet."""
        return said_of_referral(self.decisions, self.checks)

    @property
    def late(self) -> int:
        """Working days since it should have been decided."""
        answered = any(one.step in ("accepted", "declined") for one in self.steps)
        return 0 if answered else rules.late_by(self.request.decide_by, today())


def shown(user: Any, request: HelpRequest) -> Shown:
    """Everything that the page of a request says. A fixed number of queries."""
    receives = policy.receives(user, request)
    named = list(request.named.select_related("source_agency").order_by("kind", "name", "id"))
    if not receives:
        named = [one for one in named if one.source_agency_id in (user.agency_id, request.from_agency_id)]
    steps = list(RequestStep.objects.filter(request=request).select_related("by__agency").order_by("at", "id"))
    found = Shown(request, receives, named, steps, about=list(policy.families_of(user, request)))
    found.begun = begun.of(user, request, [one.family for one in found.about if one.family])
    if not receives:
        return found
    children = Prefetch("children", ChildConsidered.objects.select_related("child"))
    decisions = RequestDecision.objects.filter(request=request).select_related("decided_by").prefetch_related(children)
    found.decisions = list(decisions.order_by("-decided_at", "-id"))
    found.checks = list(SignpostCheck.objects.filter(request=request).select_related("by").order_by("-at"))
    found.passed_on = list(
        HelpRequest.objects.filter(after=request).select_related("to_agency", "addressed_to").prefetch_related("steps")
    )
    found.attempts = list(Attempt.objects.filter(request=request).order_by("on", "at"))
    found.looks = list(ManagersLook.objects.filter(request=request).select_related("by").order_by("at"))
    found.no = HelpDeclined.objects.filter(request=request).select_related("by").first()
    found.waits = list(Waiting.objects.filter(request=request).order_by("since", "at"))
    found.questions = list(
        AdultQuestion.objects.filter(request=request).select_related("asked", "to_agency").order_by("at")
    )
    if any(one.outcome == "statutory" for one in found.decisions):
        found.referral, found.lead = True, safeguarding_lead(user)
    return found


def safeguarding_lead(user: Any) -> str:
    """With whom a statutory referral is discussed today, by name and number."""
    day = today()
    lead = colleagues.lead_of(user.agency, day) or colleagues.any_lead(day)
    return colleagues.named(colleagues.stands_in(lead, day)) if lead else ""


def children_named(request: HelpRequest) -> Sequence[NamedPerson]:
    """Children and babies to come whom a request names, by either side."""
    return list(request.named.exclude(kind="adult").order_by("name", "id"))


def children_not_named(user: Any, request: HelpRequest) -> list[str]:
    """First names of children of the records that it is about, as far as the reader reaches them, whom nobody named."""
    named = {word for one in children_named(request) for word in one.name.lower().split()}
    families = [one.family_id for one in policy.families_of(user, request) if one.family_id]
    rows = Membership.objects.filter(family__in=families, until=None).exclude(role__in=NOT_FAMILY)
    people = [row.person for row in rows.select_related("person")]
    born = [one for one in people if one.date_of_birth and age_on(one.date_of_birth, today()) < GROWN_UP]
    names = [one.first_name.split()[0] for one in born if one.first_name]
    return sorted({one for one in names if one.lower() not in named})


def help_was_declined(request: HelpRequest) -> bool:
    """Whether the family said no to help on this request."""
    return HelpDeclined.objects.filter(request=request).exists()


def doors(user: Any) -> list[Agency]:
    """Agencies in which somebody answers for what they are asked; the front doors first."""
    with reading.as_system("which agencies can be asked for help"):
        answering = User.objects.filter(agency=OuterRef("pk"), is_active=True)
        rows = Agency.objects.annotate(door=Exists(answering.filter(role="front_door")))
        rows = rows.filter(Q(door=True) | Exists(answering.filter(role__in=policy.ANSWERS)))
        return list(rows.order_by("-door", "name"))


def asked_by_name(user: Any) -> list[User]:
    """Practitioners of agencies in which nobody answers for all: they are asked by name."""
    with reading.as_system("who can be asked for help by name"):
        answering = User.objects.filter(agency=OuterRef("agency"), is_active=True, role__in=policy.ANSWERS)
        rows = User.objects.filter(~Exists(answering), is_active=True).select_related("agency")
        return [one for one in rows.order_by("agency__name", "name") if one.in_role.sees_families]


@dataclass
class LikelyRecord:
    """A record that the reader may open and in which somebody of this name is. `items`: what they were found by."""

    family: Family
    why: str
    items: list[Any]


def likely_records(user: User, request: HelpRequest) -> list[LikelyRecord]:
    """Among the records that the reader may open; nothing is told of others."""
    found: dict[Any, LikelyRecord] = {}
    for one in request.named.order_by("name", "id")[:5]:
        first, _, last = one.name.rpartition(" ")
        for likely in likely_same(
            user, first_name=first or last, last_name=last if first else "", born=days.read(one.age)
        ):
            for family in likely.families:
                kept = found.setdefault(family.pk, LikelyRecord(family, "", []))
                kept.why = f"{kept.why}{'. ' if kept.why else ''}{one.name}: {likely.sentence}"
                kept.items += likely.items
    return list(found.values())
