"""What a reader may be told of plans that meet."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404

from thinkfamily.access import reading
from thinkfamily.casework.plan import reads as plans
from thinkfamily.casework.plan.joining import policy
from thinkfamily.casework.plan.joining.policy import Pair
from thinkfamily.casework.plan.models import Plan
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.families import policy as families
from thinkfamily.people.persons.models import Person

ALONG = ("family__kept_by", "kept_by", "asked_by", "case")


@dataclass(frozen=True)
class Offer:
    """Another plan that a reader may know of, and the children who are in both."""

    plan: Plan
    names: list[str]


def offers(seen: Whom, plan: Plan) -> list[Offer]:
    """Plans that this one could join: only those whose family the reader can open, and children whom they may know."""
    found = []
    for key, people in policy.met(plan).items() if plan.is_open else ():
        other = Plan.objects.filter(pk=key).select_related(*ALONG).first()
        names = [seen.name(one) for one in dict.fromkeys(people) if one in seen.people]
        if other is not None and names and families.may_see(seen.user, other.family):
            found.append(Offer(other, names))
    return found


def joined_lately(plan: Plan) -> Plan | None:
    """The plan that went into this one last, where the reader may know of it."""
    return plan.joined.select_related("family").order_by("-ended_on", "pk").first()


def find_pair(family: Any, other: Any) -> Pair:
    """The plan of the family of an address, and another one. Raises Http404."""
    return Pair(plans.find(family), find_plan(other))


def find_two(plan: Any, other: Any) -> Pair:
    """Two plans by their ids. Raises Http404."""
    return Pair(find_plan(plan), find_plan(other))


def find_plan(plan: Any) -> Plan:
    """By its id. Raises Http404; whether the reader may know of it the policy says."""
    try:
        with reading.as_system("a plan that somebody may have been asked to settle"):
            return Plan.objects.select_related(*ALONG).get(pk=plan)
    except (Plan.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None


@dataclass(frozen=True)
class Together:
    """What is shown of two plans that are for one child: those that the reader may know of, and the child's name."""

    known: list[Plan]
    hidden: int
    names: list[str]


def to_bring_together(user: Any, pair: Pair) -> Together:
    """Whoever was asked is told what that takes, and of no family that they may not know of."""
    known = [one for one in (pair.plan, pair.other) if families.may_see(user, one.family)]
    with reading.as_system("a safeguarding lead looks at two plans of one child"):
        people = Person.objects.filter(pk__in=policy.met(pair.plan).get(pair.other.pk, []))
        return Together(known, 2 - len(known), [one.first_name or str(one) for one in people])


@dataclass(frozen=True)
class ToSettle:
    """What a safeguarding lead is shown of a plan that waits: for whom it is, and the plans that it meets."""

    plan: Plan
    names: list[str]
    meets: list[Offer]


def to_settle(user: Any, plan: Plan) -> ToSettle:
    """Who was asked to settle it is told what that takes, and no more: names, and which agency keeps which plan."""
    with reading.as_system("a safeguarding lead looks at plans that meet"):
        people = [row.person for row in plan.scope.filter(until=None).select_related("person")]
        met = []
        for key, records in policy.met(plan).items():
            other = Plan.objects.select_related(*ALONG).get(pk=key)
            if families.may_see(user, other.family):
                names = [one.first_name for one in Person.objects.filter(pk__in=records)]
                met.append(Offer(other, names))
        return ToSettle(plan, [one.first_name or str(one) for one in people], met)
