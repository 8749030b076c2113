"""What of a plan stands in somebody's copy: their own part, their children's, and what another ticked for them.

Never another adult's, whatever it hangs on; never what is sealed from them, nor what such a thing takes along.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from thinkfamily.access import reading
from thinkfamily.access.users.models import User
from thinkfamily.casework.assessment.models import Entry
from thinkfamily.casework.commitments.appointments.models import Appointment
from thinkfamily.casework.commitments.models import Commitment
from thinkfamily.casework.copies import rules
from thinkfamily.casework.copies.models import PlanAgreement, Ticked
from thinkfamily.casework.copies.reads import Whose
from thinkfamily.casework.needs.models import Need
from thinkfamily.casework.plan.objectives import Action, Objective, Progress, WhatWorks
from thinkfamily.casework.team.models import TeamMember
from thinkfamily.clock import today
from thinkfamily.people.chronology.whom import Whom, whom
from thinkfamily.people.network.models import Supporter
from thinkfamily.people.persons.models import Item, Person
from thinkfamily.people.persons.one_person import records_of
from thinkfamily.people.sealing.reads import children_of
from thinkfamily.people.sealing.rules import is_childs_own
from thinkfamily.people.seals import reads as seals


@dataclass
class Aim:
    """An objective, what is done for it by whom, and where they are with it. `steps`: each with who does it."""

    objective: Objective
    name: str
    steps: list[tuple[str, Action]] = field(default_factory=list)
    now: Progress | None = None


@dataclass
class OwnPart:
    """All that stands in one copy. `also`: steps of theirs for what is another's; `ticked`: what others ticked."""

    whose: Whose
    whom: Whom
    name: str
    children: list[str]
    best_hopes: bool = False
    works: list[WhatWorks] = field(default_factory=list)
    aims: list[Aim] = field(default_factory=list)
    also: list[tuple[str, Action]] = field(default_factory=list)
    ticked: list[tuple[str, Objective | Action]] = field(default_factory=list)
    promises: list[Commitment] = field(default_factory=list)
    appointments: list[tuple[str, Appointment]] = field(default_factory=list)
    said: PlanAgreement | None = None
    lead: str = ""

    @property
    def items(self) -> list[Item]:
        """Everything in it."""
        aims: list[Item] = [one.objective for one in self.aims]
        steps: list[Item] = [step for one in self.aims for _, step in one.steps]
        told: list[Item] = [one.now for one in self.aims if one.now is not None]
        more: list[Item] = [row for _, row in (*self.also, *self.ticked, *self.appointments)]
        return [*self.works, *aims, *steps, *told, *more, *self.promises, *([self.said] if self.said else [])]


@dataclass
class Sieve:
    """What may stand in the copy of one: `mine`, ids of people; `hidden`, ids of items that are sealed from them."""

    seen: Whom
    reader: Any
    records: Collection[Any]
    mine: Collection[Any]
    hidden: Collection[Any]
    roots: dict[Any, Any] = field(default_factory=dict)

    def person(self, item: Item) -> Any:
        return self.seen.same.person(item.person_id)

    def unsealed(self, objective: Objective) -> bool:
        return objective.pk not in self.hidden and not set(objective.roots) & set(self.hidden)

    def own(self, item: Item) -> bool:
        """Of theirs, not sealed; of a child's what is the child's own stays in the child's copy."""
        key = self.person(item)
        if key not in self.mine or item.pk in self.hidden or item.kept_from(self.records):
            return False
        return key == self.reader or not is_childs_own(self.seen.people[key], item, today())

    def aim(self, objective: Objective) -> bool:
        """Their own; of a child's nothing that grows from what is another's."""
        if not self.own(objective) or not self.unsealed(objective):
            return False
        whose = [self.roots[root] for root in objective.roots if root in self.roots]
        return self.person(objective) == self.reader or rules.only_of(whose, self.mine)

    def step(self, action: Action, given: Collection[Any]) -> bool:
        """Of an objective that stands in it: what they, a child of theirs, somebody who knows, or an agency does."""
        if not self.own(action):
            return False
        if action.owner == "family":
            return self.seen.same.person(action.other_id) in self.mine or action.pk in given
        if action.supporter is None:
            return action.owner == "agency"
        knows = action.supporter.knows or self.person(action) == self.reader
        return knows and action.supporter_id not in self.hidden


def own_part(user: User, whose: Whose) -> OwnPart:
    """What this reader may hand to whom the copy is for. A fixed number of queries."""
    plan = whose.plan
    seen = whom(user, whose.family)
    sieve = sieve_of(user, whose.person, seen)
    names = [seen.name(key) for key in seen.people if key in sieve.mine and key != sieve.reader]
    name = whose.name or seen.name(sieve.reader)
    part = OwnPart(whose, seen, name, names)
    states = {"state__in": ["draft", "agreed", "reached"]} if plan.state == "being_agreed" else {
        "state__in": ["agreed", "reached"]
    }  # fmt: skip
    objectives = seen.items(Objective, {"plan": plan.pk, "joined_to": None, **states})
    sieve.roots = _people_of(seen, {root for one in objectives for root in one.roots})
    given = _ticked(whose, seen, sieve)
    _aims(part, sieve, objectives, {one.objective_id or one.action_id for one in given})
    _given(part, sieve, objectives, given)
    part.works = [
        one
        for one in seen.items(WhatWorks, {"plan": plan.pk, "left_on": None})
        if sieve.own(one) and one.entry_id not in sieve.hidden
    ]
    _beside(part, sieve)
    everybody = [one.first_name for one in seen.people.values()]
    own_names = [part.name.split()[0], *names] if whose.person else [part.name.split()[0]]
    part.best_hopes = bool(plan.best_hopes) and rules.whose_hopes(plan.best_hopes_whose, own_names, everybody)
    lead = plan.case.leads.filter(until=None).select_related("user").first()
    part.lead = lead.user.name if lead else ""
    return part


def sieve_of(user: User, person: Person | None, seen: Whom) -> Sieve:
    """For somebody of the family; of nobody anything, for somebody of the network."""
    if person is None:
        return Sieve(seen, None, (), (), seals.hidden_from_anybody(seen.records))
    reader = seen.same.person(person.pk)
    hidden = seals.hidden_from(person)
    children = children_of(user, seen.people.get(reader, person), seen.people, seen.same, hidden)
    return Sieve(seen, reader, records_of(person), {reader, *children}, hidden)


def _people_of(seen: Whom, roots: Collection[Any]) -> dict[Any, Any]:
    """Of whom each root tells, also where the reader may not know the root."""
    with reading.as_system("of whom it is from which an objective grows"):
        rows = [
            row
            for model in (Need, Entry, WhatWorks)
            for row in model._default_manager.filter(pk__in=roots).values_list("pk", "person")
        ]
    return {key: seen.same.person(person) for key, person in rows}


def _ticked(whose: Whose, seen: Whom, sieve: Sieve) -> list[Ticked]:
    """What stands ticked for them now."""
    places = TeamMember.objects.filter(case=whose.plan.case_id)
    if whose.team is not None:
        places = places.filter(pk=whose.team.pk)
    else:
        places = places.filter(person__in=sieve.records, user=None, supporter=None, invitation=None)
    return seen.items(Ticked, {"plan": whose.plan.pk, "until": None, "member__in": list(places)})


def _aims(part: OwnPart, sieve: Sieve, objectives: list[Objective], given: Collection[Any]) -> None:
    plan, seen = part.whose.plan, part.whom
    aims = {one.pk: Aim(one, seen.name(sieve.person(one))) for one in objectives if sieve.aim(one)}
    open_ones = {one.pk: one for one in objectives if sieve.unsealed(one)}
    for action in seen.items(Action, {"objective__plan": plan.pk, "ended_on": None}):
        if action.objective_id in aims and sieve.step(action, given):
            aims[action.objective_id].steps.append((who_does(seen, sieve.reader, action), action))
        elif _does_it(part.whose, seen, sieve, action) and action.objective_id in open_ones:
            part.also.append((who_does(seen, sieve.reader, action), action))
    for row in seen.items(Progress, {"objective__plan": plan.pk, "action": None}):
        if row.objective_id in aims and sieve.own(row):
            aims[row.objective_id].now = row  # the oldest first: what was said last stays
    part.aims = sorted(aims.values(), key=lambda one: (one.objective.place, one.objective.recorded_at))


def _does_it(whose: Whose, seen: Whom, sieve: Sieve, action: Action) -> bool:
    """Whether it is theirs to do, though it is for what is another's."""
    if action.pk in sieve.hidden:
        return False
    if whose.team is not None:
        return action.supporter_id is not None and action.supporter_id == whose.team.supporter_id
    return action.other_id is not None and seen.same.person(action.other_id) == sieve.reader


def _given(part: OwnPart, sieve: Sieve, objectives: list[Objective], given: list[Ticked]) -> None:
    """What others ticked for them and does not stand in it already."""
    seen, there = part.whom, {one.pk for one in part.items}
    rows: dict[Any, Objective | Action] = {one.pk: one for one in objectives if sieve.unsealed(one)}
    for action in seen.items(Action, {"objective__plan": part.whose.plan.pk, "ended_on": None}):
        if action.pk not in sieve.hidden and action.objective_id in rows:
            rows[action.pk] = action
    for tick in given:
        key = tick.objective_id or tick.action_id
        if key in rows and key not in there and tick.pk not in sieve.hidden:
            part.ticked.append((seen.name(sieve.person(tick)), rows[key]))


def _beside(part: OwnPart, sieve: Sieve) -> None:
    """What was promised, what is to come, and what they said."""
    seen, shown = part.whom, {one.objective.pk for one in part.aims}
    part.promises = [
        one
        for one in seen.items(Commitment, {"ended_on": None})
        if sieve.own(one) and (one.objective_id is None or one.objective_id in shown)
    ]
    part.appointments = sorted(
        (
            (seen.name(sieve.person(one)), one)
            for one in seen.items(Appointment, {"state": "planned", "on__gte": today()})
            if sieve.own(one)
        ),
        key=lambda row: (row[1].on, str(row[1].at)),
    )
    said = seen.items(PlanAgreement, {"plan": part.whose.plan.pk})
    team = part.whose.team
    if team is not None:
        own = [one for one in said if one.member_id == team.pk]
    else:
        own = [one for one in said if one.member_id is None and sieve.person(one) == sieve.reader]
    part.said = max((one for one in own if one.pk not in sieve.hidden), key=lambda one: (one.on, one.recorded_at),
                    default=None)  # fmt: skip


def who_does(seen: Whom, reader: Any, action: Action) -> str:
    """You are named as a page names you; an agency by its name."""
    if action.other_id is not None:
        return seen.name(seen.same.person(action.other_id))
    if action.supporter is not None:
        return _called(action.supporter)
    return str(action.agency)


def _called(supporter: Supporter) -> str:
    return supporter.name or supporter.who
