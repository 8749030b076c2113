"""Who reads a family's plan, begins one, and writes in it."""

from typing import Any

from thinkfamily.access.decision import ALLOWED, Decision, refuse
from thinkfamily.casework.cases import policy as cases
from thinkfamily.casework.plan.models import Plan
from thinkfamily.people.families import policy as families
from thinkfamily.people.families.models import Family
from thinkfamily.people.persons.models import Item
from thinkfamily.people.sharing import policy as sharing

ENDED = "This plan has ended: it stays as it is, and the next one is written beside it."


def may_read(user: Any, family: Family) -> Decision:
    """Whoever sees the family; each sees what their agency may know of each person."""
    return families.may_see(user, family)


def may_begin(user: Any, family: Family) -> Decision:
    """Whoever works with the family, while there is an open case; one plan at a time."""
    if not (may := cases.may_decide(user, family)):
        return may
    if Plan.objects.filter(family=family).exclude(state="ended").exists():
        return refuse("This family has a plan: write in that one.")
    if not user.in_role.leads_families:
        return refuse("Your role does not begin plans.", ask="your manager")
    return ALLOWED


def may_write(user: Any, plan: Plan) -> Decision:
    """Whoever works with the family, of whichever agency, while the plan is open: it is the family's."""
    if not (may := families.may_write(user, plan.family)):
        return may
    return ALLOWED if plan.is_open else refuse(ENDED)


def may_write_of(user: Any, held: Any) -> Decision:
    """The same, of something in the plan that they are shown; what is not shown to them is not there."""
    item: Item = held.item
    if not (seen := families.may_see(user, held.family)):
        return seen
    if not sharing.is_shown(user, type(item), item.pk):
        return refuse("There is nothing here.", hidden=True)
    return may_write(user, plan_of(item))


def may_say_of_need(user: Any, asked: Any) -> Decision:
    """Whoever may write in the plan, of a need that they are shown."""
    if not (seen := families.may_see(user, asked.family)):
        return seen
    if not sharing.is_shown(user, type(asked.need), asked.need.pk):
        return refuse("There is nothing here.", hidden=True)
    return may_write(user, asked.plan)


def plan_of(item: Any) -> Plan:
    """The plan in which something stands."""
    found: Plan = item.objective.plan if hasattr(item, "objective") else item.plan
    return found
