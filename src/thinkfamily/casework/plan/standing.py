"""How the plan stands, as the family's page says it to one reader. Two questions, however much stands in the plan."""

from collections.abc import Sequence

from django.db.models import Count, Max
from django.urls import reverse

from thinkfamily.casework.plan.models import Plan
from thinkfamily.casework.plan.objectives import Action
from thinkfamily.design.words import dates, lists
from thinkfamily.people.chronology.whom import Whom
from thinkfamily.people.front_page.coming import Coming
from thinkfamily.people.front_page.standing import Standing
from thinkfamily.people.sharing import policy as sharing

OF = {"family": "of the family", "network": "of their network", "agency": "of agencies"}


def plan(seen: Whom, soon: Sequence[Coming]) -> Standing | None:
    """The open plan, else that the last one ended; nothing where there never was one."""
    rows = Plan.objects.filter(family=seen.family).annotate(number=Max("versions__number"))
    found = max(rows, key=lambda one: (one.is_open, one.begun_at), default=None)
    if found is None:
        return None
    link = reverse("plan", args=[seen.family.pk])
    if not found.is_open:
        return Standing("The plan", [f"The last plan ended on {dates.day(found.ended_on)}."], link, "What it was")
    says = [state(found), _next_review(soon)]
    if owned := _owned(seen, found):
        says.append(f"Small steps: {owned}.")
    return Standing("The plan", says, link, "The whole plan")


def state(plan: Plan) -> str:
    """Live since 3 November 2026, version 2; Being agreed since 3 November 2026."""
    if plan.state == "live":
        return f"Live since {dates.day(plan.live_since)}, version {getattr(plan, 'number', None) or 1}."
    waits = ", and waits for the safeguarding lead" if plan.asked_on else ""
    return f"Being agreed since {dates.day(plan.begun_on)}{waits}."


def _next_review(soon: Sequence[Coming]) -> str:
    """A plan is looked at again when the team meets."""
    on = next((one.on for one in soon if one.meeting), None)
    return f"Looked at again when the team meets on {dates.day(on)}." if on else "No meeting to look at it is planned."


def _owned(seen: Whom, plan: Plan) -> str:
    """4 of the family, 1 of their network and 4 of agencies: as far as the reader may know."""
    rows = sharing.items_visible_to(seen.user, Action, known=seen.known).filter(
        objective__plan=plan, objective__joined_to=None, objective__state__in=["draft", "agreed"], ended_on=None
    )
    counts = dict(rows.order_by().values_list("owner").annotate(Count("pk")))
    return lists.joined([f"{counts[kind]} {words}" for kind, words in OF.items() if kind in counts])
