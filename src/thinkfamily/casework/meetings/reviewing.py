"""The plan as a meeting looks at it: each objective the reader may know, where we are, and what people did."""

from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.plan.objectives import DONE, Action, Objective, Progress
from thinkfamily.people.chronology.whom import NONE, Wanted, Whom
from thinkfamily.people.persons.models import Item

WANTED: tuple[Wanted, ...] = ((Objective, NONE), (Action, NONE), (Progress, NONE))


@dataclass
class Reviewed:
    """An objective, where we are, how somebody sees it from 0 to 10, and what people did of what they would do."""

    row: Objective
    name: str
    actions: list["Done"] = field(default_factory=list)
    latest: Progress | None = None
    scaled: Progress | None = None


@dataclass
class Done:
    """What somebody will do, with the latest that was said of it."""

    row: Action
    latest: Progress | None = None

    @property
    def went(self) -> str:
        return DONE[self.latest.done] if self.latest and self.latest.done else "Not said yet"


def reviewed(seen: Whom) -> tuple[list[Reviewed], list[Item]]:
    """Of the plan that is in hand, and the items for the log of what was shown."""
    found = {
        row.pk: Reviewed(row, seen.name(seen.same.person(row.person_id)))
        for row in seen.items(Objective)
        if row.plan.is_open and row.plan.family_id == seen.family.pk
    }
    items: list[Item] = [one.row for one in found.values()]
    actions: dict[Any, Done] = {}
    for action in seen.items(Action):
        if action.objective_id in found and action.ended_on is None:
            actions[action.pk] = Done(action)
            found[action.objective_id].actions.append(actions[action.pk])
            items.append(action)
    for said in sorted(seen.items(Progress), key=lambda one: (one.on, one.recorded_at)):
        _put(said, found, actions)
    said_of = [one.latest for one in actions.values()]
    shown = [each for one in found.values() for each in (one.latest, one.scaled)]
    return list(found.values()), [*items, *(each for each in [*shown, *said_of] if each)]


def _put(said: Progress, found: dict[Any, Reviewed], actions: dict[Any, Done]) -> None:
    """The later over the earlier; each in its place."""
    if said.action_id in actions:
        actions[said.action_id].latest = said
    if said.objective_id in found and said.where_we_are:
        found[said.objective_id].latest = said
    if said.objective_id in found and said.scale is not None:
        found[said.objective_id].scaled = said
