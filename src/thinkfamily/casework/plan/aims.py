"""The objectives of a family's plan, for pages of earlier features that name one."""

from thinkfamily.casework.contacts.working_on import Aim
from thinkfamily.casework.plan import reads
from thinkfamily.casework.plan.objectives import Objective
from thinkfamily.people.chronology.whom import Whom


def aims(seen: Whom) -> list[Aim]:
    """Those of the plan in hand that the reader is shown, in their order."""
    plan = reads.in_hand(seen.family)
    if plan is None:
        return []
    rows = sorted(seen.items(Objective, {"plan": plan.pk, "joined_to": None}), key=lambda one: one.place)
    return [Aim(one.pk, one.goal, one, over=not plan.is_open or one.state in ("reached", "left")) for one in rows]
