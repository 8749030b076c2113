"""Questions about cases: the open one of a family, who leads and who could, what was judged and promised."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.access.colleagues import reads as colleagues
from thinkfamily.access.users.models import User
from thinkfamily.casework.cases import policy, rules
from thinkfamily.casework.cases.models import (
    INTENSITIES,
    REASONS,
    Beginning,
    Case,
    LeadProfessional,
    LevelOfNeed,
    Promise,
)
from thinkfamily.casework.packs import reads as packs
from thinkfamily.casework.packs import where
from thinkfamily.casework.packs.where import Where
from thinkfamily.casework.requests import reads as requests
from thinkfamily.casework.requests.begun import Begun
from thinkfamily.casework.requests.models import HelpRequest
from thinkfamily.casework.voice import beside
from thinkfamily.clock import today
from thinkfamily.design.words import numbers
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family


@dataclass(frozen=True)
class Candidate:
    """Somebody who could lead, and how much they lead already."""

    user: User
    leads: int
    points: int
    in_team: bool

    @property
    def says(self) -> str:
        if not self.leads:
            return "Leads no other family now"
        families = numbers.plural(self.leads, "other family", "other families")
        return f"Leads {families} now, {numbers.plural(self.points, 'point')}"


@dataclass
class Work:
    """Our work with a family as a reader sees it. `levels`: the latest judgement of each, and earlier ones."""

    family: Family
    whom: Whom
    case: Case | None
    lead: LeadProfessional | None = None
    led_before: list[LeadProfessional] = field(default_factory=list)
    levels: list["Level"] = field(default_factory=list)
    views: dict[Any, list[beside.View]] = field(default_factory=dict)
    promise: Promise | None = None
    from_requests: list[HelpRequest] = field(default_factory=list)
    where: Where | None = None
    may_decide: bool = False
    may_choose: bool = False
    may_end_leading: bool = False
    may_begin: bool = False

    @property
    def reasons(self) -> list[str]:
        return [REASONS[one] for one in self.lead.reasons] if self.lead else []

    @property
    def promise_late(self) -> bool:
        made = self.promise
        return bool(made and not made.kept_as_family_sees_it and made.due < today())


@dataclass(frozen=True)
class Level:
    """A judgement in words. `earlier`: those before it about the same person."""

    name: str
    title: str
    row: LevelOfNeed
    earlier: tuple[tuple[str, LevelOfNeed], ...]


def began_from(user: Any, request: HelpRequest, families: Sequence[Family]) -> list[Begun]:
    """Of each family that a request is about: since when we work with it because of it, or whether that may begin.

    Or whether it may join what goes on already.
    """
    rows = Beginning.objects.filter(request=request, case__family__in=families).select_related("case")
    since = {one.case.family_id: one.case.opened_on for one in rows}
    return [
        Begun(
            one,
            may_begin=not since and bool(policy.may_begin_from(user, one, request)),
            may_join=not since and bool(policy.may_join(user, one, request)),
            began_on=since.get(one.pk),
        )
        for one in families
    ]


@dataclass(frozen=True)
class Joining:
    """A request that is to join the open case of a family."""

    case: Case
    request: HelpRequest


def find_joining(family: Any, asked: Any) -> Joining:
    """The open case and the request of an address. Raises Http404."""
    return Joining(find_case(family), requests.find(asked))


def starts_from(request: HelpRequest) -> dict[str, Any]:
    """What the form of a beginning holds at first, from a request that its reader received; who agreed they say."""
    said = {"why": f"{request.told} ({request.told_by})"[:2000], "tells": "Our work with them begins today."}
    if request.agrees == "yes":
        return said | {"agreed_words": request.agrees_words[:2000]}
    if request.agrees == "not_asked" and request.not_told_why:
        return said | {"ground": "cannot_ask", "ground_reason": request.not_told_why[:2000]}
    return said


def find_case(family: Any) -> Case:
    """The open case of the family of an address. Raises Http404."""
    from thinkfamily.people.families import reads as family_reads

    found = open_case(family_reads.find(family))
    if found is None:
        raise Http404
    return found


def find_promise(family: Any) -> Promise:
    """The first useful thing of the open case of a family. Raises Http404."""
    found = Promise.objects.filter(case=find_case(family)).select_related("case__family", "promised_by").first()
    if found is None:
        raise Http404
    return found


def open_case(family: Family) -> Case | None:
    """The one open case of a family, if there is one."""
    return Case.objects.filter(family=family, closed_on=None).select_related("family", "kept_by", "opened_by").first()


def of_family(user: Any, family: Family) -> Work:
    """Everything that the page of our work says. A fixed number of queries."""
    found = Work(family, whom(user, family), open_case(family))
    found.may_begin = found.case is None and bool(policy.may_begin(user, family))
    if found.case is None:
        return found
    leads = list(LeadProfessional.objects.filter(case=found.case).select_related("user__agency").order_by("-since"))
    found.lead = next((one for one in leads if one.until is None), None)
    found.led_before = [one for one in leads if one.until is not None]
    rows = policy.levels_visible_to(user, found.case).select_related("pack", "decided_by").order_by("-decided_at")
    found.levels = in_words(rows, found.whom)
    found.views = beside.of_family(found.whom)
    found.promise = Promise.objects.filter(case=found.case).select_related("promised_by").first()
    asked = HelpRequest.objects.filter(beginning__case=found.case).select_related("from_agency")
    found.from_requests = list(asked.order_by("beginning__at", "sent_at"))
    found.where = _where(found.case, found.promise)
    found.may_decide = found.whom.may_write
    found.may_choose = found.whom.may_write and (found.whom.keeps or bool(policy.may_choose(user, family)))
    found.may_end_leading = found.whom.may_write and (found.whom.keeps or bool(policy.may_end_leading(user, family)))
    return found


def _where(case: Case, promise: Promise | None) -> Where | None:
    """At which step our work is, in the area's own words."""
    signed = list(case.assessments.values_list("signed_at", flat=True))
    kept = promise is not None and bool(promise.kept_as_family_sees_it)
    key = rules.step_of(promised=promise is not None, kept=kept, assessed=bool(signed), signed=any(signed))
    return where.at(key)


def in_words(rows: Iterable[LevelOfNeed], whom: Whom) -> list[Level]:
    """By person, the newest first; the family as a whole before everybody."""
    by_person: dict[Any, list[LevelOfNeed]] = {}
    for row in rows:
        by_person.setdefault(row.person_id and whom.same.person(row.person_id), []).append(row)
    found = []
    for person, own in sorted(by_person.items(), key=lambda one: (one[0] is not None, str(one[0]))):
        name = "The family as a whole" if person is None else whom.name(person)
        found.append(Level(name, title_of(own[0]), own[0], tuple((title_of(one), one) for one in own[1:])))
    return found


def title_of(row: LevelOfNeed) -> str:
    """The level in the area's own words, as they were when it was judged."""
    return next((one.title for one in packs.levels(row.pack) if one.key == row.level), row.level)


def candidates(user: User, case: Case) -> list[Candidate]:
    """Who could lead: whoever has access to this family, and to whom this reader may give it; of any agency."""
    keeps = families.keeps(user, case.family)
    with reading.as_system("who works with the family and how much each leads"):
        team = {grant.reader_id for grant in policy.team(case)}
        near = {user.pk, *(one.pk for one in policy.may_be_chosen_by(user, case.family))}
        mates = colleagues.who_may_take_on(user, None, sees_families=True)
        near |= {one.reader_id for one in policy.reaching(case).filter(reader__in=mates)}
        people = User.objects.filter(Q(pk__in=team | near), is_active=True).select_related("agency").order_by("name")
        rows = LeadProfessional.objects.filter(until=None, case__closed_on=None).exclude(case=case)
        leads: dict[int, list[str]] = {}
        for one, intensity in rows.values_list("user", "case__intensity"):
            leads.setdefault(one, []).append(intensity)
        able = [one for one in people if policy.may_lead(one) and (keeps or policy.may_appoint(user, case, one))]
    found = [
        Candidate(one, len(leads.get(one.pk, [])), rules.points(leads.get(one.pk, [])), one.pk in team) for one in able
    ]
    return sorted(found, key=lambda one: (not one.in_team, one.user.name))


def intensities() -> list[tuple[str, str]]:
    """How much of somebody's week a family takes, with its points."""
    return [(key, f"{title}, {numbers.plural(rules.POINTS[key], 'point')}") for key, title in INTENSITIES.items()]


@dataclass(frozen=True)
class Counted:
    """First useful things of families that a reader sees: how many were promised, and kept as the family sees it."""

    promised: int
    within: dict[int, int]


def promises_counted(user: Any) -> Counted:
    """Of open cases that the reader reaches; counted in the family's view."""
    rows = list(Promise.objects.filter(case__in=policy.visible_to(user)))
    within = {
        days: sum(
            rules.kept_within(one.promised_on, one.kept_on, days, says=one.kept_as_family_sees_it) for one in rows
        )
        for days in rules.COUNTED_AT
    }
    return Counted(len(rows), within)
