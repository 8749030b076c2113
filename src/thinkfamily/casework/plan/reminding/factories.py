"""The one way to make a step of which somebody wants to be reminded, for tests and the demonstration."""

import datetime
from typing import Any

from thinkfamily.access.users.models import User
from thinkfamily.casework.plan import factories
from thinkfamily.casework.plan.objectives import Action, Objective
from thinkfamily.clock import today
from thinkfamily.people.persons.models import Person

DAY = datetime.timedelta(days=1)


def wanted(of: Objective, who: Person | None, what: str = "Cook on Wednesdays", *, by: User, **details: Any) -> Action:
    """Somebody of the family does it by the day after tomorrow, and asked today to be reminded."""
    told: dict[str, Any] = {"owner": "family", "other": who, "by_when": today() + 2 * DAY}
    return factories.action(of, what, by=by, **told | {"remind": True, "remind_said_on": today()} | details)
