"""The plan as a meeting looks at it: each objective the reader may know, where we are, and what people did."""

from dataclasses import dataclass, field

from thinkfamily.casework.plan.objectives import Action, Objective, Progress
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.persons.models import Item

WANTED: tuple[Wanted, ...] = ((Objective, NONE), (Action, NONE), (Progress, NONE))


@dataclass
class Reviewed:
    """An objective with its actions and the latest that was said of how it goes."""

    row: Objective
    name: str
    actions: list[Action] = field(default_factory=list)
    latest: Progress | None = None


def reviewed(seen: Whom) -> tuple[list[Reviewed], list[Item]]:
    """Of the plan that is in hand, and the items for the log of what was shown."""
    found = {
        row.pk: Reviewed(row, seen.name(seen.same.person(row.person_id)))
        for row in seen.items(Objective)
        if row.plan.is_open and row.plan.family_id == seen.family.pk
    }
    items: list[Item] = [one.row for one in found.values()]
    for action in seen.items(Action):
        if action.objective_id in found:
            found[action.objective_id].actions.append(action)
            items.append(action)
    for said in sorted(seen.items(Progress), key=lambda one: (one.on, one.recorded_at)):
        if said.objective_id in found:
            found[said.objective_id].latest = said
    return list(found.values()), [*items, *(one.latest for one in found.values() if one.latest is not None)]
