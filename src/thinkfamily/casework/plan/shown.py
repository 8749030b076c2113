"""Objectives as the page says them: for whom, from what they grow, who does what, and how it goes."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.casework.plan.objectives import WEEKDAYS, Action, Objective, ObjectiveGrowsFrom, Progress
from thinkfamily.design.words import dates, lists
from thinkfamily.people.chronology.whom import Whom


@dataclass
class Step:
    """An action as the page says it: who, what, by when, how it went last."""

    row: Action
    who: str
    last: Progress | None = None
    gone: bool = False  # whoever was to do it does not any more

    @property
    def when(self) -> str:
        return self.row.every or dates.short_day(self.row.by)

    @property
    def reminded(self) -> str:
        """Each Wednesday; nothing where they do not want to be."""
        return reminded(self.row)

    @property
    def state(self) -> str:
        """Done 9 of 11 weeks; Partly; Not due yet."""
        if self.last is None:
            return "Not due yet"
        return " ".join(each for each in (self.last.get_done_display(), self.last.where_we_are) if each)


@dataclass
class Scale:
    """Somebody's own view from 0 to 10, then and now."""

    name: str
    first: Progress
    last: Progress

    @property
    def moved(self) -> bool:
        return self.first.pk != self.last.pk


@dataclass
class Shown:
    """One objective: for whom, what it grows from in words, what is done, and how it goes."""

    row: Objective
    names: list[str]
    grows: list[str]
    steps: list[Step] = field(default_factory=list)
    where: Progress | None = None
    scales: list[Scale] = field(default_factory=list)

    @property
    def of(self) -> str:
        return lists.joined(self.names)

    @property
    def draft(self) -> bool:
        return self.row.state == "draft"

    @property
    def over(self) -> bool:
        return self.row.state in ("reached", "left")


def objectives(seen: Whom, rows: list[Objective], grown: list[ObjectiveGrowsFrom], actions: list[Action],
                progress: list[Progress]) -> list[Shown]:  # fmt: skip
    roots, steps, going = defaultdict(list), defaultdict(list), defaultdict(list)
    for root in grown:
        roots[root.objective_id].append(root)
    for each in progress:
        going[each.action_id or each.objective_id].append(each)
    for action in actions:
        latest = max(going[action.pk], key=lambda one: (one.on, one.recorded_at), default=None)
        steps[action.objective_id].append(Step(action, owner_name(seen, action), latest, _gone(seen, action)))
    found = []
    for row in sorted(rows, key=lambda one: (one.place, one.recorded_at)):
        told = sorted(going[row.pk], key=lambda one: (one.on, one.recorded_at))
        where = next((one for one in reversed(told) if one.where_we_are), None)
        found.append(
            Shown(row, _names(seen, row, roots[row.pk]), [_root(seen, one) for one in roots[row.pk]], steps[row.pk],
                  where, _scales(seen, told))
        )  # fmt: skip
    return found


def _names(seen: Whom, row: Objective, roots: list[ObjectiveGrowsFrom]) -> list[str]:
    """Whom it is first for, then everybody else whose need it grows from."""
    also = [seen.same.person(root.need.person_id) for root in roots if root.need]
    keys = dict.fromkeys([seen.same.person(row.person_id), *also])
    return [seen.name(key) for key in keys if key in seen.people]


def _root(seen: Whom, root: ObjectiveGrowsFrom) -> str:
    one = root.need or root.entry or root.works
    strength = root.works is not None or (root.entry is not None and root.entry.weight == "strength")
    return f"{one}{' (strength)' if strength else ''}"


def owner_name(seen: Whom, action: Action) -> str:
    """Dana; Joan; Young carers, Petra Lowe."""
    if action.other_id:
        return seen.name(seen.same.person(action.other_id))
    if action.supporter:
        other = action.supporter.other_id
        return action.supporter.name or (seen.name(seen.same.person(other)) if other else action.supporter.who)
    return ", ".join(str(each) for each in (action.agency, action.user and action.user.name) if each)


def _gone(seen: Whom, action: Action) -> bool:
    """Whether who was to do it has died, has said no, or is not round the family any more."""
    one = action.supporter
    key = action.other_id or (one.other_id if one else None)
    person = seen.people.get(seen.same.person(key)) if key else None
    if person is not None and person.died_on:
        return True
    return one is not None and (not one.holds or one.asked in ("declined", "not_now"))


def reminded(step: Action) -> str:
    """Each Wednesday; before the day; nothing where they do not want to be reminded."""
    if not step.remind:
        return ""
    if step.remind_on is not None:
        return f"each {WEEKDAYS[step.remind_on]}"
    return "before the day" if step.by else "as soon as you say on which day of the week"


def _scales(seen: Whom, told: list[Progress]) -> list[Scale]:
    by_person: dict[Any, list[Progress]] = defaultdict(list)
    for one in told:
        if one.scale is not None:
            by_person[seen.same.person(one.person_id)].append(one)
    return [Scale(seen.name(key), some[0], some[-1]) for key, some in by_person.items()]


def told(shown: list[Shown]) -> list[Progress]:
    found = [one.where for one in shown if one.where] + [step.last for one in shown for step in one.steps if step.last]
    return found + [each for one in shown for scale in one.scales for each in (scale.first, scale.last)]
