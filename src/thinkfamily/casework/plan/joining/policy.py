"""Who agrees a plan, who settles that it is live, and who lets one plan join another or links the two."""

from dataclasses import dataclass
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.plan import policy as plans
from thinkfamily.casework.plan.models import Plan, PlansLinked
from thinkfamily.office.tasks.models import Task
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.links.policy import may_link_with
from thinkfamily.people.persons.one_person import follow

TO_SETTLE = "plan to be settled"
NOT_YET = "plan that is not live yet"
TO_BRING_TOGETHER = "plans to be brought together"
SETTLES = "The safeguarding lead who was asked settles it."


@dataclass(frozen=True)
class Pair:
    """A plan, and another one that is for the same child."""

    plan: Plan
    other: Plan


def may_agree(user: Any, plan: Plan) -> Decision:
    """Whoever may write in it and may lead families."""
    if not (may := plans.may_write(user, plan)):
        return may
    return ALLOWED if user.in_role.leads_families else refuse("Your role does not agree plans.", ask="your manager")


def may_settle(user: Any, plan: Plan) -> Decision:
    """Who was asked to, while the plan waits. To everybody else there is nothing there."""
    with reading.as_system("who was asked to settle a plan"):
        asked = Task.objects.filter(about_type=TO_SETTLE, about_id=str(plan.pk), done_at=None)
        theirs = asked.filter(owner=user.pk).exists()
    return ALLOWED if theirs else refuse(SETTLES, hidden=True)


def may_join(user: Any, pair: Pair) -> Decision:
    """Whoever works with both families: nobody joins what they may not know of."""
    for one in (pair.plan, pair.other):
        if not (may := families.may_see(user, one.family)):
            return may
    if not met(pair.plan).get(pair.other.pk):
        return refuse("These two plans share no child.", hidden=True)
    for one in (pair.plan, pair.other):
        if not (may := plans.may_write(user, one)):
            return may
    return ALLOWED


def may_link(user: Any, pair: Pair) -> Decision:
    """The same, and the two families may be linked by them."""
    if not (may := may_join(user, pair)):
        return may
    return may_link_with(user, pair.plan.family, pair.other.family)


def key_of(pair: Pair) -> str:
    """By what a task says which two plans it is about."""
    return f"{pair.plan.pk}:{pair.other.pk}"


def may_bring_together(user: Any, pair: Pair) -> Decision:
    """Who was asked to, while the two meet. To everybody else there is nothing there."""
    with reading.as_system("who was asked what becomes of two plans"):
        asked = Task.objects.filter(about_type=TO_BRING_TOGETHER, about_id=key_of(pair), done_at=None)
        theirs = asked.filter(owner=user.pk).exists()
    if not theirs:
        return refuse(SETTLES, hidden=True)
    if not pair.plan.is_open or not pair.other.is_open or pair.other.pk not in met(pair.plan):
        return refuse("These two plans share no child any more, or one has ended: there is nothing left to say.")
    return ALLOWED


def met(plan: Plan) -> dict[Any, list[Any]]:
    """By the id of each other open plan that is for a child of this one, those children by their ids.

    Of the product itself: what of it a reader may be told is for `joining.reads`.
    """
    with reading.as_system("whether a child is in another plan"):
        children = list(plan.scope.filter(child=True, until=None).values_list("person", flat=True))
        same = follow(children)
        rows = (
            Plan.objects.exclude(pk=plan.pk)
            .exclude(state="ended")
            .filter(scope__child=True, scope__until=None, scope__person__in=same.records(children))
        )
        found: dict[Any, list[Any]] = {}
        for pk, person in rows.values_list("pk", "scope__person"):
            if same.person(person) in {same.person(one) for one in children}:
                found.setdefault(pk, []).append(same.person(person))
        linked = PlansLinked.objects.filter(plan=plan).values_list("other", flat=True)
        back = PlansLinked.objects.filter(other=plan).values_list("plan", flat=True)
    return {pk: people for pk, people in found.items() if pk not in {*linked, *back}}
