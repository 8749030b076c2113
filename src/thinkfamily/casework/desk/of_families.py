"""Each family that somebody leads as a line: its children, its plan, its next meeting, what is new."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Max, Min, Q, QuerySet

from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Assessment
from thinkfamily.casework.cases.models import Case, LeadProfessional, Promise
from thinkfamily.casework.cases.rules import step_of
from thinkfamily.casework.contacts.models import ContactLine
from thinkfamily.casework.desk import rules
from thinkfamily.casework.desk.several import Several, several
from thinkfamily.casework.meetings.models import Meeting
from thinkfamily.casework.packs import where as packs
from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Objective, Progress
from thinkfamily.clock import today
from thinkfamily.design.words import dates, numbers
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.front_page import seen as times_seen
from thinkfamily.people.front_page.models import Observation
from thinkfamily.people.front_page.rules import Seen

A_PAGE = 10
MOVES_WITHIN = datetime.timedelta(weeks=6)


@dataclass(frozen=True)
class Child:
    """A child, and when somebody last saw them, and last saw them alone; empty where nobody has written it down."""

    name: str
    seen: str
    alone: str


@dataclass
class Line:
    """A family as the table says it."""

    family: Family
    case: Case
    children: list[Child] = field(default_factory=list)
    plan: str = "No plan yet"
    meeting: str = ""
    new: str = "Nothing new"
    where: str = ""
    has_plan: bool = False


def led_by(user: User) -> Any:
    """Open cases that somebody leads, of families that the question reaches; by the family's name."""
    leads = LeadProfessional.objects.filter(user=user, until=None)
    rows = Case.objects.filter(closed_on=None, leads__in=leads).select_related("family", "kept_by")
    return rows.order_by("family__name", "pk")


def first_of(user: User, page: Any) -> Page[Any]:
    """A page of the cases that the reader themselves leads, as far as they reach them."""
    found: Page[Any] = Paginator(led_by(user).filter(family__in=families.visible_to(user)), A_PAGE).get_page(page)
    found.object_list = list(found.object_list)
    return found


def page_of(reader: User, whose: User, page: Any) -> tuple[Page[Any], Several]:
    """A page of the families that `whose` leads, as far as the reader reaches them, with who is shown."""
    found: Page[Any] = Paginator(led_by(whose).filter(family__in=families.visible_to(reader)), A_PAGE).get_page(page)
    cases = list(found.object_list)
    shown = several(reader, [one.family for one in cases], *times_seen.ASKED)
    shown.read(*parts(shown))
    found.object_list = lines(cases, shown)
    return found, shown


def parts(shown: Several, *, lines: bool = True) -> list[QuerySet[Any]]:
    """What the lines read of the families: what is new, and how the plan goes. Nothing of years that are over.

    `lines`: without any, only what went well is asked for, which stands beside them.
    """
    if shown.whom is None:
        return []
    new = Q(recorded_at__gte=datetime.datetime.combine(rules.since(today()), datetime.time(), datetime.UTC))
    observed = shown.rows(Observation).filter(new)
    if not lines:
        return [observed]
    return [
        observed,
        shown.rows(ContactLine).filter(new),
        shown.rows(Objective).filter(state__in=("agreed", "reached")),
        shown.rows(Progress).filter(new | Q(on__gte=today() - MOVES_WITHIN)),
    ]


def lines(cases: Sequence[Case], shown: Several) -> list[Line]:
    """One for each case. Five queries, besides what `shown` has read."""
    keys = [one.family_id for one in cases]
    plans = {
        one.family_id: one for one in Plan.objects.filter(family__in=keys).exclude(state="ended").order_by("state")
    }
    meetings = _meetings(keys)
    children = _children(shown)
    news = _news(shown)
    moves = _moves(shown)
    where = _where(cases)
    return [
        Line(
            family=one.family,
            case=one,
            children=children.get(one.family_id, []),
            plan=_plan(plans.get(one.family_id), moves),
            meeting=meetings.get(one.family_id, ""),
            new=news.get(one.family_id, "Nothing new"),
            where=where.get(one.pk, ""),
            has_plan=one.family_id in plans,
        )
        for one in cases
    ]


def _children(shown: Several) -> dict[Any, list[Child]]:
    if shown.whom is None:
        return {}
    times: dict[Any, list[Seen]] = {}
    for person, seen, _ in times_seen.times(shown.whom):
        times.setdefault(shown.whom.same.person(person), []).append(seen)
    return {
        family.pk: [_child(name, times.get(key, [])) for key, name in shown.children(family)]
        for family in shown.families
    }


def _child(name: str, times: Sequence[Seen]) -> Child:
    day = today()
    seen = max((one.on for one in times), default=None)
    alone = max((one.on for one in times if one.alone), default=None)
    return Child(name, rules.days_ago(seen, day) if seen else "", rules.days_ago(alone, day) if alone else "")


def _where(cases: Sequence[Case]) -> dict[Any, str]:
    """By case, the step at which our work is, in the area's own words. Three queries."""
    titles = packs.titles()
    kept = {one.case_id: one.kept_as_family_sees_it for one in Promise.objects.filter(case__in=cases)}
    signed: dict[Any, list[bool]] = {}
    for case, at in Assessment.objects.filter(case__in=cases).values_list("case", "signed_at"):
        signed.setdefault(case, []).append(at is not None)
    steps = {
        one.pk: step_of(
            promised=one.pk in kept,
            kept=bool(kept.get(one.pk)),
            assessed=one.pk in signed,
            signed=any(signed.get(one.pk, ())),
        )
        for one in cases
    }
    return {key: titles.get(step, "") for key, step in steps.items()}


def _meetings(keys: Sequence[Any]) -> dict[Any, str]:
    """The day of the next meeting, as it is planned or at least agreed."""
    rows = Meeting.objects.filter(family__in=keys).values_list("family").order_by()
    coming = Q(on__gte=today(), state="planned")
    found = rows.annotate(next=Min("on", filter=coming), agreed=Max("next_on", filter=Q(next_on__gte=today())))
    return {key: dates.short_day(on or agreed, today()) for key, on, agreed in found if on or agreed}


def _moves(shown: Several) -> dict[Any, tuple[list[str], int]]:
    """Of each plan: the states of its objectives, and how many moved since the last Friday but five, or are reached."""
    since = today() - MOVES_WITHIN
    moved = {one.objective_id for one in shown.items(Progress) if one.on >= since and one.done != "not"}
    found: dict[Any, tuple[list[str], int]] = {}
    for one in shown.items(Objective):
        if one.state in ("agreed", "reached"):
            states, count = found.get(one.plan_id, ([], 0))
            found[one.plan_id] = [*states, one.state], count + (one.pk in moved or one.state == "reached")
    return found


def _plan(plan: Plan | None, moves: dict[Any, tuple[list[str], int]]) -> str:
    if plan is None:
        return "No plan yet"
    return rules.moving(*moves.get(plan.pk, ([], 0))) if plan.state == "live" else plan.get_state_display()


def _news(shown: Several) -> dict[Any, str]:
    """What others wrote down since the last Friday, counted in words."""
    if shown.whom is None:
        return {}
    since, me = rules.since(today()), shown.whom.user.pk
    counts: dict[Any, dict[str, int]] = {}
    for kind, what in ((Observation, ""), (ContactLine, "line of a visit or call"), (Progress, "step of the plan")):
        rows = [one for one in shown.items(kind) if one.recorded_at.date() >= since and one.recorded_by_id != me]
        for family, row in shown.each(rows):
            word = what or ("good thing" if getattr(row, "weight", "") == "well" else "worry")
            own = counts.setdefault(family.pk, {})
            own[word] = own.get(word, 0) + 1
    many = {
        "worry": "worries",
        "line of a visit or call": "lines of visits or calls",
        "step of the plan": "steps of the plan",
    }
    return {
        key: ", ".join(numbers.plural(number, word, many.get(word, "")) for word, number in own.items())
        for key, own in counts.items()
    }
