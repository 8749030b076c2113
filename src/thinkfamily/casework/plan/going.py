"""Recording how it goes with an action or an objective: the verb."""

import datetime
from typing import Any

from django.db import transaction

from thinkfamily.access.decision import Refused, insist, refuse
from thinkfamily.access.events.actions import record
from thinkfamily.access.users.models import User
from thinkfamily.casework.plan import policy
from thinkfamily.casework.plan.objectives import Action, Objective, Progress
from thinkfamily.clock import now, today
from thinkfamily.office.tasks.actions import finish_about
from thinkfamily.people.chronology.whom import Held
from thinkfamily.people.persons.models import Person
from thinkfamily.people.persons.one_person import records_of


@transaction.atomic
def record_progress(held: Held, *, by: User, on: datetime.date, done: str = "", where_we_are: str = "",
                    in_the_way: str = "", scale: int | None = None, words: str = "",
                    person: Person | None = None) -> Progress:  # fmt: skip
    """Of an action: done, partly or not. Of an objective: where we are. `scale`: 0 to 10 in the view of `person`."""
    insist(policy.may_write_of(by, held))
    action = held.item if isinstance(held.item, Action) else None
    objective: Objective = held.item.objective if action else held.item
    if refused := _wrong(action, on, done, where_we_are, scale, words):
        raise Refused(refuse(refused))
    whose = person or (action.other if action and action.other else objective.person)
    if not held.family.memberships.filter(person__in=records_of(whose)).exists():
        raise Refused(refuse("Choose somebody of this family."))
    made = Progress.objects.create(
        objective=objective, action=action, on=on, done=done, where_we_are=where_we_are, in_the_way=in_the_way,
        scale=scale, words=words, person=whose, information=held.item.information, source_agency=by.agency,
        recorded_by=by, recorded_at=now(),
    )  # fmt: skip
    if action is not None:
        finish_about("action", action.pk, by=by, outcome="It was said how it went")
    record("progress recorded", by=by, family_id=str(held.family.pk), about=f"progress {made.pk}")
    return made


def _wrong(action: Action | None, on: datetime.date, done: str, where: str, scale: Any, words: str) -> str:
    if on > today():
        return "Say on which day it was so: that has been."
    if action is not None and done not in ("done", "partly", "not"):
        return "Say whether it was done, partly, or not."
    if action is None and done:
        return "An objective is not ticked off like an action: say where we are."
    if action is None and not (where.strip() or words.strip() or scale is not None):
        return "Say where we are, or what they say."
    if scale is not None and not 0 <= scale <= 10:
        return "The scale goes from 0 to 10."
    return ""
